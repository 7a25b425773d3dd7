import { scheduleNetwork } from 'hoshin/plans';

/** A layered network: each activity waits for three of those before it. */
function networkOf(n) {
  const activities = Array.from({ length: n }, (_, at) => ({ id: `a${at}`, duration: 1 + ((at * 7) % 13) }));
  const links = [];
  for (let at = 1; at < n; at += 1) {
    for (const back of [1, 7, 31]) if (at - back >= 0) links.push({ from: `a${at - back}`, to: `a${at}`, type: 'FS' });
  }
  return { activities, links };
}

/** Both passes on arrays that are already there: what no reader of input could beat. */
function bareOf({ activities, links }) {
  const n = activities.length;
  const index = new Map(activities.map(({ id }, at) => [id, at]));
  const from = Int32Array.from(links, (link) => index.get(link.from));
  const to = Int32Array.from(links, (link) => index.get(link.to));
  const duration = Int32Array.from(activities, (one) => one.duration);
  return () => {
    const early = new Int32Array(n);
    for (let link = 0; link < from.length; link += 1)
      early[to[link]] = Math.max(early[to[link]], early[from[link]] + duration[from[link]]);
    let finish = 0;
    for (let at = 0; at < n; at += 1) finish = Math.max(finish, early[at] + duration[at]);
    const late = new Int32Array(n).fill(finish);
    for (let link = from.length - 1; link >= 0; link -= 1)
      late[from[link]] = Math.min(late[from[link]], late[to[link]] - duration[to[link]]);
    return finish + late[0];
  };
}

export const rows = [1e3, 1e4, 1e5].map((n) => {
  const network = networkOf(n);
  return {
    work: `schedule ${n} activities, 3 links each, input read and checked`,
    ours: () => scheduleNetwork(network).finish,
    against: { 'bare passes on arrays': bareOf(network) },
  };
});
