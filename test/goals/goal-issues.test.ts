/** What is wrong with a goal whose fields are well formed, and with a list of versions. */
import { parseGoal, reconcile, safeParseGoal } from 'hoshin/goals';
import { describe, expect, test } from 'vitest';
import { goalVersions, tierIssues } from '../../src/goals/goal-issues.ts';
import { refusalOf } from '../foundation/refusal.ts';
import { made } from './made.ts';

const faults = (target: string, more: object) => refusalOf(() => made('g', target, more));
const shares = (...list: readonly (readonly [string, string])[]) => ({
  phasing: { kind: 'shares', parts: list.map(([period, share]) => ({ period, share })) },
});
const amounts = (...list: readonly (readonly [string, string])[]) => ({
  phasing: { kind: 'amounts', parts: list.map(([period, amount]) => ({ period, amount })) },
});

describe('a goal', () => {
  test.each<[string, object]>([
    ['100', { base: '80', stretch: '120' }],
    ['100', { base: '120', stretch: '80' }],
    ['100', { base: '100', stretch: '120' }],
    ['100', { base: '80', stretch: '100' }],
    ['100', { base: '80' }],
    ['100', { stretch: '80' }],
  ])('has base, target and stretch in one direction, equal neighbours allowed: %s %j', (target, more) => {
    expect(faults(target, more)).toEqual([]);
  });

  test.each<[string, object]>([
    ['100', { base: '80', stretch: '90' }],
    ['100', { base: '110', stretch: '120' }],
  ])('not in two: %s %j', (target, more) => {
    expect(faults(target, more)).toEqual([['tiers-out-of-order', '']]);
  });

  test('tiers that are not there are told as such', () => {
    expect(tierIssues(null, '1', null, ['x'])).toEqual([]);
    const [issue] = tierIssues('3', '1', '2', ['x']);
    expect(issue).toMatchObject({ code: 'tiers-out-of-order', path: ['x'] });
    for (const figure of ['1', '2', '3']) expect(issue?.message).toContain(figure);
  });

  test('does not rest on a denominator of zero', () => {
    expect(faults('0.5', { ratioOf: { numerator: '1', denominator: '0.00' } })).toEqual([
      ['division-by-zero', 'ratioOf.denominator'],
    ]);
    const read = safeParseGoal({ ...made('g', '0.5'), ratioOf: { numerator: '7', denominator: '0' } });
    expect(read.ok ? '' : read.issues[0]?.message).toContain('7');
    expect(faults('0.5', { ratioOf: { numerator: '1', denominator: '2' } })).toEqual([]);
  });

  test('builds up by shares of one whole, or by amounts of its target', () => {
    expect(faults('100', { phasing: { kind: 'linear' } })).toEqual([]);
    expect(faults('100', shares(['2026-H1', '0.4'], ['2026-H2', '0.6']))).toEqual([]);
    expect(faults('100', amounts(['2026-H1', '40'], ['2026-H2', '60']))).toEqual([]);
    expect(faults('100', shares(['2026-H1', '0.4'], ['2026-H2', '0.5']))).toEqual([['phasing-sum', 'phasing.parts']]);
    expect(faults('100', amounts(['2026-H1', '40'], ['2026-H2', '61']))).toEqual([['phasing-sum', 'phasing.parts']]);
    expect(faults('1', amounts(['2026-H1', '0.4'], ['2026-H2', '0.6']))).toEqual([]);
    const read = safeParseGoal({ ...made('g', '100'), ...amounts(['2026-H1', '61']) });
    expect(read.ok ? '' : read.issues[0]?.message).toMatch(/61.*100/);
  });

  test('builds up in the order of time, no period twice', () => {
    const turned = shares(['2026-H2', '0.4'], ['2026-H1', '0.6']);
    expect(faults('100', turned)).toEqual([['phasing-order', 'phasing.parts.1.period']]);
    const twice = shares(['2026-H1', '0.2'], ['2026-H1', '0.3'], ['2026-H2', '0.5']);
    expect(faults('100', twice)).toEqual([['phasing-order', 'phasing.parts.1.period']]);
    const all = faults('100', { base: '120', stretch: '130', ...amounts(['2026-Q2', '1'], ['2026-Q1', '1']) });
    expect(all).toEqual([
      ['tiers-out-of-order', ''],
      ['phasing-order', 'phasing.parts.1.period'],
      ['phasing-sum', 'phasing.parts'],
    ]);
  });
});

describe('versions of goals', () => {
  const goal = made('g', '100');
  const second = parseGoal({ ...goal, target: '110', version: 2 });
  const third = parseGoal({ ...goal, target: '120', version: 3 });

  test('the latest of each id counts, wherever it stands, at the place of the first', () => {
    const other = made('h', '5');
    for (const list of [
      [goal, other, second, third],
      [third, other, goal, second],
      [second, other, third, goal],
    ]) {
      const { latest, issues } = goalVersions(list);
      expect(issues).toEqual([]);
      expect([...latest.values()].map(({ id, target }) => [id, target])).toEqual([
        ['g', '120'],
        ['h', '5'],
      ]);
    }
  });

  test('a version twice is told, once for each time', () => {
    const { issues } = goalVersions([goal, second, goal, second, second]);
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['duplicate-version', '2.version'],
      ['duplicate-version', '3.version'],
      ['duplicate-version', '4.version'],
    ]);
  });

  test.each([{ indicator: 'costs' }, { entity: 'elsewhere' }, { period: '2027' }])(
    'an id that wanders is told, and not taken: %j',
    (elsewhere) => {
      const moved = parseGoal({ ...goal, ...elsewhere, version: 2 });
      const { latest, issues } = goalVersions([goal, moved]);
      expect(issues.map(({ code, path }) => [code, ...path])).toEqual([['moved-goal', 1]]);
      expect(issues[0]?.message).toContain('g');
      expect([...latest.values()]).toEqual([goal]);
    },
  );

  test('of equal versions the first counts', () => {
    const again = parseGoal({ ...goal, target: '90' });
    expect(goalVersions([goal, again]).latest.get(goal.id)?.target).toBe('100');
  });
});

test('what is no list of goals is refused where it is', () => {
  expect(
    refusalOf(() => reconcile([made('g', '1'), { ...made('h', '1'), target: 'x' }] as never, {} as never)).length,
  ).toBeGreaterThan(0);
});
