import { addDays, workCalendar } from 'hoshin/foundation';
import { reschedule, scheduleNetwork, seededGenerator, simulate } from 'hoshin/plans';
import { orders } from './peers/networks.mjs';

const names = ['c0', 'c1', 'c2', 'c3'];

/** Uniform numbers from a seed, for networks that are the same each time. */
function uniforms(seed) {
  let generator = seededGenerator(seed);
  return () => {
    const [value, after] = generator.next();
    generator = after;
    return value / 2 ** 32;
  };
}

/**
 * Layers of about √n activities; 1.8 links an activity, each to one of the three layers before; 85 % FS, 8 % SS, 5 % FF, 2 % SF;
 * a lag or lead on every fifth; ids shuffled, so that neither list stands in a useful order.
 */
function networkOf(n, calendars = 0) {
  const uniform = uniforms(7);
  const below = (most) => Math.floor(uniform() * most);
  const width = Math.max(5, Math.round(Math.sqrt(n)));
  const places = Int32Array.from({ length: n }, (_, at) => at);
  for (let at = n - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [places[at], places[other]] = [places[other], places[at]];
  }
  const activities = new Array(n);
  for (let at = 0; at < n; at += 1) {
    const id = `act-${places[at]}`;
    const duration = 1 + below(20);
    activities[places[at]] = calendars === 0 ? { id, duration } : { id, duration, calendar: names[below(calendars)] };
  }
  const links = Array.from({ length: Math.round(1.8 * n) }, () => {
    const to = width + below(n - width);
    const layer = Math.floor(to / width);
    const from = Math.min(to - 1, Math.max(0, layer - 1 - below(Math.min(3, layer))) * width + below(width));
    const kind = uniform();
    const type = kind < 0.85 ? 'FS' : kind < 0.93 ? 'SS' : kind < 0.98 ? 'FF' : 'SF';
    const link = { from: `act-${places[from]}`, to: `act-${places[to]}`, type };
    return uniform() < 0.2 ? { ...link, lag: below(8) - 2 } : link;
  });
  return { activities, links };
}

const weightOf = ({ type, lag = 0 }, tail, head) =>
  lag + (type === 'FS' || type === 'FF' ? tail : 0) - (type === 'FF' || type === 'SF' ? head : 0);

/**
 * The same mathematics on arrays, ids already places in them: links sorted by their predecessors, order, both passes, total and free
 * floats. What no reader of input could beat.
 */
function bareOf({ activities, links }) {
  const index = new Map(activities.map(({ id }, at) => [id, at]));
  const duration = Int32Array.from(activities, (one) => one.duration);
  const from = Int32Array.from(links, (link) => index.get(link.from));
  const to = Int32Array.from(links, (link) => index.get(link.to));
  const weight = Int32Array.from(links, (link, at) => weightOf(link, duration[from[at]], duration[to[at]]));
  return () => bare(duration, from, to, weight);
}

function bare(duration, from, to, weight) {
  const n = duration.length;
  const { begin, head, lag } = byPredecessor(n, from, to, weight);
  const waits = new Int32Array(n);
  for (let link = 0; link < head.length; link += 1) waits[head[link]] += 1;
  const order = new Int32Array(n);
  let count = 0;
  for (let at = 0; at < n; at += 1) if (waits[at] === 0) order[count++] = at;
  const early = new Int32Array(n);
  let finish = 0;
  for (let place = 0; place < count; place += 1) {
    const at = order[place];
    finish = Math.max(finish, early[at] + duration[at]);
    for (let link = begin[at]; link < begin[at + 1]; link += 1) {
      const next = head[link];
      early[next] = Math.max(early[next], early[at] + lag[link]);
      if (--waits[next] === 0) order[count++] = next;
    }
  }
  const late = new Int32Array(n);
  const total = new Int32Array(n);
  const free = new Int32Array(n);
  for (let place = count - 1; place >= 0; place -= 1) {
    const at = order[place];
    let latest = finish - duration[at];
    let room = latest - early[at];
    for (let link = begin[at]; link < begin[at + 1]; link += 1) {
      latest = Math.min(latest, late[head[link]] - lag[link]);
      room = Math.min(room, early[head[link]] - lag[link] - early[at]);
    }
    late[at] = latest;
    total[at] = latest - early[at];
    free[at] = room;
  }
  return [finish, early, late, total, free];
}

function byPredecessor(n, from, to, weight) {
  const begin = new Int32Array(n + 1);
  for (let link = 0; link < from.length; link += 1) begin[from[link] + 1] += 1;
  for (let at = 0; at < n; at += 1) begin[at + 1] += begin[at];
  const next = begin.slice();
  const head = new Int32Array(from.length);
  const lag = new Int32Array(from.length);
  for (let link = 0; link < from.length; link += 1) {
    const place = next[from[link]]++;
    head[place] = to[link];
    lag[place] = weight[link];
  }
  return { begin, head, lag };
}

/** What tells two results apart: the finish, and sums of all early and late starts and of both floats. */
function sumOf([finish, ...columns]) {
  let sum = finish;
  columns.forEach((column, at) => {
    for (const one of column) sum += (2 * at + 1) * one;
  });
  return sum;
}

