/**
 * Finds activities by id. Ids of up to twelve Latin characters lie packed in a table of whole numbers, four a slot: place and
 * length, then the characters, so that a look-up reads one slot and no other text; the others, and those whose neighbourhood
 * is full, in a map.
 */
export interface IdIndex {
  readonly slots: Int32Array;
  readonly mask: number;
  readonly others: Map<unknown, number>;
}

/** The slots that are tried for an id. */
const tries = 32;
const longestPacked = 12;
/** A power of two above every packed length. */
const lengths = 16;

/** An index with room for `n` ids. */
export function idIndex(n: number): IdIndex {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * n)));
  return { slots: new Int32Array(4 * size), mask: size - 1, others: new Map() };
}

/** The place of an id, or −1. */
export function placeOf(index: IdIndex, id: unknown): number {
  if (typeof id !== 'string') return -1;
  const slot = id.length > longestPacked ? -1 : search(index, id.length, packed(id, 0), packed(id, 4), packed(id, 8));
  const found = slot < 0 ? 0 : (index.slots[slot] ?? 0);
  if (found > 0) return Math.floor(found / lengths) - 1;
  return index.others.size === 0 ? -1 : (index.others.get(id) ?? -1);
}

/** Notes an id; false where it was there already. */
export function addId(index: IdIndex, id: string, at: number): boolean {
  const a = packed(id, 0);
  const b = packed(id, 4);
  const c = packed(id, 8);
  const slot = id.length > longestPacked ? -1 : search(index, id.length, a, b, c);
  const { slots, others } = index;
  if (slot < 0 ? others.has(id) : slots[slot] !== 0) return false;
  if (slot < 0) {
    others.set(id, at);
    return true;
  }
  slots[slot] = (at + 1) * lengths + id.length;
  slots[slot + 1] = a;
  slots[slot + 2] = b;
  slots[slot + 3] = c;
  return true;
}

/** The slot that holds an id, or the free one where it belongs; −1 where it cannot be in the table. */
function search({ slots, mask }: IdIndex, length: number, a: number, b: number, c: number): number {
  if (a === wide || b === wide || c === wide) return -1;
  let place = hashed(a, b, c) & mask;
  for (let count = 0; count < tries; count += 1) {
    const slot = 4 * place;
    const head = slots[slot] ?? 0;
    if (head === 0 || (head % lengths === length && alike(slots, slot, a, b, c))) return slot;
    place = (place + 1) & mask;
  }
  return -1;
}

function alike(slots: Int32Array, slot: number, a: number, b: number, c: number): boolean {
  return slots[slot + 1] === a && slots[slot + 2] === b && slots[slot + 3] === c;
}

/** Told in place of characters that take more than a byte; four times "ÿ" packs to it too, and goes to the map as well. */
const wide = -1;

/** Up to four characters from a place on as one number. */
function packed(id: string, from: number): number {
  const end = Math.min(id.length, from + 4);
  let bytes = 0;
  let all = 0;
  for (let at = from; at < end; at += 1) {
    const code = id.charCodeAt(at);
    bytes = (bytes << 8) | code;
    all |= code;
  }
  return all > 0xff ? wide : bytes;
}

function hashed(a: number, b: number, c: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  const spread = Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f);
  return spread ^ (spread >>> 13);
}
