import {
  type CivilDate,
  guarded,
  type Id,
  type Label,
  parse,
  parseEach,
  type TransitionTable,
  transitionTable,
  WorkCalendar,
} from '../foundation/index.ts';
import {
  type LifeEvent,
  type LifeStep,
  type StepContext,
  type StepNotice,
  type StepOutcome,
  takeStep,
} from '../risks/index.ts';
import { everyOf, laterDay, none } from './guards.ts';
import { lifeTexts as texts } from './life-messages.ts';
import { readiness } from './meeting-readiness.ts';
import { Meeting, type MeetingState, MeetingType } from './meeting.ts';
import { Resolution } from './resolution.ts';

/** What may happen to a meeting. */
export type MeetingEvent = 'call' | 'hold' | 'minute' | 'close' | 'postpone' | 'cancel';

/** What a meeting's guards look at beside it. */
export interface MeetingSurroundings {
  /** Its type: who decides, what it needs, its steps. */
  readonly type: MeetingType;
  /** The calendar that notice and papers are counted by; null where its type counts no workdays. */
  readonly calendar: WorkCalendar | null;
  /** The resolutions that its decisions name; more than those does no harm. */
  readonly resolutions: readonly Resolution[];
}

type Context = StepContext<Meeting, MeetingSurroundings>;

