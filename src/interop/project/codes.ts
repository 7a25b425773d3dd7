import type { ConstraintType, PlanLink } from '../../plans/index.ts';

/** How Microsoft Project numbers the types of links. */
export const linkCodes: Readonly<Record<PlanLink['type'], string>> = { FF: '0', FS: '1', SF: '2', SS: '3' };

/** How it numbers constraints; `0` is as soon as possible, which is none. */
export const constraintCodes: Readonly<Record<ConstraintType, string>> = {
  ALAP: '1',
  MSO: '2',
  MFO: '3',
  SNET: '4',
  SNLT: '5',
  FNET: '6',
  FNLT: '7',
};

/** How it numbers the units of a lag: working days, elapsed days, percent of the predecessor. */
export const lagCodes: Readonly<Record<NonNullable<PlanLink['unit']>, string>> = {
  workday: '7',
  day: '8',
  percent: '19',
};

/** The custom fields in which a task keeps the node's own id and tier: Text1 and Text2. */
export const idField = '188743731';
/** See {@link idField}. */
export const tierField = '188743734';

/** A day of work is eight hours: Microsoft Project's own default. */
export const minutesPerDay = 480;
/** When a day of work begins. */
export const dayStart = '08:00:00';
/** When it ends, with an hour's break between. */
export const dayEnd = '17:00:00';

/** The key of a table by its value; null where no entry has it. */
export function keyOf<K extends string>(table: Readonly<Record<K, string>>, code: string): K | null {
  // `Object.entries` forgets the type of the keys.
  const found = (Object.entries(table) as [K, string][]).find(([, value]) => value === code);
  return found === undefined ? null : found[0];
}
