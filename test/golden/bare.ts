/** What of a picture must never change: all but its sentences and names, whose wording may improve. */
const isLabel = (value: object): boolean => Object.keys(value).sort().join() === 'en,zh';

export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, one]: [string, unknown]) => typeof one !== 'object' || one === null || !isLabel(one),
  );
  return Object.fromEntries(kept.map(([key, one]: [string, unknown]) => [key, bare(one)]));
}
