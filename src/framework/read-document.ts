import { parse, refuse, type Result, safeParse, type Schema } from '../foundation/index.ts';
import { brought, type DocumentFormat } from './upgrade.ts';

/** Reads a document of the present version or an older one, or gives all its issues. */
export function safeReadDocument<T>(shape: Schema<T>, format: DocumentFormat, json: unknown): Result<T> {
  const current = brought(format, json);
  return current.ok ? safeParse(shape, current.value) : current;
}

/** Reads a document of the present version or an older one, or throws `HoshinError` with all its issues. */
export function readDocument<T>(shape: Schema<T>, format: DocumentFormat, json: unknown): T {
  const current = brought(format, json);
  if (!current.ok) refuse(current.issues);
  return parse(shape, current.ok ? current.value : null);
}
