import * as fc from 'fast-check';
import { allocate, type Decimal } from '../foundation/index.ts';
import { type Ledger, type OperatingFramework, parseFramework, parseLedger } from '../framework/index.ts';
import { anyCalendar } from './any-calendar.ts';
import { anyFacts } from './any-facts.ts';
import { anyPlan } from './any-plan.ts';
import { anyDecimal, illustrative, named } from './any-scalars.ts';
import type { Fault } from './invalid.ts';

/**
 * Small frameworks: a group of one to `entities` projects, one summed indicator, a goal of a year shared out to them by weights,
 * and a plan of up to `nodes` nodes.
 */
export function anyFramework(options: {
  readonly year: number;
  readonly entities: number;
  readonly nodes: number;
}): fc.Arbitrary<OperatingFramework> {
  const { year, entities, nodes } = options;
  return fc
    .record({
      calendar: anyCalendar({ year }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: entities }),
      target: anyDecimal({ min: 1, max: 1_000_000, places: 2 }),
      plan: anyPlan({ most: nodes, year }),
    })
    .map(({ calendar, weights, target, plan }) => {
      const projects = named('project', weights.length);
      return parseFramework({
        format: 'hoshin.framework',
        version: 1,
        id: 'framework',
        label: illustrative('framework'),
        calendars: { office: calendar },
        calendar: 'office',
        organization: {
          entities: [
            { id: 'group', kind: 'group', label: illustrative('group'), parent: null },
            ...projects.map((id) => ({ id, kind: 'project', label: illustrative(id), parent: 'group' })),
          ],
        },
        catalog: catalogFrom(year),
        goals: goalsOf(year, target, projects, weights),
        plans: [{ ...plan, entity: 'project-0' }],
        baselines: [],
        reviews: [],
        platform: {
          goal: 'goal',
          elements: { cost: [], sales: ['sales'], funds: [] },
          keyFigures: [{ id: 'sales', label: illustrative('sales'), goal: 'goal' }],
        },
        policies,
      });
    });
}

const policies = {
  attainmentLights: [{ atLeast: '1', light: 'green' }, { light: 'red' }],
  nodeLights: {
    id: 'lateness',
    label: illustrative('lateness'),
    count: 'days',
    rules: [{ id: 'late', label: illustrative('late'), light: 'red', daysLate: { from: 1 } }],
  },
  evidence: 'optional',
  baselineVersion: 'assessment',
  reviewHorizonDays: 14,
};

function catalogFrom(year: number): object {
  return {
    families: [{ id: 'sales', label: illustrative('sales') }],
    indicators: [
      {
        kind: 'base',
        id: 'sales',
        label: illustrative('sales'),
        family: 'sales',
        unit: { kind: 'money', currency: 'CNY' },
        direction: 'increase',
        missing: 'exclude',
        comparison: 'percent',
        dataOwner: 'marketing',
        dueDays: 5,
        version: 1,
        effective: { from: `${year}-01-01` },
        grain: 'month',
        additivity: { time: 'sum', entity: 'sum' },
      },
    ],
  };
}

function goalsOf(year: number, target: Decimal, projects: readonly string[], weights: readonly number[]): object[] {
  const parts = projects.map((key, at) => ({ key, weight: weights[at] ?? 1 }));
  const shared = allocate(target, parts, { quantum: '0.01' });
  const below = shared.kind === 'allocated' ? shared.parts : [];
  const provenance = { kind: 'set', by: 'board', on: `${year}-01-05` };
  const goal = (id: string, entity: string, wanted: Decimal): object => ({
    id,
    indicator: 'sales',
    entity,
    period: String(year),
    target: wanted,
    provenance,
    version: 1,
  });
  return [goal('goal', 'group', target), ...below.map(({ key, amount }) => goal(`goal.${key}`, key, amount))];
}

/** Ledgers about what a framework names, of up to `most` facts of every kind in a year, with corrections. */
export function anyLedger(
  framework: OperatingFramework,
  { year, most }: { readonly year: number; readonly most: number },
): fc.Arbitrary<Ledger> {
  return anyFacts(framework, year, most).map((facts) => parseLedger({ format: 'hoshin.ledger', version: 1, facts }));
}

/** What may be wrong with a framework: a name that leads nowhere, a goal twice, lights that fall the wrong way. */
export const frameworkFaults: readonly Fault<OperatingFramework>[] = [
  { code: 'unknown-id', spoil: (all) => ({ ...all, calendar: 'nowhere' }) },
  { code: 'unknown-id', spoil: (all) => ({ ...all, platform: { ...all.platform, goal: 'nowhere' } }) },
  {
    code: 'unknown-id',
    spoil: (all) => ({ ...all, goals: all.goals.map((goal) => ({ ...goal, entity: 'nowhere' })) }),
  },
  { code: 'duplicate-id', spoil: (all) => ({ ...all, plans: [...all.plans, ...all.plans] }) },
  {
    code: 'steps-open',
    spoil: (all) => ({ ...all, policies: { ...all.policies, attainmentLights: [{ atLeast: '1', light: 'green' }] } }),
  },
];

/** What may be wrong with a ledger: two contents under one id and revision. */
export const ledgerFaults: readonly Fault<Ledger>[] = [
  {
    code: 'conflicting-fact',
    spoil: (ledger: Ledger): unknown => {
      const [first] = ledger.facts;
      if (first === undefined) return null;
      const other = { ...first, recordedOn: first.recordedOn === '2020-01-01' ? '2020-01-02' : '2020-01-01' };
      return { ...ledger, facts: [...ledger.facts, other] };
    },
  },
];