/** The same as application code writes it, over an order of ids that a package gives. */
function passes({ activities, links }, order) {
  const duration = new Map(activities.map((one) => [one.id, one.duration]));
  const incoming = new Map(activities.map(({ id }) => [id, []]));
  const outgoing = new Map(activities.map(({ id }) => [id, []]));
  for (const link of links) {
    const weight = weightOf(link, duration.get(link.from), duration.get(link.to));
    incoming.get(link.to).push([link.from, weight]);
    outgoing.get(link.from).push([link.to, weight]);
  }
  const early = new Map();
  let finish = 0;
  for (const id of order) {
    const start = incoming.get(id).reduce((most, [from, weight]) => Math.max(most, early.get(from) + weight), 0);
    early.set(id, start);
    finish = Math.max(finish, start + duration.get(id));
  }
  const [late, total, free] = [new Map(), new Map(), new Map()];
  const leastOf = (dates, id) =>
    outgoing
      .get(id)
      .reduce((least, [to, weight]) => Math.min(least, dates.get(to) - weight), finish - duration.get(id));
  for (const id of order.toReversed()) {
    late.set(id, leastOf(late, id));
    total.set(id, late.get(id) - early.get(id));
    free.set(id, leastOf(early, id) - early.get(id));
  }
  return [finish, early.values(), late.values(), total.values(), free.values()];
}

/** Every row read, as a caller would. */
const ours = (network, options) => scheduleNetwork(network, options).activities.length;

function columnsOfOurs(network) {
  const { finish, activities } = scheduleNetwork(network);
  const columns = ['earlyStart', 'lateStart', 'totalFloat', 'freeFloat'];
  return [finish, ...columns.map((name) => activities.map((one) => one[name]))];
}

const week = (text) => workCalendar({ week: [...text].map((day) => day === '1') });
const festivals = Array.from({ length: 12 }, (_, at) => addDays('2026-02-10', at * 365));
const calendars = {
  c0: week('1111100'),
  c1: week('1111110'),
  c2: week('1111111'),
  c3: workCalendar({
    week: [true, true, true, true, true, true, false],
    shutdowns: festivals.map((from) => ({ from, to: addDays(from, 19) })),
  }),
};

/** What stands between this and the bare pass, as measured by leaving one part out at a time. */
const tried =
  'the time goes evenly to finding ids, to reading and checking fields, to both passes with all that calendars and progress may ask, and to a row of ' +
  'twenty fields for each activity. A map in place of the table of ids is as fast from 1,000 to 100,000. The same network handed in by the order of ' +
  'its links is no faster at 10,000 and a quarter faster at 100,000, so that numbering activities anew would gain less than that.';

const faster = (names) => Object.fromEntries(names.map((name) => [name, { faster: 5 }]));

const plain = [1e3, 1e4, 1e5].map((n) => {
  const network = networkOf(n);
  const bare = bareOf(network);
  const against = {
    'the same on bare arrays': bare,
    ...Object.fromEntries(Object.entries(orders).map(([name, order]) => [name, () => passes(network, order(network))])),
  };
  for (const [name, other] of Object.entries(against))
    if (n < 1e5 && sumOf(other()) !== sumOf(columnsOfOurs(network))) throw new Error(`${name} disagrees`);
  // Small networks are over before the compiler has seen them: let all of them run in first.
  for (let round = 0; round < 5e4 / n; round += 1)
    for (const other of [() => ours(network), ...Object.values(against)]) other();
  return {
    work: `schedule ${n} activities, ${network.links.length} links, ids read, all rows`,
    ours: () => ours(network),
    rounds: n < 1e5 ? 7 : 3,
    against,
    aims: { 'the same on bare arrays': { slower: 4 }, ...faster(Object.keys(orders)) },
    tried,
    size: { of: 'scheduleNetwork', n },
  };
});

const dated = networkOf(1e5, 4);
const options = { start: '2026-01-05', calendars };
const schedule = scheduleNetwork(dated, options);
const [changed] = dated.activities;
const estimated = networkOf(2000);
const simulated = (shape) => ({
  work: `simulate 1000 runs of 2000 activities, ${shape}`,
  ours: () =>
    simulate(estimated, {
      runs: 1000,
      percentiles: [50, 80, 90],
      generator: seededGenerator(1),
      estimates: Object.fromEntries(
        estimated.activities.map(({ id, duration }) => [
          id,
          { optimistic: Math.ceil(duration / 2), likely: duration, pessimistic: 3 * duration, shape },
        ]),
      ),
    }),
  rounds: 3,
  against: {},
  aims: { itself: 1000 },
});

/** A million takes a while and half the memory: only when asked for, with `--million`. */
const million = process.argv.includes('--million') ? networkOf(1e6) : null;

export const rows = [
  ...plain,
  {
    work: 'schedule 100000 activities on four calendars, ids read, all rows',
    ours: () => ours(dated, options),
    against: { 'the same on bare arrays, every day a workday': bareOf(dated) },
    aims: { itself: 250 },
    tried,
  },
  {
    work: 'follow a change of one activity among 100000',
    ours: () => reschedule(schedule, { ...changed, duration: changed.duration + 1 }),
    against: {
      'schedule all again': () => scheduleNetwork(dated, options),
      'the same on bare arrays, every day a workday, all again': bareOf(dated),
    },
  },
  simulated('triangular'),
  simulated('pert'),
  ...(million === null
    ? []
    : [
        {
          work: 'schedule 1000000 activities, 1800000 links, ids read, all rows',
          ours: () => ours(million),
          rounds: 1,
          against: { 'the same on bare arrays': bareOf(million) },
        },
      ]),
];
