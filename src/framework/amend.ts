import {
  type CivilDate,
  fail,
  issue,
  type Issue,
  parse,
  type Path,
  refuse,
  remember,
  type Schema,
} from '../foundation/index.ts';
import * as z from 'zod/mini';
import { Amendment, type AppliedAmendment } from './amendment.ts';
import { type Change, type Collection, keyOf } from './change.ts';
import { texts } from './messages.ts';
import { OperatingFramework } from './operating-framework.ts';

const Amendments: Schema<readonly Amendment[]> = /* @__PURE__ */ z.array(Amendment);

/**
 * The next framework: every amendment applied in order and logged with what undoes it. The result is checked as a whole, so
 * a change that leaves a reference hanging is refused and nothing is half done. No amendments give the framework itself.
 *
 * @throws `HoshinError` with all issues: `amendment-twice`, `amendment-order` (each holds from the day of the one before, or
 * later), `nothing-to-remove`, and those of the framework that would result
 */
export function amend(framework: OperatingFramework, amendments: readonly Amendment[]): OperatingFramework {
  const before = parse(OperatingFramework, framework);
  const read = parse(Amendments, amendments);
  if (read.length === 0) return before;
  refuse(orderIssues(before.amendments, read));
  let next = before;
  for (const [at, amendment] of read.entries()) next = applied(next, amendment, [at]);
  return parse(OperatingFramework, { ...next });
}

/**
 * The framework as it read on a day: amendments that hold from later are undone.
 */
export function frameworkAt(framework: OperatingFramework, on: CivilDate): OperatingFramework {
  const now = parse(OperatingFramework, framework);
  const kept = now.amendments.filter(({ from }) => from <= on);
  if (kept.length === now.amendments.length) return now;
  const known = earlier.get(now)?.get(kept.length);
  if (known !== undefined) return known;
  let then = now;
  for (const { undo } of now.amendments.slice(kept.length).toReversed()) {
    for (const change of undo) then = changed(then, change, []).next;
  }
  const made = remember(OperatingFramework, Object.freeze({ ...then, amendments: Object.freeze(kept) }));
  earlier.set(now, (earlier.get(now) ?? new Map<number, OperatingFramework>()).set(kept.length, made));
  return made;
}

/** Of every framework how it read before, by the number of amendments then made. */
const earlier = new WeakMap<OperatingFramework, Map<number, OperatingFramework>>();

function orderIssues(made: readonly AppliedAmendment[], asked: readonly Amendment[]): Issue[] {
  const ids = new Set(made.map(({ id }) => id));
  let last = made.at(-1)?.from;
  return asked.flatMap(({ id, from }, at) => {
    const found: Issue[] = [];
    if (ids.has(id)) found.push(issue('amendment-twice', [at, 'id'], texts.amendmentTwice(id)));
    if (last !== undefined && from < last) {
      found.push(issue('amendment-order', [at, 'from'], texts.amendmentOrder(id, from, last)));
    }
    ids.add(id);
    last = from;
    return found;
  });
}

function applied(framework: OperatingFramework, amendment: Amendment, path: Path): OperatingFramework {
  let next = framework;
  const undo: Change[] = [];
  for (const [at, change] of amendment.changes.entries()) {
    const step = changed(next, change, [...path, 'changes', at]);
    next = step.next;
    undo.unshift(step.undo);
  }
  return { ...next, amendments: [...next.amendments, { ...amendment, undo }] };
}

interface Step {
  readonly next: OperatingFramework;
  readonly undo: Change;
}

/** One change made, and the change that takes it back. */
function changed(framework: OperatingFramework, change: Change, path: Path): Step {
  if (change.kind === 'set') return replaced(framework, change);
  const list = listOf(framework, change.in);
  const id = change.kind === 'put' ? keyOf(change.value) : change.id;
  const at = list.findIndex((one) => keyOf(one) === id);
  const was = list[at];
  if (change.kind === 'put') {
    const put =
      was === undefined ? list.toSpliced(change.at ?? list.length, 0, change.value) : list.with(at, change.value);
    const undo: Change = was === undefined ? { kind: 'remove', in: change.in, id } : putBack(change.in, was, at);
    return { next: withList(framework, change.in, put), undo };
  }
  if (was === undefined) fail(issue('nothing-to-remove', [...path, 'id'], texts.nothingToRemove(id, change.in)));
  return { next: withList(framework, change.in, list.toSpliced(at, 1)), undo: putBack(change.in, was, at) };
}

function replaced(framework: OperatingFramework, change: Extract<Change, { kind: 'set' }>): Step {
  switch (change.in) {
    case 'platform':
      return { next: { ...framework, platform: change.value }, undo: { ...change, value: framework.platform } };
    case 'policies':
      return { next: { ...framework, policies: change.value }, undo: { ...change, value: framework.policies } };
    case 'authority':
      return { next: { ...framework, authority: change.value }, undo: { ...change, value: framework.authority } };
  }
}

type Item = Extract<Change, { kind: 'put' }>['value'];

function listOf(framework: OperatingFramework, name: Collection): readonly Item[] {
  if (name === 'entities') return framework.organization.entities;
  return name === 'indicators' ? framework.catalog.indicators : framework[name];
}

/** An item goes back into the list it came out of, so name and item agree; the compiler cannot follow that by the name. */
function putBack(name: Collection, value: Item, at: number): Change {
  return { kind: 'put', in: name, value, at } as Change;
}

function withList(framework: OperatingFramework, name: Collection, list: readonly Item[]): OperatingFramework {
  // As in `putBack`: the list holds what its own name says. `amend` parses the whole again before it gives it out.
  const items = list as never;
  if (name === 'entities') return { ...framework, organization: { ...framework.organization, entities: items } };
  if (name === 'indicators') return { ...framework, catalog: { ...framework.catalog, indicators: items } };
  return { ...framework, [name]: items };
}
