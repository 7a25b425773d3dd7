/** Days, as other packages count them: from text to text, as ours do. */
import { UTCDate } from '@date-fns/utc';
import chineseDays from 'chinese-days';
import { addBusinessDays, addDays, differenceInBusinessDays, differenceInCalendarDays, formatISO } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';

dayjs.extend(businessDays);
const written = (date) => formatISO(date, { representation: 'date' });

/** `parse` makes whatever the package keeps a day in. */
export const dayPeers = {
  'date-fns in UTC': {
    parse: (text) => new UTCDate(text),
    add: (text, n) => written(addDays(new UTCDate(text), n)),
    between: (from, to) => differenceInCalendarDays(new UTCDate(to), new UTCDate(from)),
  },
  'temporal-polyfill': {
    parse: (text) => Temporal.PlainDate.from(text),
    add: (text, n) => Temporal.PlainDate.from(text).add({ days: n }).toString(),
    between: (from, to) => Temporal.PlainDate.from(from).until(to).days,
  },
  luxon: {
    parse: (text) => DateTime.fromISO(text, { zone: 'utc' }),
    add: (text, n) => DateTime.fromISO(text, { zone: 'utc' }).plus({ days: n }).toISODate(),
    between: (from, to) =>
      DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days,
  },
};

/** Only chinese-days knows the holidays of China; the others count weekdays, which is less work. */
export const workdayPeers = {
  'date-fns, weekends alone': {
    add: (text, n) => written(addBusinessDays(new UTCDate(text), n)),
    between: (from, to) => differenceInBusinessDays(new UTCDate(to), new UTCDate(from)),
  },
  'chinese-days': {
    add: (text, n) => chineseDays.findWorkday(n, text),
    between: (from, to) => chineseDays.getWorkdaysInRange(from, to).length,
  },
  'dayjs-business-days2, weekends alone': {
    add: (text, n) => dayjs(text).businessDaysAdd(n).format('YYYY-MM-DD'),
    between: (from, to) => dayjs(to).businessDiff(dayjs(from)),
  },
};
