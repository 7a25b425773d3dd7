import * as fc from 'fast-check';
import { workCalendar } from '../foundation/index.ts';
import {
  type Network,
  type NetworkActivity,
  type NetworkLink,
  reschedule,
  type Schedule,
  type ScheduledActivity,
  type ScheduleOptions,
  scheduleNetwork,
} from '../plans/index.ts';
import type { Law } from './foundation-laws.ts';

const holds = (kept: boolean, broken: () => string): Law => kept || broken();

/** A network with its options. */
export interface NetworkCase {
  readonly network: Network;
  readonly options: ScheduleOptions;
}

const types = ['FS', 'SS', 'FF', 'SF'] as const;
const five = [true, true, true, true, true];
const calendars = {
  office: workCalendar({ week: [...five, false, false] }),
  site: workCalendar({ week: [...five, true, false], shutdowns: [{ from: '1970-01-20', to: '1970-02-12' }] }),
};

const links = (count: number): fc.Arbitrary<NetworkLink[]> =>
  fc
    .array(
      fc.record({
        ends: fc.tuple(fc.nat(count - 1), fc.nat(count - 1)),
        type: fc.constantFrom(...types),
        lag: fc.oneof(fc.constant(0), fc.integer({ min: -4, max: 6 })),
        unit: fc.constantFrom('workday' as const, 'day' as const, 'percent' as const),
      }),
      { maxLength: 2 * count },
    )
    .map((found) =>
      found
        .filter(({ ends: [a, b] }) => a !== b)
        .map(({ ends: [a, b], ...rest }) => ({ from: `n${Math.min(a, b)}`, to: `n${Math.max(a, b)}`, ...rest })),
    );

/** Small networks on plain numbers without rings: activities of 0 to 9 days, all four link types, lags and leads. */
export const plainNetworks: fc.Arbitrary<Network> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    activities: fc
      .array(fc.nat(9), { minLength: count, maxLength: count })
      .map((days) => days.map((duration, at) => ({ id: `n${at}`, duration }))),
    links: links(count).map((all) => all.map(({ from, to, type, lag = 0 }) => ({ from, to, type, lag }))),
  }),
);

const constraints = fc.record({
  type: fc.constantFrom('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'),
  at: fc.integer({ min: -3, max: 40 }),
  hard: fc.boolean(),
});

/** Everything an activity may be told beside its id. */
const told: fc.Arbitrary<Omit<NetworkActivity, 'id'>> = fc
  .tuple(
    fc.record({ duration: fc.nat(9) }),
    fc.record({ calendar: fc.constantFrom('office', 'site') }, { requiredKeys: [] }),
    fc.constantFrom<Partial<NetworkActivity>>({}, {}, { unit: 'day' }, { milestone: false }),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      fc.record({ constraint: constraints }),
      fc.record({ constraint: fc.constant({ type: 'ALAP' as const }) }),
      fc.record({ deadline: fc.integer({ min: 0, max: 40 }) }),
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      fc.record({ actualStart: fc.nat(9), percent: fc.nat(100) }),
      fc.record({ actualStart: fc.nat(5), actualFinish: fc.integer({ min: 5, max: 12 }) }),
      fc.record({ manualStart: fc.nat(20) }),
    ),
  )
  .map((parts) => Object.assign({}, ...(parts as object[])) as Omit<NetworkActivity, 'id'>);

/** Networks with all that an activity may be told: calendars, times of its own, progress, manual dates; anchored as it comes. */
export const toldNetworks: fc.Arbitrary<NetworkCase> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    network: fc.record({
      activities: fc
        .array(told, { minLength: count, maxLength: count })
        .map((all) => all.map((one, at) => ({ id: `n${at}`, ...one }))),
      links: links(count),
    }),
    options: fc
      .record(
        {
          finish: fc.integer({ min: 0, max: 60 }),
          dataDate: fc.nat(12),
          progress: fc.constantFrom('retained-logic' as const, 'progress-override' as const),
          lagCalendar: fc.constantFrom(
            'predecessor' as const,
            'successor' as const,
            'project' as const,
            'none' as const,
          ),
          calendar: fc.constantFrom('office', 'site'),
          direction: fc.constantFrom('forward' as const, 'backward' as const),
        },
        { requiredKeys: [] },
      )
      .chain((some) =>
        fc.constantFrom(
          { ...some, calendars, start: 0 },
          { ...some, calendars, start: 0 },
          { calendars, dataDate: 3, ...some },
        ),
      ),
  }),
);

