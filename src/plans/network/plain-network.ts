import type { ReadNetwork } from './read-network.ts';

const longest = 1_000_000;
const types: ReadonlySet<unknown> = new Set(['FS', 'SS', 'FF', 'SF']);
const activityFields = new Set(['id', 'duration']);
const linkFields = new Set(['from', 'to', 'type', 'lag']);

/**
 * Whether a network is plainly right: activities of an id and a duration, links of known ends, and nothing else. Large networks
 * mostly are, and a look is many times faster than a reading that would list their faults.
 */
export function isPlainNetwork(network: unknown): network is ReadNetwork {
  if (typeof network !== 'object' || network === null || Object.keys(network).length !== 2) return false;
  const { activities, links } = network as { activities?: unknown; links?: unknown };
  if (!Array.isArray(activities) || !Array.isArray(links)) return false;
  const ids = new Set<string>();
  let length = 0;
  for (const one of activities as unknown[]) {
    if (!isPlainActivity(one)) return false;
    ids.add(one.id);
    length += one.duration;
  }
  if (ids.size !== activities.length || length > 500_000_000) return false;
  return (links as unknown[]).every((one) => isPlainLink(one, ids));
}

function isPlainActivity(one: unknown): one is { id: string; duration: number } {
  if (typeof one !== 'object' || one === null) return false;
  const { id, duration } = one as { id?: unknown; duration?: unknown };
  if (typeof id !== 'string' || id === '' || typeof duration !== 'number') return false;
  for (const field in one) if (!activityFields.has(field)) return false;
  return Number.isInteger(duration) && duration >= 0 && duration <= longest;
}

function isPlainLink(one: unknown, ids: ReadonlySet<unknown>): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { from, to, type, lag = 0 } = one as { from?: unknown; to?: unknown; type?: unknown; lag?: unknown };
  for (const field in one) if (!linkFields.has(field)) return false;
  return ids.has(from) && ids.has(to) && types.has(type) && isPlainLag(lag);
}

function isPlainLag(lag: unknown): boolean {
  return typeof lag === 'number' && Number.isInteger(lag) && Math.abs(lag) <= longest;
}
