/** The special meeting that a trip calls: the catalogue's, with less notice, changed as data. */
import { operatingMeetings } from 'hoshin/presets';
import { parseMeeting, parseMeetingType, parseResolution } from 'hoshin/reviews';

const special = operatingMeetings.find(({ type }) => type.id === 'special').type;

export const tripMeeting = parseMeetingType({
  ...special,
  id: 'trip-meeting',
  label: { zh: '跳闸专题会', en: 'Special meeting on a trip' },
  organizer: 'region-operations',
  chair: 'region-president',
  attendees: ['project-head', 'works'],
  inputs: special.inputs.map((input) => ({ ...input, workdaysBefore: 1 })),
  noticeWorkdays: 1,
});

export const meetingOf = (on) =>
  parseMeeting({
    id: `trip-${on}`,
    type: 'trip-meeting',
    subject: 'riverside',
    on,
    received: [],
    attended: [],
    stepsDone: [],
    decisions: [],
    minutes: null,
    state: 'planned',
    history: [],
  });

export const resolutionOf = (meeting, id, owner, due, task) =>
  parseResolution({
    id,
    meeting: meeting.id,
    subject: meeting.subject,
    task,
    owner,
    coOwners: [],
    issuer: 'region-president',
    madeOn: meeting.on,
    firstDue: due,
    due,
    askedDue: null,
    progress: [],
    completedOn: null,
    effect: null,
    state: 'assigned',
    history: [],
  });
