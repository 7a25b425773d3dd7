import * as fc from 'fast-check';
import { safeParseFormula } from 'hoshin/indicators';
import { formulas, printsBack } from 'hoshin/testing';
import { expect, test } from 'vitest';

const ids = ['sales', 'net-sales', '2026', '1e6', 'min', '销售额', 'a.b_c', 'x-'];

test('a formula reads back from its text', () => {
  fc.assert(fc.property(formulas(ids), printsBack), { numRuns: 5000 });
});

test('no text breaks the reader', () => {
  const bit = fc.constantFrom(
    'a',
    '(',
    ')',
    ',',
    '+',
    '-',
    '*',
    '/',
    ' ',
    '1',
    '.',
    '[',
    ']',
    'min',
    'to-date',
    'year',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(bit, { maxLength: 30 }).map((bits) => bits.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const read = safeParseFormula(given);
      if (!read.ok) expect(read.issues.length).toBeGreaterThan(0);
    }),
    { numRuns: 5000 },
  );
});
