/** Entities dealt out in shards of so many. Any dealing gives the same picture. */
export function shardsOf(entities, size) {
  const shards = [];
  for (let at = 0; at < entities.length; at += size) shards.push(entities.slice(at, at + size));
  return shards;
}
