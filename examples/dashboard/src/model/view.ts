/** A view: the picture, and what the charts need beside it. */
import { capabilityIndex, capabilityRanking } from 'hoshin/capability';
import { type Id, periodOf, shiftPeriod } from 'hoshin/foundation';
import type { Fact, Ledger, OperatingFramework, OperatingPicture } from 'hoshin/framework';
import { cashPositive, peakFunding } from 'hoshin/investment';
import { activeBaselines, nodeStates, type Schedule, schedulePlan } from 'hoshin/plans';
import type { Resolution } from 'hoshin/reviews';
import type { CashPlan, CashView, Look, View } from './messages';

interface Given {
  readonly framework: OperatingFramework;
  readonly ledger: Ledger;
  readonly cashPlan: readonly CashPlan[];
  readonly look: Look;
  readonly picture: OperatingPicture;
}

export function viewOf({ framework, ledger, cashPlan, look, picture }: Given): View {
  const { asOf } = look;
  const known = ledger.facts.filter(({ recordedOn }) => recordedOn <= asOf);
  const inScope = entitiesBelow(framework, look.scope);
  const { evidence, baselineVersion } = framework.policies;
  return {
    look,
    framework,
    picture,
    schedules: schedulesOf(framework),
    states: nodeStates(framework.plans, reportsIn(known), { asOf, evidence }),
    baselines: activeBaselines(framework.baselines, { version: baselineVersion, asOf }),
    ranking: rankingOf(framework, known, asOf, inScope),
    cash: cashPlan.filter(({ project }) => inScope.has(project)).map((plan) => cashOf(plan, known, asOf)),
    resolutions: resolutionsIn(known).filter(({ subject }) => inScope.has(subject)),
  };
}

function entitiesBelow({ organization }: OperatingFramework, scope: Id | null): ReadonlySet<Id> {
  const { entities } = organization;
  if (scope === null) return new Set(entities.map(({ id }) => id));
  const within = new Set([scope]);
  for (const { id, parent } of entities) if (parent !== null && within.has(parent)) within.add(id); // parents stand first
  return within;
}

const scheduled = new WeakMap<object, Readonly<Record<Id, Schedule>>>();

/** The network of every plan, for its critical path and float; plans are the same value until they are amended. */
function schedulesOf({ plans, calendars }: OperatingFramework): Readonly<Record<Id, Schedule>> {
  const before = scheduled.get(plans);
  if (before !== undefined) return before;
  const found = plans.flatMap((plan) => {
    const start = plan.nodes.flatMap((node) => node.start ?? []).sort()[0];
    const result = start === undefined ? null : schedulePlan(plan, { calendars, start });
    return result?.kind === 'scheduled' ? [[plan.id, result.schedule] as const] : [];
  });
  const schedules = Object.fromEntries(found);
  scheduled.set(plans, schedules);
  return schedules;
}

const reportsIn = (facts: readonly Fact[]) =>
  facts.flatMap((fact) => {
    if (fact.kind !== 'progress') return [];
    const { kind: _, id: __, recordedOn, ...report } = fact;
    return [{ ...report, on: recordedOn }];
  });

/** Points handed in count for the quarter that was over by then. */
function rankingOf(framework: OperatingFramework, facts: readonly Fact[], asOf: string, inScope: ReadonlySet<Id>) {
  const weights = framework.policies.capability ?? { development: '0.3', operation: '0.4', cash: '0.3' };
  const rated = new Map<string, { project: Id; quarter: string; points: Record<string, string | null> }>();
  for (const fact of facts) {
    if (fact.kind !== 'rating' || !inScope.has(fact.subject)) continue;
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
}

function cashOf({ project, flows }: CashPlan, facts: readonly Fact[], asOf: string): CashView {
  const came = facts.flatMap((fact) =>
    fact.kind === 'cash-flow' && fact.project === project ? [{ date: fact.date, amount: fact.amount }] : [],
  );
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
