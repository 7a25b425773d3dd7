import { statesOf, unreachableStates, workCalendar } from 'hoshin/foundation';
import { appealTable, calibrate, feedbackGaps, fileAppeal, overdueAppeals, stepAppeal } from 'hoshin/performance';
import { describe, expect, it } from 'vitest';

type Policy = Parameters<typeof fileAppeal>[1];
type Filing = Parameters<typeof fileAppeal>[0];
type Event = Parameters<typeof stepAppeal>[1];
type Appeal = Parameters<typeof stepAppeal>[0];
const policy: Policy = { fileWithin: 5, decideWithin: 10, escalateWithin: 5, calendar: null };
const filing = (on: string) =>
  ({
    id: 'a1',
    person: 's1',
    result: 'r',
    rater: 'chief',
    grounds: '口径有误',
    announcedOn: '2026-12-01',
    on,
  }) as unknown as Filing;
const every = { reason: 'x', finding: 'x', correction: 'x', grounds: 'x', 'correction-made': 'x' };
const event = (name: string, day: number, by: string, evidence: object = every) =>
  ({ event: name, on: `2026-12-${String(day).padStart(2, '0')}`, by, evidence }) as unknown as Event;

function filed(): Appeal {
  const outcome = fileAppeal(filing('2026-12-02'), policy);
  if (outcome.kind !== 'moved') throw new Error('refused');
  return outcome.next;
}
function walk(...events: readonly Event[]): Appeal {
  return events.reduce((appeal, one) => {
    const outcome = stepAppeal(appeal, one, policy);
    if (outcome.kind !== 'moved') throw new Error(outcome.issues.map(({ message }) => message).join());
    return outcome.next;
  }, filed());
}
const codes = (appeal: Appeal, one: Event) => {
  const outcome = stepAppeal(appeal, one, policy);
  return outcome.kind === 'refused' ? outcome.issues.map(({ code }) => code) : [outcome.to];
};
const dismissed = walk(event('accept', 3, 'hr'), event('dismiss', 5, 'hr'));

describe('an appeal', () => {
  it('is filed within the window, in workdays where a calendar is given', () => {
    expect(fileAppeal(filing('2026-12-06'), policy).kind).toBe('moved');
    expect(fileAppeal(filing('2026-12-07'), policy)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'filed-late' }],
    });
    expect(fileAppeal(filing('2026-11-30'), policy)).toMatchObject({ issues: [{ code: 'filed-early' }] });
    const calendar = workCalendar({ week: [true, true, true, true, true, false, false] });
    expect(fileAppeal(filing('2026-12-08'), { ...policy, calendar }).kind).toBe('moved');
  });

  it('has no state that cannot be reached, and every step of its table can be taken', () => {
    expect(unreachableStates(appealTable)).toEqual([]);
    expect(statesOf(appealTable)).toHaveLength(8);
    const reached: Readonly<Record<string, Appeal>> = {
      filed: filed(),
      'under-review': walk(event('accept', 3, 'hr')),
      dismissed,
      escalated: walk(event('accept', 3, 'hr'), event('dismiss', 5, 'hr'), event('escalate', 6, 's1')),
      upheld: walk(event('accept', 3, 'hr'), event('uphold', 5, 'hr')),
    };
    for (const { from, event: name, to } of appealTable.transitions) {
      const by = name === 'withdraw' || name === 'escalate' ? 's1' : 'board';
      const day = name === 'close' ? 20 : 8;
      const appeal = reached[from];
      expect(appeal === undefined ? 'never' : codes(appeal, event(name, day, by))).toEqual([to]);
    }
  });

  it('refuses every other step and says what may be done instead', () => {
    const names = ['accept', 'refuse-filing', 'withdraw', 'uphold', 'dismiss', 'escalate', 'close'] as const;
    for (const name of names) {
      if (appealTable.transitions.some((line) => line.from === 'dismissed' && line.event === name)) continue;
      const outcome = stepAppeal(dismissed, event(name, 6, 'board'), policy);
      expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'step-not-allowed' }] });
      expect(outcome.kind === 'refused' && outcome.allowed.map((one) => one.event)).toEqual(['escalate', 'close']);
    }
  });

  it('is decided by nobody who had a part in it, nor twice by the same', () => {
    expect(codes(filed(), event('accept', 3, 'chief'))).toEqual(['step-refused']);
    expect(codes(filed(), event('accept', 3, 's1'))).toEqual(['step-refused']);
    const again = walk(event('accept', 3, 'hr'), event('dismiss', 5, 'hr'), event('escalate', 6, 's1'));
    expect(again.decideBy).toBe('2026-12-16');
    expect(codes(again, event('dismiss', 8, 'hr'))).toEqual(['step-refused']);
    expect(codes(again, event('dismiss', 8, 'board'))).toEqual(['closed']);
  });

  it('asks for evidence, for its own person to withdraw and escalate, and for time to run forward', () => {
    expect(codes(walk(event('accept', 3, 'hr')), event('uphold', 5, 'hr', { finding: 'x' }))).toEqual([
      'evidence-missing',
    ]);
    expect(codes(filed(), event('withdraw', 3, 'hr'))).toEqual(['step-refused']);
    expect(codes(dismissed, event('escalate', 11, 's1'))).toEqual(['step-refused']);
    expect(codes(dismissed, event('close', 10, 'hr'))).toEqual(['step-refused']);
    expect(codes(filed(), event('accept', 1, 'hr'))).toEqual(['step-back-in-time']);
    expect(codes(dismissed, event('escalate', 4, 's1'))).toEqual(['step-back-in-time']);
  });

  it('is listed when it is overdue, and not once it is decided', () => {
    expect(overdueAppeals([filed(), dismissed], '2026-12-12')).toEqual([]);
    expect(overdueAppeals([filed(), dismissed], '2026-12-13')).toEqual([filed()]);
  });
});

