import * as z from 'zod/mini';
import { CivilDate } from './civil-date.ts';
import { Decimal } from './decimal.ts';
import type { Schema } from './parse.ts';

/** Scalars that are checked by code rather than by shape, and what JSON Schema can say of them. */
const scalars: readonly (readonly [Schema<unknown>, Readonly<Record<string, unknown>>])[] = [
  [Decimal, { type: ['string', 'integer'], pattern: '^-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?$' }],
  [CivilDate, { type: 'string', format: 'date' }],
];

/**
 * The JSON Schema (2020-12) of what a schema reads: for forms, for editors and for other languages.
 *
 * @example
 * import { jsonSchema, Label } from 'hoshin/foundation';
 * jsonSchema(Label)['required']; // => ['zh', 'en']
 */
export function jsonSchema(shape: Schema<unknown>): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: target }) => {
      for (const [scalar, says] of scalars) if (Object.is(zodSchema, scalar)) Object.assign(target, says);
    },
  });
}
