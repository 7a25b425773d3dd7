import {
  canonicalJson,
  type CivilDate,
  type Id,
  idsAscend,
  isCivilDate,
  type Issue,
  issue,
  periodIssue,
  safeParse,
  within,
} from '../foundation/index.ts';
import { NodeProgress } from '../plans/index.ts';
import type { Fact, MeasurementFact, ProgressFact } from './fact.ts';
import { texts } from './messages.ts';
import { nodeReport } from './node-report.ts';

/** The facts of one kind. */
export type Facts<Kind extends Fact['kind']> = readonly Extract<Fact, { kind: Kind }>[];

/** A kind of facts that are few, and are looked at together. */
export type FewKind = Exclude<Fact['kind'], 'measurement' | 'progress'>;

/** A progress fact, and the same as the plans room reads it. */
export interface Told {
  readonly fact: ProgressFact;
  readonly report: NodeProgress;
}

/** The facts of a ledger, each revision once, filed where they are looked for. In what order they came leaves no trace. */
export interface FiledFacts {
  /** Every fact by id; where there are several revisions, the first that came. See {@link byIdIn}. */
  readonly byId: Map<Id, Fact>;
  /** Facts of which each has an id of its own, not yet in `byId`. */
  readonly waiting: (readonly Fact[])[];
  /** All revisions of the ids that have several. */
  readonly revised: Map<Id, Fact[]>;
  /** By indicator and entity. */
  readonly measurements: Map<Id, Map<Id, MeasurementFact[]>>;
  /** The days and periods that measurements are of, and that were found to be such. */
  readonly times: Set<string>;
  /** By node. */
  readonly progress: Map<Id, Told[]>;
  readonly few: Map<FewKind, Fact[]>;
}

/** Files that were made, by the list of facts they are of. */
const files = new WeakMap<readonly Fact[], FiledFacts>();

/** The facts of a list, filed. */
export function filed(facts: readonly Fact[]): FiledFacts {
  const known = files.get(facts);
  if (known !== undefined) return known;
  const made = noFacts();
  fileAll(made, facts);
  files.set(facts, made);
  return made;
}

const noFacts = (): FiledFacts => ({
  byId: new Map(),
  waiting: [],
  revised: new Map(),
  measurements: new Map(),
  times: new Set(),
  progress: new Map(),
  few: new Map(),
});

/** What is wrong with facts that are well formed one by one. Facts that are found to be right are filed at once. */
export function factIssues(facts: readonly Fact[]): Issue[] {
  const made = noFacts();
  const issues = fileAll(made, facts);
  if (issues.length === 0) files.set(facts, made);
  return issues;
}

function fileAll(into: FiledFacts, facts: readonly Fact[]): Issue[] {
  const issues: Issue[] = [];
  let found: Issue[] = [];
  const areNew = areAllNew(into, facts);
  facts.forEach((fact, at) => {
    if (areNew || putById(into, fact, found)) fileByKind(into, fact, found);
    if (found.length === 0) return;
    for (const fault of within(['facts', at], found)) issues.push(fault);
    found = [];
  });
  return issues;
}

/**
 * The file of a longer list, made of that of the list it goes on from, which is then without one: where it is asked for again,
 * it is made anew. Gives what is wrong with the facts that were added, each at its place among them; nothing is filed then.
 */
export function fileMore(before: readonly Fact[], after: readonly Fact[]): Issue[] {
  const added = after.slice(before.length);
  const known = filed(before);
  const trial = noFacts();
  for (const { id } of added) for (const fact of revisionsOf(known, id)) file(trial, fact, []);
  const issues = fileAll(trial, added);
  if (issues.length > 0) return issues;
  fileAll(known, added);
  files.delete(before);
  files.set(after, known);
  return [];
}

/** Whether facts are the first, each with an id of its own, as a rule they are: they are then filed by their ids, at once or when asked for. */
function areAllNew({ byId, waiting }: FiledFacts, facts: readonly Fact[]): boolean {
  if (byId.size > 0 || waiting.length > 0) return false;
  if (idsAscend(facts.map(({ id }) => id))) {
    waiting.push(facts);
    return true;
  }
  for (const fact of facts) byId.set(fact.id, fact);
  if (byId.size === facts.length) return true;
  byId.clear();
  return false;
}

/** Facts by id. */
function byIdIn({ byId, waiting }: FiledFacts): Map<Id, Fact> {
  for (const facts of waiting.splice(0)) for (const fact of facts) byId.set(fact.id, fact);
  return byId;
}

