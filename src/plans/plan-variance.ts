import * as z from 'zod/mini';
import {
  type CivilDate,
  daysBetween,
  deepFreeze,
  type Id,
  type Label,
  parse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { Baseline } from './baseline.ts';
import { NodeDate } from './light.ts';
import { texts } from './messages.ts';

/** How a node's date differs between two versions. */
export interface DateVariance {
  readonly node: Id;
  /** `late` and `early` by the later version against the earlier one; `new` and `dropped` where only one has a date. */
  readonly kind: 'late' | 'early' | 'same' | 'new' | 'dropped';
  /** The date before. */
  readonly from: CivilDate | null;
  /** The date now. */
  readonly to: CivilDate | null;
  /** Days from the one to the other; null for what is new or dropped. */
  readonly days: number | null;
  /** The sentence. */
  readonly because: Label;
}

const NodeDates: Schema<readonly NodeDate[]> = /* @__PURE__ */ schema<readonly NodeDate[]>()(() => z.array(NodeDate));

/**
 * What became of every node's date: late, early, the same, new or dropped. Takes any list of nodes with their finish: the dates of
 * a baseline, forecasts, lights' due days. A node without a date counts as not there.
 *
 * @returns first the nodes of the earlier version in their order, then those that are new
 * @example
 * import { planVariance } from 'hoshin/plans';
 * const before = [{ node: 'start', finish: '2026-03-02' }, { node: 'open', finish: '2026-09-26' }];
 * const now = [{ node: 'open', finish: '2026-10-10' }, { node: 'show', finish: '2026-08-01' }];
 * planVariance(before, now).map(({ node, kind, days }) => `${node} ${kind} ${days}`);
 * // => ['start dropped null', 'open late 14', 'show new null']
 */
export function planVariance(
  before: readonly { readonly node: string; readonly finish: string | null }[],
  now: readonly { readonly node: string; readonly finish: string | null }[],
): readonly DateVariance[] {
  const from = datesOf(parse(NodeDates, before));
  const to = datesOf(parse(NodeDates, now));
  const nodes = new Set([...from.keys(), ...to.keys()]);
  return deepFreeze([...nodes].map((node) => varianceOf(node, from.get(node) ?? null, to.get(node) ?? null)));
}

/**
 * What became of every date from one baseline to another: between two versions of a plan (投前 to 投后), or two revisions of one.
 */
export function compareBaselines(before: Baseline, now: Baseline): readonly DateVariance[] {
  return planVariance(parse(Baseline, before).dates, parse(Baseline, now).dates);
}

function datesOf(list: readonly NodeDate[]): ReadonlyMap<Id, CivilDate> {
  return new Map(list.flatMap(({ node, finish }) => (finish === null ? [] : [[node, finish] as const])));
}

function varianceOf(node: Id, from: CivilDate | null, to: CivilDate | null): DateVariance {
  if (from === null || to === null) {
    const kind = from === null ? 'new' : 'dropped';
    return { node, kind, from, to, days: null, because: texts.cameOrWent(node, kind, to ?? from ?? '') };
  }
  const days = daysBetween(from, to);
  const kind = days > 0 ? 'late' : days < 0 ? 'early' : 'same';
  return { node, kind, from, to, days, because: texts.dateMoved(node, from, to, days) };
}
