/** A project that does not exist: three batches, nine buildings. The calendar and the standard durations are real, nothing else is. */
import { workCalendar } from 'hoshin/foundation';
import { instantiateTemplate, schedulePlans } from 'hoshin/plans';
import { chinaCalendar, springFestivalShutdown } from 'hoshin/presets';
import { template } from './template.mjs';

const label = (zh, en) => ({ zh, en });

/** Offices rest as announced; the site works every day but stops over the Spring Festival, a week before it and six days after. */
export const calendars = {
  office: chinaCalendar(),
  site: workCalendar({
    week: [true, true, true, true, true, true, true],
    shutdowns: [2025, 2026].map((year) => springFestivalShutdown(year, { daysBefore: 7, daysAfter: 6 })),
  }),
};

const building = (number, floors, basements) => ({
  id: `n${number}`,
  label: label(`${number}号楼`, `Building ${number}`),
  values: { floors, basements },
});
const batch = (number, name, dates, ...buildings) => ({
  id: `b${number}`,
  label: label(`${name}批次`, `Batch ${number}`),
  dates,
  buildings,
});

/** What the company asks for: the land is there, doors open and keys are handed over on these days. */
export const batches = [
  batch(
    1,
    '一',
    { opening: '2025-07-26', handover: '2026-05-31' },
    building(1, 26, 1),
    building(2, 26, 1),
    building(3, 24, 1),
  ),
  batch(
    2,
    '二',
    { opening: '2025-10-18', handover: '2026-08-31' },
    building(4, 30, 1),
    building(5, 30, 1),
    building(6, 28, 1),
  ),
  batch(
    3,
    '三',
    { opening: '2026-01-17', handover: '2026-12-31' },
    building(7, 32, 2),
    building(8, 32, 2),
    building(9, 28, 2),
  ),
];

export const instance = instantiateTemplate(template, {
  entity: 'fictional-court',
  profile: 'ordinary-high-rise',
  values: { type: 'high', pile: 'driven', 'fit-out': 'bare', 'transfer-floors': 0, 'show-before-opening': 30 },
  dates: { 'land-certificate': '2024-09-02' },
  batches,
});

/** Counted back: every node on the latest day that still keeps what is asked. */
const options = { calendars, start: '2024-06-01' };
export const back = schedulePlans(instance.plans, { ...options, direction: 'backward' });
if (back.kind === 'cyclic') throw new Error('the template has a ring');
export const { plans, schedule } = back;
