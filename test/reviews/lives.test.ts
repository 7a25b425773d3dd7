import { statesOf, workCalendar } from 'hoshin/foundation';
import {
  correctiveLife,
  deliverableLife,
  gateLife,
  meetingLife,
  pdcaLife,
  resolutionLife,
  stepCorrectiveAction,
  stepDeliverable,
  stepGate,
  stepMeeting,
  stepPdca,
  stepResolution,
} from 'hoshin/reviews';
import type { StepOutcome } from 'hoshin/risks';
import { brokenLifeLaws } from 'hoshin/testing';
import { describe, expect, test } from 'vitest';
import {
  correctiveOf,
  cycleOf,
  deliverableOf,
  gate,
  gateReviewOf,
  meetingOf,
  meetingType,
  resolutionOf,
} from './sample.ts';

const calendar = workCalendar({ week: [true, true, true, true, true, false, false] });
const on = '2026-03-09';

/** A step that is taken: from which state, by whom, with what. */
type Taken = readonly [from: string, event: string, to: string, by: string, evidence: Record<string, string>];

interface Life {
  readonly table: Parameters<typeof brokenLifeLaws>[0];
  readonly take: (state: string, event: string, by: string, evidence: Record<string, string>) => StepOutcome<any>;
  readonly steps: readonly Taken[];
}

const why = { reason: '市场变化' };
const lives: Record<string, Life> = {
  pdca: {
    table: pdcaLife as any,
    take: (state, event, by, evidence) =>
      stepPdca(cycleOf({ state }), { event: event as any, on, by, evidence }, { cycles: [], resolutions: [] }),
    steps: [
      ['plan', 'begin', 'do', 'operations', { plan: 'july-plan' }],
      ['plan', 'postpone', 'postponed', 'operations', { ...why, until: '2026-08-01' }],
      ['plan', 'cancel', 'cancelled', 'operations', why],
      ['do', 'examine', 'check', 'operations', { results: 'july-report' }],
      ['do', 'postpone', 'postponed', 'operations', { ...why, until: '2026-08-01' }],
      ['do', 'cancel', 'cancelled', 'operations', why],
      ['check', 'decide', 'act', 'operations', { findings: '两个节点滞后' }],
      ['check', 'cancel', 'cancelled', 'operations', why],
      ['act', 'close', 'closed', 'operations', { lessons: '图审提前介入' }],
      ['closed', 'reopen', 'check', 'operations', why],
      ['postponed', 'resume', 'plan', 'operations', {}],
      ['postponed', 'cancel', 'cancelled', 'operations', why],
    ],
  },
  resolution: {
    table: resolutionLife as any,
    take: (state, event, by, evidence) => {
      const done = state === 'completed' || state === 'closed';
      const value = resolutionOf({
        state,
        askedDue: state === 'extension-asked' ? '2026-04-15' : null,
        completedOn: done ? '2026-03-08' : null,
        effect: state === 'closed' ? '开盘节点已恢复' : null,
      });
      return stepResolution(value, { event: event as any, on, by, evidence });
    },
    steps: [
      ['assigned', 'sign', 'open', 'project-head', {}],
      ['assigned', 'cancel', 'cancelled', 'president', why],
      ['open', 'report', 'open', 'sales', { note: '进行中', share: '0.4', expected: '2026-03-30' }],
      ['open', 'ask-extension', 'extension-asked', 'project-head', { ...why, due: '2026-04-15' }],
      ['open', 'complete', 'completed', 'project-head', { result: '已完成' }],
      ['open', 'cancel', 'cancelled', 'president', why],
      ['extension-asked', 'report', 'extension-asked', 'project-head', { note: '待批' }],
      ['extension-asked', 'grant', 'open', 'president', {}],
      ['extension-asked', 'decline', 'open', 'president', why],
      ['extension-asked', 'complete', 'completed', 'project-head', { result: '已完成' }],
      ['extension-asked', 'cancel', 'cancelled', 'president', why],
      ['completed', 'accept', 'closed', 'president', { effect: '开盘节点已恢复' }],
      ['completed', 'return', 'open', 'president', why],
      ['closed', 'reopen', 'open', 'president', { ...why, due: '2026-05-01' }],
    ],
  },
  meeting: {
    table: meetingLife as any,
    take: (state, event, by, evidence) =>
      stepMeeting(
        meetingOf({
          state,
          on: event === 'hold' ? on : '2026-03-16',
          received: [{ input: 'report', on: '2026-03-06' }],
          attended: ['president'],
          stepsDone: ['progress'],
          decisions: [{ id: 'd', text: '恢复开盘节点', resolutions: ['r1'] }],
        }),
        { event: event as any, on, by, evidence },
        { type: meetingType, calendar, resolutions: [resolutionOf({ state: 'open' })] },
      ),
    steps: [
      ['planned', 'call', 'called', 'operations', {}],
      ['planned', 'postpone', 'planned', 'operations', { ...why, on: '2026-03-23' }],
      ['planned', 'cancel', 'cancelled', 'operations', why],
      ['called', 'hold', 'held', 'operations', {}],
      ['called', 'postpone', 'planned', 'operations', { ...why, on: '2026-03-23' }],
      ['called', 'cancel', 'cancelled', 'operations', why],
      ['held', 'minute', 'minuted', 'operations', { minutes: 'minutes-2026-03' }],
      ['minuted', 'close', 'closed', 'operations', {}],
    ],
  },
  gate: {
    table: gateLife as any,
    take: (state, event, by, evidence) =>
      stepGate(
        gateReviewOf({
          state,
          conditions: [{ id: 'k', task: '补充日照分析', owner: 'design', due: '2026-04-01', doneOn: '2026-03-08' }],
        }),
        { event: event as any, on, by, evidence },
        {
          gate,
          before: gateReviewOf({ gate: 'land', state: 'passed' }),
          deliverables: [deliverableOf({ state: 'approved' })],
        },
      ),
    steps: [
      ['waiting', 'open', 'preparing', 'design', {}],
      ['preparing', 'submit', 'submitted', 'design', {}],
      ['submitted', 'send-back', 'preparing', 'operations', why],
      ['submitted', 'review', 'reviewed', 'operations', {}],
      ['reviewed', 'go', 'passed', 'committee', {}],
      ['reviewed', 'go-conditionally', 'conditional', 'committee', why],
      ['reviewed', 'hold', 'held', 'committee', why],
      ['reviewed', 'recycle', 'preparing', 'committee', why],
      ['reviewed', 'stop', 'stopped', 'committee', why],
      ['conditional', 'confirm', 'passed', 'committee', {}],
      ['conditional', 'lapse', 'held', 'committee', why],
      ['held', 'resume', 'preparing', 'committee', why],
      ['held', 'stop', 'stopped', 'committee', why],
    ],
  },
  deliverable: {
    table: deliverableLife as any,
    take: (state, event, by, evidence) =>
      stepDeliverable(deliverableOf({ state }), { event: event as any, on, by, evidence }),
    steps: [
      ['due', 'submit', 'submitted', 'design', { file: 'scheme-v1' }],
      ['due', 'waive', 'waived', 'committee', why],
      ['submitted', 'pass-review', 'reviewed', 'operations', { opinion: '符合深度要求' }],
      ['submitted', 'send-back', 'due', 'operations', { opinion: '缺总平' }],
      ['reviewed', 'approve', 'approved', 'committee', {}],
      ['reviewed', 'reject', 'due', 'committee', { opinion: '成本超限' }],
      ['approved', 'archive', 'archived', 'archive', { reference: 'A-2026-031' }],
      ['approved', 'revise', 'due', 'design', why],
      ['archived', 'revise', 'due', 'design', why],
      ['waived', 'reinstate', 'due', 'committee', why],
    ],
  },
  corrective: {
    table: correctiveLife as any,
    take: (state, event, by, evidence) =>
      stepCorrectiveAction(correctiveOf({ state }), { event: event as any, on, by, evidence }),
    steps: [
      ['found', 'contain', 'contained', 'works', {}],
      ['found', 'cancel', 'cancelled', 'works', why],
      ['contained', 'analyse', 'analysed', 'works', {}],
      ['contained', 'cancel', 'cancelled', 'works', why],
      ['analysed', 'start', 'open', 'works', {}],
      ['analysed', 'cancel', 'cancelled', 'works', why],
      ['open', 'finish', 'verifying', 'works', {}],
      ['verifying', 'verify', 'done', 'quality', {}],
      ['verifying', 'return', 'contained', 'quality', why],
      ['done', 'reopen', 'contained', 'quality', why],
    ],
  },
};

