import * as fc from 'fast-check';
import { addDays, type Grain, subperiods } from 'hoshin/foundation';
import {
  type ContractAmendment,
  type Goal,
  parseContractAmendment,
  parseGoal,
  parsePerformanceContract,
  parseStockLedger,
  phaseGoal,
} from 'hoshin/goals';
import {
  amendmentOrderIsIrrelevant,
  amounts,
  decompositionSums,
  expectedReachesTarget,
  gapIsClosed,
  periodContractsAddUp,
  stockIsConserved,
} from 'hoshin/testing';
import { expect, test } from 'vitest';
import { item, label } from './made.ts';

const contractOf = (items: readonly object[], period = '2026') =>
  parsePerformanceContract({
    id: 'east-2026',
    label,
    issuer: 'president',
    undertaker: 'manager',
    entity: 'east',
    period,
    items,
    missing: 'hold',
    vetoes: [],
    gates: [],
    revisions: [{ id: 'r', label, reasons: ['scope', 'market', 'error', 'force-majeure'], approver: 'board' }],
    appeal: { days: 10, workdays: false, to: 'committee' },
    signedOn: '2026-01-20',
  });
const goalOf = (target: string, more: object = {}): Goal =>
  parseGoal({
    id: 'sales',
    indicator: 'sales',
    entity: 'east',
    period: '2026',
    target,
    provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
    version: 1,
    ...more,
  });
const day = fc.nat(364).map((days) => addDays('2026-01-01', days));
const ids = ['sales', 'receipts', 'margin'];

test('whichever amendment is listed first, the contract at a date reads the same', () => {
  const contract = contractOf([item('sales', '0.5'), item('receipts', '0.3'), item('margin', '0.2')]);
  const which = fc.constantFrom(...ids);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('retarget'), item: which, to: fc.record({ target: amounts }) }),
    fc.record({ kind: fc.constant('drop'), item: which }),
    fc.record({ kind: fc.constant('add'), item: fc.nat(2).map((at) => item(`more-${at}`, '0.1')) }),
    fc.record({ kind: fc.constant('replace'), item: which.map((id) => item(id, '0.3', { target: '70' })) }),
    fc.integer({ min: 0, max: 8 }).map((tenths) => ({
      kind: 'reweigh',
      weights: [
        { item: 'sales', weight: `${tenths / 10}` },
        { item: 'receipts', weight: `${(8 - tenths) / 10}` },
      ],
    })),
  );
  const list = fc
    .array(fc.tuple(change, day, day, fc.constantFrom('scope', 'market', 'force-majeure')), { maxLength: 5 })
    .map((all) =>
      all.map(
        ([one, from, approvedOn, reason], at): ContractAmendment =>
          parseContractAmendment({
            id: `a${at}`,
            contract: 'east-2026',
            reason,
            clause: 'r',
            because: 'illustrative',
            approvedBy: 'board',
            approvedOn,
            from,
            changes: [one],
          }),
      ),
    );
  const known = fc.option(day, { nil: undefined });
  fc.assert(
    fc.property(list, day, known, (amendments, on, knownOn) => {
      const options = knownOn === undefined ? {} : { knownOn };
      expect(amendmentOrderIsIrrelevant(contract, amendments, on, options)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const grains: readonly Grain[] = ['half', 'quarter', 'month'];
/** A year's goal evenly by days, or by months or quarters that weigh so much. */
const phased = fc
  .record({
    target: amounts,
    grain: fc.constantFrom('month' as const, 'quarter' as const),
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
    linear: fc.boolean(),
  })
  .map(({ target, grain, weights, linear }) => {
    const goal = goalOf(target);
    if (linear) return goal;
    const parts = subperiods('2026', grain).map((period, at) => ({
      period,
      weight: (weights[at] ?? 0) + (at === 0 ? 1 : 0),
    }));
    return phaseGoal(goal, { quantum: '0.01', parts });
  });

test('twelve monthly contracts add up to the year, and a half of it to the half', () => {
  fc.assert(
    fc.property(
      phased,
      amounts,
      fc.constantFrom(...grains),
      fc.constantFrom('2026', '2026-H1', '2026-Q3'),
      (goal, own, grain, period) => {
        const contract = contractOf(
          [
            item('sales', '0.4', { goal: 'sales', target: own }),
            item('receipts', '0.3', { target: `${own}5`, start: '1.005' }),
            item('margin', '0.3', { accrues: false, target: '0.2' }),
          ],
          period,
        );
        if (period !== '2026' && grain === 'half') return;
        if (period === '2026-Q3' && grain === 'quarter') return;
        expect(periodContractsAddUp(contract, [goal], { grain, quantum: '0.01' })).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('twelve monthly goals add up to the year, and so does what a goal asks for day by day', () => {
  fc.assert(
    fc.property(phased, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }), (goal, weights) => {
      expect(expectedReachesTarget(goal)).toBe(true);
      const months = subperiods('2026', 'month');
      const parts = months.map((period, at) => ({ period, weight: (weights[at] ?? 0) + (at === 0 ? 1 : 0) }));
      expect(decompositionSums(goalOf(goal.target), { parts, quantum: '0.01', basis: 'seasons' })).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('sharing a gap closes it exactly, moves nothing that is locked, and keeps every bound', () => {
  const line = fc.record({
    target: amounts,
    claimed: fc.boolean(),
    weight: fc.nat(9),
    min: fc.option(fc.integer({ min: -9_000_000, max: 0 })),
    max: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
  });
  fc.assert(
    fc.property(amounts, fc.array(line, { minLength: 1, maxLength: 8 }), (target, lines) => {
      const below = lines.map((one, at) => goalOf(one.target, { id: `sales.e${at}`, entity: `e${at}` }));
      const claims = lines.flatMap(({ claimed, weight, min, max }, at) =>
        claimed || at === 0
          ? [{ goal: `sales.e${at}`, weight, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }]
          : [],
      );
      expect(gapIsClosed(goalOf(target), below, { claims, quantum: '0.01', basis: 'capacity' })).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what must be left is what there was and came, less what went, from period to period', () => {
  const figure = fc.option(
    fc.integer({ min: 0, max: 100_000 }).map((n) => (n / 100).toFixed(2)),
    { freq: 8 },
  );
  const period = fc.record({ supply: figure, sales: figure, closing: fc.option(amounts, { freq: 1, nil: undefined }) });
  fc.assert(
    fc.property(
      figure,
      fc.array(period, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      (opening, list, meanOver) => {
        const months = subperiods('2026', 'month');
        const periods = list.map(({ closing, ...one }, at) => ({
          period: months[at],
          ...one,
          ...(closing === undefined ? {} : { closing }),
        }));
        const ledger = parseStockLedger({ entity: 'project-a', measure: 'value', opening, periods });
        expect(stockIsConserved(ledger, { meanOver })).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
