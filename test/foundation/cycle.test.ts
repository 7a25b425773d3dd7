import { cycleOf, cyclesIn } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const fortnight = { anchor: '2026-11-09', days: 14 };

test('a date lies in the turn that holds it, on both sides of the anchor, from first day to last', () => {
  expect(cycleOf('2026-11-09', fortnight)).toBe('2026-11-09/P14D');
  expect(cycleOf('2026-11-22', fortnight)).toBe('2026-11-09/P14D');
  expect(cycleOf('2026-11-23', fortnight)).toBe('2026-11-23/P14D');
  expect(cycleOf('2026-11-08', fortnight)).toBe('2026-10-26/P14D');
  expect(cycleOf('2026-10-25', fortnight)).toBe('2026-10-12/P14D');
  expect(cycleOf('2026-11-22', { anchor: '2026-11-09', days: 1 })).toBe('2026-11-22/P1D');
});

test('turns over the edge of a month belong where the rule says', () => {
  const turns = (rule: string): readonly string[] => cyclesIn('2026-11', fortnight, rule as never);
  expect(turns('start')).toEqual(['2026-11-09/P14D', '2026-11-23/P14D']);
  expect(turns('end')).toEqual(['2026-10-26/P14D', '2026-11-09/P14D']);
  expect(turns('overlap')).toEqual(['2026-10-26/P14D', '2026-11-09/P14D', '2026-11-23/P14D']);
  expect(Object.isFrozen(turns('start'))).toBe(true);
});

test('turns that begin on the first day or end on the last are within under every rule', () => {
  const june = { anchor: '2026-06-01', days: 15 }; // two turns fill June
  for (const rule of ['start', 'end', 'overlap'] as const) {
    expect(cyclesIn('2026-06', june, rule)).toEqual(['2026-06-01/P15D', '2026-06-16/P15D']);
  }
  const apart = { anchor: '2026-06-02', days: 15 };
  expect(cyclesIn('2026-06', apart, 'start')).toEqual(['2026-06-02/P15D', '2026-06-17/P15D']);
  expect(cyclesIn('2026-06', apart, 'end')).toEqual(['2026-05-18/P15D', '2026-06-02/P15D']);
  expect(cyclesIn('2026-06', { anchor: '2026-01-01', days: 9999 }, 'start')).toEqual([]);
});

test('a fiscal period is that of its calendar', () => {
  const fiscal = { startMonth: 4, labelBy: 'startYear' } as const;
  expect(cyclesIn('2026-M01', { anchor: '2026-04-06', days: 14 }, 'start', fiscal)).toEqual([
    '2026-04-06/P14D',
    '2026-04-20/P14D',
  ]);
});

test('a cycle has an anchor and 1 to 9,999 days, and the rule is one of three', () => {
  for (const [days, code] of [
    [0, 'too-small'],
    [10_000, 'too-big'],
    [1.5, 'wrong-type'],
  ] as const) {
    expect(refusalOf(() => cycleOf('2026-11-22', { anchor: '2026-11-09', days }))).toEqual([[code, 'days']]);
  }
  expect(cycleOf('2026-11-22', { anchor: '2026-11-09', days: 9999 })).toBe('2026-11-09/P9999D');
  expect(refusalOf(() => cycleOf('2026-11-22', { anchor: 'Monday', days: 7, phase: 1 } as never))).toEqual([
    ['not-date', 'anchor'],
    ['unknown-field', 'phase'],
  ]);
  expect(refusalOf(() => cyclesIn('2026-11', fortnight, 'middle' as never))).toEqual([['not-allowed', '']]);
});
