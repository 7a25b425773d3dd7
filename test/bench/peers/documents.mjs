/** Measurements read by zod as applications use it: an object schema with transforms into decimal objects. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';

const decimal = z.string().transform((text, context) => {
  try {
    return new Decimal(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not a decimal' });
    return z.NEVER;
  }
});
const Facts = z.array(
  z.object({
    kind: z.literal('measurement'),
    id: z.string().min(1),
    recordedOn: z.iso.date(),
    indicator: z.string().min(1),
    entity: z.string().min(1),
    at: z.string().regex(/^\d{4}(-\d{2})?$/),
    value: decimal.nullable(),
  }),
);

export const withTransforms = (facts) => Facts.parse(facts).length;
