import * as z from 'zod/mini';
import {
  deepFreeze,
  duplicateIds,
  FiscalCalendar,
  Id,
  issue,
  type Issue,
  Label,
  parse,
  parseEach,
  Period,
  periodContains,
  periodLabel,
  type Schema,
  schema,
  shiftPeriod,
  subperiods,
} from '../foundation/index.ts';
import { lifeTexts } from './life-messages.ts';
import { texts } from './messages.ts';
import { pdcaStateLabel } from './pdca-life.ts';
import { PdcaCycle } from './pdca.ts';
import { Resolution } from './resolution.ts';

/** The parts a cycle is made of, longest first: `['quarter', 'month']` puts months into quarters into the whole. */
export type CycleGrain = 'half' | 'quarter' | 'month' | 'week';

/** What {@link planCycles} makes cycles of. */
export interface CyclePlan {
  /** Id of the whole; its parts are called `id.period`. */
  readonly id: Id;
  readonly label: Label;
  /** The entity, project or goal that is steered. */
  readonly subject: Id;
  readonly owner: Id;
  /** Version of the framework they run on. */
  readonly framework: Id;
  /** The period of the whole, such as `2026`. */
  readonly period: string;
  /** Which parts there are, the longest first. */
  readonly grains: readonly CycleGrain[];
  readonly fiscal?: FiscalCalendar;
}

interface ReadPlan extends Omit<CyclePlan, 'period'> {
  readonly period: Period;
}

const CyclePlan: Schema<ReadPlan> = /* @__PURE__ */ schema<ReadPlan>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    subject: Id,
    owner: Id,
    framework: Id,
    period: Period,
    grains: z.array(z.enum(['half', 'quarter', 'month', 'week'])).check(z.maxLength(4)),
    fiscal: z.exactOptional(FiscalCalendar),
  }),
);

/**
 * The cycles of a period and its parts, each at `plan`, each part in its whole and after the one before it: months within
 * quarters within the year.
 *
 * @returns the whole first, then its parts, each before its own
 * @throws `HoshinError` where a grain is not shorter than the one before
 * @example
 * import { planCycles } from 'hoshin/reviews';
 * const cycles = planCycles({ id: 'east', label: { zh: '华东区域', en: 'East' }, subject: 'east', owner: 'operations',
 *   framework: 'v1', period: '2026', grains: ['quarter', 'month'] });
 * cycles.length; // => 17
 * cycles[2]; // => { ...cycles[2], id: 'east.2026-01', parent: 'east.2026-Q1', previous: null }
 */
export function planCycles(plan: CyclePlan): readonly PdcaCycle[] {
  const read = parse(CyclePlan, plan);
  const whole = cycleOver(read, read.period, read.id, null, null);
  const waiting = [{ cycle: whole, depth: 0 }];
  const made: PdcaCycle[] = [];
  const last = new Map<number, Id>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { cycle, depth } = next;
    const chained = { ...cycle, previous: depth === 0 ? null : (last.get(depth) ?? null) };
    last.set(depth, cycle.id);
    made.push(chained);
    const grain = read.grains[depth];
    if (grain === undefined) continue;
    const parts = subperiods(cycle.period, grain, read.fiscal).map((part) => ({
      cycle: cycleOver(read, part, `${read.id}.${part}`, cycle.id, null),
      depth: depth + 1,
    }));
    for (const child of parts.toReversed()) waiting.push(child);
  }
  return deepFreeze(made.map((one) => parse(PdcaCycle, one)));
}

function cycleOver(plan: ReadPlan, period: Period, id: Id, parent: Id | null, previous: Id | null): PdcaCycle {
  const { subject, owner, framework, label } = plan;
  const named = parent === null ? label : ofPeriod(label, period);
  return {
    id,
    label: named,
    subject,
    period,
    owner,
    parent,
    previous,
    framework,
    resolutions: [],
    state: 'plan',
    history: [],
  };
}

function ofPeriod({ zh, en }: Label, period: Period): Label {
  return { zh: `${zh} ${periodLabel(period, 'zh')}`, en: `${en}, ${periodLabel(period, 'en')}` };
}

/** What the next cycle is given. */
export interface NextCycle {
  readonly id: Id;
  readonly label: Label;
  /** The framework it runs on: as amended by what the last one decided. */
  readonly framework: Id;
  /** The longer cycle it is a part of; null at the top. */
  readonly parent: Id | null;
  /** The resolutions that came out of the last cycle, all of them, as they stand. */
  readonly resolutions: readonly Resolution[];
  readonly fiscal?: FiscalCalendar;
}

/** The next cycle; or why it does not open. */
export type NextCycleOutcome =
  | { readonly kind: 'opened'; readonly next: PdcaCycle; readonly carried: readonly Id[]; readonly because: Label }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

type ReadNext = Omit<NextCycle, 'resolutions'>;

const Next: Schema<ReadNext> = /* @__PURE__ */ schema<ReadNext>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    framework: Id,
    parent: z.nullable(Id),
    fiscal: z.exactOptional(FiscalCalendar),
  }),
);

