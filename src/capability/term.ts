import * as z from 'zod/mini';
import { Decimal, type DecimalInput, Label, type Schema } from '../foundation/index.ts';
import type { ScoreNode } from '../scoring/index.ts';

/** A term of an index: a scored node, plain points, or null where not reported. */
export type CapabilityTerm = ScoreNode | DecimalInput | null;

/** A term that was read. */
export type ReadTerm = ScoreNode | Decimal | null;

/** Schema of {@link CapabilityTerm}. Of a scored node only what an index reads is looked at; the rest is carried on as it is. */
export const CapabilityTermSchema: Schema<ReadTerm> = /* @__PURE__ */ z.union([
  z.looseObject({ kind: z.literal('score'), points: z.nullable(Decimal), because: Label }),
  Decimal,
  z.null(),
]) as unknown as Schema<ReadTerm>;
