/** The fields of an object that are given: those that are null or undefined are left out, as optional fields want it. */
export function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  // What is left has just been seen to be neither null nor undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
