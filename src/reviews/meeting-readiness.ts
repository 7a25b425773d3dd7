import {
  addWorkdays,
  CivilDate,
  deepFreeze,
  guarded,
  type Id,
  type Label,
  parse,
  parseFields,
  refuse,
  issue,
  WorkCalendar,
} from '../foundation/index.ts';
import type { StepNotice } from '../risks/index.ts';
import { lifeTexts } from './life-messages.ts';
import { Meeting, MeetingType } from './meeting.ts';
import { texts } from './messages.ts';
import { needed } from './shifted-by.ts';

/** One paper of a meeting: by when it is to be there, and since when it is. */
export interface InputStanding {
  readonly input: Id;
  readonly from: Id;
  readonly required: boolean;
  /** The last day on which it is in time. */
  readonly due: CivilDate;
  /** Since when it is there; null while it is not. */
  readonly receivedOn: CivilDate | null;
  /** `there`; `late`, it came after its day; `awaited`, its day is not over; `missing`, its day is over. */
  readonly standing: 'there' | 'late' | 'awaited' | 'missing';
  readonly because: Label;
}

/** Whether a meeting can be held. */
export interface MeetingReadiness {
  readonly meeting: Id;
  /** Every required paper is there. */
  readonly ready: boolean;
  /** The last day on which it may be called. */
  readonly noticeBy: CivilDate;
  readonly inputs: readonly InputStanding[];
  /** Whom to ask for what is not there, and by when. */
  readonly notices: readonly StepNotice[];
}

/**
 * Which papers of a meeting are there, which are awaited and which are missing, by its type's list.
 *
 * @throws `HoshinError` `other-meeting-type`, `calendar-required` where the type counts workdays
 * @example
 * import { meetingReadiness, parseMeeting, parseMeetingType } from 'hoshin/reviews';
 * const label = { zh: '月度运营会', en: 'Monthly operations meeting' };
 * const type = parseMeetingType({ id: 'monthly', label, purpose: label, organizer: 'operations', chair: 'president', attendees: [],
 *   inputs: [{ id: 'report', label, from: 'project-head', workdaysBefore: 0, required: true }], steps: [], outputs: [], noticeWorkdays: 0 });
 * const meeting = parseMeeting({ id: 'may', type: 'monthly', subject: 'east', on: '2026-05-06', received: [], attended: [], stepsDone: [],
 *   decisions: [], minutes: null, state: 'called', history: [] });
 * const { ready, inputs } = meetingReadiness(meeting, type, { asOf: '2026-05-07', calendar: null });
 * [ready, inputs[0]?.standing]; // => [false, 'missing']
 */
export function meetingReadiness(
  meeting: Meeting,
  type: MeetingType,
  options: { readonly asOf: string; readonly calendar: WorkCalendar | null },
): MeetingReadiness {
  const value = parse(Meeting, meeting);
  const kind = parse(MeetingType, type);
  const { calendar: given, ...rest } = guarded(() => ({ ...options }));
  const { asOf, calendar = null } = parseFields(
    given === null ? rest : { ...rest, calendar: given },
    { asOf: CivilDate },
    { calendar: WorkCalendar }, // read as itself, so that it is compiled once
  );
  if (kind.id !== value.type) refuse([issue('other-meeting-type', ['type'], lifeTexts.wrongType(kind.id, value.type))]);
  return deepFreeze(readiness(value, kind, asOf, calendar));
}

/** {@link meetingReadiness} on values that were read and belong together. */
export function readiness(
  meeting: Meeting,
  type: MeetingType,
  asOf: CivilDate,
  calendar: WorkCalendar | null,
): MeetingReadiness {
  const since = new Map(meeting.received.map(({ input, on }) => [input, on]));
  const inputs = type.inputs.map(({ id, from, required, workdaysBefore }): InputStanding => {
    const due = before(meeting.on, workdaysBefore, calendar);
    const receivedOn = since.get(id) ?? null;
    const standing = receivedOn === null ? (asOf > due ? 'missing' : 'awaited') : receivedOn > due ? 'late' : 'there';
    return {
      input: id,
      from,
      required,
      due,
      receivedOn,
      standing,
      because: texts.inputLine(id, from, due, receivedOn, standing),
    };
  });
  const lacking = inputs.filter(({ receivedOn }) => receivedOn === null);
  return {
    meeting: meeting.id,
    ready: lacking.every(({ required }) => !required),
    noticeBy: before(meeting.on, type.noticeWorkdays, calendar),
    inputs,
    notices: lacking.map(({ from, due, because }) => ({ to: from, by: due, text: because })),
  };
}

/** So many workdays earlier; the day itself for none. */
function before(on: CivilDate, workdays: number, calendar: WorkCalendar | null): CivilDate {
  return workdays === 0 ? on : addWorkdays(needed(calendar ?? undefined), on, -workdays);
}
