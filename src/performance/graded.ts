import * as z from 'zod/mini';
import { Decimal, Id, type Issue, issue, type Schema, schema } from '../foundation/index.ts';
import { nouns, texts } from './messages.ts';

/** A person with a grade, or without one yet. */
export interface GradedPerson {
  /** The person's code. */
  readonly person: Id;
  /** The unit they are graded in. */
  readonly unit: Id;
  /** The grade; null where none is given yet: such a person counts neither above nor below. */
  readonly grade: Id | null;
  /** The points behind it, by which persons rank. */
  readonly points: Decimal | null;
  /** A second key for persons equal in points, higher first; left out where there is none. */
  readonly second?: Decimal;
}

/** A unit whose people are graded together. */
export interface GradedUnit {
  /** The unit. */
  readonly unit: Id;
  /** Its own grade. */
  readonly organization: Id;
  /** The pool it goes into when it is small; null where it stands alone. */
  readonly pool: Id | null;
}

/** What is checked against caps. */
export interface GradedPeople {
  /** The units. */
  readonly units: readonly GradedUnit[];
  /** Their people. */
  readonly people: readonly GradedPerson[];
}

/** Schema of {@link GradedPeople}. */
export const GradedPeople: Schema<GradedPeople> = /* @__PURE__ */ schema<GradedPeople>()(() =>
  z.strictObject({
    units: z.array(z.strictObject({ unit: Id, organization: Id, pool: z.nullable(Id) })),
    people: z.array(
      z.strictObject({
        person: Id,
        unit: Id,
        grade: z.nullable(Id),
        points: z.nullable(Decimal),
        second: z.exactOptional(Decimal),
      }),
    ),
  }),
);

/** What people and units name that is not there, or is there twice. */
export function gradedIssues(
  { units, people }: GradedPeople,
  grades: readonly Id[],
  levels: readonly { readonly organization: Id }[],
): Issue[] {
  const knownLevels = new Set(levels.map(({ organization }) => organization));
  const knownUnits = new Set(units.map(({ unit }) => unit));
  const knownGrades = new Set(grades);
  return [
    ...repeated(
      units.map(({ unit }) => unit),
      'units',
      'unit',
    ),
    ...repeated(
      people.map(({ person }) => person),
      'people',
      'person',
    ),
    ...units.flatMap(({ organization }, at) =>
      knownLevels.has(organization)
        ? []
        : [issue('unknown-grade', ['units', at, 'organization'], texts.unknown(nouns.level, organization))],
    ),
    ...people.flatMap(({ unit, grade }, at) => [
      ...(knownUnits.has(unit) ? [] : [issue('unknown-unit', ['people', at, 'unit'], texts.unknown(nouns.unit, unit))]),
      ...(grade === null || knownGrades.has(grade)
        ? []
        : [issue('unknown-grade', ['people', at, 'grade'], texts.unknown(nouns.grade, grade))]),
    ]),
  ];
}

function repeated(ids: readonly Id[], list: string, noun: 'unit' | 'person'): Issue[] {
  const seen = new Set<Id>();
  return ids.flatMap((id, at) => {
    if (seen.has(id)) return [issue('duplicate-id', [list, at, noun], texts.twice(nouns[noun], id))];
    seen.add(id);
    return [];
  });
}
