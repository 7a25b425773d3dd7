import * as fc from 'fast-check';
import { isHoshinError } from 'hoshin/foundation';
import { type AuthorityMatrix, checkAuthority, parseAuthorityMatrix, route, tallyVotes } from 'hoshin/organization';
import { lawOfOneRow } from 'hoshin/testing';
import { describe, expect, it } from 'vitest';
import { matrixJson } from './sample.ts';

const label = { zh: '示例', en: 'Example' };
const bound = fc.integer({ min: 1, max: 6 }).map(String);
const role = fc.constantFrom('r1', 'r2', 'r3');
const verb = fc.constantFrom('initiate', 'review', 'approve', 'file');
const optional = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.option(
    value.map((one) => ({ [key]: one })),
    { nil: {} },
  );

const row = fc
  .tuple(
    optional('over', bound),
    optional('upTo', bound),
    optional('budget', fc.constantFrom('inside', 'outside')),
    optional('kinds', fc.subarray(['k1', 'k2'], { minLength: 1 })),
    fc.array(fc.record({ verb, role, order: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 }),
  )
  .filter(([over, upTo]) => (Object.values(over)[0] ?? '0') < (Object.values(upTo)[0] ?? '9'))
  .map(([over, upTo, budget, kinds, steps]) => ({ when: { ...over, ...upTo, ...budget, ...kinds }, steps }));

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-05-0${n}`);
const delegation = fc
  .tuple(
    role,
    role,
    day,
    day,
    optional('upTo', bound),
    optional('verbs', fc.subarray(['review', 'approve'])),
    fc.boolean(),
  )
  .map(([from, to, a, b, upTo, verbs, onward]) => ({
    from,
    to,
    validFrom: a < b ? a : b,
    validTo: a < b ? b : a,
    ...upTo,
    ...verbs,
    onward,
  }));

const matrix: fc.Arbitrary<AuthorityMatrix> = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 4 }), fc.array(delegation, { maxLength: 5 }))
  .map(([rows, delegations]) =>
    parseAuthorityMatrix({
      roles: ['r1', 'r2', 'r3'].map((id) => ({ id, label })),
      decisions: [{ id: 'd', label, kinds: ['k1', 'k2'] }],
      rows: rows.map((one, at) => ({ ...one, id: `row${at}`, decision: 'd' })),
      delegations: delegations.map((one, at) => ({ ...one, id: `del${at}` })),
    }),
  );

describe('a matrix without gaps and overlaps', () => {
  it('gives every request exactly one row', () => {
    lawOfOneRow(parseAuthorityMatrix(matrixJson));
    fc.assert(
      fc.property(matrix, (any) => {
        lawOfOneRow(any, { numRuns: 20 });
      }),
      { numRuns: 300 },
    );
  });

  it('and one with a gap or an overlap has a request that shows it', () => {
    const amounts = Array.from({ length: 14 }, (_, half) => String((half + 1) / 2));
    fc.assert(
      fc.property(matrix, (any) => {
        const faulty = checkAuthority(any).some(({ code }) => ['no-row', 'band-gap', 'band-overlap'].includes(code));
        const shown = amounts.some((amount) =>
          ['k1', 'k2'].some((kind) =>
            (['inside', 'outside'] as const).some(
              (budget) => route(any, { decision: 'd', amount, kind, budget }).kind !== 'routed',
            ),
          ),
        );
        expect(faulty).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });
});

describe('delegation', () => {
  it('never reaches a day, a verb or an amount outside any link of its chain', () => {
    fc.assert(
      fc.property(matrix, day, bound, (any, on, amount) => {
        const links = new Map(any.delegations.map((one) => [one.id, one]));
        const found = route(any, { decision: 'd', kind: 'k1', budget: 'inside', amount, on });
        if (found.kind !== 'routed') return;
        for (const { verb: does, role: principal, deputies } of found.stages.flatMap(({ steps }) => steps)) {
          for (const { role: deputy, by } of deputies) {
            const chain = by.map((id) => links.get(id));
            expect(chain[0]?.from).toBe(principal);
            expect(chain.at(-1)?.to).toBe(deputy);
            for (const link of chain) {
              expect(link?.verbs?.includes(does) ?? true).toBe(true);
              expect(link !== undefined && link.validFrom <= on && on <= link.validTo).toBe(true);
              expect(Number(link?.upTo ?? 9)).toBeGreaterThanOrEqual(Number(amount));
            }
            expect(chain.slice(0, -1).every((link) => link?.onward === true)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever is given', () => {
  it('nothing but a HoshinError is thrown and no argument is changed', () => {
    const functions = [checkAuthority, route, tallyVotes] as unknown as ((...given: unknown[]) => unknown)[];
    const argument = fc.oneof(fc.anything(), fc.constant(matrixJson), fc.constant({ decision: 'purchase' }));
    fc.assert(
      fc.property(fc.constantFrom(...functions), argument, argument, (call, a, b) => {
        const before = fc.stringify([a, b]);
        try {
          call(a, b);
        } catch (error) {
          expect(isHoshinError(error)).toBe(true);
        }
        expect(fc.stringify([a, b])).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
