/** A view: the picture, and what the charts need beside it. */
import { capabilityIndex, capabilityRanking } from 'hoshin/capability';
import { type Id, periodOf, shiftPeriod } from 'hoshin/foundation';
import type { Fact, Ledger, OperatingFramework, OperatingPicture } from 'hoshin/framework';
import { cashPositive, peakFunding } from 'hoshin/investment';
import { activeBaselines, nodeStates, type Schedule, schedulePlan } from 'hoshin/plans';
import type { Resolution } from 'hoshin/reviews';
import type { CashPlan, CashView, Look, View } from './messages';
import { unlessSame } from './unless-same';

interface Given {
  readonly framework: OperatingFramework;
  readonly ledger: Ledger;
  readonly cashPlan: readonly CashPlan[];
  readonly look: Look;
  readonly picture: OperatingPicture;
}

export function viewOf({ framework, ledger, cashPlan, look, picture }: Given): View {
  const { asOf, scope } = look;
  const known = ledger.facts.filter(({ recordedOn }) => recordedOn <= asOf);
  const inScope = entitiesBelow(framework, scope);
  return {
    look,
    framework,
    picture,
    schedules: schedulesOf(framework.plans, framework.calendars),
    states: statesOf(framework, of('progress', known), asOf),
    baselines: activeBaselines(framework.baselines, { version: framework.policies.baselineVersion, asOf }),
    ranking: rankingOf(framework, of('rating', known), asOf, scope),
    cash: cashIn(framework, cashPlan, of('cash-flow', known), asOf, scope),
    resolutions: resolutionsIn(known).filter(({ subject }) => inScope.has(subject)),
  };
}

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

const of = <Kind extends Fact['kind']>(kind: Kind, facts: readonly Fact[]): readonly FactOf<Kind>[] =>
  facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);

function entitiesBelow({ organization }: OperatingFramework, scope: Id | null): ReadonlySet<Id> {
  const { entities } = organization;
  if (scope === null) return new Set(entities.map(({ id }) => id));
  const within = new Set([scope]);
  for (const { id, parent } of entities) if (parent !== null && within.has(parent)) within.add(id); // parents stand first
  return within;
}

/** The network of every plan, for its critical path and float. */
const schedulesOf = unlessSame(
  (plans: OperatingFramework['plans'], calendars: OperatingFramework['calendars']): Readonly<Record<Id, Schedule>> => {
    const found = plans.flatMap((plan) => {
      const start = plan.nodes.flatMap((node) => node.start ?? []).sort()[0];
      const result = start === undefined ? null : schedulePlan(plan, { calendars, start });
      return result?.kind === 'scheduled' ? [[plan.id, result.schedule] as const] : [];
    });
    return Object.fromEntries(found);
  },
);

const statesOf = unlessSame(
  ({ plans, policies: { evidence } }: OperatingFramework, progress: readonly FactOf<'progress'>[], asOf: string) => {
    const reports = progress.map(({ kind: _, id: __, recordedOn, ...report }) => ({ ...report, on: recordedOn }));
    return nodeStates(plans, reports, { asOf, evidence });
  },
);

/** Points handed in count for the quarter that was over by then. */
const rankingOf = unlessSame(
  (framework: OperatingFramework, ratings: readonly FactOf<'rating'>[], asOf: string, scope: Id | null) => {
    const inScope = entitiesBelow(framework, scope);
    const weights = framework.policies.capability ?? { development: '0.3', operation: '0.4', cash: '0.3' };
    const rated = new Map<string, { project: Id; quarter: string; points: Record<string, string | null> }>();
    for (const fact of ratings) {
      if (!inScope.has(fact.subject)) continue;
      const quarter = shiftPeriod(periodOf(fact.recordedOn, 'quarter'), -1);
      const key = `${fact.subject} ${quarter}`;
      const one = rated.get(key) ?? { project: fact.subject, quarter, points: {} };
      one.points[fact.dimension] = fact.points;
      rated.set(key, one);
    }
    const name = new Map(framework.organization.entities.map(({ id, label }) => [id, label]));
    const entries = [...rated.values()].map(({ project, quarter, points }) => {
      const { development = null, operation = null, cash = null } = points;
      const label = name.get(project);
      return {
        project,
        ...(label === undefined ? {} : { projectLabel: label }),
        team: project,
        quarter,
        index: capabilityIndex({ development, operation, cash }, weights, label === undefined ? {} : { label }),
      };
    });
    const last =
      entries
        .map(({ quarter }) => quarter)
        .sort()
        .at(-1) ?? shiftPeriod(periodOf(asOf, 'quarter'), -1);
    return capabilityRanking(entries, { quarter: last, by: 'project', level: '0.5', missing: 'hold' });
  },
);

const cashIn = unlessSame(
  (
    framework: OperatingFramework,
    plans: readonly CashPlan[],
    flows: readonly FactOf<'cash-flow'>[],
    asOf: string,
    scope: Id | null,
  ) => {
    const inScope = entitiesBelow(framework, scope);
    return plans.filter(({ project }) => inScope.has(project)).map((plan) => cashOf(plan, flows, asOf));
  },
);

function cashOf({ project, flows }: CashPlan, facts: readonly FactOf<'cash-flow'>[], asOf: string): CashView {
  const came = facts.flatMap((fact) => (fact.project === project ? [{ date: fact.date, amount: fact.amount }] : []));
  const expected = [...came, ...flows.filter(({ date }) => date > asOf)];
  const line = (id: string, zh: string, en: string, list: readonly { date: string; amount: string }[]) => ({
    id,
    label: { zh, en },
    actual: false,
    amounts: list.map(({ date, amount }) => ({ period: `${date}/P1D`, amount })),
  });
  return {
    project,
    series: [
      line('planned', '计划累计', 'Planned, running', flows),
      line('expected', '预计累计', 'Expected, running', expected),
      { ...line('actual', '实际累计', 'Actual, running', came), actual: true },
    ] as unknown as CashView['series'], // read by sCurveRows
    planned: cashPositive(flows),
    expected: cashPositive(expected),
    peak: peakFunding(expected),
  };
}

function resolutionsIn(facts: readonly Fact[]): readonly Resolution[] {
  const last = new Map<Id, Resolution>();
  for (const fact of facts) if (fact.kind === 'resolution-event') last.set(fact.resolution.id, fact.resolution);
  return [...last.values()];
}
