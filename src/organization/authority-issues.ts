import { compare, type Id, issue, type Issue, type Path } from '../foundation/index.ts';
import type { AuthorityMatrix, AuthorityRow, Delegation } from './authority-matrix.ts';
import { authorityNouns as nouns, authorityTexts as texts } from './authority-messages.ts';
import { texts as roomTexts } from './messages.ts';

/** What the parts of a matrix may be named: everything a path in it can point at. */
interface Names {
  readonly roles: ReadonlySet<Id>;
  /** Roles and committees. */
  readonly actors: ReadonlySet<Id>;
  readonly decisions: ReadonlySet<Id>;
  /** The kinds of each decision that states them. */
  readonly kinds: ReadonlyMap<Id, ReadonlySet<Id>>;
}

/** All that is wrong across the parts of a matrix: what is named twice, and what is named and is not there. */
export function authorityIssues(matrix: AuthorityMatrix): Issue[] {
  const { roles, committees, decisions, rows, delegations, controlModes } = matrix;
  const names: Names = {
    roles: new Set(roles.map(({ id }) => id)),
    actors: new Set([...roles, ...committees].map(({ id }) => id)),
    decisions: new Set(decisions.map(({ id }) => id)),
    kinds: new Map(decisions.flatMap(({ id, kinds }) => (kinds === undefined ? [] : [[id, new Set(kinds)]]))),
  };
  return [
    ...duplicates([...roles, ...committees], 'role', (at) =>
      at < roles.length ? ['roles', at, 'id'] : ['committees', at - roles.length, 'id'],
    ),
    ...duplicates(decisions, 'decision', (at) => ['decisions', at, 'id']),
    ...duplicates(rows, 'row', (at) => ['rows', at, 'id']),
    ...duplicates(delegations, 'delegation', (at) => ['delegations', at, 'id']),
    ...duplicates(controlModes, 'controlMode', (at) => ['controlModes', at, 'id']),
    ...committees.flatMap(({ members }, at) =>
      members.flatMap((member, nth) =>
        names.roles.has(member) ? [] : [unknownRole(member, ['committees', at, 'members', nth])],
      ),
    ),
    ...rows.flatMap((row, at) => rowIssues(row, names, ['rows', at])),
    ...delegations.flatMap((delegation, at) => delegationIssues(delegation, names, ['delegations', at])),
  ];
}

function duplicates(
  values: readonly { readonly id: Id }[],
  what: keyof typeof nouns,
  pathOf: (at: number) => Path,
): Issue[] {
  const seen = new Set<Id>();
  return values.flatMap(({ id }, at) => {
    if (seen.has(id)) return [issue('duplicate-id', pathOf(at), roomTexts.duplicateId(nouns[what], id))];
    seen.add(id);
    return [];
  });
}

function unknownRole(id: Id, path: Path): Issue {
  return issue('unknown-role', path, texts.unknown(nouns.role, id));
}

function rowIssues({ decision, when, steps }: AuthorityRow, names: Names, path: Path): Issue[] {
  const { over, upTo } = when;
  const empty = over !== undefined && upTo !== undefined && compare(over, upTo) >= 0;
  const pointless = over?.startsWith('-') === true ? over : upTo !== undefined && compare(upTo, 0) <= 0 ? upTo : null;
  return [
    ...(names.decisions.has(decision) ? [] : [unknownDecision(decision, [...path, 'decision'])]),
    ...(empty ? [issue('empty-band', [...path, 'when'], texts.emptyBand(over, upTo))] : []),
    ...(pointless === null ? [] : [issue('negative-bound', [...path, 'when'], texts.negativeBound(pointless))]),
    ...unknownKinds(when.kinds, names.kinds.get(decision), [...path, 'when', 'kinds']),
    ...steps.flatMap(({ role, escalateTo }, at) => [
      ...(names.actors.has(role) ? [] : [unknownRole(role, [...path, 'steps', at, 'role'])]),
      ...(escalateTo === undefined || names.actors.has(escalateTo)
        ? []
        : [unknownRole(escalateTo, [...path, 'steps', at, 'escalateTo'])]),
    ]),
  ];
}

function unknownDecision(id: Id, path: Path): Issue {
  return issue('unknown-decision', path, texts.unknown(nouns.decision, id));
}

function unknownKinds(kinds: readonly Id[] | undefined, known: ReadonlySet<Id> | undefined, path: Path): Issue[] {
  if (known === undefined) return [];
  return (kinds ?? []).flatMap((kind, at) =>
    known.has(kind) ? [] : [issue('unknown-kind', [...path, at], texts.unknown(nouns.kind, kind))],
  );
}

function delegationIssues(delegation: Delegation, names: Names, path: Path): Issue[] {
  const { from, to, decisions, validFrom, validTo } = delegation;
  return [
    ...(names.actors.has(from) ? [] : [unknownRole(from, [...path, 'from'])]),
    ...(names.actors.has(to) ? [] : [unknownRole(to, [...path, 'to'])]),
    ...(validTo < validFrom
      ? [issue('backwards-validity', [...path, 'validTo'], roomTexts.backwardsValidity(validFrom, validTo))]
      : []),
    ...(decisions ?? []).flatMap((id, at) =>
      names.decisions.has(id) ? [] : [unknownDecision(id, [...path, 'decisions', at])],
    ),
  ];
}
