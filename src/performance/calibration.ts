import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  Decimal,
  deepFreeze,
  dividedBy,
  duplicateIds,
  Id,
  type Issue,
  issue,
  minus,
  parse,
  type Schema,
  schema,
  sum,
} from '../foundation/index.ts';
import { distributionTexts as texts } from './distribution-messages.ts';
import { nouns, texts as roomTexts } from './messages.ts';

/** A result that goes into the calibration. */
export interface CalibratedResult {
  /** The person. */
  readonly person: Id;
  /** Who rated them. */
  readonly rater: Id;
  /** The grade given. */
  readonly grade: Id;
  /** The points behind it; null where there are none. */
  readonly points: Decimal | null;
}

/** A change that the calibration made: who, when and why. */
export interface CalibrationChange {
  /** Whose result. */
  readonly person: Id;
  /** The grade after it. */
  readonly to: Id;
  /** Who changed it; nobody changes their own. */
  readonly by: Id;
  /** The day. */
  readonly on: CivilDate;
  /** Why. */
  readonly because: string;
}

/** A calibration meeting (绩效校准): results before, changes in order, and when the results were locked. */
export interface Calibration {
  /** The grades, the best first. */
  readonly grades: readonly Id[];
  /** Results before. */
  readonly results: readonly CalibratedResult[];
  /** Changes in the order of their days. */
  readonly changes: readonly CalibrationChange[];
  /** The last day on which results may be changed; null while they are open. */
  readonly lockedOn: CivilDate | null;
}

/** Schema of {@link Calibration}; it checks that every change is of somebody, to some grade, by another, in time and in order. */
export const Calibration: Schema<Calibration> = /* @__PURE__ */ schema<Calibration>()(() =>
  z
    .strictObject({
      grades: z.array(Id),
      results: z.array(z.strictObject({ person: Id, rater: Id, grade: Id, points: z.nullable(Decimal) })),
      changes: z.array(
        z.strictObject({ person: Id, to: Id, by: Id, on: CivilDate, because: z.string().check(z.minLength(1)) }),
      ),
      lockedOn: z.nullable(CivilDate),
    })
    .check(crossCheck(calibrationIssues)),
);

function calibrationIssues({ grades, results, changes, lockedOn }: Calibration): Issue[] {
  const known = new Set(grades);
  const standing = new Map(results.map(({ person, grade }) => [person, grade]));
  const unknown = (grade: Id, path: readonly (string | number)[]): Issue[] =>
    known.has(grade) ? [] : [issue('unknown-grade', path, roomTexts.unknown(nouns.grade, grade))];
  return [
    ...duplicateIds(
      results.map(({ person }) => person),
      (at) => ['results', at, 'person'],
    ),
    ...results.flatMap(({ grade }, at) => unknown(grade, ['results', at, 'grade'])),
    ...changes.flatMap((change, at) => [
      ...unknown(change.to, ['changes', at, 'to']),
      ...orderIssues(change, changes[at - 1]?.on ?? null, lockedOn, at),
      ...personIssues(change, standing, at),
    ]),
  ];
}

function orderIssues({ on }: CalibrationChange, before: string | null, locked: string | null, at: number): Issue[] {
  return [
    ...(before !== null && on < before
      ? [issue('change-order', ['changes', at, 'on'], texts.outOfOrder(on, before))]
      : []),
    ...(locked !== null && on > locked
      ? [issue('after-lock', ['changes', at, 'on'], texts.afterLock(on, locked))]
      : []),
  ];
}

/** Whether the person is there, is changed by another, and does change; the grade after it is kept in `standing`. */
function personIssues({ person, to, by }: CalibrationChange, standing: Map<Id, Id>, at: number): Issue[] {
  const stood = standing.get(person);
  if (stood === undefined)
    return [issue('unknown-person', ['changes', at, 'person'], roomTexts.unknown(nouns.person, person))];
  standing.set(person, to);
  return [
    ...(person === by ? [issue('self-calibration', ['changes', at, 'by'], texts.selfCalibration(person))] : []),
    ...(stood === to ? [issue('same-grade', ['changes', at, 'to'], texts.sameGrade(person, to))] : []),
  ];
}

