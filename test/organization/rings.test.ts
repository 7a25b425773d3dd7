import { checkAuthority, parseAuthorityMatrix } from 'hoshin/organization';
import { expect, test } from 'vitest';

const label = { zh: '示例', en: 'Example' };
const may = { validFrom: '2026-05-01', validTo: '2026-05-31', onward: true };
const ringsOf = (delegations: object[], roles = ['a', 'b', 'c', 'd']): number =>
  checkAuthority(
    parseAuthorityMatrix({
      roles: roles.map((id) => ({ id, label })),
      decisions: ['x', 'y'].map((id) => ({ id, label })),
      rows: [],
      delegations: delegations.map((one, at) => ({ id: `d${at}`, ...may, ...one })),
    }),
  ).filter(({ code }) => code === 'delegation-cycle').length;

test('a ring needs a day and a matter that all of it has in common, not the first with each', () => {
  const ring = (second: object, third: object) => [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c', ...second },
    { from: 'c', to: 'a', ...third },
  ];
  expect(ringsOf(ring({}, {}))).toBe(1);
  expect(ringsOf(ring({ decisions: ['x'] }, { decisions: ['x', 'y'] }))).toBe(1);
  expect(ringsOf(ring({ decisions: ['x'] }, { decisions: ['y'] }))).toBe(0);
  expect(ringsOf(ring({ validTo: '2026-05-10' }, { validFrom: '2026-05-11' }))).toBe(0);
  expect(ringsOf(ring({ verbs: ['review'] }, { verbs: ['approve'] }))).toBe(0);
  expect(ringsOf(ring({ budget: 'inside' }, { budget: 'outside' }))).toBe(0);
});

test('a longer way is found where the shorter one has nothing in common with the rest', () => {
  // a → b by either x or y; only the way over c keeps y, and d hands back y alone.
  expect(
    ringsOf([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'd', decisions: ['x'] },
      { from: 'b', to: 'c', decisions: ['y'] },
      { from: 'c', to: 'd', decisions: ['y'] },
      { from: 'd', to: 'a', decisions: ['y'] },
    ]),
  ).toBe(1);
});

test('a matrix made to be slow is still answered', () => {
  const roles = Array.from({ length: 45 }, (_, at) => `r${at}`);
  const delegations = Array.from({ length: 2000 }, (_, at) => {
    const from = 1 + ((at * 7) % 27);
    return {
      from: roles[at % 45],
      to: roles[(at * 13 + 1 + Math.floor(at / 45)) % 45],
      validFrom: `2026-05-${String(from).padStart(2, '0')}`,
      validTo: `2026-05-${String(from + (at % 4)).padStart(2, '0')}`,
      decisions: [['x'], ['y'], ['x', 'y']][at % 3],
    };
  }).filter(({ from, to }) => from !== to);

  expect(ringsOf(delegations, roles)).toBeGreaterThan(0);
});
