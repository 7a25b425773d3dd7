import {
  type AllowedStep,
  fail,
  issue,
  type Issue,
  type Label,
  parse,
  remember,
  deepFreeze,
  step,
  type TransitionTable,
  transitionTable,
} from '../../foundation/index.ts';
import type { Written } from '../../indicators/index.ts';
import type { BaselineSaid } from '../baseline-of.ts';
import { Baseline } from '../baseline.ts';
import { Plan } from '../plan.ts';
import { settingTexts as texts } from './messages.ts';
import { KeyNodeSetting, type SettingEvent, SettingEventGiven, type SettingState } from './setting.ts';

/** What the guards of {@link keyNodeLife} look at. */
export interface SettingContext {
  readonly setting: KeyNodeSetting;
  readonly given: SettingEventGiven;
}

/** Every asked node dated, and no other. */
function proposalComplete({ setting, given }: SettingContext): Label | null {
  const dated = new Set((given.dates ?? []).map(({ node }) => node));
  const asked = new Set(setting.asked.map(({ node }) => node));
  const missing = [...asked].find((node) => !dated.has(node));
  if (missing !== undefined) return texts.wrongDates(missing, 'missing');
  const unknown = [...dated].find((node) => !asked.has(node));
  return unknown === undefined ? null : texts.wrongDates(unknown, 'unknown');
}

/** Nobody commits before what cannot be met was shown. */
function shortagesSeen({ setting, given }: SettingContext): Label | null {
  if (setting.proposed === null) return texts.notProposed();
  const seen = new Set(given.seen);
  const unseen = setting.shortages.map(({ node }) => node).filter((node) => !seen.has(node));
  return unseen.length === 0 ? null : texts.unseen(unseen);
}

/** Who committed does not approve. */
function anotherHand({ setting, given }: SettingContext): Label | null {
  const committed = setting.history.findLast(({ event }) => event === 'commit');
  return committed?.by === given.by ? texts.sameHand(given.by) : null;
}

/**
 * How key nodes are set: counted back, issued to the team, discussed, proposed, committed to, approved; sent back where the company or
 * the team is not content. `approved` may be opened again: its baseline stays what it was until another is approved.
 */
export const keyNodeLife: TransitionTable<SettingState, SettingEvent, SettingContext> = /* @__PURE__ */ transitionTable<
  SettingState,
  SettingEvent,
  SettingContext
>({
  initial: 'drafted',
  transitions: [
    { from: 'drafted', event: 'issue', to: 'discussed' },
    { from: 'discussed', event: 'propose', to: 'proposed', guard: proposalComplete },
    { from: 'proposed', event: 'return', to: 'discussed', evidence: ['note'] },
    { from: 'proposed', event: 'commit', to: 'committed', guard: shortagesSeen },
    { from: 'committed', event: 'return', to: 'discussed', evidence: ['note'] },
    { from: 'committed', event: 'approve', to: 'approved', guard: anotherHand },
    { from: 'approved', event: 'reopen', to: 'discussed', evidence: ['note'] },
  ],
  labels: texts.states,
});

/** The setting after a step; or why the step is refused, and what may be done instead. */
export type SettingOutcome =
  | { readonly kind: 'moved'; readonly setting: KeyNodeSetting }
  | {
      readonly kind: 'refused';
      readonly issues: readonly Issue[];
      readonly allowed: readonly AllowedStep<SettingState, SettingEvent>[];
    };

/**
 * Takes a step on the way from what is asked to a baseline. Refused are: a proposal without a date for every node asked for, a
 * commitment before what cannot be met was seen, and an approval by who committed.
 *
 * @throws `HoshinError` where the setting or the event is malformed
 * @example
 * import { parseKeyNodeSetting, stepKeyNodes } from 'hoshin/plans';
 * const setting = parseKeyNodeSetting({ id: 's', plan: 'keys', state: 'proposed', asked: [{ node: 'open', by: '2026-07-01' }],
 *   shortages: [{ node: 'open', asked: '2026-07-01', possible: '2026-08-02' }], seen: [],
 *   proposed: [{ node: 'open', finish: '2026-08-02' }], history: [] });
 * const blind = stepKeyNodes(setting, { event: 'commit', on: '2026-01-20', by: 'project-head' });
 * blind.kind === 'refused' ? blind.issues[0]?.message : ''; // => 'what cannot be met must be seen first: open'
 * stepKeyNodes(setting, { event: 'commit', on: '2026-01-20', by: 'project-head', seen: ['open'] }).kind; // => 'moved'
 */
export function stepKeyNodes(setting: KeyNodeSetting, event: Written<SettingEventGiven>): SettingOutcome {
  const before = parse(KeyNodeSetting, setting);
  const given = parse(SettingEventGiven, event);
  const last = before.history.at(-1);
  if (last !== undefined && given.on < last.on)
    fail(issue('before-history', ['on'], texts.beforeHistory(given.on, last.on)));
  const taken = step(keyNodeLife, before.state, given.event, { setting: before, given }, { note: given.note });
  if (!taken.ok) return deepFreeze({ kind: 'refused', issues: taken.issues, allowed: taken.allowed });
  const { dates, seen, ...said } = given;
  const next: KeyNodeSetting = {
    ...before,
    state: taken.to,
    ...(given.event === 'propose' ? { proposed: dates ?? [], seen: [] } : {}),
    ...(given.event === 'commit' ? { seen: seen ?? [] } : {}),
    history: [...before.history, said],
  };
  return Object.freeze({ kind: 'moved', setting: remember(KeyNodeSetting, deepFreeze(next)) });
}

/**
 * The baseline of an approved setting, in force from the day it says. Earlier baselines stay as they are.
 *
 * @throws `HoshinError` `not-approved`; `not-setter` where who issued it is none of those who may set the plan (`maySet`)
 */
export function baselineOfSetting(
  setting: KeyNodeSetting,
  plan: Plan,
  said: Omit<Written<BaselineSaid>, 'approver'>,
): Baseline {
  const { state, proposed, history, plan: of } = parse(KeyNodeSetting, setting);
  const { tier, maySet } = parse(Plan, plan);
  const issuedAt = history.findLastIndex(({ event }) => event === 'issue');
  const by = history[issuedAt]?.by;
  const approved = history.findLast(({ event }) => event === 'approve');
  if (state !== 'approved' || proposed === null || approved === undefined) {
    return fail(issue('not-approved', ['state'], texts.notApproved(texts.states[state])));
  }
  if (by !== undefined && !maySet.includes(by)) {
    fail(issue('not-setter', ['history', issuedAt, 'by'], texts.notSetter(of, by, maySet)));
  }
  return parse(Baseline, { ...said, plan: of, tier, approver: approved.by, dates: proposed });
}
