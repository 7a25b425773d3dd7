import { readFileSync } from 'node:fs';
import { isWorkday } from 'hoshin/foundation';
import { expect, test } from 'vitest';
// @ts-expect-error the example is plain JavaScript
import { page } from '../../examples/key-nodes/page.mjs';
// @ts-expect-error the example is plain JavaScript
import { report } from '../../examples/key-nodes/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { told } from '../../examples/key-nodes/tell.mjs';

interface Node {
  readonly id: string;
  readonly supports?: string;
  readonly start: string;
  readonly finish: string;
  readonly duration?: number;
}
const nodesOf = (plans: readonly { readonly nodes: readonly Node[] }[]): ReadonlyMap<string, Node> =>
  new Map(plans.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
const expected = (lang: string): string =>
  readFileSync(new URL(`../../examples/key-nodes/expected.${lang}.txt`, import.meta.url), 'utf8');

test.each(['zh', 'en'])('the report is what was last looked at (%s)', (lang) => {
  expect(report(lang)).toBe(expected(lang));
});

test('four tiers, three batches, nine buildings, every day that was asked for kept', () => {
  const nodes = nodesOf(told.plans);
  expect(nodes.size).toBe(267);
  expect(new Set([...nodes.values()].map((node) => (node as unknown as { tier: number }).tier)).size).toBe(4);
  expect(
    ['b1.opening', 'b2.opening', 'b3.opening', 'b1.handover', 'b3.handover'].map((id) => nodes.get(id)?.finish),
  ).toEqual(['2025-07-26', '2025-10-18', '2026-01-17', '2026-05-31', '2026-12-31']);
  expect(told.schedule.conflicts).toEqual([]);
  expect(told.schedule.violations).toEqual([]);
});

test('no node finishes after the one it supports, before the change and after it', () => {
  for (const plans of [told.plans, told.after.plans]) {
    const nodes = nodesOf(plans);
    for (const { finish, supports } of nodes.values()) {
      if (supports !== undefined) expect(finish <= (nodes.get(supports)?.finish ?? '')).toBe(true);
    }
  }
});

test('works begin and end on days of the site, counted day by day, and stop over both Spring Festivals', () => {
  const days = (from: string, to: string): string[] => {
    const all: string[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
      all.push(new Date(at).toISOString().slice(0, 10));
    }
    return all;
  };
  const { site } = told.calendars;
  const works = [...nodesOf(told.plans).values()].filter(({ id, duration = 0 }) => /^n\d\./.test(id) && duration > 0);
  expect(works.length).toBe(81);
  for (const { start, finish, duration } of works) {
    expect(days(start, finish).filter((day) => isWorkday(site, day)).length).toBe(duration);
  }
  expect(isWorkday(site, '2025-01-29') || isWorkday(site, '2026-02-17')).toBe(false);
});

test('one slip moves what hangs on it, and no handover', () => {
  const [before, after] = [nodesOf(told.plans), nodesOf(told.after.plans)];
  const moved = [...after.values()].filter(({ id, finish }) => finish !== before.get(id)?.finish).map(({ id }) => id);
  expect(moved).toEqual(told.after.moved.map(({ node }: { node: string }) => node));
  for (const { chain } of told.after.moved) expect(chain[0]).toBe('n2.foundation');
  expect(moved.filter((id) => id.endsWith('handover') || /^b[23]\./.test(id))).toEqual([]);
});

test('the warning was there before the change, which clears it and leaves its history', () => {
  expect(told.history.map(({ light }: { light: string }) => light)).toEqual([
    'green',
    'green',
    'yellow',
    'orange',
    'red',
    'green',
  ]);
});

test('the page stands alone: no script, nothing that is no number, the critical path marked', () => {
  for (const lang of ['zh', 'en']) {
    const html: string = page(lang);
    expect(html.match(/class="bar critical"/g)?.length).toBe(6);
    expect(html).not.toMatch(/<script|NaN|undefined|\[object|Infinity/);
  }
});
