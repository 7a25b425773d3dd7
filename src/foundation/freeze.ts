/** Freezes a JSON value and all that it holds, and returns it. Iterative: depth does not matter. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const waiting: object[] = [value];
  const wait = (child: unknown): void => {
    if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) waiting.push(child);
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    Object.freeze(next);
    if (Array.isArray(next)) for (const child of next as unknown[]) wait(child);
    else for (const key in next) wait((next as Record<string, unknown>)[key]);
  }
  return value;
}
