import * as z from 'zod/mini';
import {
  CivilDate,
  deepFreeze,
  type Id,
  issue,
  type Issue,
  parse,
  type Path,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { bandFaults } from './amount-band.ts';
import { type AuthorityDecision, AuthorityMatrix, type AuthorityRow, type BudgetSide } from './authority-matrix.ts';
import { delegationFaults } from './delegation-check.ts';
import type { ControlLevel } from './control-mode.ts';
import { authorityTexts as texts } from './authority-messages.ts';
import { Organization } from './organization.ts';
import { isHeld, type RoleHolders, roleHolders } from './role-holders.ts';

/** What {@link checkAuthority} may look at beside the matrix. */
export interface AuthorityCheckOptions {
  /** The organisation whose positions hold the roles; without it nobody is looked for. */
  readonly organization?: Organization;
  /** The day on which they hold them; any day where left out. */
  readonly at?: string;
}

const Options: Schema<{ readonly organization?: Organization; readonly at?: CivilDate }> = schema<{
  readonly organization?: Organization;
  readonly at?: CivilDate;
}>()(() => z.strictObject({ organization: z.exactOptional(Organization), at: z.exactOptional(CivilDate) }));

/**
 * What is wrong with a matrix as a whole, all of it: amounts nobody may decide (`band-gap`) or two rows claim
 * (`band-overlap`), kinds, budget sides and control levels without a row (`no-row`), rows without an approver
 * (`no-approver`) or with two (`two-approvers`), steps that would block after the approval (`review-after-approval`),
 * self-approval, delegations in a ring or beyond the delegator's power, and roles nobody holds.
 *
 * @example
 * import { checkAuthority } from 'hoshin/organization';
 * const label = { zh: '采购', en: 'Purchase' };
 * const row = (id, when) => ({ id, decision: 'purchase', when, steps: [{ verb: 'approve', role: 'manager', order: 1 }] });
 * const matrix = {
 *   roles: [{ id: 'manager', label }],
 *   decisions: [{ id: 'purchase', label }],
 *   rows: [row('small', { upTo: '100000' }), row('large', { over: '1000000' })],
 * };
 * checkAuthority(matrix).map(({ code }) => code); // => ['band-gap']
 */
export function checkAuthority(matrix: AuthorityMatrix, options: AuthorityCheckOptions = {}): readonly Issue[] {
  const known = parse(AuthorityMatrix, matrix);
  const { organization, at } = parse(Options, options);
  return deepFreeze([
    ...known.decisions.flatMap((decision, nth) => coverage(known, decision, ['decisions', nth])),
    ...known.rows.flatMap((row, nth) => rowFaults(row, ['rows', nth])),
    ...delegationFaults(known),
    ...(organization === undefined ? [] : peopleFaults(known, roleHolders(organization, at))),
  ]);
}

/** One combination of kind, budget side and control level, and the rows that claim it. */
interface Cell {
  readonly kind: Id | null;
  readonly budget: BudgetSide | null;
  readonly level: ControlLevel | null;
  readonly rows: readonly AuthorityRow[];
}

/** Gaps and overlaps of amounts, told once for all cells that the same rows claim. */
function coverage(matrix: AuthorityMatrix, decision: AuthorityDecision, path: Path): Issue[] {
  const rows = matrix.rows.filter((row) => row.decision === decision.id);
  const cells = new Map<string, Cell[]>();
  for (const cell of cellsOf(matrix, decision, rows)) {
    const claimants = cell.rows.map(({ id }) => id).join(' ');
    cells.set(claimants, [...(cells.get(claimants) ?? []), cell]);
  }
  return [...cells.values()].flatMap((same) => cellFaults(decision, same, path));
}

function cellFaults(decision: AuthorityDecision, same: readonly Cell[], path: Path): Issue[] {
  const rows = same[0]?.rows ?? [];
  if (rows.length === 0) return [issue('no-row', path, texts.noRow(decision.id, same))];
  return bandFaults(rows.map(({ id, when }) => ({ id, ...when }))).map(({ kind, over, upTo, ids }) =>
    kind === 'gap'
      ? issue('band-gap', path, texts.bandGap(decision.id, over, upTo, same))
      : issue('band-overlap', path, texts.bandOverlap(ids, over, upTo, same)),
  );
}

function cellsOf(matrix: AuthorityMatrix, decision: AuthorityDecision, rows: readonly AuthorityRow[]): Cell[] {
  const kinds = orAny(decision.kinds ?? [...new Set(rows.flatMap(({ when }) => when.kinds ?? []))]);
  const sides: (BudgetSide | null)[] = rows.some(({ when }) => when.budget !== undefined)
    ? ['inside', 'outside']
    : [null];
  const levels = orAny(levelsOf(matrix, decision, rows));
  return levels.flatMap((level) =>
    sides.flatMap((budget) =>
      kinds.map((kind) => ({ kind, budget, level, rows: rows.filter((row) => claims(row, kind, budget, level)) })),
    ),
  );
}

function orAny<T>(values: readonly T[]): readonly (T | null)[] {
  return values.length === 0 ? [null] : values;
}

/**
 * The levels that matter: those the matrix's control modes give the decision's area, none among them where a mode says
 * nothing of it; without modes, those its rows speak of.
 */
function levelsOf(
  matrix: AuthorityMatrix,
  { area }: AuthorityDecision,
  rows: readonly AuthorityRow[],
): (ControlLevel | null)[] {
  const spoken = rows.flatMap(({ level }) => (level === undefined ? [] : [level]));
  if (spoken.length === 0) return [];
  const given = matrix.controlModes.map(({ rules }) => rules.find((rule) => rule.area === area)?.level ?? null);
  return [...new Set(given.length > 0 ? given : spoken)];
}

function claims(row: AuthorityRow, kind: Id | null, budget: BudgetSide | null, level: ControlLevel | null): boolean {
  const { kinds, budget: side } = row.when;
  return (
    (kinds === undefined || (kind !== null && kinds.includes(kind))) &&
    (side === undefined || side === budget) &&
    (row.level === undefined || row.level === level)
  );
}

function rowFaults({ id, steps }: AuthorityRow, path: Path): Issue[] {
  const approvals = steps.filter(({ verb }) => verb === 'approve');
  const last = approvals.reduce((latest, { order }) => Math.max(latest, order), 0);
  const askers = new Set(steps.filter(({ verb }) => verb === 'initiate' || verb === 'draft').map(({ role }) => role));
  const selfish = approvals.filter(({ role }) => askers.has(role));
  const late = steps.filter(({ verb, order }) => beforeApproval.has(verb) && order >= last);
  return [
    ...(approvals.length === 0 ? [issue('no-approver', [...path, 'steps'], texts.noApprover(id))] : []),
    ...(approvals.length > 1
      ? [
          issue(
            'two-approvers',
            [...path, 'steps'],
            texts.twoApprovers(
              id,
              approvals.map(({ role }) => role),
            ),
          ),
        ]
      : []),
    ...selfish.map(({ role }) => issue('self-approval', [...path, 'steps'], texts.selfApproval(id, role))),
    ...(approvals.length === 0
      ? []
      : late.map(({ role }) =>
          issue('review-after-approval', [...path, 'steps'], texts.reviewAfterApproval(id, role)),
        )),
  ];
}

/** What must be done before the last word is spoken. */
const beforeApproval: ReadonlySet<string> = new Set(['initiate', 'draft', 'countersign', 'review', 'finalise']);

/** Roles nobody holds, and persons who would both ask and approve. */
function peopleFaults(matrix: AuthorityMatrix, holders: RoleHolders): Issue[] {
  const bodies = new Map(matrix.committees.map(({ id, members }) => [id, members]));
  const used = new Set(matrix.rows.flatMap(({ steps }) => steps.flatMap(({ role }) => bodies.get(role) ?? [role])));
  const unheld = matrix.roles.flatMap(({ id }, nth) =>
    used.has(id) && !isHeld(holders, id) ? [issue('role-not-held', ['roles', nth], texts.roleNotHeld(id))] : [],
  );
  return [...unheld, ...matrix.rows.flatMap((row, nth) => doubleHats(row, holders, ['rows', nth, 'steps']))];
}

function doubleHats({ id, steps }: AuthorityRow, { persons }: RoleHolders, path: Path): Issue[] {
  const people = (verbs: readonly string[]): Set<Id> =>
    new Set(steps.filter(({ verb }) => verbs.includes(verb)).flatMap(({ role }) => [...(persons.get(role) ?? [])]));
  const asking = people(['initiate', 'draft']);
  const both = [...people(['approve'])].filter((person) => asking.has(person));
  return both.map((person) => issue('self-approval', path, texts.selfApprovalBy(id, person)));
}
