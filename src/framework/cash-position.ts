import { type CivilDate, type Decimal, type Id, type Label, negate, sum } from '../foundation/index.ts';
import type { CashFlowFact } from './fact.ts';
import type { FewSource } from './few-found.ts';
import { texts } from './messages.ts';

/** What came in and went out of a project up to the day: exact sums. */
export interface CashPosition {
  readonly kind: 'cash-position';
  readonly project: Id;
  readonly received: Decimal;
  /** What was paid, without a sign. */
  readonly paid: Decimal;
  /** `received − paid`. */
  readonly net: Decimal;
  /** The last day on which money moved. */
  readonly through: CivilDate | null;
  readonly because: Label;
}

/** The cash position of every project of which flows are known, by project. Flows dated after the day are left out. */
export function cashPositions({ setting, inScope, take }: FewSource): readonly CashPosition[] {
  const flows = new Map<Id, CashFlowFact[]>();
  for (const flow of take('cash-flow')) {
    if (flow.date > setting.asOf || !inScope.hasSubject(flow.project)) continue;
    const known = flows.get(flow.project);
    if (known === undefined) flows.set(flow.project, [flow]);
    else known.push(flow);
  }
  return [...flows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([project, own]) => positionOf(project, own));
}

function positionOf(project: Id, flows: readonly CashFlowFact[]): CashPosition {
  const amounts = flows.map(({ amount }) => amount);
  const received = sum(amounts.filter((amount) => !amount.startsWith('-')));
  const paid = negate(sum(amounts.filter((amount) => amount.startsWith('-'))));
  const net = sum(amounts);
  const days = flows.map(({ date }) => date).sort();
  return {
    kind: 'cash-position',
    project,
    received,
    paid,
    net,
    through: days.at(-1) ?? null,
    because: texts.cash(project, received, paid, net),
  };
}
