import { checkAuthority, parseAuthorityMatrix, route } from 'hoshin/organization';
import { describe, expect, it } from 'vitest';
import { matrixJson } from './sample.ts';

const may = { validFrom: '2026-05-01', validTo: '2026-05-31', onward: false };
const withDelegations = (...delegations: readonly object[]) => parseAuthorityMatrix({ ...matrixJson, delegations });
const faultsOf = (...delegations: readonly object[]) =>
  checkAuthority(withDelegations(...delegations)).map(({ code, path }) => [code, path.at(-1)]);

describe('who may act for a role', () => {
  const deputies = (on: string | undefined, ...delegations: readonly object[]) => {
    const found = route(withDelegations(...delegations), {
      decision: 'purchase',
      budget: 'inside',
      amount: '50000',
      ...(on !== undefined && { on }),
    });
    return found.kind === 'routed' ? found.stages[1]?.steps[0]?.deputies : null;
  };

  it('is told for the days of the delegation alone, and for no day where none is asked', () => {
    const leave = { id: 'd1', from: 'manager', to: 'finance', ...may };
    expect(deputies('2026-05-31', leave)).toEqual([{ role: 'finance', by: ['d1'] }]);
    expect(deputies('2026-06-01', leave)).toEqual([]);
    expect(deputies(undefined, leave)).toEqual([]);
  });

  it('goes on along a chain only where it may be handed on', () => {
    const second = { id: 'd2', from: 'finance', to: 'audit', ...may };
    expect(deputies('2026-05-02', { id: 'd1', from: 'manager', to: 'finance', ...may }, second)).toHaveLength(1);
    expect(deputies('2026-05-02', { id: 'd1', from: 'manager', to: 'finance', ...may, onward: true }, second)).toEqual([
      { role: 'finance', by: ['d1'] },
      { role: 'audit', by: ['d1', 'd2'] },
    ]);
  });

  it('stops at the amount, the verb, the kind and the side handed on', () => {
    const narrowed = (field: object) =>
      deputies('2026-05-02', { id: 'd1', from: 'manager', to: 'finance', ...may, ...field });
    expect(narrowed({ upTo: '50000' })).toHaveLength(1);
    expect(narrowed({ upTo: '49999.99' })).toEqual([]);
    expect(narrowed({ verbs: ['review'] })).toEqual([]);
    expect(narrowed({ kinds: ['material'] })).toEqual([]);
    expect(narrowed({ budget: 'outside' })).toEqual([]);
    expect(narrowed({ decisions: ['change'] })).toEqual([]);
  });

  it('warns where the asker would act for the approver', () => {
    const matrix = withDelegations({ id: 'd1', from: 'manager', to: 'buyer', ...may });
    const request = {
      decision: 'purchase',
      budget: 'inside',
      amount: '1',
      initiator: 'buyer',
      on: '2026-05-02',
    } as const;
    const found = route(matrix, request);
    expect(found.kind === 'routed' && found.warnings[0]?.message).toBe(
      '"buyer" asks for it and may approve it for "manager"',
    );
    expect(checkAuthority(matrix).map(({ code }) => code)).toContain('self-approval');
  });
});

describe('a delegation beyond the delegator’s power is found', () => {
  const from = (field: object) => faultsOf({ id: 'd1', from: 'manager', to: 'audit', ...may, ...field });

  it('in decisions, verbs and amounts', () => {
    expect(from({})).toEqual([]);
    expect(faultsOf({ id: 'd1', from: 'audit', to: 'finance', ...may, verbs: ['approve'] })).toEqual([
      ['delegation-beyond', 0],
    ]);
    expect(from({ verbs: ['approve', 'execute'] })).toEqual([['delegation-beyond', 1]]);
    expect(from({ decisions: ['purchase'], verbs: ['approve'], upTo: '100000' })).toEqual([]);
    expect(from({ decisions: ['purchase'], verbs: ['approve'], upTo: '100000.01' })).toEqual([
      ['delegation-beyond', 'upTo'],
    ]);
  });

  it('in days, where it was itself only received for a time', () => {
    const first = { id: 'd1', from: 'manager', to: 'audit', ...may, verbs: ['approve'], onward: true };
    const second = { id: 'd2', from: 'audit', to: 'finance', ...may, verbs: ['approve'] };
    expect(faultsOf(first, second)).toEqual([]);
    expect(faultsOf(first, { ...second, validTo: '2026-06-01' })).toEqual([
      ['delegation-beyond', 'validTo'],
      ['delegation-beyond', 'validTo'],
    ]);
    expect(faultsOf({ ...first, onward: false }, second)).toEqual([['delegation-beyond', 1]]);
  });

  it('and a ring is told once, where its days meet', () => {
    const ring = [
      { id: 'd1', from: 'manager', to: 'director', ...may },
      { id: 'd2', from: 'director', to: 'manager', ...may },
    ];
    expect(faultsOf(...ring).filter(([code]) => code === 'delegation-cycle')).toHaveLength(1);
    const apart = [ring[0] ?? {}, { ...ring[1], validFrom: '2026-06-01', validTo: '2026-06-30' }];
    expect(faultsOf(...apart).filter(([code]) => code === 'delegation-cycle')).toEqual([]);
  });
});
