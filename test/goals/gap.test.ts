/** What is still open between a goal and those below it, and how it is shared out: every figure, every refusal. */
import { catchballGap, parseGoal, parseNegotiation, shareGap } from 'hoshin/goals';
import { describe, expect, test } from 'vitest';
import { issuesOf, refusalOf } from '../foundation/refusal.ts';
import { made } from './made.ts';

const whole = made('all', '100', { entity: 'group' });
const [east, west, south] = [made('east', '60'), made('west', '40'), made('south', '5')];
const talk = (about: string, ...moves: readonly object[]) =>
  parseNegotiation({
    id: `n-${about}`,
    goal: about,
    above: 'president',
    below: 'manager',
    arbiter: 'chair',
    approver: 'board',
    moves: [{ event: 'propose', by: 'president', on: '2026-01-08', value: '60', because: 'last year' }, ...moves],
  });
const countered = { event: 'counter', by: 'manager', on: '2026-01-12', value: '50', because: 'one opening moves' };
const agreed = { event: 'agree', by: 'president', on: '2026-01-15' };

describe('the gap', () => {
  test('what was settled stands before what was offered, and that before the target', () => {
    const gap = catchballGap(whole, [east, west, south], [talk('west', countered, agreed), talk('south', countered)]);
    expect(gap.lines).toEqual([
      { goal: 'east', entity: 'east', target: '60', standing: '60', moved: '0', settled: false, state: null },
      { goal: 'west', entity: 'west', target: '40', standing: '50', moved: '10', settled: true, state: 'agreed' },
      { goal: 'south', entity: 'south', target: '5', standing: '50', moved: '45', settled: false, state: 'countered' },
    ]);
    expect(gap).toMatchObject({ kind: 'catchball-gap', goal: 'all', topDown: '100', bottomUp: '160', gap: '60' });
    expect(gap.because.en).toContain('2 goals not settled');
    expect(gap.because.zh).toBe('“all”目标 100，下级现有合计 160，差额 60，尚有 2 项未定');
    expect(Object.isFrozen(gap) && Object.isFrozen(gap.lines) && Object.isFrozen(gap.lines[0])).toBe(true);
  });

  test('a goal that was only proposed from above stands at its target', () => {
    const [line] = catchballGap(whole, [east], [talk('east')]).lines;
    expect(line).toMatchObject({ standing: '60', moved: '0', settled: false, state: 'proposed' });
  });

  test('nothing below is a gap of the whole', () => {
    expect(catchballGap(whole, [], [])).toMatchObject({ bottomUp: '0', gap: '-100', lines: [] });
  });

  test('a negotiation about none of them, and two about one, are refused at their places', () => {
    expect(refusalOf(() => catchballGap(whole, [east], [talk('east'), talk('north')]))).toEqual([
      ['other-goal', 'negotiations.1.goal'],
    ]);
    const [first] = issuesOf(() => catchballGap(whole, [east], [talk('north')]));
    expect(first?.text).toEqual({
      en: 'the negotiation "n-north" is about "north"',
      zh: '协商“n-north”针对的是“north”',
    });
    expect(refusalOf(() => catchballGap(whole, [east], [talk('east'), talk('east')]))).toEqual([
      ['duplicate-id', 'negotiations.1.goal'],
    ]);
    expect(refusalOf(() => catchballGap(whole, [east], null as never))).toEqual([['wrong-type', '']]);
  });

  test('of several versions of a goal below the latest counts', () => {
    const next = parseGoal({ ...east, target: '70', version: 2 });
    expect(catchballGap(whole, [next, east, west], []).bottomUp).toBe('110');
  });
});

