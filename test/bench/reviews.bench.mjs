/** A year of governance: ten thousand open resolutions and a thousand meetings, followed up and registered. */
import {
  dueReviews,
  followUp,
  parseMeeting,
  parseResolution,
  parseReviewRule,
  resolutionRegister,
  trackReviews,
} from 'hoshin/reviews';

const label = { zh: '示例', en: 'Example' };
const day = (n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const asOf = '2026-10-01';

/** Forty series of twenty-five meetings, a fortnight apart. */
const meetings = Array.from({ length: 1000 }, (_, at) => {
  const on = day(Math.floor(at / 40) * 14 + (at % 10));
  return parseMeeting({
    id: `m${at}`,
    type: `type-${at % 4}`,
    subject: `city-${at % 40}`,
    on,
    received: [],
    attended: [],
    stepsDone: [],
    decisions: [],
    minutes: null,
    state: on < asOf ? 'closed' : 'planned',
    history: [],
  });
});
const resolutions = Array.from({ length: 10_000 }, (_, at) => {
  const madeIn = meetings[at % 600];
  return parseResolution({
    id: `r${at}`,
    meeting: madeIn.id,
    subject: madeIn.subject,
    task: '恢复节点',
    owner: `owner-${at % 97}`,
    coOwners: [],
    issuer: 'president',
    madeOn: madeIn.on,
    firstDue: day(200 + (at % 160)),
    due: day(200 + (at % 160)),
    askedDue: null,
    progress: [
      { on: day(180 + (at % 60)), by: `owner-${at % 97}`, share: '0.4', note: '推进', cause: null, expected: null },
    ],
    completedOn: null,
    effect: null,
    state: 'open',
    history: [],
  });
});
const rules = Array.from({ length: 40 }, (_, at) =>
  parseReviewRule({
    kind: 'time',
    id: `rule-${at}`,
    label,
    meeting: `type-${at % 4}`,
    subjects: [`city-${at}`],
    every: 'fortnight',
    anchor: day(at % 10),
    day: { kind: 'day', n: 1 },
    onDayOff: 'keep',
  }),
);
const year = { from: '2026-01-01', to: '2026-12-31' };
const register = () => resolutionRegister(resolutions, { asOf, target: '1' });
const agendas = () => followUp(resolutions, meetings, { asOf });
const tracked = () => trackReviews(rules, meetings, { ...year, asOf, earlyDays: 2, lateDays: 5 });

export const rows = [
  {
    work: 'register, follow-up and tracking of 10,000 open resolutions and 1,000 meetings',
    ours: () => [register(), agendas(), tracked()],
    aims: { itself: 100 },
  },
  { work: 'register of 10,000 resolutions', ours: register },
  { work: 'follow-up of 10,000 resolutions by 1,000 meetings', ours: agendas },
  { work: 'a year of 40 fortnightly rules, tracked against 1,000 meetings', ours: tracked },
  { work: 'due days of 40 fortnightly rules over a year', ours: () => dueReviews(rules, year) },
];
