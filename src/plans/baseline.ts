import * as z from 'zod/mini';
import {
  crossCheck,
  guarded,
  CivilDate,
  duplicateIds,
  Id,
  issue,
  type Issue,
  Label,
  type Result,
  type Schema,
  parse,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { PlanTier } from './node.ts';
import { readOptions } from './read-options.ts';

/** What a baseline holds of one node. */
export interface BaselineDate {
  /** The node. */
  readonly node: Id;
  /** First day; the finish where left out. */
  readonly start?: CivilDate;
  /** Last day, inclusive: the day it is due. */
  readonly finish: CivilDate;
}

/** Schema of {@link BaselineDate}. */
export const BaselineDate: Schema<BaselineDate> = schema<BaselineDate>()(() =>
  z.strictObject({ node: Id, start: z.exactOptional(CivilDate), finish: CivilDate }),
);

/**
 * The approved dates of a plan from a day on. Baselines are only ever added: of one plan and one version the latest in
 * force is the active one, and a past day is always measured by what was in force then.
 */
export interface Baseline {
  /** Identifies it, such as `riverside-main-assessment-2`. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** The plan it is of. */
  readonly plan: Id;
  /** The plan's tier. */
  readonly tier: PlanTier;
  /**
   * Which of the versions kept side by side, such as `pre-investment` (投前), `post-investment` (投后), `assessment`
   * (考核), `sprint` (冲刺).
   */
  readonly version: Id;
  /** First day in force: the day of approval, unless approved for later. */
  readonly from: CivilDate;
  /** 1 for the first of its version, then 2, 3 …: which holds where several start on one day. */
  readonly revision: number;
  /** Why it was set. */
  readonly reason: Label;
  /** The role that approved it. */
  readonly approver: Id;
  /** The dates. */
  readonly dates: readonly BaselineDate[];
}

/** Schema of {@link Baseline}. */
export const Baseline: Schema<Baseline> = schema<Baseline>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      plan: Id,
      tier: PlanTier,
      version: Id,
      from: CivilDate,
      revision: z.int().check(z.gte(1)),
      reason: Label,
      approver: Id,
      dates: z.array(BaselineDate),
    })
    .check(crossCheck(baselineIssues)),
);

/** Schema of a list of baselines. */
export const Baselines: Schema<readonly Baseline[]> = schema<readonly Baseline[]>()(() => z.array(Baseline));

function baselineIssues({ dates }: Baseline): Issue[] {
  return [
    ...duplicateIds(
      dates.map(({ node }) => node),
      (at) => ['dates', at, 'node'],
    ),
    ...dates.flatMap(({ node, start, finish }, at) =>
      start !== undefined && finish < start
        ? [issue('backwards-node', ['dates', at, 'finish'], texts.backwardsNode(node, start, finish))]
        : [],
    ),
  ];
}

/** Reads a baseline, or throws `HoshinError` with all its issues. */
export function parseBaseline(json: unknown): Baseline {
  return parse(Baseline, json);
}

/** Reads a baseline, or gives all its issues. */
export function safeParseBaseline(json: unknown): Result<Baseline> {
  return safeParse(Baseline, json);
}

/** Of every plan, the baseline of this version that is in force on the day; none for a plan that has none yet. */
export function activeBaselines(
  baselines: readonly Baseline[],
  options: { readonly version: string; readonly asOf: string },
): readonly Baseline[] {
  return guarded(() => {
    const { version, asOf } = options;
    const active = new Map<Id, Baseline>();
    for (const baseline of baselines) {
      if (baseline.version !== version || baseline.from > asOf) continue;
      const best = active.get(baseline.plan);
      if (best === undefined || supersedes(baseline, best)) active.set(baseline.plan, baseline);
    }
    return [...active.values()];
  });
}

/** Whether `a` comes after `b`: a later day, or a higher revision, or (so that the order given never matters) id. */
export function supersedes(a: Baseline, b: Baseline): boolean {
  if (a.from !== b.from) return a.from > b.from;
  return a.revision === b.revision ? a.id > b.id : a.revision > b.revision;
}

/**
 * The baseline of one plan that is in force on a day, or null.
 *
 * @example
 * import { activeBaseline, parseBaseline } from 'hoshin/plans';
 * const common = { label: { zh: '考核版', en: 'Assessment' }, plan: 'keys', tier: 1, version: 'assessment',
 *   reason: { zh: '批准', en: 'Approved' }, approver: 'president', dates: [{ node: 'open', finish: '2026-09-26' }] };
 * const baselines = [
 *   parseBaseline({ ...common, id: 'v1', from: '2026-01-05', revision: 1 }),
 *   parseBaseline({ ...common, id: 'v2', from: '2026-08-10', revision: 2 }),
 * ];
 * activeBaseline(baselines, { plan: 'keys', version: 'assessment', asOf: '2026-08-09' })?.id; // => 'v1'
 */
export function activeBaseline(
  baselines: readonly Baseline[],
  options: { readonly plan: string; readonly version: string; readonly asOf: string },
): Baseline | null {
  const { plan, version, asOf } = readOptions(options, { plan: Id, version: Id, asOf: CivilDate }, {});
  const found = activeBaselines(parse(Baselines, baselines), { version, asOf });
  return found.find((baseline) => baseline.plan === plan) ?? null;
}
