import {
  checkAuthority,
  parseAuthorityMatrix,
  parseOrganization,
  route,
  rowsUnder,
  safeParseAuthorityMatrix,
} from 'hoshin/organization';
import { describe, expect, it } from 'vitest';
import { matrixJson } from './sample.ts';

const label = { zh: '示例', en: 'Example' };
const matrix = parseAuthorityMatrix(matrixJson);
const codesOf = (json: object): string[] =>
  checkAuthority(parseAuthorityMatrix({ ...matrixJson, ...json })).map(({ code }) => code);

describe('a request finds its row', () => {
  it('by amount, the bound belonging to the lower band', () => {
    const ask = (amount: string): unknown => {
      const found = route(matrix, { decision: 'purchase', kind: 'material', budget: 'inside', amount });
      return found.kind === 'routed' ? found.row : found.kind;
    };
    expect([ask('0'), ask('100000'), ask('100000.01')]).toEqual(['small', 'small', 'large']);
  });

  it('with equal orders in parallel, committees and time limits, and filing that blocks nobody', () => {
    const found = route(matrix, { decision: 'purchase', budget: 'inside', amount: '200000' });
    if (found.kind !== 'routed') throw new Error(found.because.en);
    expect(found.stages.map(({ steps }) => steps.map(({ verb }) => verb))).toEqual([
      ['initiate'],
      ['countersign', 'review'],
      ['approve'],
    ]);
    expect(found.stages[1]?.steps[0]).toMatchObject({ days: 3, escalateTo: 'director', blocks: true });
    expect(found.stages[2]?.steps[0]?.committee?.id).toBe('tender');
    expect(found.reasons.map(({ en }) => en)).toEqual([
      'the row is for matters inside the budget; the request: inside the budget',
      'the row is for amounts above 100000; the amount asked: 200000',
    ]);
    const small = route(matrix, { decision: 'purchase', budget: 'inside', amount: '1' });
    expect(small.kind === 'routed' && small.stages[2]?.steps[0]?.blocks).toBe(false);
  });

  it('by the control mode of the unit that asks', () => {
    const rowUnder = (mode: string): unknown => {
      const found = route(matrix, { decision: 'change', mode });
      return found.kind === 'routed' && found.row;
    };
    expect([rowUnder('operating'), rowUnder('financial')]).toEqual(['group-change', 'own-change']);
    expect(rowsUnder(matrix, 'financial').map(({ id }) => id)).toEqual(['small', 'large', 'unplanned', 'own-change']);
  });

  it('or is told why every row refused it', () => {
    const lost = route(matrix, { decision: 'change' });
    expect(lost).toMatchObject({ kind: 'unroutable', refusals: [{ row: 'group-change' }, { row: 'own-change' }] });
    expect(route(matrix, { decision: 'purchase', budget: 'inside' }).kind).toBe('unroutable');
  });

  it('and is warned where who asks would approve', () => {
    const found = route(matrix, { decision: 'purchase', budget: 'inside', amount: '1', initiator: 'manager' });
    expect(found.kind === 'routed' && found.warnings.map(({ code }) => code)).toEqual(['self-approval']);
  });

  it('and every mistake of the caller is named at once', () => {
    const ask = (): unknown =>
      route(matrix, { decision: 'purchase', kind: 'x', mode: 'y', initiator: 'z', amount: '-1' });
    expect(ask).toThrow(expect.objectContaining({ issues: expect.objectContaining({ length: 4 }) as unknown }));
  });
});

