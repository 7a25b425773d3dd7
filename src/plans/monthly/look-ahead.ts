import * as z from 'zod/mini';
import {
  addDays,
  CivilDate,
  daysBetween,
  deepFreeze,
  Id,
  type Label,
  parse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import { type Baseline, Baselines } from '../baseline.ts';
import { EvidencePolicy, type NodeState, statesById } from '../node-states.ts';
import { type Due, dueFinder, placedNodes } from '../plan-index.ts';
import { type Plan, Plans } from '../plan.ts';
import { type NodeProgress, NodeProgressList } from '../progress.ts';
import { readOptions } from '../read-options.ts';
import { monthlyTexts as texts } from './messages.ts';

/** Something to look at in the days ahead. */
export interface LookAheadItem {
  readonly node: Id;
  readonly plan: Id;
  /** `overdue` and `not-begun` are behind already; `finishes` and `begins` come in the days ahead. */
  readonly what: 'overdue' | 'not-begun' | 'finishes' | 'begins';
  /** The day it was or is due, or to begin. */
  readonly on: CivilDate;
  readonly department: Id | null;
  readonly owner: Id | null;
  /** Nodes before it, by finish-to-start links, that are not done. */
  readonly waitsFor: readonly Id[];
  readonly because: Label;
}

/** Options of {@link lookAhead}. */
export interface LookAheadOptions {
  /** The day it is seen from. */
  readonly asOf: string;
  /** How many days ahead: 14 for a fortnightly check (双周计划检查). */
  readonly days: number;
  /** Whether a finish counts without its evidence. */
  readonly evidence: EvidencePolicy;
  /** One department's nodes alone; all where left out. */
  readonly department?: string;
  /** Baselines and their version: they say when nodes are due. */
  readonly baselines?: readonly Baseline[];
  readonly version?: string;
}

const wholeDays: Schema<number> = /* @__PURE__ */ schema<number>()(() => z.int().check(z.gte(1), z.lte(3660)));

/**
 * What a fortnightly check looks at: what is overdue or should have begun, and what is due or begins in the days ahead, each with the
 * nodes it still waits for. A node that is due and begins in those days is told once, by its finish.
 *
 * @returns by day; what is behind comes first
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { lookAhead, parsePlan } from 'hoshin/plans';
 * const label = { zh: '节点', en: 'Node' };
 * const plan = parsePlan({ id: 'main', label, entity: 'a', tier: 2, owner: 'head', maySet: [], mayChange: [], nodes: [
 *   { id: 'drawings', label, tier: 2, finish: '2026-08-01' }, { id: 'permit', label, tier: 2, finish: '2026-08-12' },
 *   { id: 'frame', label, tier: 2, start: '2026-09-01', finish: '2026-12-01' }], links: [{ from: 'drawings', to: 'permit', type: 'FS' }] });
 * lookAhead([plan], [], { asOf: '2026-08-03', days: 14, evidence: 'optional' }).map(({ node, what, waitsFor }) => [node, what, waitsFor]);
 * // => [['drawings', 'overdue', []], ['permit', 'finishes', ['drawings']]]
 */
export function lookAhead(
  plans: readonly Plan[],
  facts: readonly NodeProgress[],
  options: LookAheadOptions,
): readonly LookAheadItem[] {
  const { asOf, days, evidence, department, baselines, version } = readOptions(
    options,
    { asOf: CivilDate, days: wholeDays, evidence: EvidencePolicy },
    { department: Id, baselines: Baselines, version: Id },
  );
  const read = parse(Plans, plans);
  const states = statesById(read, parse(NodeProgressList, facts), asOf, evidence);
  const dueOf = dueFinder(baselines, version, asOf);
  const before = predecessors(read);
  const window = { asOf, last: addDays(asOf, days) };
  const items = placedNodes(read).flatMap((placed): LookAheadItem[] => {
    const { node, plan } = placed;
    if (department !== undefined && node.department !== department) return [];
    const found = whatOf(states.get(node.id), dueOf(placed), window);
    if (found === null) return [];
    const waitsFor = (before.get(node.id) ?? []).filter((id) => states.get(id)?.actualFinish === null);
    const { owner = null, department: own = null } = node;
    const because = texts.waits(found.words, waitsFor);
    return [
      { node: node.id, plan: plan.id, what: found.what, on: found.on, department: own, owner, waitsFor, because },
    ];
  });
  return deepFreeze(items.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)));
}

interface Window {
  readonly asOf: CivilDate;
  readonly last: CivilDate;
}

type Found = Pick<LookAheadItem, 'what' | 'on'> & { readonly words: Label };

/** By its finish, or else by its start; null for what is done, or further off. */
function whatOf(state: NodeState | undefined, due: Due, window: Window): Found | null {
  if (state?.actualFinish !== null) return null;
  return byFinish(due.finish, window) ?? (hasBegun(state) ? null : byStart(due.start, window));
}

const hasBegun = ({ actualStart, percent }: NodeState): boolean => actualStart !== null || percent !== null;

function byFinish(finish: CivilDate | null, { asOf, last }: Window): Found | null {
  if (finish === null || finish > last) return null;
  return finish < asOf
    ? { what: 'overdue', on: finish, words: texts.overdue(finish, daysBetween(finish, asOf)) }
    : { what: 'finishes', on: finish, words: texts.finishes(finish) };
}

function byStart(start: CivilDate | null, { asOf, last }: Window): Found | null {
  if (start === null || start > last) return null;
  return start < asOf
    ? { what: 'not-begun', on: start, words: texts.notBegun(start) }
    : { what: 'begins', on: start, words: texts.starts(start) };
}

function predecessors(plans: readonly Plan[]): ReadonlyMap<Id, readonly Id[]> {
  const before = new Map<Id, Id[]>();
  for (const { links = [] } of plans) {
    for (const { from, to, type } of links) {
      if (type !== 'FS') continue;
      const list = before.get(to);
      if (list === undefined) before.set(to, [from]);
      else list.push(from);
    }
  }
  return before;
}