const labels: Readonly<Record<MeetingState | MeetingEvent, Label>> = {
  planned: { zh: '已计划', en: 'Planned' },
  called: { zh: '已通知', en: 'Called' },
  held: { zh: '已召开', en: 'Held' },
  minuted: { zh: '已出纪要', en: 'Minuted' },
  closed: { zh: '已关闭', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  call: { zh: '发出通知', en: 'call' },
  hold: { zh: '召开', en: 'hold' },
  minute: { zh: '形成纪要', en: 'write the minutes' },
  close: { zh: '关闭', en: 'close' },
  postpone: { zh: '改期', en: 'postpone' },
  cancel: { zh: '取消', en: 'cancel' },
};

const ownType = ({ value, extra }: Context): Label | null =>
  extra.type.id === value.type ? null : texts.wrongType(extra.type.id, value.type);

const noticeGiven = (context: Context): Label | null => {
  const { value, on, extra } = context;
  const other = ownType(context);
  if (other !== null) return other;
  const { noticeBy } = readiness(value, extra.type, on, extra.calendar);
  return on <= noticeBy ? null : texts.noticeTooShort(noticeBy);
};

const mayBeHeld = (context: Context): Label | null => {
  const { value, on, extra } = context;
  const other = ownType(context);
  if (other !== null) return other;
  const lacking = readiness(value, extra.type, on, extra.calendar).inputs.filter(
    ({ required, receivedOn }) => required && receivedOn === null,
  );
  return everyOf(
    on < value.on ? texts.notYetTheDay(value.on) : null,
    none(
      lacking.map(({ input }) => input),
      texts.inputsMissing,
    ),
    value.attended.includes(extra.type.chair) ? null : texts.chairAbsent(extra.type.chair),
  );
};

const allGoneThrough = (context: Context): Label | null => {
  const { value, extra } = context;
  const left = extra.type.steps.filter(({ id }) => !value.stepsDone.includes(id)).map(({ id }) => id);
  const known = new Set(extra.resolutions.map(({ id }) => id));
  const lost = value.decisions.flatMap(({ resolutions }) => resolutions.filter((id) => !known.has(id)));
  return everyOf(ownType(context), none(left, texts.stepsLeftOut), none(lost, texts.resolutionsLost));
};

const resolutionsSigned = ({ value, extra }: Context): Label | null => {
  const named = new Set(value.decisions.flatMap(({ resolutions }) => resolutions));
  const known = new Map(extra.resolutions.map(({ id, state }) => [id, state]));
  return everyOf(
    none(
      [...named].filter((id) => !known.has(id)),
      texts.resolutionsLost,
    ),
    none(
      [...named].filter((id) => known.get(id) === 'assigned'),
      texts.resolutionsUnsigned,
    ),
  );
};

const toLater = ({ on, evidence }: Context): Label | null => laterDay('on', evidence['on'], on);

/**
 * How a meeting lives: planned, called in time, held when its papers are there and the one who decides is present, minuted when
 * its steps were gone through, closed when every resolution it made is signed for.
 */
export const meetingLife: TransitionTable<
  MeetingState,
  MeetingEvent,
  StepContext<Meeting, MeetingSurroundings>
> = /* @__PURE__ */ transitionTable<MeetingState, MeetingEvent, Context>({
  initial: 'planned',
  labels,
  transitions: [
    { from: 'planned', event: 'call', to: 'called', guard: noticeGiven },
    { from: 'planned', event: 'postpone', to: 'planned', evidence: ['reason', 'on'], guard: toLater },
    { from: 'planned', event: 'cancel', to: 'cancelled', evidence: ['reason'] },
    { from: 'called', event: 'hold', to: 'held', guard: mayBeHeld },
    { from: 'called', event: 'postpone', to: 'planned', evidence: ['reason', 'on'], guard: toLater },
    { from: 'called', event: 'cancel', to: 'cancelled', evidence: ['reason'] },
    { from: 'held', event: 'minute', to: 'minuted', evidence: ['minutes'], guard: allGoneThrough },
    { from: 'minuted', event: 'close', to: 'closed', guard: resolutionsSigned },
  ],
});

/**
 * Takes a step of a meeting, or says why it is refused and what may be done. Who was present, which steps were gone through and
 * what was decided are written into the meeting before it is held or minuted; the guards look at them.
 *
 * Evidence by name: `minute` takes the `minutes` (their name or reference), `postpone` a `reason` and the new day `on`.
 *
 * @throws `HoshinError` where meeting, event or type is malformed; `calendar-required` where its type counts workdays
 * @example
 * import { parseMeeting, parseMeetingType, stepMeeting } from 'hoshin/reviews';
 * const label = { zh: '月度运营会', en: 'Monthly operations meeting' };
 * const type = parseMeetingType({ id: 'monthly', label, purpose: label, organizer: 'operations', chair: 'president', attendees: [],
 *   inputs: [], steps: [], outputs: [], noticeWorkdays: 0 });
 * const meeting = parseMeeting({ id: 'may', type: 'monthly', subject: 'east', on: '2026-05-06', received: [], attended: [], stepsDone: [],
 *   decisions: [], minutes: null, state: 'called', history: [] });
 * const held = stepMeeting(meeting, { event: 'hold', on: '2026-05-06', by: 'operations' }, { type, calendar: null, resolutions: [] });
 * held.kind === 'refused' && held.issues[0].text.zh; // => '决策人“president”未出席'
 */
export function stepMeeting(
  meeting: Meeting,
  event: Omit<LifeEvent<MeetingEvent>, 'on'> & { readonly on: string },
  around: MeetingSurroundings,
): StepOutcome<Meeting, MeetingState, MeetingEvent> {
  const value = parse(Meeting, meeting);
  const extra = guarded(() => ({
    type: parse(MeetingType, around.type),
    calendar: around.calendar === null ? null : parse(WorkCalendar, around.calendar),
    resolutions: parseEach(Resolution, around.resolutions, ['resolutions']),
  }));
  return takeStep(meetingLife, value, event, extra, (record) => ({
    change: changeOf(record),
    notices: noticesOf(value, extra, record),
  }));
}

function changeOf({ event, evidence }: LifeStep): Partial<Meeting> {
  switch (
    event as MeetingEvent // the table has let it through
  ) {
    case 'postpone':
      return { on: evidence['on'] as CivilDate }; // the guard has seen that it is a day
    case 'minute':
      return { minutes: evidence['minutes'] ?? null };
    default:
      return {};
  }
}

/** Everybody of the meeting is told; with the call, who brings a paper is told by when. */
function noticesOf(
  meeting: Meeting,
  { type, calendar }: MeetingSurroundings,
  { event, on, to }: LifeStep,
): StepNotice[] {
  const text = texts.moved(meeting.id, labels[to as MeetingState]); // a state of the table
  const told = [...new Set<Id>([type.organizer, type.chair, ...type.attendees])].map((role) => ({
    to: role,
    by: null,
    text,
  }));
  return event === 'call' ? [...told, ...readiness(meeting, type, on, calendar).notices] : told;
}
