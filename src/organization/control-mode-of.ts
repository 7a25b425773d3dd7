import { deepFreeze, fail, Id, issue, parse } from '../foundation/index.ts';
import { authorityNouns, authorityTexts } from './authority-messages.ts';
import { AuthorityMatrix, type AuthorityRow } from './authority-matrix.ts';
import { Organization } from './organization.ts';
import { ancestorsOf, entitiesAt, type StructureOptions } from './tree.ts';

/**
 * The control mode an entity is run under: its own, or the nearest above it; null where none is stated. A group may so
 * mix modes, one a subsidiary.
 *
 * @throws `HoshinError` `unknown-entity`
 * @example
 * import { controlModeOf } from 'hoshin/organization';
 * const label = { zh: '某单位', en: 'Some unit' };
 * const organization = { positions: [], appointments: [], partners: [], entities: [
 *   { id: 'group', kind: 'group', label, parent: null, controlMode: 'operating' },
 *   { id: 'east', kind: 'region', label, parent: 'group' },
 *   { id: 'services', kind: 'city', label, parent: 'group', controlMode: 'strategic' },
 * ] };
 * controlModeOf(organization, 'east'); // => 'operating'
 * controlModeOf(organization, 'services'); // => 'strategic'
 */
export function controlModeOf(organization: Organization, entity: Id, options: StructureOptions = {}): Id | null {
  const known = parse(Organization, organization);
  const chain = [parse(Id, entity), ...ancestorsOf(known, entity, options)];
  const entities = options.at === undefined ? known.entities : entitiesAt(known, options.at);
  const modes = new Map(entities.map(({ id, controlMode }) => [id, controlMode]));
  return chain.map((id) => modes.get(id)).find((mode) => mode !== undefined) ?? null;
}

/**
 * The rows of a matrix that a control mode selects: those for the level it gives the area of their decision, and those
 * that ask for no level. What a unit run under that mode has to follow.
 *
 * @throws `HoshinError` `unknown-mode`
 * @example
 * import { rowsUnder } from 'hoshin/organization';
 * const label = { zh: '设计变更', en: 'Design change' };
 * const row = (id, level) => ({ id, decision: 'change', level, when: {}, steps: [{ verb: 'approve', role: id, order: 1 }] });
 * const mode = (id, level) => ({ id, label, rules: [{ area: 'design', level, note: label }] });
 * const matrix = {
 *   roles: [{ id: 'group-design', label }, { id: 'manager', label }],
 *   decisions: [{ id: 'change', label, area: 'design' }],
 *   rows: [row('group-design', 'group'), row('manager', 'unit')],
 *   controlModes: [mode('operating', 'group'), mode('financial', 'unit')],
 * };
 * rowsUnder(matrix, 'operating').map(({ id }) => id); // => ['group-design']
 * rowsUnder(matrix, 'financial').map(({ id }) => id); // => ['manager']
 */
export function rowsUnder(matrix: AuthorityMatrix, mode: Id): readonly AuthorityRow[] {
  const { rows, decisions, controlModes } = parse(AuthorityMatrix, matrix);
  const name = parse(Id, mode);
  const known = controlModes.find(({ id }) => id === name);
  if (known === undefined) fail(issue('unknown-mode', [], authorityTexts.unknown(authorityNouns.controlMode, name)));
  const areas = new Map(decisions.map(({ id, area }) => [id, area]));
  const levels = new Map(known.rules.map(({ area, level }) => [area, level]));
  return deepFreeze(
    rows.filter(({ decision, level }) => level === undefined || level === levels.get(areas.get(decision) ?? '')),
  );
}
