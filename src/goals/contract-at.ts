import * as z from 'zod/mini';
import {
  CivilDate,
  deepFreeze,
  duplicateIds,
  FiscalCalendar,
  Id,
  type Issue,
  issue,
  type Label,
  parse,
  periodSpan,
  refuse,
  safeParse,
  type Schema,
  within,
} from '../foundation/index.ts';
import type { Adjustment } from '../scoring/index.ts';
import { type ContractItem, PerformanceContract } from './contract.ts';
import { ContractAmendment, type ContractChange } from './contract-amendment.ts';
import { contractTexts as texts } from './contract-messages.ts';

/** A contract as it reads on a day. */
export interface ContractVersion {
  readonly kind: 'contract-version';
  readonly on: CivilDate;
  /** The contract with every amendment in force on that day. */
  readonly contract: PerformanceContract;
  /** The amendments in force, in the order in which they were applied. */
  readonly amendments: readonly Id[];
  readonly because: Label;
}

const Amendments: Schema<readonly ContractAmendment[]> = /* @__PURE__ */ z.array(ContractAmendment);

const Options: Schema<{ readonly knownOn?: CivilDate; readonly fiscal?: FiscalCalendar }> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ knownOn: z.exactOptional(CivilDate), fiscal: z.exactOptional(FiscalCalendar) }),
);

/**
 * The contract as it reads on a day: with the amendments whose first day has come, in the order of those days, then of their
 * approval, then of their ids, whatever the order of the list. With `knownOn` it reads as it was known then, before later
 * approvals reached back.
 *
 * @throws `HoshinError` with all issues: `other-contract`, `no-clause` where no clause allows the reason, `not-authorized` where
 * another than the clause's approver approved, `outside-period`, `unknown-item`, `duplicate-id`, and all that is wrong with the
 * contract once amended, at the amendment that broke it
 * @example
 * import { contractAt, parseContractAmendment, parsePerformanceContract } from 'hoshin/goals';
 * const label = { zh: '责任书', en: 'Contract' };
 * const contract = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '1', indicator: 'sales', direction: 'increase', accrues: true, target: '100',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [{ id: 'r1', label, reasons: ['force-majeure'], approver: 'president' }],
 *   appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * const flood = parseContractAmendment({ id: 'a1', contract: 'c', reason: 'force-majeure', clause: 'r1', because: 'flood',
 *   approvedBy: 'president', approvedOn: '2026-07-18', from: '2026-07-20', changes: [{ kind: 'retarget', item: 'sales', to: { target: '90' } }] });
 * ['2026-07-19', '2026-07-20'].map((day) => contractAt(contract, [flood], day).contract.items[0]?.target); // => ['100', '90']
 */
export function contractAt(
  contract: PerformanceContract,
  amendments: readonly ContractAmendment[],
  date: string,
  options: { readonly knownOn?: string; readonly fiscal?: FiscalCalendar } = {},
): ContractVersion {
  const signed = parse(PerformanceContract, contract);
  const list = parse(Amendments, amendments);
  const on = parse(CivilDate, date);
  const { knownOn, fiscal } = parse(Options, options);
  refuse([
    ...duplicateIds(
      list.map(({ id }) => id),
      (at) => ['amendments', at, 'id'],
    ),
    ...list.flatMap((one, at) => within(['amendments', at], authorityIssues(one, signed, fiscal))),
  ]);
  const inForce = list
    .filter(({ from, approvedOn }) => from <= on && (knownOn === undefined || approvedOn <= knownOn))
    .sort(byOrder);
  const amended = inForce.reduce(applied, signed);
  const because = texts.version(
    on,
    inForce.map(({ id }) => id),
  );
  return deepFreeze<ContractVersion>({
    kind: 'contract-version',
    on,
    contract: amended,
    amendments: inForce.map(({ id }) => id),
    because,
  });
}

