import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  type DecimalInput,
  deepFreeze,
  duplicateIds,
  Id,
  issue,
  type Issue,
  Label,
  minus,
  parse,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { type DimensionJudgement, judgeSuccess, type SuccessJudgement } from './judge-success.ts';
import { texts } from './messages.ts';
import { SuccessCriteria } from './success-criteria.ts';

/** What is known of a project at one stage: land, scheme, opening, handover. */
export interface StageReading {
  readonly stage: Id;
  readonly label: Label;
  readonly on: string;
  /** The version of the plan whose baseline is the yardstick at this stage. */
  readonly version: string;
  /** Current values by dimension; null or absent is not reported. */
  readonly values: Readonly<Record<Id, DecimalInput | null>>;
}

interface ReadReading {
  readonly stage: Id;
  readonly label: Label;
  readonly on: CivilDate;
  readonly version: string;
  readonly values: Readonly<Record<Id, Decimal | null>>;
}

const Readings: Schema<readonly ReadReading[]> = schema<readonly ReadReading[]>()(() =>
  z.array(
    z.strictObject({
      stage: Id,
      label: Label,
      on: CivilDate,
      version: z.string(),
      values: z.record(z.string(), z.nullable(Decimal)),
    }),
  ),
);

/** One dimension at one stage. */
export interface StageDimension extends DimensionJudgement {
  /** Current value less that of the stage before; null where one of the two is not reported. */
  readonly moved: Decimal | null;
}

/** How the project stood at one stage. */
export interface StageJudgement extends Omit<SuccessJudgement, 'dimensions' | 'project'> {
  readonly stage: Id;
  readonly label: Label;
  readonly on: CivilDate;
  readonly dimensions: readonly StageDimension[];
}

/** A project's success criteria from stage to stage. */
export interface StageJudgements {
  readonly project: Id;
  /** In the order of time. */
  readonly stages: readonly StageJudgement[];
}

/**
 * Judges a project at each of its stages by the version of the plan that held then, with what moved since the stage before.
 * A version set after a stage is no yardstick for it, and does not show in its trail.
 *
 * @throws `HoshinError` `version-not-set-yet`, `duplicate-id` for a stage, and as {@link judgeSuccess}
 * @example
 * import { judgeStages } from 'hoshin/investment';
 * const label = { zh: '净利率', en: 'Net margin' };
 * const criteria = { project: 'riverside', dimensions: [{ id: 'margin', label, unit: { zh: '%', en: '%' }, direction: 'increase',
 *   deviation: 'points', thresholds: [{ beyond: '1', light: 'yellow' }] }],
 *   baselines: [{ version: 'decision', label: { zh: '决策版', en: 'Decision' }, setOn: '2026-01-01', values: { margin: '12' } }] };
 * const at = (stage, on, margin) => ({ stage, label, on, version: 'decision', values: { margin } });
 * const { stages } = judgeStages(criteria, [at('scheme', '2026-03-01', '12.4'), at('opening', '2026-09-01', '10.5')]);
 * stages.map(({ stage, light, dimensions }) => [stage, light, dimensions[0].moved]); // => [['scheme', 'green', null], ['opening', 'yellow', '-1.9']]
 */
export function judgeStages(criteria: SuccessCriteria, readings: readonly StageReading[]): StageJudgements {
  const read = parse(SuccessCriteria, criteria);
  const stages = parse(Readings, readings);
  refuse(stageIssues(read, stages));
  const ordered = [...stages].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  return deepFreeze({
    project: read.project,
    stages: ordered.map((reading, at) => judgedAt(read, reading, ordered[at - 1] ?? null)),
  });
}

function stageIssues({ baselines }: SuccessCriteria, stages: readonly ReadReading[]): readonly Issue[] {
  const setOn = new Map(baselines.map((baseline) => [baseline.version, baseline.setOn]));
  return [
    ...duplicateIds(
      stages.map(({ stage }) => stage),
      (at) => [at, 'stage'],
    ),
    ...stages.flatMap(({ version, on }, at) => {
      const day = setOn.get(version);
      return day === undefined || day <= on
        ? []
        : [issue('version-not-set-yet', [at, 'version'], texts.versionNotSetYet(version, day, on))];
    }),
  ];
}

function judgedAt(criteria: SuccessCriteria, reading: ReadReading, before: ReadReading | null): StageJudgement {
  const { stage, label, on, version, values } = reading;
  const known = { ...criteria, baselines: criteria.baselines.filter(({ setOn }) => setOn <= on) };
  const { dimensions, light } = judgeSuccess(known, { version, values });
  return {
    stage,
    label,
    on,
    version,
    light,
    dimensions: dimensions.map((one) => ({ ...one, moved: movedBy(one, before?.values[one.dimension] ?? null) })),
  };
}

function movedBy({ current }: DimensionJudgement, before: Decimal | null): Decimal | null {
  return current === null || before === null ? null : minus(current, before);
}
