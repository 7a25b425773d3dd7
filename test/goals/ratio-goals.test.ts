/** Ratio goals of parts against that of the whole: by numerators and denominators, each figure by hand. */
import { checkRatioGoals } from 'hoshin/goals';
import { expect, test } from 'vitest';
import { refusalOf } from '../foundation/refusal.ts';
import { made } from './made.ts';

const margin = (id: string, target: string, numerator: string, denominator: string, more: object = {}) =>
  made(id, target, { indicator: 'margin', ratioOf: { numerator, denominator }, ...more });
const whole = margin('group', '0.2', '20', '100');
const north = margin('north', '0.25', '15', '60');
const south = margin('south', '0.1', '4', '40');
const quantum = '0.0001';

test('the parts come to the ratio of their sums; what pulls away most comes first', () => {
  const check = checkRatioGoals(whole, [north, south], { quantum });
  expect(check).toEqual({
    kind: 'ratio-check',
    goal: 'group',
    target: '0.2',
    implied: '0.19',
    gap: '-0.01',
    numeratorGap: '-1',
    denominatorGap: '0',
    effect: '-1',
    parts: [
      { goal: 'south', entity: 'south', target: '0.1', numerator: '4', denominator: '40', share: '0.4', effect: '-4' },
      { goal: 'north', entity: 'north', target: '0.25', numerator: '15', denominator: '60', share: '0.6', effect: '3' },
    ],
    because: {
      en: 'by numerators and denominators the parts of "group" come to 0.19, against 0.2',
      zh: '“group”按分子、分母合计为 0.19，目标为 0.2',
    },
  });
  expect(Object.isFrozen(check) && Object.isFrozen(check.parts[0])).toBe(true);
});

test('parts of one effect stand in the order of their ids, whatever the order given', () => {
  const parts = ['c', 'a', 'b'].map((id) => margin(id, '0.2', '2', '10'));
  expect(checkRatioGoals(whole, parts, { quantum }).parts.map(({ goal }) => goal)).toEqual(['a', 'b', 'c']);
  expect(checkRatioGoals(whole, parts.toReversed(), { quantum }).parts.map(({ goal }) => goal)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('denominators that come to nothing imply nothing', () => {
  const [up, down] = [margin('up', '0.2', '2', '10'), margin('down', '0.2', '-2', '-10')];
  const check = checkRatioGoals(whole, [up, down], { quantum });
  expect(check).toMatchObject({ implied: null, gap: null, numeratorGap: '-20', denominatorGap: '-100' });
  expect(check.parts.map(({ share }) => share)).toEqual([null, null]);
  expect(check.because.en).toBe('the parts of "group" have no denominator in all');
});

test('a ratio is told to the quantum', () => {
  const third = margin('third', '0.3333', '1', '3');
  expect(checkRatioGoals(whole, [third], { quantum: '0.01' })).toMatchObject({ implied: '0.33', gap: '0.13' });
});

test('what is no ratio, or of another indicator, is refused at its place, all together', () => {
  const plain = made('plain', '5', { indicator: 'margin' });
  const other = margin('other', '0.1', '1', '10', { indicator: 'rate' });
  expect(refusalOf(() => checkRatioGoals(whole, [north, plain, other], { quantum }))).toEqual([
    ['no-ratio', '1.ratioOf'],
    ['other-indicator', '2.indicator'],
  ]);
  expect(refusalOf(() => checkRatioGoals(plain, [north], { quantum }))).toEqual([['no-ratio', 'ratioOf']]);
  expect(refusalOf(() => checkRatioGoals(whole, [made('p', '1')], { quantum }))).toEqual([
    ['no-ratio', '0.ratioOf'],
    ['other-indicator', '0.indicator'],
  ]);
  expect(refusalOf(() => checkRatioGoals(whole, [], { quantum }))).toEqual([['no-parts', '']]);
  expect(refusalOf(() => checkRatioGoals(whole, [north], {} as never))).toEqual([['missing', 'quantum']]);
  expect(refusalOf(() => checkRatioGoals(whole, [{ ...north, target: 'x' } as never], { quantum }))).toEqual([
    ['not-decimal', 'parts.0.target'],
  ]);
});
