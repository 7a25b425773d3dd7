import * as z from 'zod/mini';
import { crossCheck, parse, type Result, safeParse, type Schema } from '../foundation/index.ts';
import { EntityLink } from './entity-link.ts';
import { linkIssues } from './entity-tree.ts';

/** Schema of the entities of a roll-up: unknown parents, rings, and an entity twice on one day are refused. */
export const EntityLinks: Schema<readonly EntityLink[]> = /* @__PURE__ */ z
  .array(EntityLink)
  .check(crossCheck(linkIssues));

/**
 * Reads how entities stand to one another, or throws `HoshinError` with all issues. Read once and handed to many roll-ups, it
 * is not read again.
 *
 * @example
 * import { parseEntityLinks } from 'hoshin/indicators';
 * const tree = parseEntityLinks([
 *   { id: 'group' },
 *   { id: 'east', parent: 'group' },
 *   { id: 'west', parent: 'group' },
 *   { id: 'p1', parent: 'east', share: '0.51', to: '2026-06-30' },
 *   { id: 'p1', parent: 'west', share: '0.51', from: '2026-07-01' },
 * ]);
 * tree.length; // => 5
 */
export function parseEntityLinks(json: unknown): readonly EntityLink[] {
  return parse(EntityLinks, json);
}

/** Reads how entities stand to one another, or gives all issues. */
export function safeParseEntityLinks(json: unknown): Result<readonly EntityLink[]> {
  return safeParse(EntityLinks, json);
}
