/** How nodes stand by what was reported of them, and what of a report cannot be. */
import { type NodeProgress, nodeStates } from 'hoshin/plans';
import { describe, expect, test } from 'vitest';
import { remainingOf } from '../../src/plans/remaining.ts';
import { refusalOf } from '../foundation/refusal.ts';
import { label, planOf, told } from './sample.ts';

const plan = planOf('p', 2, [
  {
    id: 'start',
    evidence: [
      { id: 'order', label },
      { id: 'photo', label },
    ],
  },
  { id: 'top', evidence: [] },
  { id: 'open' },
]);
const states = (facts: readonly NodeProgress[], evidence: 'required' | 'optional' = 'optional', asOf = '2026-06-30') =>
  nodeStates([plan], facts, { asOf, evidence });

describe('the state of a node', () => {
  test('nothing reported is nothing known', () => {
    const nothing = {
      actualStart: null,
      actualFinish: null,
      claimedFinish: null,
      percent: null,
      forecastFinish: null,
      evidence: [],
      missingEvidence: [],
      lastReport: null,
    };
    expect(states([])).toEqual(['start', 'top', 'open'].map((id) => ({ node: id, ...nothing })));
    expect(states([], 'required')[0]?.missingEvidence).toEqual(['order', 'photo']);
    expect(Object.isFrozen(states([])[0])).toBe(true);
  });

  test('the latest report that says anything of a field holds, whatever the order', () => {
    const facts = [
      told('open', '2026-03-01', { actualStart: '2026-02-20', percent: '10', forecastFinish: '2026-08-01' }),
      told('open', '2026-04-01', { percent: '40' }),
      told('open', '2026-05-01', { forecastFinish: '2026-09-01' }),
    ];
    for (const list of [facts, facts.toReversed()]) {
      expect(states(list)[2]).toMatchObject({
        actualStart: '2026-02-20',
        percent: '40',
        forecastFinish: '2026-09-01',
        lastReport: '2026-05-01',
      });
    }
    expect(states(facts, 'optional', '2026-04-30')[2]).toMatchObject({
      forecastFinish: '2026-08-01',
      lastReport: '2026-04-01',
    });
    expect(states(facts, 'optional', '2026-04-01')[2]?.percent).toBe('40');
    expect(states(facts, 'optional', '2026-02-28')[2]?.lastReport).toBeNull();
  });

  test('null withdraws what was said', () => {
    const facts = [
      told('open', '2026-03-01', { actualFinish: '2026-02-27' }),
      told('open', '2026-03-05', { actualFinish: null, percent: '95' }),
    ];
    expect(states(facts)[2]).toMatchObject({ actualFinish: null, claimedFinish: null, percent: '95' });
  });

  test('of one day the higher revision holds, and of one revision what stands later as text', () => {
    const percent = (value: string, revision?: number) =>
      told('open', '2026-03-01', { percent: value, ...(revision === undefined ? {} : { revision }) });
    const held = (...facts: NodeProgress[]) => [states(facts)[2]?.percent, states(facts.toReversed())[2]?.percent];
    expect(held(percent('30', 1), percent('50'))).toEqual(['30', '30']);
    expect(held(percent('30', 2), percent('50', 1), percent('70'))).toEqual(['30', '30']);
    expect(held(percent('50'), percent('30', 0))).toEqual(held(percent('30', 0), percent('50')));
    expect(held(percent('20'), percent('60'))).toEqual(['60', '60']);
    expect(held(percent('20'), percent('20'))).toEqual(['20', '20']);
  });

  test('a finish counts once its evidence is in, where evidence is required', () => {
    const finish = told('start', '2026-03-03', {
      actualFinish: '2026-03-02',
      evidence: [{ id: 'order', reference: 'A-1' }],
    });
    const photo = told('start', '2026-03-10', { evidence: [{ id: 'photo' }] });
    expect(states([finish], 'required')[0]).toMatchObject({
      claimedFinish: '2026-03-02',
      actualFinish: null,
      percent: null,
      missingEvidence: ['photo'],
      evidence: [{ id: 'order', reference: 'A-1' }],
    });
    expect(states([photo, finish], 'required')[0]).toMatchObject({
      actualFinish: '2026-03-02',
      percent: '100',
      missingEvidence: [],
      evidence: [{ id: 'order', reference: 'A-1' }, { id: 'photo' }],
      lastReport: '2026-03-10',
    });
    expect(states([finish])[0]).toMatchObject({ actualFinish: '2026-03-02', percent: '100', missingEvidence: [] });
    const done = told('top', '2026-03-03', { actualFinish: '2026-03-02' });
    expect(states([done], 'required')[1]).toMatchObject({ actualFinish: '2026-03-02', missingEvidence: [] });
    const again = told('start', '2026-03-11', { evidence: [{ id: 'order', reference: 'A-2' }] });
    expect(states([again, finish])[0]?.evidence).toEqual([{ id: 'order', reference: 'A-2' }]);
  });

  test('options are read', () => {
    const wrong = (options: object) => refusalOf(() => nodeStates([plan], [], options as never));
    expect(wrong({ asOf: '2026-06-31', evidence: 'required' })).toEqual([['impossible-date', 'asOf']]);
    expect(wrong({ asOf: '2026-06-30', evidence: 'maybe' }).map(([, path]) => path)).toEqual(['evidence']);
    expect(wrong({}).map(([, path]) => path)).toEqual(['asOf', 'evidence']);
  });
});

