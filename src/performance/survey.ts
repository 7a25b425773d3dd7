import * as z from 'zod/mini';
import {
  CivilDate,
  compare,
  crossCheck,
  Decimal,
  Id,
  type Issue,
  issue,
  Label,
  parse,
  type Result,
  safeParse,
  type Schema,
  schema,
  weightsSumIssue,
} from '../foundation/index.ts';
import { nouns, texts } from './messages.ts';
import { Absent } from './weight-table.ts';
import type { AbsentPolicy } from './weighted.ts';

/** The answers that may be given: whole steps from the lowest to the highest. */
export interface SurveyScale {
  /** The lowest answer, such as 1. */
  readonly from: Decimal;
  /** The highest answer, such as 5. */
  readonly to: Decimal;
  /**
   * How a mean becomes points from 0 to 100: `of-range` gives the lowest answer 0 points, (mean − from) ÷ (to − from);
   * `of-top` gives it its share of the highest, mean ÷ to.
   */
  readonly convert: 'of-range' | 'of-top';
}

/** A question with its weight. */
export interface SurveyQuestion {
  /** Identifies it. */
  readonly id: Id;
  /** The question. */
  readonly label: Label;
  /** How much it counts; all of a survey add up to exactly 1. */
  readonly weight: Decimal;
}

/** Somebody who was asked. */
export interface SurveyInvitation {
  /** The person's code. */
  readonly person: Id;
  /** The unit they belong to; not the one that is judged. */
  readonly unit: Id;
}

/** A survey of how content others are with a unit (部门满意度调查). */
export interface Survey {
  /** Identifies it. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** The unit that is judged. */
  readonly about: Id;
  /** The answers that may be given. */
  readonly scale: SurveyScale;
  /** The questions. */
  readonly questions: readonly SurveyQuestion[];
  /** Who was asked. */
  readonly invited: readonly SurveyInvitation[];
  /** Whether every person counts the same, or every unit: then the mean of a unit's answers is its one answer. */
  readonly count: 'persons' | 'units';
  /** How many persons, and how many units, must answer a question for it to have points. */
  readonly minimum: { readonly persons: number; readonly units: number };
  /** What a question with too few answers does: it is left out, or the whole waits. It is never zero. */
  readonly missing: AbsentPolicy;
}

const whole: Schema<number> = /* @__PURE__ */ schema<number>()(() => z.int().check(z.gte(1)));

/** Schema of {@link Survey}. */
export const Survey: Schema<Survey> = /* @__PURE__ */ schema<Survey>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      about: Id,
      scale: z.strictObject({ from: Decimal, to: Decimal, convert: z.enum(['of-range', 'of-top']) }),
      questions: z.array(z.strictObject({ id: Id, label: Label, weight: Decimal })),
      invited: z.array(z.strictObject({ person: Id, unit: Id })),
      count: z.enum(['persons', 'units']),
      minimum: z.strictObject({ persons: whole, units: whole }),
      missing: Absent,
    })
    .check(crossCheck(surveyIssues)),
);

function surveyIssues({ about, scale, questions, invited }: Survey): Issue[] {
  const { from, to, convert } = scale;
  const total = weightsSumIssue(
    questions.map(({ weight }) => weight),
    ['questions'],
  );
  return [
    ...(compare(from, to) >= 0 ? [issue('scale-backwards', ['scale'], texts.scaleBackwards(from, to))] : []),
    ...(convert === 'of-top' && from.startsWith('-')
      ? [issue('scale-below-zero', ['scale'], texts.ofTopNeedsTop())]
      : []),
    ...(total === null ? [] : [total]),
    ...questions.flatMap(({ weight }, at) =>
      weight.startsWith('-') ? [issue('negative-weight', ['questions', at, 'weight'], texts.shareRange(weight))] : [],
    ),
    ...twice(questions, ({ id }) => id, nouns.question, 'questions', 'id'),
    ...twice(invited, ({ person }) => person, nouns.person, 'invited', 'person'),
    ...invited.flatMap(({ person, unit }, at) =>
      unit === about ? [issue('self-rating', ['invited', at, 'unit'], texts.selfRating(person, unit))] : [],
    ),
  ];
}

function twice<T>(values: readonly T[], idOf: (value: T) => Id, what: Label, list: string, field: string): Issue[] {
  const seen = new Set<Id>();
  return values.flatMap((value, at) => {
    const id = idOf(value);
    if (seen.has(id)) return [issue('duplicate-id', [list, at, field], texts.twice(what, id))];
    seen.add(id);
    return [];
  });
}

/** One answered sheet. */
export interface SurveyResponse {
  /** Who answered. */
  readonly person: Id;
  /** When. */
  readonly on: CivilDate;
  /** The answers; one left out or null was not given, which is not zero. */
  readonly answers: readonly { readonly question: Id; readonly value: Decimal | null }[];
}

/** Schema of {@link SurveyResponse}. */
export const SurveyResponse: Schema<SurveyResponse> = /* @__PURE__ */ schema<SurveyResponse>()(() =>
  z.strictObject({
    person: Id,
    on: CivilDate,
    answers: z.array(z.strictObject({ question: Id, value: z.nullable(Decimal) })),
  }),
);

/** Reads a survey, or throws `HoshinError` with all its issues. */
export function parseSurvey(json: unknown): Survey {
  return parse(Survey, json);
}

/** Reads a survey, or gives all its issues. */
export function safeParseSurvey(json: unknown): Result<Survey> {
  return safeParse(Survey, json);
}

/** What is wrong with the answered sheets of a survey: strangers, sheets sent twice, answers off the scale. */
export function responseIssues({ scale, questions, invited }: Survey, responses: readonly SurveyResponse[]): Issue[] {
  const asked = new Set(questions.map(({ id }) => id));
  const people = new Set(invited.map(({ person }) => person));
  const seen = new Set<Id>();
  return responses.flatMap(({ person, answers }, at) => {
    const known = people.has(person);
    const fresh = !seen.has(person);
    seen.add(person);
    return [
      ...(known ? [] : [issue('not-invited', [at, 'person'], texts.unknown(nouns.person, person))]),
      ...(fresh ? [] : [issue('duplicate-id', [at, 'person'], texts.twice(nouns.person, person))]),
      ...answerIssues(answers, asked, scale, at),
    ];
  });
}

function answerIssues(
  answers: SurveyResponse['answers'],
  asked: ReadonlySet<Id>,
  { from, to }: SurveyScale,
  at: number,
): Issue[] {
  const seen = new Set<Id>();
  return answers.flatMap(({ question, value }, nth) => {
    const path = [at, 'answers', nth];
    const fresh = !seen.has(question);
    seen.add(question);
    const off = value !== null && (compare(value, from) < 0 || compare(value, to) > 0);
    return [
      ...(asked.has(question) ? [] : [issue('unknown-question', path, texts.unknown(nouns.question, question))]),
      ...(fresh ? [] : [issue('duplicate-id', path, texts.twice(nouns.question, question))]),
      ...(off ? [issue('off-scale', path, texts.offScale(value, from, to))] : []),
    ];
  });
}