/** Something new to tell of an activity of {@link toldNetworks}: which one, and all of it. */
export const toldChanges: fc.Arbitrary<{ readonly at: number; readonly one: Omit<NetworkActivity, 'id'> }> = fc.record({
  at: fc.nat(7),
  one: told,
});

function scheduled({ network, options }: NetworkCase): Schedule | null {
  const result = scheduleNetwork(network, options);
  return result.kind === 'scheduled' ? result : null;
}

/** On plain numbers every link holds, in early and in late dates. */
export function linksHold(network: Network, options: ScheduleOptions = {}): Law {
  const schedule = scheduled({ network, options });
  if (schedule === null) return true;
  const rows = new Map(schedule.activities.map((one) => [one.id, one]));
  const broken = network.links.find((link) => {
    const tail = rows.get(link.from);
    const head = rows.get(link.to);
    return tail === undefined || head === undefined || !holdsBetween(tail, head, link);
  });
  return holds(broken === undefined, () => JSON.stringify(broken));
}

function holdsBetween(tail: ScheduledActivity, head: ScheduledActivity, { type, lag = 0 }: NetworkLink): boolean {
  const from = type === 'FS' || type === 'FF' ? 'Finish' : 'Start';
  const to = type === 'FS' || type === 'SS' ? 'Start' : 'Finish';
  return (['early', 'late'] as const).every(
    (pass) => (head[`${pass}${to}`] ?? 0) >= (tail[`${pass}${from}`] ?? 0) + lag,
  );
}

/** Where nothing is broken and no anchor is missed, no float is below zero. */
export function earlyIsNotAfterLate(one: NetworkCase): Law {
  const schedule = scheduled(one);
  if (schedule === null || schedule.violations.length + schedule.conflicts.length > 0) return true;
  const short = schedule.activities.find(({ totalFloat }) => totalFloat !== null && totalFloat < 0);
  return holds(short === undefined, () => JSON.stringify(short));
}

/** On plain numbers the two passes meet: the longest path reaches the finish, and nothing on it has float. */
export function passesMeet(network: Network): Law {
  const schedule = scheduled({ network, options: {} });
  if (schedule === null) return true;
  const rows = new Map(schedule.activities.map((one) => [one.id, one]));
  const path = schedule.longestPath.map((id) => rows.get(id));
  const free = path.find((one) => one?.totalFloat !== 0);
  return holds(free === undefined && path.at(-1)?.earlyFinish === schedule.finish, () =>
    JSON.stringify(free ?? path.at(-1)),
  );
}

/** With FS links alone, more days for one activity never bring any finish forward. Under FF and SS they can. */
export function longerIsNotEarlier(network: Network, id: string, more: number): Law {
  const links = network.links.map((link) => ({ ...link, type: 'FS' as const }));
  const activities = network.activities.map((one) => (one.id === id ? { ...one, duration: one.duration + more } : one));
  const before = scheduled({ network: { activities: network.activities, links }, options: {} });
  const after = scheduled({ network: { activities, links }, options: {} });
  const earlier = after?.activities.find((one, at) => one.earlyFinish < (before?.activities[at]?.earlyFinish ?? 0));
  return holds(earlier === undefined, () => JSON.stringify(earlier));
}

/** A change that is followed gives what a new calculation gives. */
export function changeIsFollowed({ network, options }: NetworkCase, change: NetworkActivity): Law {
  const before = scheduled({ network, options });
  if (before === null) return true;
  const activities = network.activities.map((one) => (one.id === change.id ? change : one));
  const anew = JSON.stringify(scheduled({ network: { ...network, activities }, options }));
  const followed = JSON.stringify(reschedule(before, change).schedule);
  return holds(followed === anew, () => `${followed} in place of ${anew}`);
}

/** A schedule is its own JSON: written and read again, every list is the same. */
export function scheduleIsItsJson(one: NetworkCase): Law {
  const schedule = scheduled(one);
  const written = JSON.stringify(schedule);
  return holds(written === JSON.stringify(JSON.parse(written)), () => written);
}
