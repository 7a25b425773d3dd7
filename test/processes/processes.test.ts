import { workCalendar } from 'hoshin/foundation';
import { checkCase, measureProcess, parseProcess, proposeImprovements, safeParseProcess } from 'hoshin/processes';
import { describe, expect, it } from 'vitest';

const label = { zh: '示例', en: 'Example' };
const step = (id: string, after: readonly string[], more: object = {}) => ({
  id,
  label,
  owner: 'legal',
  after,
  inputs: [],
  outputs: [],
  days: 3,
  optional: false,
  returnsTo: [],
  ...more,
});
/** Illustrative: a contract is drafted, countersigned by two side by side, perhaps notarised, and sealed. */
const json = {
  id: 'contract',
  label,
  owner: 'legal',
  inputs: ['request'],
  steps: [
    step('draft', [], { inputs: ['request'], outputs: ['text'] }),
    step('cost', ['draft'], { inputs: ['text'], owner: 'cost', returnsTo: ['draft'] }),
    step('tax', ['draft'], { inputs: ['text'], owner: 'finance' }),
    step('notary', ['cost', 'tax'], { optional: true, days: null }),
    step('seal', ['notary'], { inputs: ['text'] }),
  ],
};
const process = parseProcess(json);
type Case = Parameters<typeof checkCase>[1];
const run = (of: string, from: number, to: number | null, by = 'legal') => ({
  step: of,
  by,
  from: `2026-11-${String(from).padStart(2, '0')}`,
  to: to === null ? null : `2026-11-${String(to).padStart(2, '0')}`,
});
const caseOf = (id: string, closed: boolean, ...runs: readonly object[]) =>
  ({ id, openedOn: '2026-11-02', closed, runs }) as unknown as Case;
const good = [run('draft', 2, 4), run('cost', 4, 6, 'cost'), run('tax', 5, 5, 'finance'), run('seal', 9, 10)];
const byDays = { calendar: null };

describe('a process is read with all its issues', () => {
  it('names steps that are not there or stand twice', () => {
    const read = safeParseProcess({ ...json, steps: [step('a', ['b']), step('a', [], { returnsTo: ['c'] })] });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      'duplicate-id',
      'unknown-step',
      'unknown-step',
    ]);
  });

  it('names steps that wait for one another, inputs nobody gives, and returns forward', () => {
    const read = safeParseProcess({
      ...json,
      steps: [
        step('a', ['b']),
        step('b', ['a']),
        step('c', [], { inputs: ['x'], returnsTo: ['d'], outputs: ['y'] }),
        step('d', ['c'], { inputs: ['y'] }),
      ],
    });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ['step-cycle', 0],
      ['step-cycle', 1],
      ['unproduced-input', 2],
      ['return-forward', 2],
    ]);
  });
});

describe('a case against its process', () => {
  it('conforms with parallel steps and an optional one left out, waiting and working counted apart', () => {
    const report = checkCase(process, caseOf('c', true, ...good), byDays);
    expect(report).toMatchObject({ kind: 'conforming', deviations: [], reworked: [], cycleDays: 8 });
    expect(report.times.map(({ step: id, waited, worked, onTime }) => [id, waited, worked, onTime])).toEqual([
      ['draft', 0, 2, true],
      ['cost', 0, 2, true],
      ['tax', 1, 0, true],
      ['seal', 3, 1, false],
    ]);
  });

  it('waits for what an optional step that was left out would have waited for', () => {
    const report = checkCase(process, caseOf('c', false, run('draft', 2, 4), run('seal', 4, 5)), byDays);
    expect(report.deviations.map(({ code, message }) => [code, message])).toEqual([
      ['out-of-order', '"seal" began before cost, tax was done'],
    ]);
    expect(report.cycleDays).toBeNull();
  });

  it('deviates by order, by role, by steps left out and steps that are not there', () => {
    const bad = caseOf('c', true, run('cost', 2, 3, 'cost'), run('draft', 3, 4, 'sales'), run('odd', 4, 4));
    expect(checkCase(process, bad, byDays).deviations.map(({ code }) => code)).toEqual([
      'out-of-order',
      'wrong-role',
      'unknown-step',
      'left-out',
      'left-out',
    ]);
  });

  it('counts workdays of a calendar where one is given', () => {
    const calendar = workCalendar({ week: [true, true, true, true, true, false, false] });
    expect(checkCase(process, caseOf('c', true, ...good), { calendar })).toMatchObject({ cycleDays: 6 });
  });

  it('counts a step that was sent back as done again, and no deviation', () => {
    const again = [run('draft', 2, 3), run('cost', 3, 4, 'cost'), run('draft', 4, 5), run('cost', 5, 6, 'cost')];
    const report = checkCase(process, caseOf('c', false, ...again), byDays);
    expect(report).toMatchObject({
      kind: 'conforming',
      reworked: [
        { step: 'draft', times: 2 },
        { step: 'cost', times: 2 },
      ],
    });
  });

  it('refuses runs out of order and runs that end before they begin', () => {
    expect(() => checkCase(process, caseOf('c', false, run('draft', 5, 4), run('cost', 3, 4)), byDays)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ code: 'backwards-run' }), expect.objectContaining({ code: 'run-order' })],
      }),
    );
  });
});

describe('a process over many cases', () => {
  const slow = [run('draft', 2, 8), run('cost', 8, 9, 'cost'), run('draft', 10, 12), run('cost', 12, 13, 'cost')];
  const measured = measureProcess(
    process,
    [caseOf('a', true, ...good), caseOf('b', false, ...slow, run('tax', 14, null, 'finance'))],
    byDays,
  );

  it('is measured: durations, share on time, rework, conformance', () => {
    expect(measured).toMatchObject({ cases: { all: 2, closed: 1 }, cycleDays: '8', conformance: '1', firstPass: '1' });
    const draft = measured.steps[0];
    expect(draft).toMatchObject({ done: 3, running: 0, median: '2', p80: '6' });
    expect(draft?.rework?.slice(0, 6)).toBe('0.3333');
    expect(measured.steps[2]).toMatchObject({ done: 1, running: 1, onTime: '1' });
    expect(measured.steps[3]).toMatchObject({ done: 0, median: null, onTime: null, rework: null, waiting: null });
  });

  it('shows where its days go, and shares of days add up to the whole', () => {
    const spent = measured.steps.reduce((all, { dayShare }) => all + Number(dayShare), 0);
    expect(spent).toBeCloseTo(1, 12);
    expect(measured.bottlenecks[0]?.step).toBe('draft');
  });

  it('asks for improvement where a stated threshold is passed, and nowhere else', () => {
    const grounds = (thresholds: object) =>
      proposeImprovements(measured, thresholds).map(({ step: id, ground }) => `${id} ${ground}`);
    expect(grounds({})).toEqual([]);
    expect(grounds({ onTimeAtLeast: '0.5' })).toEqual(['seal late']);
    expect(grounds({ reworkAtMost: '0.33' })).toEqual(['draft rework', 'cost rework']);
    expect(grounds({ waitingAtMost: '2' })).toContain('seal waiting');
    expect(grounds({ dayShareAtMost: '0.4' })).toEqual(['draft bottleneck']);
  });

  it('of no cases gives nothing rather than zeros', () => {
    expect(measureProcess(process, [], byDays)).toMatchObject({ cycleDays: null, conformance: null, bottlenecks: [] });
  });
});
