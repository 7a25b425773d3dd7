import * as z from 'zod/mini';
import {
  CivilDate,
  deepFreeze,
  duplicateIds,
  Id,
  type Issue,
  issue,
  type Label,
  parse,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { appealTexts as texts } from './appeal-messages.ts';
import { Appeal } from './appeal.ts';
import { nouns, texts as roomTexts } from './messages.ts';

/** The grade that an upheld appeal leads to. */
export interface AppealCorrection {
  /** The appeal. */
  readonly appeal: Id;
  /** The grade after it. */
  readonly to: Id;
  /** Who corrects: neither the appellant nor who gave the result. */
  readonly by: Id;
  /** The day. */
  readonly on: CivilDate;
}

/** A person's result, to be corrected. */
export interface StandingResult {
  /** The person. */
  readonly person: Id;
  /** The grade that stands. */
  readonly grade: Id;
}

/** A result after appeals. */
export interface CorrectedResult {
  /** The person. */
  readonly person: Id;
  /** The grade before appeals. */
  readonly before: Id;
  /** The grade after them. */
  readonly after: Id;
  /** The appeal that changed it; null where none did. */
  readonly appeal: Id | null;
  /** Why, in a sentence. */
  readonly because: Label;
}

/** Results after appeals, and what is still owed. */
export interface Corrections {
  /** Everybody, in the order given. */
  readonly people: readonly CorrectedResult[];
  /** Upheld appeals whose result is not corrected yet. */
  readonly owed: readonly Id[];
}

const Given: Schema<{
  readonly results: readonly StandingResult[];
  readonly appeals: readonly Appeal[];
  readonly corrections: readonly AppealCorrection[];
}> = /* @__PURE__ */ schema<{
  readonly results: readonly StandingResult[];
  readonly appeals: readonly Appeal[];
  readonly corrections: readonly AppealCorrection[];
}>()(() =>
  z.strictObject({
    results: z.array(z.strictObject({ person: Id, grade: Id })),
    appeals: z.array(Appeal),
    corrections: z.array(z.strictObject({ appeal: Id, to: Id, by: Id, on: CivilDate })),
  }),
);

/**
 * Results after appeals. Only an appeal that was upheld changes one, once, by somebody without a part in the case; a result
 * stands until then. The lock of a calibration does not stop it: an appeal comes after the results are announced.
 *
 * @throws `HoshinError` `not-upheld`, `own-case`, `unknown-appeal`, `unknown-person`, `duplicate-id`
 * @example
 * import { correctResults, fileAppeal, stepAppeal } from 'hoshin/performance';
 * const policy = { fileWithin: 5, decideWithin: 10, escalateWithin: 5, calendar: null };
 * const filing = { id: 'a1', person: 'sales-03', result: 'r', rater: 'chief', grounds: '漏计回款', announcedOn: '2026-12-01', on: '2026-12-02' };
 * const accepted = stepAppeal(fileAppeal(filing, policy).next, { event: 'accept', on: '2026-12-03', by: 'hr' }, policy).next;
 * const evidence = { finding: '漏计一笔回款', correction: 'B 改为 A' };
 * const { next } = stepAppeal(accepted, { event: 'uphold', on: '2026-12-08', by: 'hr', evidence }, policy);
 * const results = [{ person: 'sales-03', grade: 'B' }, { person: 'sales-04', grade: 'B' }];
 * const corrections = [{ appeal: 'a1', to: 'A', by: 'hr', on: '2026-12-09' }];
 * correctResults(results, [next], corrections).people.map(({ after }) => after); // => ['A', 'B']
 * correctResults(results, [next], []).owed; // => ['a1']
 */
export function correctResults(
  results: readonly StandingResult[],
  appeals: readonly Appeal[],
  corrections: readonly AppealCorrection[],
): Corrections {
  const given = parse(Given, { results, appeals, corrections });
  refuse(correctionIssues(given));
  const byPerson = new Map(
    given.corrections.flatMap((correction) => {
      const appeal = given.appeals.find(({ id }) => id === correction.appeal);
      return appeal === undefined ? [] : [[appeal.person, correction] as const];
    }),
  );
  const corrected = new Set(given.corrections.map(({ appeal }) => appeal));
  return deepFreeze({
    people: given.results.map(({ person, grade }) => {
      const change = byPerson.get(person);
      if (change === undefined)
        return { person, before: grade, after: grade, appeal: null, because: texts.stands(grade) };
      const because = texts.corrected(grade, change.to, change.appeal, change.by);
      return { person, before: grade, after: change.to, appeal: change.appeal, because };
    }),
    owed: given.appeals.filter((one) => isUpheld(one) && !corrected.has(one.id)).map(({ id }) => id),
  });
}

const isUpheld = ({ history }: Appeal): boolean => history.some(({ event }) => event === 'uphold');

function correctionIssues({ results, appeals, corrections }: z.infer<typeof Given>): Issue[] {
  const people = new Set(results.map(({ person }) => person));
  const byId = new Map(appeals.map((appeal) => [appeal.id, appeal]));
  const of = (ids: readonly Id[], list: string, field: string): Issue[] => duplicateIds(ids, (at) => [list, at, field]);
  return [
    ...of(
      results.map(({ person }) => person),
      'results',
      'person',
    ),
    ...of(
      appeals.map(({ id }) => id),
      'appeals',
      'id',
    ),
    ...of(
      corrections.map(({ appeal }) => byId.get(appeal)?.person ?? appeal),
      'corrections',
      'appeal',
    ),
    ...corrections.flatMap((correction, at) => oneIssues(correction, byId.get(correction.appeal), people, at)),
  ];
}

function oneIssues(
  { appeal: id, by }: AppealCorrection,
  appeal: Appeal | undefined,
  people: ReadonlySet<Id>,
  at: number,
): Issue[] {
  if (appeal === undefined)
    return [issue('unknown-appeal', ['corrections', at, 'appeal'], roomTexts.unknown(nouns.appeal, id))];
  const own = by === appeal.person || by === appeal.rater;
  return [
    ...(isUpheld(appeal) ? [] : [issue('not-upheld', ['corrections', at, 'appeal'], texts.notUpheld(id))]),
    ...(own ? [issue('own-case', ['corrections', at, 'by'], texts.ownCase(by))] : []),
    ...(people.has(appeal.person)
      ? []
      : [issue('unknown-person', ['corrections', at, 'appeal'], roomTexts.unknown(nouns.person, appeal.person))]),
  ];
}
