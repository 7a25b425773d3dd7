import * as z from 'zod/mini';
import { decimal, type DecimalInput, isCivilDate, isId, safeParse, type Schema } from '../foundation/index.ts';
import { Fact, type MeasurementFact } from './fact.ts';
import { factIssues } from './filed-facts.ts';

type Fields = Readonly<Record<string, unknown>>;

const Facts: Schema<readonly Fact[]> = /* @__PURE__ */ z.array(Fact);

/**
 * The facts of a ledger of the present version in which nothing is wrong; null where it takes the schema to say what is. Measurements,
 * which are many, are read here, the others by their schema. A document that is frozen may have been read before, and is left alone.
 */
export function plainFacts(json: unknown): readonly Fact[] | null {
  try {
    return isPlain(json) && !Object.isFrozen(json) ? factsOf(json) : null;
  } catch {
    return null; // a getter or a proxy threw, or a figure is no number
  }
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function factsOf({ format, version, facts, ...more }: Fields): readonly Fact[] | null {
  const isCurrent = format === 'hoshin.ledger' && version === 1 && Object.keys(more).length === 0;
  const read = isCurrent && Array.isArray(facts) ? readAll(facts) : null;
  return read === null || factIssues(Object.freeze(read)).length > 0 ? null : read;
}

function readAll(given: readonly unknown[]): readonly Fact[] | null {
  const measured: (MeasurementFact | null)[] = [];
  const others: unknown[] = [];
  for (const one of given) {
    const fact = measurementOf(one);
    measured.push(fact);
    if (fact === null) others.push(one);
  }
  const read = safeParse(Facts, others);
  if (!read.ok) return null;
  if (others.length === 0) return measured as readonly Fact[]; // none is null
  let next = 0;
  return measured.flatMap((fact) => fact ?? read.value[next++] ?? []); // one was read for each null
}

/** A measurement as it stands, in the order of its schema; null of what is none, and where the schema has to look closer. */
// eslint-disable-next-line complexity -- one field after the other
function measurementOf(given: unknown): MeasurementFact | null {
  if (!isPlain(given) || given['kind'] !== 'measurement') return null;
  const { kind, id, revision, recordedOn, indicator, entity, at, value, by, source, note } = given;
  if (!isId(id) || !isId(indicator) || !isId(entity) || !isCivilDate(recordedOn)) return null;
  if (typeof at !== 'string' || at.length < 4 || value === undefined) return null;
  const figure = value === null ? null : decimal(value as DecimalInput); // it throws for anything else
  const extra = countOf(given) - 7;
  if (extra === 0) return Object.freeze({ kind, id, recordedOn, indicator, entity, at, value: figure });
  const texts = { ...(isText(by) && { by }), ...(isText(source) && { source }), ...(isText(note) && { note }) };
  const told = isRevision(revision) ? { revision } : {};
  if (countOf(texts) + countOf(told) < extra) return null;
  return Object.freeze({ kind, id, ...told, recordedOn, indicator, entity, at, value: figure, ...texts });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRevision = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const countOf = (fields: object): number => Object.keys(fields).length;
