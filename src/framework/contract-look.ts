import { type CivilDate, type Id, periodSpan } from '../foundation/index.ts';
import {
  type ContractItem,
  contractToDate,
  type ItemResult,
  type PerformanceContract,
  scoreContract,
} from '../goals/index.ts';
import type { VetoEvent } from '../scoring/index.ts';
import type { FewSource } from './few-found.ts';
import type { Days, Figures } from './figures.ts';
import type { FewKind } from './filed-facts.ts';
import { daysOf } from './goal-picture.ts';
import { type Measured, measuredOver, sourcesOf } from './measured.ts';
import { texts } from './messages.ts';
import type { ContractStanding } from './picture.ts';
import type { Question } from './project-findings.ts';
import type { Setting } from './setting.ts';

/** The contracts in scope, each beside how it stands; null before its period. */
export type ContractsLook = readonly { readonly asked: PerformanceContract; readonly found: ContractStanding | null }[];

/** Everything that contracts ask. */
export function contractQuestions(setting: Setting): readonly Question[] {
  return setting.framework.contracts.flatMap((contract) =>
    contract.items.map(({ indicator }) => ({ indicator, entity: contract.entity, days: daysOf(contract, setting) })),
  );
}

/** Looks at all contracts in scope. */
export function lookAtContracts(source: FewSource, own: Figures['own']): ContractsLook {
  const given = givenTo(source);
  return source.setting.framework.contracts
    .filter(({ entity }) => source.inScope.hasEntity(entity))
    .map((asked) => ({ asked, found: contractStanding(asked, source.setting, own, given) }));
}

/** Looks again at the contracts that something moved. */
export function contractsAgain(
  look: ContractsLook,
  source: FewSource,
  own: Figures['own'],
  touched: {
    readonly kinds: ReadonlySet<FewKind>;
    readonly isMoved: (entity: Id, indicators: readonly Id[]) => boolean;
  },
): ContractsLook {
  const anew = touched.kinds.has('veto') || touched.kinds.has('rating');
  const given = givenTo(source);
  return look.map((one) => {
    const { asked } = one;
    const indicators = asked.items.map(({ indicator }) => indicator);
    if (!anew && !touched.isMoved(asked.entity, indicators)) return one;
    return { asked, found: contractStanding(asked, source.setting, own, given) };
  });
}

/** What people decided about contracts: vetoes, and points where a rule leaves them to a person. */
interface Given {
  readonly vetoes: ReadonlyMap<Id, readonly VetoEvent[]>;
  readonly points: ReadonlyMap<string, ItemResult['manual']>;
}

function givenTo({ take }: FewSource): Given {
  const vetoes = new Map<Id, VetoEvent[]>();
  for (const { contract, veto } of take('veto')) vetoes.set(contract, [...(vetoes.get(contract) ?? []), veto]);
  const points = take('rating').map(({ id, subject, dimension, points: value, by }) => {
    const manual = value === null ? null : { points: value, by, because: id };
    return [`${subject} ${dimension}`, manual] as const;
  });
  return { vetoes, points: new Map(points) };
}

function contractStanding(
  contract: PerformanceContract,
  setting: Setting,
  own: Figures['own'],
  given: Given,
): ContractStanding | null {
  const { asOf, framework } = setting;
  const { fiscal, goals } = framework;
  const { start, end } = periodSpan(contract.period, fiscal);
  if (asOf < start) return null;
  const days = daysOf(contract, setting);
  const measured = contract.items.map(({ indicator }) =>
    measuredOver(indicator, contract.entity, days, sourcesOf(setting, own)),
  );
  const through = throughOf(contract, measured);
  const toDate = contractToDate(contract, goals, {
    asOf,
    through,
    ...(fiscal === undefined ? {} : { fiscal }),
  });
  const items = contract.items.map(({ id }, at) => ({
    item: id,
    actual: measured[at]?.value ?? null,
    manual: given.points.get(`${contract.id} ${id}`) ?? null,
  }));
  const score = scoreContract(toDate, { items, vetoes: pulledVetoes(contract, given, days) });
  const final = asOf >= end && contract.items.every((item) => !isSummed(item) || (through[item.id] ?? end) >= end);
  return {
    kind: 'contract-standing',
    contract: contract.id,
    entity: contract.entity,
    undertaker: contract.undertaker,
    final,
    score,
    facts: [...new Set(measured.flatMap(({ facts }) => facts))],
    because: texts.contract(contract.label, score.node.points, days.to, final),
  };
}

/** Whether an item adds figures up to a target. */
const isSummed = ({ accrues, target }: ContractItem): boolean => accrues && target !== undefined;

/** Vetoes of the contract that were pulled in its period. */
function pulledVetoes({ id, vetoes }: PerformanceContract, given: Given, { from, to }: Days): readonly VetoEvent[] {
  const known = new Set<string>(vetoes.map((veto) => veto.id));
  return (given.vetoes.get(id) ?? []).filter(({ veto, on }) => known.has(veto) && on >= from && on <= to);
}

function throughOf({ items }: PerformanceContract, measured: readonly Measured[]): Readonly<Record<Id, CivilDate>> {
  const days = items.flatMap(({ id }, at): (readonly [Id, CivilDate])[] => {
    const through = measured[at]?.through ?? null;
    return through === null ? [] : [[id, through]];
  });
  return Object.fromEntries(days);
}