describe('the check of a matrix', () => {
  const row = (
    id: string,
    when: object,
    steps: readonly object[] = [{ verb: 'approve', role: 'director', order: 2 }],
  ) => ({
    id,
    decision: 'purchase',
    when,
    steps,
  });

  it('is silent on a good one', () => {
    expect(checkAuthority(matrix)).toEqual([]);
  });

  it('finds gaps and overlaps of amount bands, as in purchases split at 10 and 100 (×10,000)', () => {
    const decisions = [matrixJson.decisions[0]];
    const rows = [
      row('a', { upTo: '100000' }),
      row('b', { over: '90000', upTo: '900000' }),
      row('c', { over: '1000000' }),
    ];
    const faults = checkAuthority(parseAuthorityMatrix({ ...matrixJson, decisions, rows }));
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['band-overlap', 'the rows a and b both take amounts above 90000 and up to 100000 (kind material; kind service)'],
      ['band-gap', 'no row of "purchase" takes amounts above 900000 and up to 1000000 (kind material; kind service)'],
    ]);
  });

  it('finds kinds, sides and levels that nobody decides', () => {
    const decisions = [matrixJson.decisions[0]];
    expect(codesOf({ decisions, rows: [row('a', { kinds: ['material'] })] })).toEqual(['no-row']);
    expect(codesOf({ decisions, rows: [row('a', { budget: 'inside' })] })).toEqual(['no-row']);
    const mute = { id: 'mute', label, rules: [] };
    expect(codesOf({ controlModes: [...matrixJson.controlModes, mute] })).toEqual(['no-row']);
  });

  it('finds rows without an approver, with two, with self-approval and with late reviews', () => {
    const steps = (...of: readonly [string, string, number][]) =>
      of.map(([verb, role, order]) => ({ verb, role, order }));
    const decisions = [matrixJson.decisions[0]];
    const oneRow = (...of: readonly [string, string, number][]) =>
      codesOf({ decisions, rows: [row('a', {}, steps(...of))] });
    expect(oneRow(['initiate', 'buyer', 1])).toEqual(['no-approver']);
    expect(oneRow(['approve', 'manager', 1], ['approve', 'director', 2])).toEqual(['two-approvers']);
    expect(oneRow(['draft', 'manager', 1], ['approve', 'manager', 2])).toEqual(['self-approval']);
    expect(oneRow(['approve', 'manager', 1], ['review', 'director', 2])).toEqual(['review-after-approval']);
    expect(oneRow(['approve', 'manager', 1], ['file', 'director', 2])).toEqual([]);
  });

  it('finds roles nobody holds on the day, and persons who wear both hats', () => {
    const position = (id: string, roles: readonly string[]) => ({ id, label, entity: 'g', establishment: 1, roles });
    const organization = parseOrganization({
      entities: [{ id: 'g', kind: 'group', label, parent: null }],
      positions: [
        position('p1', ['buyer', 'manager', 'audit']),
        position('p2', ['finance', 'director']),
        position('p3', ['group-design']),
      ],
      appointments: [
        { person: 's1', position: 'p1' },
        { person: 's2', position: 'p2' },
        { person: 's3', position: 'p3', validTo: '2026-06-30' },
      ],
    });
    const found = (at: string) => checkAuthority(matrix, { organization, at }).map(({ code, path }) => [code, path[1]]);
    expect(found('2026-06-30')).toEqual([
      ['self-approval', 0],
      ['self-approval', 4],
    ]);
    expect(found('2026-07-01')).toContainEqual(['role-not-held', 4]);
  });
});

describe('a matrix is read with all its issues at once', () => {
  it('names what is not there, what stands twice and bands that hold nothing', () => {
    const step = { verb: 'approve', role: 'nobody', order: 1, escalateTo: 'none' };
    const rows = [
      { id: 'a', decision: 'lost', when: { over: '2', upTo: '1' }, steps: [step] },
      { id: 'a', decision: 'purchase', when: { kinds: ['odd'], over: '-1' }, steps: [] },
    ];
    const delegations = [
      { id: 'd', from: 'x', to: 'y', validFrom: '2026-02-01', validTo: '2026-01-01', decisions: ['z'], onward: false },
    ];
    const read = safeParseAuthorityMatrix({ ...matrixJson, rows, delegations });
    expect(read.ok ? [] : read.issues.map(({ code }) => code).toSorted()).toEqual([
      'backwards-validity',
      'duplicate-id',
      'empty-band',
      'negative-bound',
      'unknown-decision',
      'unknown-decision',
      'unknown-kind',
      'unknown-role',
      'unknown-role',
      'unknown-role',
      'unknown-role',
    ]);
  });
});