/** A result before and after. */
export interface BeforeAfter extends CalibratedResult {
  /** The grade after all changes. */
  readonly after: Id;
  /** The changes made, in order. */
  readonly changes: readonly CalibrationChange[];
}

/** How a rater rated: leniency is seen and not corrected. */
export interface RaterView {
  /** The rater. */
  readonly rater: Id;
  /** Persons rated. */
  readonly persons: number;
  /** Mean of the points given; null where none were. */
  readonly mean: Decimal | null;
  /** That mean less the mean of all; positive is lenient, null where there are no points. */
  readonly leniency: Decimal | null;
}

/** What the calibration did. */
export interface CalibrationView {
  /** Person by person. */
  readonly people: readonly BeforeAfter[];
  /** How many held each grade, before and after. */
  readonly grades: readonly { readonly grade: Id; readonly before: number; readonly after: number }[];
  /** Rater by rater. */
  readonly raters: readonly RaterView[];
}

/**
 * What a calibration did: every result before and after with who changed it and why, the cohort before and after, and how
 * lenient each rater was.
 *
 * @throws `HoshinError` `unknown-person`, `unknown-grade`, `self-calibration`, `same-grade`, `change-order`, `after-lock`
 * @example
 * import { calibrate } from 'hoshin/performance';
 * const results = [
 *   { person: 'staff-01', rater: 'chief-a', grade: 'A', points: '96' },
 *   { person: 'staff-02', rater: 'chief-b', grade: 'B', points: '88' },
 * ];
 * const change = { person: 'staff-01', to: 'B', by: 'hr', on: '2026-12-20', because: '超出 A 级上限' };
 * const view = calibrate({ grades: ['A', 'B', 'C'], results, changes: [change], lockedOn: '2026-12-31' });
 * view.people[0].after; // => 'B'
 * view.grades.map(({ before, after }) => [before, after]); // => [[1, 0], [1, 2], [0, 0]]
 * view.raters.map(({ leniency }) => leniency); // => ['4', '-4']
 */
export function calibrate(calibration: Calibration): CalibrationView {
  const { grades, results, changes } = parse(Calibration, calibration);
  const made = new Map<Id, CalibrationChange[]>(results.map(({ person }) => [person, []]));
  for (const change of changes) made.get(change.person)?.push(change);
  const people = results.map((result) => {
    const own = made.get(result.person) ?? [];
    return { ...result, after: own.at(-1)?.to ?? result.grade, changes: own };
  });
  const count = (idsOf: readonly Id[], grade: Id): number => idsOf.filter((one) => one === grade).length;
  const before = people.map(({ grade }) => grade);
  const after = people.map((one) => one.after);
  return deepFreeze({
    people,
    grades: grades.map((grade) => ({ grade, before: count(before, grade), after: count(after, grade) })),
    raters: ratersOf(results),
  });
}

function ratersOf(results: readonly CalibratedResult[]): RaterView[] {
  const all = meanOf(results);
  const byRater = new Map<Id, CalibratedResult[]>();
  for (const result of results) {
    const rated = byRater.get(result.rater);
    if (rated === undefined) byRater.set(result.rater, [result]);
    else rated.push(result);
  }
  return [...byRater].map(([rater, rated]) => {
    const mean = meanOf(rated);
    return { rater, persons: rated.length, mean, leniency: mean === null || all === null ? null : minus(mean, all) };
  });
}

function meanOf(results: readonly CalibratedResult[]): Decimal | null {
  const points = results.flatMap((one) => (one.points === null ? [] : [one.points]));
  return points.length === 0 ? null : dividedBy(sum(points), points.length);
}
