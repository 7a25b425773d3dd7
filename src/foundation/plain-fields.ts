/** What a reader of {@link plainFields} gives where it will not take a value. */
export const refused: unique symbol = Symbol('refused');

/** Takes a value as it stands, or refuses it. */
export type FieldReader = (value: unknown) => unknown;

/**
 * The fields of a plain object, each read once and taken as it stands; null where the object is not plain, holds another
 * field, or a reader refuses. A short way past a schema for arguments that are read many thousand times: where it gives null,
 * the schema judges and says what is wrong.
 */
export function plainFields(
  value: unknown,
  readers: Readonly<Record<string, FieldReader>>,
): Readonly<Record<string, unknown>> | null {
  try {
    return isPlain(value) ? taken(value, readers) : null;
  } catch {
    return null; // a getter or a proxy threw: the schema will meet it and say so
  }
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function taken(
  value: Readonly<Record<string, unknown>>,
  readers: Readonly<Record<string, FieldReader>>,
): Readonly<Record<string, unknown>> | null {
  for (const key in value) if (!Object.hasOwn(readers, key)) return null;
  const fields: Record<string, unknown> = {};
  for (const key in readers) {
    const field = readers[key]?.(value[key]);
    if (field === refused) return null;
    if (field !== undefined) fields[key] = field;
  }
  return fields;
}
