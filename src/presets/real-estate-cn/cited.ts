import type { Basis } from '../based.ts';

/** The basis of what cites its source: that of the reference plans where one of them says it, else that of another publication. */
export function cited(source: string | null): { readonly basis: Basis; readonly source?: string } {
  if (source === null) return { basis: 'default' };
  return { basis: source.startsWith('seed') ? 'seed' : 'public', source };
}
