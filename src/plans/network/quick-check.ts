import { isCivilDate } from '../../foundation/index.ts';
import { activityIssues, farthest, longest, type ReadActivity, type ReadLink } from './schemas.ts';

type Fits = (value: unknown) => boolean;

const isName: Fits = (value) => typeof value === 'string' && value !== '';
const isWhole = (value: unknown, low: number, high: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
const isDays: Fits = (value) => isWhole(value, 0, longest);
const isTime: Fits = (value) => isWhole(value, -farthest, farthest) || isCivilDate(value);
const oneOf = (...allowed: readonly unknown[]): Fits => {
  const set = new Set(allowed);
  return (value) => set.has(value);
};

const fitsTerm: ReadonlyMap<string, Fits> = new Map([
  ['type', oneOf('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO', 'ALAP', 'ASAP')],
  ['at', isTime],
  ['hard', oneOf(true, false)],
]);
const isTerm: Fits = (value) => {
  if (!keeps(value, fitsTerm)) return false;
  const { type, at } = value as { readonly type?: unknown; readonly at?: unknown };
  return type !== undefined && (type === 'ALAP' || type === 'ASAP') === (at === undefined);
};

const fitsActivity: ReadonlyMap<string, Fits> = new Map([
  ['id', isName],
  ['duration', isDays],
  ['unit', oneOf('workday', 'day')],
  ['calendar', isName],
  ['constraint', (value) => (Array.isArray(value) ? value.every(isTerm) : isTerm(value))],
  ['deadline', isTime],
  ['milestone', oneOf(true, false, 'start', 'finish')],
  ['actualStart', isTime],
  ['actualFinish', isTime],
  ['remaining', isDays],
  ['percent', (value) => isWhole(value, 0, 100)],
  ['manualStart', isTime],
]);
const rules = ['predecessor', 'successor', 'project', 'none'];
const isLag: Fits = (value) => isWhole(value, -longest, longest);
const isType: Fits = (value) => value === 'FS' || value === 'SS' || value === 'FF' || value === 'SF';
const fitsLink: ReadonlyMap<string, Fits> = new Map([
  ['from', isName],
  ['to', isName],
  ['type', isType],
  ['lag', isLag],
  ['unit', oneOf('workday', 'day', 'percent')],
  ['lagCalendar', oneOf(...rules)],
]);

function keeps(value: unknown, fits: ReadonlyMap<string, Fits>): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const field in value)
    if (fits.get(field)?.((value as Readonly<Record<string, unknown>>)[field]) !== true) return false;
  return true;
}

/** How an activity looks at a glance: `usual` of an id, a duration and perhaps a calendar; `unusual` but right; or `wrong`. */
export type Glance = 'usual' | 'unusual' | 'wrong';

/** An activity at a glance: many times faster than the reading that tells what is wrong. */
export function glanceAtActivity(one: unknown): Glance {
  if (typeof one !== 'object' || one === null) return 'wrong';
  for (const field in one) if (field !== 'id' && field !== 'duration' && field !== 'calendar') return glanceAtRare(one);
  return hasBasics(one) ? 'usual' : 'wrong';
}

function hasBasics(one: object): boolean {
  const { id, duration, calendar } = one as Partial<Record<keyof ReadActivity, unknown>>;
  return isName(id) && isDays(duration) && isLeftOutOr(one, 'calendar', calendar, isName);
}

function glanceAtRare(one: object): Glance {
  // Every field is held against what the schema asks of it, and then they are held against one another.
  const right = hasBasics(one) && keeps(one, fitsActivity) && activityIssues(one as ReadActivity).length === 0;
  return right ? 'unusual' : 'wrong';
}

const isLeftOutOr = (one: object, field: string, value: unknown, fits: Fits): boolean =>
  value === undefined ? !(field in one) : fits(value);

/** A link at a glance; `usual` of two ends, a type and perhaps a lag. */
export function glanceAtLink(one: unknown): Glance {
  if (typeof one !== 'object' || one === null) return 'wrong';
  const { type, lag } = one as Partial<Record<keyof ReadLink, unknown>>;
  if (!isType(type) || !isLeftOutOr(one, 'lag', lag, isLag)) return 'wrong';
  for (const field in one) if (!isUsualField(field)) return keeps(one, fitsLink) ? 'unusual' : 'wrong';
  return 'usual';
}

const isUsualField = (field: string): boolean =>
  field === 'from' || field === 'to' || field === 'type' || field === 'lag';
