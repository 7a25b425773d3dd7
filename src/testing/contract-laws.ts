import { addDays, type Grain, periodSpan, subperiods, sum, isHoshinError } from '../foundation/index.ts';
import {
  type ContractAmendment,
  contractAt,
  type ContractItem,
  expectedToDate,
  type Goal,
  type PerformanceContract,
  periodContract,
} from '../goals/index.ts';
import type { Law } from './foundation-laws.ts';

const holds = (kept: boolean, broken: () => string): Law => kept || broken();

/**
 * The order in which amendments are listed does not matter: read at a date, a contract is the same, or is refused for the same
 * faults, whichever of them stands first.
 *
 * @example
 * import { parseContractAmendment, parsePerformanceContract } from 'hoshin/goals';
 * import { amendmentOrderIsIrrelevant } from 'hoshin/testing';
 * const label = { zh: '责任书', en: 'Contract' };
 * const contract = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '1', indicator: 'sales', direction: 'increase', accrues: true, target: '100',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [{ id: 'r1', label, reasons: ['market'], approver: 'board' }],
 *   appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * const to = (id: string, from: string, target: string) => parseContractAmendment({ id, contract: 'c', reason: 'market', clause: 'r1',
 *   because: 'illustrative', approvedBy: 'board', approvedOn: '2026-06-01', from, changes: [{ kind: 'retarget', item: 'sales', to: { target } }] });
 * amendmentOrderIsIrrelevant(contract, [to('a1', '2026-09-01', '80'), to('a2', '2026-07-01', '90')], '2026-12-31'); // => true
 */
export function amendmentOrderIsIrrelevant(
  contract: PerformanceContract,
  amendments: readonly ContractAmendment[],
  date: string,
  options: Parameters<typeof contractAt>[3] = {},
): Law {
  const read = (list: readonly ContractAmendment[]): string => readingOf(contract, list, date, options);
  const told = read(amendments);
  const others = [amendments.toReversed(), ...amendments.map((_, at) => turned(amendments, at))];
  const other = others.map(read).find((one) => one !== told);
  return holds(other === undefined, () => `${told} against ${other ?? ''}`);
}

/** The list begun at another place. */
const turned = <T>(list: readonly T[], at: number): readonly T[] => [...list.slice(at), ...list.slice(0, at)];

/** The contract as it reads, or the faults for which it is refused; where they stand in the list is no part of them. */
function readingOf(
  contract: PerformanceContract,
  list: readonly ContractAmendment[],
  date: string,
  options: Parameters<typeof contractAt>[3],
): string {
  try {
    return JSON.stringify(contractAt(contract, list, date, options));
  } catch (error) {
    const issues = isHoshinError(error) ? error.issues : [];
    return issues
      .map(({ code, message }) => `${code}: ${message}`)
      .sort()
      .join('\n');
  }
}

/** How {@link periodContractsAddUp} parts the contract. */
export interface PartedContract {
  /** Into which periods: `month` for the twelve of a year. */
  readonly grain: Grain;
  /** The smallest step of an amount. */
  readonly quantum: string;
  readonly fiscal?: NonNullable<Parameters<typeof subperiods>[2]>;
}

const tiers = ['start', 'base', 'target', 'stretch'] as const;

/**
 * The contracts of the parts of a period add up to the contract of the whole: what builds up comes to each tier of the year
 * exactly, whatever the phasing, and a stock, a ratio or a milestone is wanted in full in every part.
 *
 * @example
 * import { parsePerformanceContract } from 'hoshin/goals';
 * import { periodContractsAddUp } from 'hoshin/testing';
 * const label = { zh: '责任书', en: 'Contract' };
 * const contract = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '1', indicator: 'sales', direction: 'increase', accrues: true, target: '100.005',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [], appeal: { days: 10, workdays: true, to: 'committee' }, signedOn: '2026-01-20' });
 * periodContractsAddUp(contract, [], { grain: 'month', quantum: '0.01' }); // => true
 */
export function periodContractsAddUp(
  contract: PerformanceContract,
  goals: readonly Goal[],
  { grain, quantum, fiscal }: PartedContract,
): Law {
  const { label, signedOn } = contract;
  const calendar = fiscal === undefined ? {} : { fiscal };
  const parts = subperiods(contract.period, grain, fiscal).map((period, at) =>
    periodContract(contract, goals, { id: `part-${at}`, label, period, quantum, signedOn, ...calendar }),
  );
  const broken = contract.items.flatMap((item, at) => {
    const cut = parts.flatMap(({ items }) => items[at] ?? []);
    return tiers.flatMap((tier) => brokenTier(item, cut, tier));
  });
  return holds(broken.length === 0, () => broken.join('; '));
}

function brokenTier(item: ContractItem, parts: readonly ContractItem[], tier: (typeof tiers)[number]): string[] {
  const wanted = item[tier];
  if (wanted === undefined) return [];
  const given = parts.flatMap((part) => part[tier] ?? []);
  if (!item.accrues) {
    return given.every((one) => one === wanted) ? [] : [`${item.id}: a part wants another ${tier} than ${wanted}`];
  }
  const total = sum(given);
  return total === wanted ? [] : [`${item.id}: the parts make a ${tier} of ${total}, not of ${wanted}`];
}

/**
 * What a goal asks for builds up to its target: nothing before its period, the whole of it from its last day on, and what each
 * part of the period adds comes to the target exactly.
 *
 * @example
 * import { parseGoal } from 'hoshin/goals';
 * import { expectedReachesTarget } from 'hoshin/testing';
 * const goal = parseGoal({ id: 'g', indicator: 'sales', entity: 'group', period: '2026', target: '1000', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' },
 *   phasing: { kind: 'shares', parts: [{ period: '2026-H1', share: '0.4' }, { period: '2026-H2', share: '0.6' }] } });
 * expectedReachesTarget(goal); // => true
 */
export function expectedReachesTarget(goal: Goal, fiscal?: PartedContract['fiscal']): Law {
  const { start, end } = periodSpan(goal.period, fiscal);
  const before = expectedToDate(goal, addDays(start, -1), fiscal);
  const [last, later] = [expectedToDate(goal, end, fiscal), expectedToDate(goal, addDays(end, 1), fiscal)];
  return holds(
    before === '0' && last === goal.target && later === goal.target,
    () => `${before} before, ${last} on the last day, ${later} after it, where ${goal.target} is wanted`,
  );
}
