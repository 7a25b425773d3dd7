import { safeParseResolution } from 'hoshin/reviews';
import { expect, test } from 'vitest';

const resolution = {
  id: 'r1',
  meeting: 'm1',
  subject: 'riverside',
  task: 'Bring the opening back on course',
  owner: 'project-manager',
  coOwners: [],
  issuer: 'president',
  madeOn: '2026-03-05',
  firstDue: '2026-03-31',
  due: '2026-03-31',
  askedDue: null,
  progress: [],
  completedOn: '2026-03-28',
  effect: 'The opening stands on its planned day again',
  state: 'closed',
  history: [],
};
const codes = (change: object): string[] => {
  const read = safeParseResolution({ ...resolution, ...change });
  return read.ok ? [] : read.issues.map(({ code }) => code);
};

test('no resolution is closed without a verified effect', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ effect: null })).toEqual(['closed-unverified']);
  expect(codes({ effect: null, completedOn: null })).toEqual(['closed-undone', 'closed-unverified']);
  expect(codes({ effect: null, completedOn: null, state: 'open' })).toEqual([]);
});
