import { instantiateTemplate, parsePlanTemplate } from 'hoshin/plans';
import { expect, test } from 'vitest';

const label = { zh: '节点', en: 'Node' };
const floors = { op: 'value', id: 'floors' };

/** What is told of a duration by a formula over 10 floors. */
const toldOf = (duration: object): string | undefined => {
  const template = parsePlanTemplate({
    id: 't',
    label,
    plans: [{ id: 'main', label, tier: 2, owner: 'head', maySet: [], mayChange: [] }],
    parameters: [{ kind: 'number', id: 'floors', label: { zh: '层数', en: 'floors' }, min: 1, max: 99 }],
    profiles: [],
    nodes: [{ id: 'work', label, plan: 'main', duration }],
    links: [],
  });
  return instantiateTemplate(template, { entity: 'a', values: { floors: 10 } }).durations[0]?.because.en;
};

test.each([
  [{ op: 'sum', of: [floors, 5] }, '10 (floors) + 5 = 15 d'],
  [{ op: 'product', of: [{ op: 'sum', of: [floors, 5] }, 2] }, '(10 (floors) + 5) × 2 = 30 d'],
  [{ op: 'sum', of: [{ op: 'product', of: [floors, 2] }, 1] }, '10 (floors) × 2 + 1 = 21 d'],
  [
    { op: 'difference', from: { op: 'sum', of: [floors, 5] }, less: { op: 'sum', of: [1, 2] } },
    '10 (floors) + 5 − (1 + 2) = 12 d',
  ],
  [{ op: 'product', of: [{ op: 'difference', from: floors, less: 3 }, 2] }, '(10 (floors) − 3) × 2 = 14 d'],
  [{ op: 'share', of: { op: 'sum', of: [floors, 5] }, share: '0.1' }, '(10 (floors) + 5) × 0.1 = 2 d'],
  [{ op: 'share', of: { op: 'product', of: [floors, 2] }, share: '0.5' }, '10 (floors) × 2 × 0.5 = 10 d'],
  [{ op: 'product', of: [{ op: 'most', of: [floors, 12] }, 2] }, 'greatest(10 (floors), 12) × 2 = 24 d'],
])('a duration is told as it is reckoned: %j', (duration, words) => {
  expect(toldOf(duration)).toBe(words);
});
