import * as z from 'zod/mini';
import { crossCheck, duplicateIds, Id, type Issue, issue, Label, type Schema } from '../foundation/index.ts';
import { texts } from './composite-messages.ts';
import { type Normalization, NormalizationName, NormalizationParameters } from './normalization.ts';

/**
 * How parts become one. The first three let a good part make up for a bad one less and less; a power mean stands wherever
 * its exponent puts it (1 is arithmetic, near 0 geometric, −1 harmonic; above 1 it favours the best part).
 */
export type Aggregation =
  | 'arithmetic'
  | 'geometric'
  | 'harmonic'
  | { readonly kind: 'power'; readonly exponent: number };

/** A part of an index: an indicator, or a group of parts. */
export interface CompositePart {
  readonly id: string;
  readonly label?: Label;
  /** What it counts within its group; the weights of a group are scaled to 1. */
  readonly weight: number;
  /** For an indicator: whether more is better; true where left out. */
  readonly increasing?: boolean;
  /** For an indicator: how it is made comparable, where not as the options say. */
  readonly normalize?: Normalization;
  /** For an indicator under `goalposts`: the values that give 0 and 1. */
  readonly goalposts?: readonly [worst: number, best: number];
  /** For an indicator under `distance-to-target`: the value that gives 1. */
  readonly target?: number;
  /** For a group: its parts. */
  readonly parts?: readonly CompositePart[];
  /** For a group: how its parts become one, where not as the options say. */
  readonly aggregate?: Aggregation;
  /** For a group: the floor, where not as the options say. */
  readonly floor?: number;
  /** For a group: the data threshold, where not as the options say. */
  readonly dataThreshold?: number;
}

/** One unit that is indexed: a project, a team. */
export interface CompositeUnit {
  readonly id: string;
  readonly label?: Label;
  /** Its values by indicator; null or absent where not reported. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** Options of `composite` and of the functions that test an index. */
export interface CompositeOptions {
  readonly normalize: Normalization;
  readonly aggregate: Aggregation;
  /** What a part without value does to its group: hold it without value (where left out), or leave the part out. */
  readonly missing?: 'hold' | 'exclude';
  /** No compensation below it: a group with a part under the floor is worth no more than its lowest part. */
  readonly floor?: number;
  /** Under `exclude`: the share of a group's weight, 0 to 1, that must be reported for the group to have a value. */
  readonly dataThreshold?: number;
  /** Parameters of an earlier result, so that years compare; taken from the units where left out. */
  readonly parameters?: NormalizationParameters;
}

const finite = z.number().check(z.refine(Number.isFinite));
const share = finite.check(z.gte(0), z.lte(1));
const Aggregate: Schema<Aggregation> = /* @__PURE__ */ z.lazy(() =>
  z.union([
    z.enum(['arithmetic', 'geometric', 'harmonic']),
    z.strictObject({ kind: z.literal('power'), exponent: finite.check(z.gte(-100), z.lte(100)) }),
  ]),
);

const Part: Schema<CompositePart> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    id: Id,
    label: z.exactOptional(Label),
    weight: finite.check(z.gte(0)),
    increasing: z.exactOptional(z.boolean()),
    normalize: z.exactOptional(NormalizationName),
    goalposts: z.exactOptional(z.readonly(z.tuple([finite, finite]))),
    target: z.exactOptional(finite),
    parts: z.exactOptional(z.array(Part).check(z.minLength(1))),
    aggregate: z.exactOptional(Aggregate),
    floor: z.exactOptional(finite),
    dataThreshold: z.exactOptional(share),
  }),
);

/** Schema of a whole tree of {@link CompositePart}. */
export const CompositeTree: Schema<CompositePart> = /* @__PURE__ */ Part.check(crossCheck(treeIssues));

/** Schema of the units of an index. */
export const CompositeUnits: Schema<readonly CompositeUnit[]> = /* @__PURE__ */ z.lazy(() =>
  z
    .array(z.strictObject({ id: Id, label: z.exactOptional(Label), values: z.record(z.string(), z.nullable(finite)) }))
    .check(
      crossCheck((units: readonly CompositeUnit[]) =>
        duplicateIds(
          units.map(({ id }) => id),
          (at) => [at, 'id'],
        ),
      ),
    ),
);

/** Schema of {@link CompositeOptions}. */
export const CompositeOptions: Schema<CompositeOptions> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    normalize: NormalizationName,
    aggregate: Aggregate,
    missing: z.exactOptional(z.enum(['hold', 'exclude'])),
    floor: z.exactOptional(finite),
    dataThreshold: z.exactOptional(share),
    parameters: z.exactOptional(NormalizationParameters),
  }),
);

/** Where a part stands in its tree. */
interface Placed {
  readonly part: CompositePart;
  readonly path: readonly (string | number)[];
}

/** Every part with its place, as one reads the tree. */
function placed(root: CompositePart): readonly Placed[] {
  const all: Placed[] = [];
  const waiting: Placed[] = [{ part: root, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    all.push(next);
    const { part, path } = next;
    const inner = (part.parts ?? []).map((one, at): Placed => ({ part: one, path: [...path, 'parts', at] }));
    for (const one of inner.reverse()) waiting.push(one); // the first is taken first
  }
  return all;
}

function treeIssues(root: CompositePart): Issue[] {
  const all = placed(root);
  return [
    ...duplicateIds(
      all.map(({ part }) => part.id),
      (at) => [...(all[at]?.path ?? []), 'id'],
    ),
    ...all.flatMap(({ part: { id, parts }, path }) =>
      parts === undefined || parts.some(({ weight }) => weight > 0)
        ? []
        : [issue('no-weight', [...path, 'parts'], texts.noWeightInGroup(id))],
    ),
  ];
}

/** What `normalize` asks of an indicator and its definition does not say. */
export function definitionIssues(root: CompositePart, normalize: Normalization): Issue[] {
  return placed(root).flatMap(({ part, path }) => {
    if (part.parts !== undefined) return [];
    const how = part.normalize ?? normalize;
    if (how === 'goalposts' && part.goalposts === undefined)
      return [issue('no-goalposts', [...path, 'goalposts'], texts.noGoalposts(part.id))];
    if (how === 'distance-to-target' && part.target === undefined)
      return [issue('no-target', [...path, 'target'], texts.noTarget(part.id))];
    return [];
  });
}
