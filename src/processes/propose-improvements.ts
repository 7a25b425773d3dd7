import * as z from 'zod/mini';
import { compare, Decimal, deepFreeze, type Id, type Label, parse, type Schema, schema } from '../foundation/index.ts';
import type { ProcessMeasure, StepMeasure } from './measure-process.ts';
import { texts } from './messages.ts';

/** From where on a step asks to be improved. What is left out is not looked at. */
export interface ImprovementThresholds {
  /** The least share on time, such as `'0.9'`. */
  readonly onTimeAtLeast?: Decimal;
  /** The most that may be done again, as a share. */
  readonly reworkAtMost?: Decimal;
  /** The most days it may wait on average. */
  readonly waitingAtMost?: Decimal;
  /** The largest share of all days it may take. */
  readonly dayShareAtMost?: Decimal;
}

const Thresholds: Schema<ImprovementThresholds> = /* @__PURE__ */ schema<ImprovementThresholds>()(() =>
  z.strictObject({
    onTimeAtLeast: z.exactOptional(Decimal),
    reworkAtMost: z.exactOptional(Decimal),
    waitingAtMost: z.exactOptional(Decimal),
    dayShareAtMost: z.exactOptional(Decimal),
  }),
);

/** Why a step asks to be improved. */
export type ImprovementGround = 'late' | 'rework' | 'waiting' | 'bottleneck';

/** A proposal to improve a step (流程优化建议), with the figure it rests on. */
export interface ImprovementProposal {
  /** The step. */
  readonly step: Id;
  /** The role to whom it goes: the step's owner. */
  readonly owner: Id;
  /** On what ground. */
  readonly ground: ImprovementGround;
  /** The measured figure. */
  readonly value: Decimal;
  /** The threshold it passed. */
  readonly threshold: Decimal;
  /** The proposal in a sentence. */
  readonly because: Label;
}

/**
 * Which steps ask to be improved, and on what ground: late, done again too often, waited for too long, or taking too much
 * of the whole. A figure that is not there proposes nothing.
 *
 * @example
 * import { measureProcess, proposeImprovements } from 'hoshin/processes';
 * const label = { zh: '示例', en: 'Example' };
 * const sign = { id: 'sign', label, owner: 'legal', after: [], inputs: [], outputs: [], days: 3, optional: false, returnsTo: [] };
 * const process = { id: 'contract', label, owner: 'legal', inputs: [], steps: [sign] };
 * const runs = [{ step: 'sign', by: 'legal', from: '2026-11-02', to: '2026-11-12' }];
 * const measured = measureProcess(process, [{ id: 'c1', openedOn: '2026-11-02', closed: true, runs }], { calendar: null });
 * proposeImprovements(measured, { onTimeAtLeast: '0.9' }).map(({ step, ground }) => `${step} ${ground}`); // => ['sign late']
 */
export function proposeImprovements(
  measured: ProcessMeasure,
  thresholds: ImprovementThresholds,
): readonly ImprovementProposal[] {
  const asked = parse(Thresholds, thresholds);
  const steps = parse(Measured, measured).steps;
  return deepFreeze(steps.flatMap((step) => proposalsFor(step, asked)));
}

type Figures = Pick<StepMeasure, 'step' | 'owner' | 'onTime' | 'rework' | 'waiting' | 'dayShare'>;

const figure: Schema<Decimal | null> = /* @__PURE__ */ schema<Decimal | null>()(() => z.nullable(Decimal));

/** As much of a {@link ProcessMeasure} as is looked at. */
const Measured: Schema<{ readonly steps: readonly Figures[] }> = /* @__PURE__ */ schema<{
  readonly steps: readonly Figures[];
}>()(() =>
  z.object({
    steps: z.array(
      z.object({
        step: z.string(),
        owner: z.string(),
        onTime: figure,
        rework: figure,
        waiting: figure,
        dayShare: figure,
      }),
    ),
  }),
);

function proposalsFor(
  { step, owner, onTime, rework, waiting, dayShare }: Figures,
  asked: ImprovementThresholds,
): ImprovementProposal[] {
  const tests: readonly (readonly [
    ImprovementGround,
    Decimal | null,
    Decimal | undefined,
    keyof typeof texts & Sentence,
  ])[] = [
    ['late', onTime, asked.onTimeAtLeast, 'late'],
    ['rework', rework, asked.reworkAtMost, 'oftenAgain'],
    ['waiting', waiting, asked.waitingAtMost, 'waits'],
    ['bottleneck', dayShare, asked.dayShareAtMost, 'heavy'],
  ];
  return tests.flatMap(([ground, value, threshold, sentence]) => {
    if (value === null || threshold === undefined) return [];
    const passed = ground === 'late' ? compare(value, threshold) < 0 : compare(value, threshold) > 0;
    return passed ? [{ step, owner, ground, value, threshold, because: texts[sentence](step, value, threshold) }] : [];
  });
}

type Sentence = 'late' | 'oftenAgain' | 'waits' | 'heavy';
