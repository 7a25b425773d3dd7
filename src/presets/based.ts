import * as z from 'zod/mini';
import { crossCheck, issue, type Schema } from '../foundation/index.ts';
import { texts } from './messages.ts';

/**
 * How far a datum can be trusted: `seed` is stated by the operations plans that this library models, `public` by another
 * published source, `default` is a proposal of ours and no industry practice.
 */
export type Basis = 'seed' | 'public' | 'default';

/** Schema of {@link Basis}. */
export const Basis: Schema<Basis> = /* @__PURE__ */ z.enum(['seed', 'public', 'default']);

/** A datum of a preset with its origin. */
export interface Based<T> {
  readonly value: T;
  /** Where the datum as a whole comes from: that it exists and what it is called. */
  readonly basis: Basis;
  /** The source by its short name; left out for a proposal of ours alone. */
  readonly source?: string;
  /** Parts that come from elsewhere than the whole, by field or id, such as `{ formula: 'default' }`. */
  readonly parts?: Readonly<Record<string, Basis>>;
}

/** Schema of a datum with its origin: whatever is not ours names its source. */
export function based<T>(value: Schema<T>): Schema<Based<T>> {
  const shape = z.strictObject({
    value,
    basis: Basis,
    source: z.exactOptional(z.string().check(z.minLength(1))),
    parts: z.exactOptional(z.record(z.string(), Basis)),
  });
  return shape.check(
    crossCheck(({ basis, source }) =>
      basis !== 'default' && source === undefined ? [issue('no-source', ['source'], texts.noSource(basis))] : [],
    ),
  );
}
