import { addDays, isHoshinError } from 'hoshin/foundation';
import { raiseWarnings } from 'hoshin/risks';
import { describe, expect, test } from 'vitest';
import { label } from './sample.ts';

type Values = readonly (string | null)[];

const level = (id: string, when: readonly object[], notify: readonly object[] = []) => ({
  id,
  label,
  light: 'red',
  when,
  grounds: label,
  notify,
  responses: ['supervise', 'assist'],
});
const ruleOf = (levels: readonly object[], change: object = {}) =>
  ({ id: 'r', label, metric: 'm', tags: [], raise: { count: 1, of: 1 }, clearAfter: 1, levels, ...change }) as never;
const watched = (values: Values, every = 1) =>
  [
    {
      subject: 's',
      metric: 'm',
      readings: values.map((value, at) => ({ on: addDays('2026-05-01', at * every), value })),
    },
  ] as never;
const asOf = '2026-12-31';
const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
    return [];
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ code }) => code) : ['another error'];
  }
};
/** Whether a test finds the last of the readings bad enough. */
const stands = (when: object, values: Values, every = 1): boolean =>
  raiseWarnings([ruleOf([level('red', [when])])], watched(values, every), { asOf }).standing.length > 0;

describe('a reading is bad enough', () => {
  test.each([
    ['late days', { kind: 'at-least', value: '15' }, '15', '14.99'],
    ['late days', { kind: 'more-than', value: '7' }, '7.01', '7'],
    ['attainment', { kind: 'less-than', value: '0.85' }, '0.8499', '0.85'],
    ['float', { kind: 'at-most', value: '0' }, '0', '1'],
    ['a band of deviation', { kind: 'between', from: '0.1', to: '0.2' }, '0.1', '0.2'],
    ['more digits than a double holds', { kind: 'more-than', value: '0.1' }, '0.10000000000000000001', '0.1'],
  ])('by its bound: %s', (_, when, bad, good) => {
    expect([stands(when, [bad]), stands(when, [good]), stands(when, [null])]).toEqual([true, false, false]);
  });

  test('by a forecast: cash on a straight line is below its floor within thirty days', () => {
    const when = { kind: 'breach', limit: '20', side: 'below', window: 3, withinDays: 30 };
    expect(stands(when, ['100', '80', '60'], 10)).toBe(true); // 20 more days at 2 a day, and then below
    expect(stands({ ...when, withinDays: 19 }, ['100', '80', '60'], 10)).toBe(false);
    expect(stands(when, ['60', '80', '100'], 10)).toBe(false);
    expect(stands(when, ['100', '80', null], 10)).toBe(false);
  });

  test('by a signal of its control chart, on the side that is asked for', () => {
    const calm = ['10', '12', '10', '12', '10', '12', '10', '12', '10', '12'];
    const when = { kind: 'signal', side: 'above', window: 11, runLength: 8 };
    expect(stands(when, [...calm, '40'])).toBe(true);
    expect(stands({ ...when, side: 'below' }, [...calm, '40'])).toBe(false);
    expect(stands(when, [...calm, '11'])).toBe(false);
    expect(stands(when, [...calm, null])).toBe(false);
  });

  test('by silence: nothing reported so many times in a row', () => {
    const when = { kind: 'unreported', times: 2 };
    expect([stands(when, ['1', null, null]), stands(when, [null, '1', null]), stands(when, [null])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('by the firm’s own function, which is given plain numbers; what it does wrong is told once', () => {
    const own = ruleOf([level('red', [{ kind: 'custom', name: 'own', parameters: { twice: '2' } }])]);
    const asked = (custom: object, values: Values = ['1', '2', '5']) =>
      raiseWarnings([own], watched(values), { asOf, custom: custom as never });
    const doubled = ({ history, parameters }: any): boolean =>
      history.length > 1 && history.at(-1) >= history.at(-2) * parameters.twice;
    expect(asked({ own: doubled }).standing[0]).toMatchObject({ level: 'red', levelSince: '2026-05-02' });
    const problems = (custom: object): readonly string[] => asked(custom).problems.map(({ issue }) => issue.code);
    expect(problems({})).toEqual(['unknown-custom-warning']);
    expect(problems({ own: () => 'yes' })).toEqual(['custom-warning-answer']);
    const fails = (): never => {
      throw new Error('out of order');
    };
    expect(problems({ own: fails })).toEqual(['custom-warning-threw']);
    expect(asked({ own: fails }).problems[0]?.issue.text.en).toContain('out of order');
  });
});

describe('a level', () => {
  const rising = [
    level('yellow', [{ kind: 'more-than', value: '0' }]),
    level('red', [{ kind: 'at-least', value: '15' }]),
  ];

  test('is raised by k of m readings, steps down by j good ones in a row, and tells whom by when', () => {
    const rule = ruleOf(
      [
        rising[0] ?? {},
        level('red', [{ kind: 'at-least', value: '15' }], [{ role: 'operations', withinDays: 2, unit: 'day' }]),
      ],
      { raise: { count: 2, of: 3 }, clearAfter: 2 },
    );
    const at = (values: Values) => raiseWarnings([rule], watched(values), { asOf });
    expect(at(['16']).standing).toEqual([]);
    expect(at(['16', '3', '17']).standing[0]).toMatchObject({
      level: 'red',
      raisedOn: '2026-05-02', // 16 and 3 are both at yellow or worse
      levelSince: '2026-05-03',
      notify: [{ role: 'operations', by: '2026-05-05' }],
      responses: ['supervise', 'assist'],
    });
    expect(at(['16', '3', '17', '4']).standing[0]).toMatchObject({ level: 'red', goodInARow: 1 });
    expect(at(['16', '3', '17', '4', '5']).standing[0]).toMatchObject({ level: 'yellow' });
    expect(at(['16', '3', '17', '4', '5', '0', '0'])).toMatchObject({
      standing: [],
      cleared: [{ level: 'red', raisedOn: '2026-05-02', clearedOn: '2026-05-07' }],
    });
  });

  test('that counts workdays needs a calendar, and every fault of rules and readings is told at once', () => {
    const workdays = ruleOf([
      level('red', [{ kind: 'at-least', value: '1' }], [{ role: 'x', withinDays: 1, unit: 'workday' }]),
    ]);
    expect(codesOf(() => raiseWarnings([workdays, workdays], watched(['1']), { asOf }))).toEqual([
      'duplicate-id',
      'calendar-required',
      'calendar-required',
    ]);
    const twice = {
      subject: 's',
      metric: 'm',
      readings: [
        { on: '2026-05-01', value: '1' },
        { on: '2026-05-01', value: '2' },
      ],
    };
    expect(codesOf(() => raiseWarnings([ruleOf(rising)], [twice, twice] as never, { asOf }))).toEqual([
      'duplicate-reading',
      'duplicate-reading',
    ]);
    expect(codesOf(() => raiseWarnings([ruleOf(rising, { raise: { count: 3, of: 2 } })], [], { asOf }))).toContain(
      'raise-impossible',
    );
  });

  test('watches only the subjects with one of its tags', () => {
    const tagged = ruleOf(rising, { tags: ['milestone'] });
    const one = (subject: string, tags: readonly string[]) => ({
      subject,
      metric: 'm',
      tags,
      readings: [{ on: '2026-05-01', value: '3' }],
    });
    const found = raiseWarnings([tagged], [one('a', ['milestone']), one('b', ['level-2'])] as never, { asOf });
    expect(found.standing.map(({ subject }) => subject)).toEqual(['a']);
  });
});