function byOrder(a: ContractAmendment, b: ContractAmendment): number {
  const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return order(a.from, b.from) || order(a.approvedOn, b.approvedOn) || order(a.id, b.id);
}

/** Whether the contract allows an amendment at all. */
function authorityIssues(
  { contract, reason, clause, approvedBy, from }: ContractAmendment,
  signed: PerformanceContract,
  fiscal: FiscalCalendar | undefined,
): Issue[] {
  const found = signed.revisions.find(({ id }) => id === clause);
  const { start, end } = periodSpan(signed.period, fiscal);
  return [
    ...(contract === signed.id
      ? []
      : [issue('other-contract', ['contract'], texts.otherContract(contract, signed.id))]),
    ...(found?.reasons.includes(reason) === true
      ? []
      : [issue('no-clause', ['clause'], texts.noClause(clause, reason))]),
    ...(found === undefined || found.approver === approvedBy
      ? []
      : [issue('not-authorized', ['approvedBy'], texts.notAuthorized(approvedBy, found.approver))]),
    ...(from >= start && from <= end
      ? []
      : [issue('outside-period', ['from'], texts.outsidePeriod(from, signed.period))]),
  ];
}

/** The contract after one amendment; refused with all that is wrong then. */
function applied(before: PerformanceContract, amendment: ContractAmendment): PerformanceContract {
  let { items } = before;
  const issues: Issue[] = [];
  amendment.changes.forEach((change, at) => {
    const found = changeIssue(change, items);
    if (found === null) items = changed(items, change, amendment);
    else for (const fault of within(['changes', at], [found])) issues.push(fault);
  });
  refuse(within(['amendments', amendment.id], issues));
  const result = safeParse(PerformanceContract, { ...before, items });
  if (!result.ok) refuse(within(['amendments', amendment.id], result.issues));
  return result.ok ? result.value : before;
}

function changeIssue(change: ContractChange, items: readonly ContractItem[]): Issue | null {
  const active = new Set(items.filter(({ adjusted }) => adjusted?.treatment !== 'leave-out').map(({ id }) => id));
  if (change.kind === 'add') {
    const taken = items.some(({ id }) => id === change.item.id);
    return taken ? issue('duplicate-id', ['item', 'id'], texts.itemTwice(change.item.id)) : null;
  }
  if (change.kind === 'reweigh') {
    const at = change.weights.findIndex(({ item }) => !active.has(item));
    return at < 0
      ? null
      : issue('unknown-item', ['weights', at, 'item'], texts.unknownItem(change.weights[at]?.item ?? ''));
  }
  const id = change.kind === 'replace' ? change.item.id : change.item;
  return active.has(id) ? null : issue('unknown-item', ['item'], texts.unknownItem(id));
}

function changed(
  items: readonly ContractItem[],
  change: ContractChange,
  amendment: ContractAmendment,
): readonly ContractItem[] {
  switch (change.kind) {
    case 'add':
      return [...items, { ...change.item, adjusted: adjustmentOf(amendment, 'added') }];
    case 'drop': {
      const kind = amendment.reason === 'force-majeure' ? 'force-majeure' : 'dropped';
      return items.map((item) =>
        item.id === change.item ? { ...item, adjusted: adjustmentOf(amendment, kind) } : item,
      );
    }
    case 'replace':
      return items.map((item) => (item.id === change.item.id ? change.item : item));
    case 'retarget':
      return items.map((item) => (item.id === change.item ? { ...item, ...change.to } : item));
    case 'reweigh': {
      const weights = new Map(change.weights.map(({ item, weight }) => [item, weight]));
      return items.map((item) => ({ ...item, weight: weights.get(item.id) ?? item.weight }));
    }
  }
}

function adjustmentOf({ because, approvedBy, approvedOn }: ContractAmendment, kind: Adjustment['kind']): Adjustment {
  return { kind, treatment: kind === 'added' ? 'join' : 'leave-out', because, approvedBy, approvedOn };
}
