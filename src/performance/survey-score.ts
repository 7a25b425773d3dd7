import * as z from 'zod/mini';
import {
  type Decimal,
  deepFreeze,
  dividedBy,
  type Id,
  type Label,
  minus,
  parse,
  ratio,
  refuse,
  type Schema,
  schema,
  sum,
  times,
} from '../foundation/index.ts';
import type { ScoreNode } from '../scoring/index.ts';
import { texts } from './messages.ts';
import { responseIssues, Survey, type SurveyQuestion, SurveyResponse } from './survey.ts';
import { weightedMean } from './weighted.ts';

/** What one question came to. */
export interface QuestionResult {
  /** The question. */
  readonly question: Id;
  /** How many persons answered it. */
  readonly persons: number;
  /** Of how many units. */
  readonly units: number;
  /** The mean answer, on the survey's scale; null where too few answered. */
  readonly mean: Decimal | null;
  /** The mean as points from 0 to 100; null where too few answered. */
  readonly points: Decimal | null;
  /** The same in a sentence. */
  readonly because: Label;
}

/** What a survey came to, and who was heard. */
export interface SurveyOutcome {
  /** The survey. */
  readonly survey: Id;
  /** The unit that was judged. */
  readonly about: Id;
  /** The satisfaction score, from 0 to 100, with a part for each question. */
  readonly score: ScoreNode;
  /** Question by question. */
  readonly questions: readonly QuestionResult[];
  /** Who gave at least one answer. */
  readonly answered: readonly Id[];
  /** Who was asked and gave none. */
  readonly silent: readonly Id[];
  /** Answered ÷ asked; null where nobody was asked. */
  readonly rate: Decimal | null;
}

const Responses: Schema<readonly SurveyResponse[]> = /* @__PURE__ */ schema<readonly SurveyResponse[]>()(() =>
  z.array(SurveyResponse),
);

/**
 * What a satisfaction survey came to: points by question and as a whole, who answered and who did not. An answer that was
 * not given is never a zero, and a question with too few answers has no points.
 *
 * @throws `HoshinError` `not-invited`, `off-scale`, `unknown-question`, `duplicate-id`
 * @example
 * import { surveyScore } from 'hoshin/performance';
 * const label = { zh: '示例', en: 'Example' };
 * const survey = {
 *   id: 'q3', label, about: 'finance', scale: { from: 1, to: 5, convert: 'of-top' }, count: 'persons', missing: 'hold',
 *   questions: [{ id: 'speed', label, weight: 1 }], minimum: { persons: 2, units: 2 },
 *   invited: [{ person: 'a', unit: 'sales' }, { person: 'b', unit: 'works' }, { person: 'c', unit: 'works' }],
 * };
 * const sheet = (person, value) => ({ person, on: '2026-10-08', answers: [{ question: 'speed', value }] });
 * const outcome = surveyScore(survey, [sheet('a', 5), sheet('b', 4), sheet('c', null)]);
 * outcome.score.points; // => '90'
 * outcome.silent; // => ['c']
 */
export function surveyScore(survey: Survey, responses: readonly SurveyResponse[]): SurveyOutcome {
  const known = parse(Survey, survey);
  const sheets = parse(Responses, responses);
  refuse(responseIssues(known, sheets));
  const unitOf = new Map(known.invited.map(({ person, unit }) => [person, unit]));
  const answersTo = new Map<Id, Answer[]>(known.questions.map(({ id }) => [id, []]));
  for (const { person, answers } of sheets) {
    for (const { question, value } of answers) {
      if (value !== null) answersTo.get(question)?.push({ unit: unitOf.get(person) ?? '', value });
    }
  }
  const heard = new Set(
    sheets.filter(({ answers }) => answers.some(({ value }) => value !== null)).map((one) => one.person),
  );
  const questions = known.questions.map((question) =>
    questionResult(known, question, answersTo.get(question.id) ?? []),
  );
  const asked = known.invited.map(({ person }) => person);
  return deepFreeze({
    survey: known.id,
    about: known.about,
    score: scoreOf(known, questions),
    questions,
    answered: asked.filter((person) => heard.has(person)),
    silent: asked.filter((person) => !heard.has(person)),
    rate: ratio(heard.size, asked.length),
  });
}

interface Answer {
  readonly unit: Id;
  readonly value: Decimal;
}

function scoreOf({ id, label, questions, missing }: Survey, results: readonly QuestionResult[]): ScoreNode {
  const parts = questions.map((question, at) => ({
    id: question.id,
    label: question.label,
    points: results[at]?.points ?? null,
    weight: question.weight,
    leftOut: null,
  }));
  const node = weightedMean(id, label, parts, missing);
  return { ...node, parts: node.parts.map((part, at) => ({ ...part, because: results[at]?.because ?? part.because })) };
}

function questionResult(survey: Survey, { id }: SurveyQuestion, answers: readonly Answer[]): QuestionResult {
  const units = new Set(answers.map(({ unit }) => unit)).size;
  const { minimum, scale } = survey;
  const counts = { question: id, persons: answers.length, units };
  if (answers.length < minimum.persons || units < minimum.units) {
    const because = texts.tooFew(answers.length, units, minimum.persons, minimum.units);
    return { ...counts, mean: null, points: null, because };
  }
  const { total, count } = survey.count === 'persons' ? overPersons(answers) : overUnits(answers);
  const mean = dividedBy(total, count);
  // Points come from the exact total: (total − count × lowest) × 100 ÷ (count × length), rounded once.
  const lowest = scale.convert === 'of-top' ? '0' : scale.from;
  const points = dividedBy(
    times(minus(total, times(count, lowest)), 100),
    times(count, scale.convert === 'of-top' ? scale.to : minus(scale.to, scale.from)),
  );
  return { ...counts, mean, points, because: texts.surveyMean(mean, answers.length, points) };
}

function overPersons(answers: readonly Answer[]): { readonly total: Decimal; readonly count: number } {
  return { total: sum(answers.map(({ value }) => value)), count: answers.length };
}

/** Each unit speaks with one voice: the mean of its answers. */
function overUnits(answers: readonly Answer[]): { readonly total: Decimal; readonly count: number } {
  const byUnit = new Map<Id, Decimal[]>();
  for (const { unit, value } of answers) {
    const said = byUnit.get(unit);
    if (said === undefined) byUnit.set(unit, [value]);
    else said.push(value);
  }
  const means = [...byUnit.values()].map((values) => dividedBy(sum(values), values.length));
  return { total: sum(means), count: means.length };
}