/**
 * Opens the cycle after one that is closed or cancelled, over the next period of the same length, on the framework as it reads
 * now. Resolutions that are not closed go along; one that was not given refuses the step, so that none is lost.
 *
 * @throws `HoshinError` where cycle or options are malformed
 * @example
 * import { nextCycle, parsePdcaCycle } from 'hoshin/reviews';
 * const cycle = parsePdcaCycle({ id: 'q3', label: { zh: '三季度', en: 'Third quarter' }, subject: 'east', period: '2026-Q3',
 *   owner: 'region-operations', parent: null, previous: null, framework: 'v1', resolutions: [], state: 'closed', history: [] });
 * const outcome = nextCycle(cycle, { id: 'q4', label: { zh: '四季度', en: 'Fourth quarter' }, framework: 'v2', parent: null, resolutions: [] });
 * outcome.kind === 'opened' && [outcome.next.period, outcome.next.previous, outcome.next.state]; // => ['2026-Q4', 'q3', 'plan']
 */
export function nextCycle(cycle: PdcaCycle, options: NextCycle): NextCycleOutcome {
  const last = parse(PdcaCycle, cycle);
  const { resolutions, ...rest } = parse(Shell, options);
  const { fiscal, ...given } = parse(Next, rest);
  const known = new Map(
    parseEach(Resolution, resolutions as readonly Resolution[], ['resolutions']).map((one) => [one.id, one]),
  );
  const lost = last.resolutions.filter((id) => !known.has(id));
  const over = last.state === 'closed' || last.state === 'cancelled';
  const issues = [
    ...(over ? [] : [issue('cycle-not-over', [], lifeTexts.cycleNotOver(last.id, pdcaStateLabel(last.state)))]),
    ...(lost.length === 0 ? [] : [issue('resolution-not-given', ['resolutions'], lifeTexts.resolutionsUnknown(lost))]),
  ];
  if (issues.length > 0) return deepFreeze({ kind: 'refused', issues });
  const carried = last.resolutions.filter((id) => {
    const state = known.get(id)?.state;
    return state !== 'closed' && state !== 'cancelled';
  });
  const next: PdcaCycle = {
    ...given,
    subject: last.subject,
    owner: last.owner,
    period: shiftPeriod(last.period, 1, fiscal),
    previous: last.id,
    resolutions: carried,
    state: 'plan',
    history: [],
  };
  return deepFreeze({
    kind: 'opened',
    next: parse(PdcaCycle, next),
    carried,
    because: texts.nextOpened(last.id, carried),
  });
}

/** The options with everything unread: the list is read value by value. */
const Shell: Schema<{ readonly resolutions: readonly unknown[]; readonly [field: string]: unknown }> =
  /* @__PURE__ */ z.lazy(() => z.looseObject({ resolutions: z.array(z.unknown()) }));

/**
 * What is wrong with cycles taken together: ids used twice, a whole or a predecessor that is not there, wholes in a ring, a part
 * that is not within its whole's period. Empty where nothing is.
 *
 * @example
 * import { checkCycles, planCycles } from 'hoshin/reviews';
 * const cycles = planCycles({ id: 'east', label: { zh: '华东区域', en: 'East' }, subject: 'east', owner: 'operations',
 *   framework: 'v1', period: '2026-Q3', grains: ['month'] });
 * checkCycles(cycles); // => []
 */
export function checkCycles(
  cycles: readonly PdcaCycle[],
  options: { readonly fiscal?: FiscalCalendar } = {},
): readonly Issue[] {
  const read = parseEach(PdcaCycle, cycles);
  const { fiscal } = parse(CheckOptions, options);
  const byId = new Map(read.map((one) => [one.id, one]));
  return deepFreeze([
    ...duplicateIds(
      read.map(({ id }) => id),
      (at) => [at, 'id'],
    ),
    ...read.flatMap((cycle, at) => cycleIssues(cycle, at, byId, fiscal)),
  ]);
}

const CheckOptions: Schema<{ readonly fiscal?: FiscalCalendar }> = /* @__PURE__ */ schema<{
  readonly fiscal?: FiscalCalendar;
}>()(() => z.strictObject({ fiscal: z.exactOptional(FiscalCalendar) }));

function cycleIssues(
  cycle: PdcaCycle,
  at: number,
  byId: ReadonlyMap<Id, PdcaCycle>,
  fiscal: FiscalCalendar | undefined,
): Issue[] {
  const { id, parent, previous, period } = cycle;
  const issues: Issue[] = [];
  const whole = parent === null ? undefined : byId.get(parent);
  if (parent !== null && whole === undefined)
    issues.push(issue('unknown-cycle', [at, 'parent'], texts.unknownCycle(parent)));
  if (previous !== null && !byId.has(previous)) {
    issues.push(issue('unknown-cycle', [at, 'previous'], texts.unknownCycle(previous)));
  }
  if (whole !== undefined && !periodContains(whole.period, period, fiscal)) {
    issues.push(issue('period-beyond-whole', [at, 'period'], texts.beyondWhole(id, period, whole.id, whole.period)));
  }
  if (inRing(cycle, byId)) issues.push(issue('cycle-ring', [at, 'parent'], texts.cycleRing(id)));
  return issues;
}

/** Whether a cycle is, over its wholes, a part of itself. */
function inRing(cycle: PdcaCycle, byId: ReadonlyMap<Id, PdcaCycle>): boolean {
  const seen = new Set<Id>();
  for (let up = cycle.parent; up !== null && !seen.has(up); up = byId.get(up)?.parent ?? null) {
    if (up === cycle.id) return true;
    seen.add(up);
  }
  return false;
}
