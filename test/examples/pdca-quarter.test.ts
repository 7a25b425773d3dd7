import { readFileSync } from 'node:fs';
import { assess, frameworkAt } from 'hoshin/framework';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { wayOf } from '../../examples/pdca-quarter/authority.mjs';
// @ts-expect-error the example is plain JavaScript
import { quarter } from '../../examples/pdca-quarter/quarter.mjs';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/pdca-quarter/report.mjs';

const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/pdca-quarter/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the diary is what was last looked at (%s)', (lang) => {
  const diary: string = report(lang);
  expect(diary).toBe(expected(lang));
  expect(diary).not.toMatch(/undefined|null|NaN|\[object/);
});

test('the diary runs forward, and the quarter ends with nothing lost', () => {
  const { pages, cycles, resolutions, warning, next, register, goal } = quarter();
  const days: string[] = pages.map(({ on }: { on: string }) => on);
  expect(days).toEqual(days.toSorted());
  expect([...cycles.values()].map(({ state }: { state: string }) => state)).toEqual(Array(4).fill('closed'));
  expect([...resolutions.values()].map(({ state, effect }: any) => [state, effect !== null])).toEqual([
    ['closed', true],
    ['closed', true],
    ['open', false],
  ]);
  expect(warning.state).toBe('cleared');
  expect(next).toMatchObject({ period: '2026-Q4', previous: 'east', resolutions: ['r3'], framework: 'east-2026-q3.1' });
  expect(register.rate).toBe('1');
  expect(goal.progress.attainment.ratio).toBe('0.97'); // (150 + 170 + 262) ÷ 600
});

test('the plan was amended by whom the matrix names, and the past reads as it was', () => {
  const { framework, ledger } = quarter();
  const [amendment] = framework.amendments;
  expect(amendment).toMatchObject({ by: wayOf('milestone', 14).approver, resolution: 'r2' });
  expect([wayOf('milestone', 15).approver, wayOf('milestone', 16).approver]).toEqual(['plan-committee', 'board']);
  const due = (asOf: any) =>
    assess(frameworkAt(framework, asOf), ledger, { asOf }).elements.plan.nodes.find(({ node }) => node === 'opening')
      ?.due;
  expect([due('2026-08-12'), due('2026-08-13')]).toEqual(['2026-08-22', '2026-09-05']);
});