/** Every fact; where there are several revisions, the first that came. */
export function firstsIn({ byId, waiting }: FiledFacts): Iterable<Fact> {
  return waiting[0] ?? byId.values();
}

/** Files a fact, or says what is wrong with it. A fact that was filed before is passed over. */
function file(into: FiledFacts, fact: Fact, issues: Issue[]): void {
  if (putById(into, fact, issues)) fileByKind(into, fact, issues);
}

function fileByKind(into: FiledFacts, fact: Fact, issues: Issue[]): void {
  if (fact.kind === 'measurement') fileMeasurement(into, fact, issues);
  else if (fact.kind === 'progress') fileProgress(into, fact, issues);
  else add(into.few, fact.kind, fact);
}

/** All revisions of a fact, in the order in which they came. */
export function revisionsOf(filed: FiledFacts, id: Id): readonly Fact[] {
  const first = byIdIn(filed).get(id);
  return first === undefined ? none : (filed.revised.get(id) ?? [first]);
}

const none: readonly never[] = [];

/** Files a fact by its id; false of a revision that was filed before. */
function putById(into: FiledFacts, fact: Fact, issues: Issue[]): boolean {
  const { id, revision = 0 } = fact;
  const { revised } = into;
  const byId = byIdIn(into);
  const first = byId.get(id);
  if (first === undefined) {
    byId.set(id, fact);
    return true;
  }
  const all = revised.get(id) ?? [first];
  const same = all.find((one) => (one.revision ?? 0) === revision);
  if (same !== undefined) {
    if (!isSame(same, fact)) issues.push(issue('conflicting-fact', [], texts.conflictingFact(id, revision)));
    return false;
  }
  all.push(fact);
  revised.set(id, all);
  return true;
}

function isSame(a: Fact, b: Fact): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

function fileMeasurement({ measurements, times }: FiledFacts, fact: MeasurementFact, issues: Issue[]): void {
  if (!times.has(fact.at)) {
    const wrong = isCivilDate(fact.at) ? null : periodIssue(fact.at, ['at']);
    if (wrong === null) times.add(fact.at);
    else issues.push(wrong);
  }
  const entities = measurements.get(fact.indicator);
  if (entities === undefined) measurements.set(fact.indicator, new Map([[fact.entity, [fact]]]));
  else add(entities, fact.entity, fact);
}

function fileProgress({ progress }: FiledFacts, fact: ProgressFact, issues: Issue[]): void {
  const read = safeParse(NodeProgress, nodeReport(fact, 0));
  if (read.ok) add(progress, fact.node, { fact, report: read.value });
  else for (const fault of read.issues) issues.push(fault);
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether a fact holds on a day: it is known by then, and no higher revision of it is. */
export function holdsOn(asOf: CivilDate, { revised }: FiledFacts): (fact: Fact) => boolean {
  const isOverridden = (fact: Fact): boolean =>
    (revised.get(fact.id) ?? none).some((other) => overrides(other, fact, asOf));
  return (fact) => fact.recordedOn <= asOf && (revised.size === 0 || !isOverridden(fact)); // more may be revised later
}

function overrides(other: Fact, fact: Fact, asOf: CivilDate): boolean {
  return other.recordedOn <= asOf && (other.revision ?? 0) > (fact.revision ?? 0);
}

/** The facts of a kind that hold, in the order in which later overrides earlier. */
export function factsOf<Kind extends FewKind>(filed: FiledFacts, kind: Kind, asOf: CivilDate): Facts<Kind> {
  const found = (filed.few.get(kind) ?? []).filter(holdsOn(asOf, filed));
  // A fact is filed under its own kind.
  return found.sort(byRecord) as unknown as Facts<Kind>;
}

/** Earlier recorded first; of one day by id. */
export function byRecord(a: Fact, b: Fact): number {
  if (a.recordedOn !== b.recordedOn) return a.recordedOn < b.recordedOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** How many facts hold on a day. */
export function countOf(filed: FiledFacts, asOf: CivilDate): number {
  let count = 0;
  for (const first of firstsIn(filed)) if (first.recordedOn <= asOf) count += 1;
  // Of an id with several revisions the first that came may be known later than another.
  for (const all of filed.revised.values()) {
    const first = all[0]?.recordedOn ?? asOf;
    if (first > asOf && all.some(({ recordedOn }) => recordedOn <= asOf)) count += 1;
  }
  return count;
}