describe('a report', () => {
  const wrong = (more: object) => refusalOf(() => told('open', '2026-03-01', more));

  test('tells of nothing that was not yet', () => {
    expect(wrong({ actualStart: '2026-03-02' })).toEqual([['not-yet', 'actualStart']]);
    expect(wrong({ actualStart: '2026-03-03', actualFinish: '2026-03-02' })).toEqual([
      ['not-yet', 'actualStart'],
      ['not-yet', 'actualFinish'],
      ['backwards-node', 'actualFinish'],
    ]);
    expect(wrong({ actualStart: '2026-03-01', actualFinish: '2026-03-01', forecastFinish: '2027-01-01' })).toEqual([]);
    expect(wrong({ actualStart: '2026-02-20', actualFinish: '2026-02-19' })).toEqual([
      ['backwards-node', 'actualFinish'],
    ]);
    expect(wrong({ actualStart: null, actualFinish: '2026-02-19' })).toEqual([]);
    expect(wrong({ actualStart: '2026-02-20', actualFinish: null })).toEqual([]);
  });

  test('has a percentage of a hundred and a revision from 0', () => {
    expect([wrong({ percent: '0' }), wrong({ percent: '100' }), wrong({ percent: null })]).toEqual([[], [], []]);
    expect(wrong({ percent: '100.01' })).toEqual([['out-of-range', 'percent']]);
    expect(wrong({ percent: '-0.01' })).toEqual([['out-of-range', 'percent']]);
    expect(wrong({ revision: -1 }).map(([, path]) => path)).toEqual(['revision']);
    expect(wrong({ evidence: [{ reference: 'x' }] })).toEqual([['missing', 'evidence.0.id']]);
    expect(wrong({ done: true })).toEqual([['unknown-field', 'done']]);
  });
});

describe('the time that remains', () => {
  const open = plan.nodes[2]!;
  const planned = { ...open, duration: 10, start: '2026-03-01' } as typeof open;
  const left = (more: object, of = planned, days?: number) => remainingOf(of, { ...states([])[2]!, ...more }, days);

  test('what is done is done, begun at the latest then', () => {
    expect(left({ actualFinish: '2026-03-09' })).toEqual({ actualStart: '2026-03-09', actualFinish: '2026-03-09' });
    expect(left({ actualFinish: '2026-03-09', actualStart: '2026-03-02' })).toEqual({
      actualStart: '2026-03-02',
      actualFinish: '2026-03-09',
    });
  });

  test('what is begun has its share of days left, rounded up, or what is told', () => {
    const begun = { actualStart: '2026-03-02' };
    expect(left(begun)).toEqual({ ...begun, remaining: 10 });
    expect(left({ ...begun, percent: '41' })).toEqual({ ...begun, remaining: 6 });
    expect(left({ ...begun, percent: '40' })).toEqual({ ...begun, remaining: 6 });
    expect(left({ ...begun, percent: '100' })).toEqual({ ...begun, remaining: 0 });
    expect(left({ ...begun, percent: '41' }, planned, 3)).toEqual({ ...begun, remaining: 3 });
    expect(left({ ...begun, percent: '41' }, planned, 0)).toEqual({ ...begun, remaining: 0 });
    expect(left(begun, open)).toEqual({ ...begun, remaining: 0 });
  });

  test('a percentage without a start counts from the planned start, or the report where that came first', () => {
    expect(left({ percent: '50', lastReport: '2026-03-05' })).toEqual({ actualStart: '2026-03-01', remaining: 5 });
    expect(left({ percent: '50', lastReport: '2026-02-25' })).toEqual({ actualStart: '2026-02-25', remaining: 5 });
    expect(left({ percent: '50', lastReport: '2026-02-25' }, open)).toEqual({
      actualStart: '2026-02-25',
      remaining: 0,
    });
  });

  test('what is not begun says nothing', () => {
    expect(left({})).toEqual({});
    expect(left({ percent: '0', lastReport: '2026-03-05' })).toEqual({});
    expect(left({}, planned, 4)).toEqual({});
  });
});
