import { type Label, parse, type TransitionTable, transitionTable } from '../foundation/index.ts';
import { type LifeEvent, type StepContext, type StepOutcome, takeStep } from './life.ts';
import { texts } from './messages.ts';
import { Risk, type RiskState } from './risk.ts';

/** What may happen to a risk. */
export type RiskEvent = 'respond' | 'occur' | 'close' | 'reopen';

const hasResponse = ({ value }: StepContext<Risk>): Label | null =>
  value.responses.length > 0 ? null : texts.noResponse();
const allDone = ({ value }: StepContext<Risk>): Label | null => {
  const open = value.responses.filter(({ kind, doneOn }) => kind !== 'accept' && doneOn === null);
  return open.length > 0 ? texts.responsesOpen(open.map(({ id }) => id)) : null;
};

const labels: Readonly<Record<RiskState | RiskEvent, Label>> = {
  identified: { zh: '已识别', en: 'Identified' },
  treated: { zh: '已应对', en: 'Treated' },
  occurred: { zh: '已发生', en: 'Occurred' },
  closed: { zh: '已关闭', en: 'Closed' },
  respond: { zh: '确定应对', en: 'respond' },
  occur: { zh: '风险发生', en: 'occur' },
  close: { zh: '关闭', en: 'close' },
  reopen: { zh: '重新打开', en: 'reopen' },
};

/** How a risk lives in the register. */
export const riskLife: TransitionTable<RiskState, RiskEvent, StepContext<Risk>> = /* @__PURE__ */ transitionTable<
  RiskState,
  RiskEvent,
  StepContext<Risk>
>({
  initial: 'identified',
  labels,
  transitions: [
    { from: 'identified', event: 'respond', to: 'treated', guard: hasResponse },
    { from: 'identified', event: 'occur', to: 'occurred', evidence: ['what'] },
    { from: 'identified', event: 'close', to: 'closed', evidence: ['reason'] },
    { from: 'treated', event: 'occur', to: 'occurred', evidence: ['what'] },
    { from: 'treated', event: 'close', to: 'closed', evidence: ['effect'], guard: allDone },
    { from: 'occurred', event: 'close', to: 'closed', evidence: ['effect'], guard: allDone },
    { from: 'closed', event: 'reopen', to: 'identified', evidence: ['reason'] },
  ],
});

/**
 * Takes a step of a risk's life: no risk is treated without a response, none is closed without the effect that was found.
 *
 * @throws `HoshinError` where the risk or the event is malformed
 * @example
 * import { parseRisk, stepRisk } from 'hoshin/risks';
 * const risk = parseRisk({ id: 'r1', label: { zh: '预售条件', en: 'Pre-sale conditions' }, kind: 'operation', subject: 'p1', cause: '形象进度滞后',
 *   owner: 'project-head', identifiedOn: '2026-03-01', inherent: { likelihood: 3, impact: 4 }, current: { likelihood: 3, impact: 4 },
 *   residual: null, responses: [], state: 'identified', history: [] });
 * stepRisk(risk, { event: 'respond', on: '2026-03-02', by: 'project-head' }).kind; // => 'refused'
 */
export function stepRisk(
  risk: Risk,
  event: Omit<LifeEvent<RiskEvent>, 'on'> & { readonly on: string },
): StepOutcome<Risk, RiskState, RiskEvent> {
  const value = parse(Risk, risk);
  return takeStep(riskLife, value, event, undefined, ({ to }) => ({
    change: {},
    notices: [{ to: value.owner, by: null, text: texts.caseMoved(value.subject, labels[to as RiskState]) }],
  }));
}