describe('a calibration', () => {
  const change = (person: string, to: string, by: string, on: string) => ({ person, to, by, on, because: '校准' });
  const calibration = (changes: readonly object[], lockedOn: string | null = null) =>
    ({
      grades: ['A', 'B'],
      results: [
        { person: 's1', rater: 'x', grade: 'A', points: '90' },
        { person: 's2', rater: 'y', grade: 'B', points: null },
      ],
      changes,
      lockedOn,
    }) as unknown as Parameters<typeof calibrate>[0];

  it('keeps before and after with who and why, and shows leniency without correcting it', () => {
    const down = change('s1', 'B', 'hr', '2026-12-20');
    const up = change('s1', 'A', 'board', '2026-12-21');
    const view = calibrate(calibration([down, up], '2026-12-21'));
    expect(view.people[0]).toMatchObject({ grade: 'A', after: 'A', changes: [down, up] });
    expect(view.raters.map(({ mean, leniency }) => [mean, leniency])).toEqual([
      ['90', '0'],
      [null, null],
    ]);
  });

  it('names every change that may not be, at once', () => {
    const wrong = [
      change('s1', 'A', 's1', '2026-12-22'),
      change('s2', 'Z', 'hr', '2026-12-20'),
      change('s9', 'A', 'hr', '2026-12-20'),
    ];
    expect(() => calibrate(calibration(wrong, '2026-12-21'))).toThrow(
      expect.objectContaining({
        issues: ['after-lock', 'self-calibration', 'same-grade', 'unknown-grade', 'change-order', 'unknown-person'].map(
          (code) => expect.objectContaining({ code }) as unknown,
        ),
      }),
    );
  });
});

describe('feedback', () => {
  it('is missed when it was not held in time, not acknowledged, or has no plan where one is due', () => {
    const record = (more: object) => ({
      person: 's1',
      grade: 'B',
      coefficient: '1',
      heldOn: '2026-12-10',
      by: 'chief',
      strengths: ['准时'],
      improvements: [],
      plan: [],
      acknowledgedOn: '2026-12-11',
      ...more,
    });
    const gaps = (more: object, asOf = '2027-01-01') =>
      feedbackGaps([record(more)] as never, { until: '2026-12-31', planFor: ['D'], asOf } as never).map(
        ({ code }) => code,
      );
    expect(gaps({})).toEqual([]);
    expect(gaps({ heldOn: null, by: null, acknowledgedOn: null })).toEqual(['no-feedback']);
    expect(gaps({ heldOn: null, by: null, acknowledgedOn: null }, '2026-12-31')).toEqual([]);
    expect(gaps({ acknowledgedOn: null })).toEqual(['not-acknowledged']);
    expect(gaps({ grade: 'D' })).toEqual(['no-plan']);
    expect(gaps({ grade: 'D', plan: [{ action: '带教', due: '2027-03-31' }] })).toEqual([]);
  });
});