describe('the gap shared out', () => {
  const short = made('east', '50');
  const ask = { quantum: '1', basis: 'capacity' as const };
  const targets = (spread: ReturnType<typeof shareGap>): readonly string[] =>
    spread.kind === 'decomposed' ? spread.goals.map(({ id, target }) => `${id} ${target}`) : [spread.because.en];

  test('by weight over those that claim it, each as its next version that tells what it took', () => {
    const claims = [
      { goal: 'west', weight: 3 },
      { goal: 'south', weight: 2 },
    ];
    const spread = shareGap(whole, [short, west, south], { ...ask, claims });
    expect(targets(spread)).toEqual(['west 43', 'south 7']);
    if (spread.kind !== 'decomposed') throw new Error(spread.because.en);
    expect(spread.goals[0]).toMatchObject({
      version: 2,
      provenance: { kind: 'decomposed', from: 'all', axis: 'entity', asked: '43', weight: '3', basis: 'capacity' },
    });
    expect(spread.goals[0]?.provenance).toMatchObject({
      because: { en: 'west goes from 40 to 43, taking 3 of the gap', zh: 'west 由 40 调整为 43，分担差额 3' },
    });
    expect(spread.because.en).toContain('the gap of 5 to "all" was shared out over 2 goals');
    expect(spread.because.zh).toContain('“all”的差额 5');
    expect(Object.isFrozen(spread) && Object.isFrozen(spread.goals[0])).toBe(true);
  });

  test('a surplus is taken off in the same way, and what does not move is not told', () => {
    const claims = [
      { goal: 'west', weight: 1 },
      { goal: 'south', weight: 0 },
    ];
    const spread = shareGap(whole, [east, west, south], { ...ask, claims });
    expect(targets(spread)).toEqual(['west 35']);
  });

  test('no gap moves nothing', () => {
    const spread = shareGap(whole, [east, west], { ...ask, claims: [{ goal: 'west', weight: 1 }] });
    expect(spread).toMatchObject({ kind: 'decomposed', goals: [] });
  });

  test('a least and a most are those of the new target', () => {
    const claims = (more: object) => [
      { goal: 'west', weight: 1, ...more },
      { goal: 'south', weight: 4 },
    ];
    const spread = (more: object) => targets(shareGap(whole, [short, west, south], { ...ask, claims: claims(more) }));
    expect(spread({})).toEqual(['west 41', 'south 9']);
    expect(spread({ min: '44' })).toEqual(['west 44', 'south 6']);
    expect(spread({ max: '40' })).toEqual(['south 10']);
    const none = shareGap(whole, [short, west], { ...ask, claims: [{ goal: 'west', weight: 1, max: '45' }] });
    expect(none).toMatchObject({ kind: 'infeasible', shortBy: '5' });
    expect(none.because.en).toContain('all');
    expect(Object.isFrozen(none)).toBe(true);
  });

  test('goals of parts of the period are moved along the axis of periods', () => {
    const half = made('h1', '30', { entity: 'group', period: '2026-H1' });
    const rest = made('h2', '60', { entity: 'group', period: '2026-H2' });
    const spread = shareGap(whole, [half, rest], { ...ask, claims: [{ goal: 'h2', weight: 1 }] });
    expect(spread).toMatchObject({ goals: [{ target: '70', provenance: { axis: 'period' } }] });
  });

  test('claims of no goal below, twice, or none at all are refused at their places', () => {
    const wrong = (claims: readonly object[]) => () =>
      shareGap(whole, [short, west], { ...ask, claims: claims as never });
    expect(refusalOf(wrong([{ goal: 'north', weight: 1 }]))).toEqual([['unknown-goal', 'claims.0.goal']]);
    expect(issuesOf(wrong([{ goal: 'north', weight: 1 }]))[0]?.text).toEqual({
      en: 'there is no goal "north" among those below',
      zh: '下级目标中没有“north”',
    });
    const twice = { goal: 'west', weight: 1 };
    expect(refusalOf(wrong([twice, twice, { goal: 'n', weight: 1 }]))).toEqual([
      ['duplicate-id', 'claims.1.goal'],
      ['unknown-goal', 'claims.2.goal'],
    ]);
    expect(refusalOf(wrong([]))).toHaveLength(1);
    expect(refusalOf(wrong([{ goal: 'west', weight: 1, most: '3' }]))).toEqual([['unknown-field', 'claims.0.most']]);
    expect(refusalOf(wrong([{ goal: 'west', weight: -1 }]))).toHaveLength(1);
  });

  test('a target past the base or the stretch of its goal is refused at the goal', () => {
    const bounded = made('west', '40', { base: '30', stretch: '45' });
    const claims = [{ goal: 'west', weight: 1 }];
    expect(refusalOf(() => shareGap(whole, [short, bounded], { ...ask, claims }))).toEqual([
      ['tiers-out-of-order', 'below.west'],
    ]);
  });
});