describe.each(Object.entries(lives))('the life of a %s', (_, { table, take, steps }) => {
  test('has exactly these transitions', () => {
    expect(table.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual(
      steps.map(([from, event, to]) => `${from} ${event} ${to}`),
    );
  });

  test('reaches every state and refuses every other pair with a reason', () => {
    expect(brokenLifeLaws(table)).toEqual([]);
    const events = [...new Set(steps.map(([, event]) => event))];
    for (const state of statesOf(table)) {
      for (const event of events) {
        if (steps.some(([from, name]) => from === state && name === event)) continue;
        const outcome = take(state, event, 'operations', {});
        expect(outcome.kind === 'refused' && outcome.issues[0]?.code).toBe('step-not-allowed');
      }
    }
  });

  test.each(steps.map((one) => [`${one[0]} ${one[1]}`, one] as const))(
    '%s is taken, told and recorded',
    (_name, taken) => {
      const [from, event, to, by, evidence] = taken;
      const outcome = take(from, event, by, evidence);
      if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
      expect(outcome).toMatchObject({ from, to, next: { state: to } });
      expect(outcome.next.history.at(-1)).toMatchObject({ event, from, to, on, by, evidence });
      expect(Object.isFrozen(outcome.next)).toBe(true);
    },
  );

  test.each(steps.filter(([, , , , { reason, ...more }]) => reason !== undefined || Object.keys(more).length > 0))(
    '%s %s is refused without its evidence',
    (from, event, _to, by) => {
      const line = table.transitions.find((one) => one.from === from && one.event === event);
      const outcome = take(from, event, by, {});
      const missing =
        outcome.kind === 'refused' ? outcome.issues.filter(({ code }) => code === 'evidence-missing') : [];
      expect(missing.map(({ path }) => path[0])).toEqual(line?.evidence ?? []);
    },
  );
});
