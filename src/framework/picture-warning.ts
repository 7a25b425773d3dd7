import type { Id, Label } from '../foundation/index.ts';
import { type LightCode, lights } from '../scoring/index.ts';
import type { PictureWarning } from './picture.ts';

/** A warning as a picture lists it. */
export function warning(
  kind: PictureWarning['kind'],
  subject: Id,
  entity: Id | null,
  light: LightCode,
  because: Label,
): PictureWarning {
  return Object.freeze({ kind, subject, entity, light, because });
}

/** By what they speak of. */
export const bySubject = (a: { readonly subject: Id }, b: { readonly subject: Id }): number =>
  a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;

/** The worst light first, then by what they speak of. */
export function worseFirst(a: PictureWarning, b: PictureWarning): number {
  const order = lights[b.light].rank - lights[a.light].rank || bySubject(a, b);
  return order !== 0 || a.kind === b.kind ? order : a.kind < b.kind ? -1 : 1;
}
