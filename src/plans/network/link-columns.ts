import { byteAt, valueAt } from './axis.ts';
import { type ActivityColumns, FF, FS, type LinkColumns, SF, SS } from './net.ts';
import { placeOf } from './id-index.ts';
import { glanceAtLink } from './quick-check.ts';
import type { LagCalendar } from './network.ts';
import type { ReadLink } from './schemas.ts';

/** Whose workdays a lag is counted in, as a number; 4 is added where the lag is percent of the predecessor. */
const rules = { predecessor: 0, successor: 1, project: 2, none: 3 } as const;
const percent = 4;

/** The links as columns, or null where any is not plainly right or names an activity that is not there. */
export function linkColumns(
  list: readonly unknown[],
  activities: ActivityColumns,
  { lagCalendar = 'predecessor', project }: { readonly lagCalendar?: LagCalendar; readonly project: number },
): LinkColumns | null {
  const m = list.length;
  const read = {
    tails: new Int32Array(m),
    heads: new Int32Array(m),
    types: new Uint8Array(m),
    lags: new Int32Array(m),
    rules: new Uint8Array(m),
  };
  const usual = rules[lagCalendar];
  for (let link = 0; link < m; link += 1) {
    const one = list[link];
    const glance = glanceAtLink(one);
    if (glance === 'wrong') return null;
    // The glance just held it against what the schema asks.
    const { from, to, type, lag } = one as ReadLink;
    const tail = placeOf(activities.index, from);
    const head = placeOf(activities.index, to);
    if (tail < 0 || head < 0) return null;
    read.tails[link] = tail;
    read.heads[link] = head;
    read.types[link] = typeNumber(type);
    if (lag !== undefined) read.lags[link] = lag;
    read.rules[link] = glance === 'usual' ? usual : ruleOf(one as ReadLink, lagCalendar);
  }
  return resolved(sorted(read, activities.ids.length), activities, project);
}

const typeNumber = (type: ReadLink['type']): number =>
  type === 'FS' ? FS : type === 'SS' ? SS : type === 'FF' ? FF : SF;

function ruleOf({ unit, lagCalendar }: ReadLink, usual: LagCalendar): number {
  return unit === 'day' ? rules.none : rules[lagCalendar ?? usual] + (unit === 'percent' ? percent : 0);
}

interface ReadColumns {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly types: Uint8Array;
  readonly lags: Int32Array;
  readonly rules: Uint8Array;
}

type Unresolved = Omit<LinkColumns, 'lag' | 'lagCalendar'>;

/** Links in the order of their predecessors, and where each predecessor's begin. */
function sorted({ tails, heads, types, lags, rules: lagRules }: ReadColumns, n: number): Unresolved {
  const m = tails.length;
  const successors = offsets(tails, n);
  const next = successors.slice();
  const to = new Int32Array(m);
  const from = new Int32Array(m);
  const type = new Uint8Array(m);
  const givenLag = new Int32Array(m);
  const lagRule = new Uint8Array(m);
  const given = new Int32Array(m);
  for (let link = 0; link < m; link += 1) {
    const tail = valueAt(tails, link);
    const place = valueAt(next, tail);
    next[tail] = place + 1;
    given[place] = link;
    from[place] = tail;
    to[place] = valueAt(heads, link);
    type[place] = byteAt(types, link);
    givenLag[place] = valueAt(lags, link);
    lagRule[place] = byteAt(lagRules, link);
  }
  return { successors, from, to, type, givenLag, lagRule, given };
}

/** For each activity where its entries begin when sorted by it; one more at the end. */
export function offsets(keys: Int32Array, n: number): Int32Array {
  const begin = new Int32Array(n + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const key = valueAt(keys, at) + 1;
    begin[key] = valueAt(begin, key) + 1;
  }
  for (let at = 1; at <= n; at += 1) begin[at] = valueAt(begin, at) + valueAt(begin, at - 1);
  return begin;
}

function resolved(links: Unresolved, activities: ActivityColumns, project: number): LinkColumns {
  const lag = links.givenLag.slice();
  const lagCalendar = new Int32Array(lag.length).fill(-1);
  const whole = { ...links, lag, lagCalendar };
  for (let link = 0; link < lag.length; link += 1) if (lag[link] !== 0) resolve(whole, link, activities, project);
  return whole;
}

/** Writes a link's lag in days, and the calendar it is counted in. */
export function resolve(
  links: LinkColumns,
  link: number,
  { whole, calendar }: Pick<ActivityColumns, 'whole' | 'calendar'>,
  project: number,
): void {
  const { lag, lagCalendar, givenLag, lagRule, from, to } = links;
  const tail = valueAt(from, link);
  const rule = byteAt(lagRule, link);
  const said = valueAt(givenLag, link);
  lag[link] = rule >= percent ? roundedAway((valueAt(whole, tail) * said) / 100) : said;
  const owner = rule % percent;
  lagCalendar[link] =
    owner === rules.none
      ? -1
      : owner === rules.project
        ? project
        : valueAt(calendar, owner === 0 ? tail : valueAt(to, link));
}

const roundedAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));
