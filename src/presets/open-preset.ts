import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  fail,
  Id,
  issue,
  Label,
  parse,
  Period,
  refuse,
  type Schema,
  schema,
  WorkCalendar,
} from '../foundation/index.ts';
import { type OperatingFramework, parseFramework, Policies } from '../framework/index.ts';
import { decompose, type Goal, parseGoal } from '../goals/index.ts';
import type { Indicator, Written } from '../indicators/index.ts';
import { EntityKind } from '../organization/index.ts';
import {
  type Baseline,
  instantiateTemplate,
  ParameterValues,
  type Plan,
  schedulePlans,
  TemplateBatch,
} from '../plans/index.ts';
import { texts } from './messages.ts';
import { Preset, type PresetItem } from './preset.ts';

/** A unit of the firm that opens a preset. */
export interface PresetUnit {
  readonly id: Id;
  readonly label: Label;
  readonly kind: EntityKind;
}

/** A target that the firm sets for one of the preset's indicators. */
export interface PresetGoal {
  readonly indicator: Id;
  /** In the indicator's unit. */
  readonly target: Decimal;
  /** How it is shared out over units; not at all where left out. */
  readonly shares?: readonly { readonly entity: Id; readonly weight: Decimal }[];
  /** The smallest step of a share; 1 where left out. */
  readonly quantum?: Decimal;
}

/** A plan made from one of the preset's templates. */
export interface PresetPlan {
  /** The template's id. */
  readonly template: Id;
  /** The entity it is for; the top one where left out. */
  readonly entity?: Id;
  /** First day of the plan; where left out the earliest of `dates`, and without any the day the goals were set. */
  readonly start?: CivilDate;
  /** A profile of the template; each states whose figures it holds. */
  readonly profile?: Id;
  readonly values?: ParameterValues;
  /** Days that nodes stand on, by the template's node ids. */
  readonly dates?: Readonly<Record<Id, CivilDate>>;
  /** Batches with their buildings: they become entities below the plan's. */
  readonly batches?: readonly TemplateBatch[];
}

/** What a firm says when it opens a preset. */
export interface OpenPresetOptions {
  /** Id of the framework. */
  readonly id: Id;
  readonly label: Label;
  /** The firm, or the unit that is run by this framework. */
  readonly top: PresetUnit;
  /** Units below it; none where left out. */
  readonly units?: readonly PresetUnit[];
  /** The period of the goals. */
  readonly period: Period;
  /** Goals, the business goal first; the preset's published targets where left out. */
  readonly goals?: readonly PresetGoal[];
  /** Who set the goals and approved the plans. */
  readonly setBy: Id;
  /** The day they did. */
  readonly setOn: CivilDate;
  readonly plans?: readonly PresetPlan[];
  /** The work calendar: what plans of the preset call `office`. */
  readonly calendar: WorkCalendar;
  /** The firm's own rules in place of the proposed ones. */
  readonly policies?: Policies;
}

const Unit: Schema<PresetUnit> = /* @__PURE__ */ schema<PresetUnit>()(() =>
  z.strictObject({ id: Id, label: Label, kind: EntityKind }),
);

const Options: Schema<OpenPresetOptions> = /* @__PURE__ */ schema<OpenPresetOptions>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    top: Unit,
    units: z.exactOptional(z.array(Unit)),
    period: Period,
    goals: z.exactOptional(
      z.array(
        z.strictObject({
          indicator: Id,
          target: Decimal,
          shares: z.exactOptional(z.array(z.strictObject({ entity: Id, weight: Decimal }))),
          quantum: z.exactOptional(Decimal),
        }),
      ),
    ),
    setBy: Id,
    setOn: CivilDate,
    plans: z.exactOptional(
      z.array(
        z.strictObject({
          template: Id,
          entity: z.exactOptional(Id),
          start: z.exactOptional(CivilDate),
          profile: z.exactOptional(Id),
          values: z.exactOptional(ParameterValues),
          dates: z.exactOptional(z.record(z.string(), CivilDate)),
          batches: z.exactOptional(z.array(TemplateBatch)),
        }),
      ),
    ),
    calendar: WorkCalendar,
    policies: z.exactOptional(Policies),
  }),
);

/**
 * A framework that opens with `assess`: the preset's indicators, cadence and policies with the firm's own units, goals and plans.
 * Plans are scheduled and approved as the first baseline. Whatever the preset only proposes can be given instead.
 *
 * @throws `HoshinError` with all issues of its arguments; `unknown-template`, `unknown-indicator`, `no-goals` where neither the
 *   preset nor the firm has any, `ratio-shared` for a ratio with shares, `infeasible-share`, `cyclic-plan`
 * @example
 * import { workCalendar } from 'hoshin/foundation';
 * import { assess, parseLedger } from 'hoshin/framework';
 * import { airport, openPreset } from 'hoshin/presets';
 * const label = { zh: '示例机场', en: 'Example airport' };
 * const framework = openPreset(airport(), { id: 'airport-2026', label, top: { id: 'airport', label, kind: 'group' },
 *   period: '2026', setBy: 'general-manager', setOn: '2026-01-05',
 *   calendar: workCalendar({ week: [true, true, true, true, true, false, false] }) });
 * framework.goals.map(({ indicator, target }) => `${indicator} ${target}`);
 * // => ['passengers 5500000', 'cargo 105000']
 * const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: [] });
 * assess(framework, ledger, { asOf: '2026-06-30' }).goal?.indicator; // => 'passengers'
 */
export function openPreset(preset: Preset, options: Written<OpenPresetOptions>): OperatingFramework {
  const read = parse(Preset, preset);
  const given = parse(Options, options);
  refuse(optionIssues(read, given));
  const goals = goalsOf(read, given);
  const plans = plansOf(read, given);
  const tops = goals.filter(({ entity }) => entity === given.top.id);
  return parseFramework({
    format: 'hoshin.framework',
    version: 1,
    id: given.id,
    label: given.label,
    calendars: { office: given.calendar },
    calendar: 'office',
    organization: {
      entities: [
        { ...given.top, parent: null },
        ...(given.units ?? []).map((unit) => ({ ...unit, parent: given.top.id })),
        ...batchesOf(given),
      ],
    },
    catalog: {
      families: read.families.map(({ value }) => value),
      indicators: read.indicators.map(({ value }) => value),
    },
    goals,
    plans,
    baselines: plans.map((plan) => baselineOf(plan, read, given)),
    reviews: read.reviews.map(({ value }) => ({
      ...value,
      subjects: value.subjects.map((subject) => (subject === 'top' ? given.top.id : subject)),
    })),
    platform: { goal: tops[0]?.id, elements: read.elements, keyFigures: figuresOf(read, tops) },
    policies: given.policies ?? read.policies.value,
  });
}

function optionIssues(preset: Preset, { goals, plans = [] }: OpenPresetOptions): ReturnType<typeof issue>[] {
  const indicators = new Map(preset.indicators.map(({ value }) => [value.id, value]));
  const templates = new Set(preset.templates.map(({ value }) => value.id));
  const none = (goals ?? preset.targets).length === 0;
  return [
    ...(none ? [issue('no-goals', ['goals'], texts.noGoals(preset.id))] : []),
    ...(goals ?? []).flatMap(({ indicator }, at) =>
      indicators.has(indicator)
        ? []
        : [issue('unknown-indicator', ['goals', at, 'indicator'], texts.unknownIndicator(indicator))],
    ),
    ...(goals ?? []).flatMap(({ indicator, shares }, at) =>
      shares !== undefined && isRatio(indicators.get(indicator))
        ? [issue('ratio-shared', ['goals', at, 'shares'], texts.ratioShared(indicator))]
        : [],
    ),
    ...plans.flatMap(({ template }, at) =>
      templates.has(template)
        ? []
        : [issue('unknown-template', ['plans', at, 'template'], texts.unknownTemplate(template))],
    ),
  ];
}

const isRatio = (indicator: Indicator | undefined): boolean =>
  indicator?.unit.kind === 'ratio' || indicator?.unit.kind === 'rate';

/** Each goal, and where it is shared out the units' goals after it. */
function goalsOf(preset: Preset, { goals, top, period, setBy, setOn }: OpenPresetOptions): readonly Goal[] {
  const wanted: readonly PresetGoal[] = goals ?? preset.targets.map(({ value }) => value);
  return wanted.flatMap(({ indicator, target, shares, quantum = '1' }) => {
    const goal = parseGoal({
      id: `${indicator}-${period}`,
      indicator,
      entity: top.id,
      period,
      target,
      provenance: { kind: 'set', by: setBy, on: setOn, because: texts.setFrom(preset.label).zh },
      version: 1,
    });
    if (shares === undefined) return [goal];
    const shared = decompose(goal, { parts: shares, quantum, basis: 'weights' });
    if (shared.kind === 'infeasible') fail(issue('infeasible-share', ['goals'], shared.because));
    return [goal, ...shared.goals];
  });
}

function plansOf(preset: Preset, { plans = [], top, setOn, calendar }: OpenPresetOptions): readonly Plan[] {
  return plans.flatMap(({ template, entity = top.id, start, ...project }) => {
    const found = preset.templates.find(({ value }) => value.id === template)?.value;
    if (found === undefined) return [];
    const made = instantiateTemplate(found, { entity, ...project });
    const scheduled = schedulePlans(made.plans, {
      calendars: { office: calendar },
      start: start ?? Object.values(project.dates ?? {}).toSorted()[0] ?? setOn,
    });
    if (scheduled.kind === 'cyclic')
      fail(
        issue(
          'cyclic-plan',
          ['plans'],
          texts.cyclic(scheduled.cycles.map(({ activities }) => activities.join(' → ')).join('; ')),
        ),
      );
    return scheduled.plans;
  });
}

/** Batches and buildings of all plans, each once: plans of one project may name the same. */
function batchesOf({ plans = [], top }: OpenPresetOptions): Iterable<object> {
  const found = new Map<Id, object>();
  const add = (kind: EntityKind, { id, label }: PresetItem, parent: Id): void => {
    if (!found.has(id)) found.set(id, { id, kind, label, parent });
  };
  for (const { entity = top.id, batches = [] } of plans) {
    for (const batch of batches) {
      add('batch', batch, entity);
      for (const building of batch.buildings ?? []) add('building', building, batch.id);
    }
  }
  return found.values();
}

function baselineOf(plan: Plan, preset: Preset, { setBy, setOn, policies }: OpenPresetOptions): Baseline {
  const version = (policies ?? preset.policies.value).baselineVersion;
  return {
    id: `${plan.id}-1`,
    label: { zh: '首版基准', en: 'First baseline' },
    plan: plan.id,
    tier: plan.tier,
    version,
    from: setOn,
    revision: 1,
    reason: texts.setFrom(preset.label),
    approver: setBy,
    dates: plan.nodes.flatMap(({ id, start, finish }) =>
      finish === undefined ? [] : [{ node: id, finish, ...(start === undefined ? {} : { start }) }],
    ),
  };
}

/** The key figures that have a goal, in the preset's order, then the other goals. */
function figuresOf({ keyFigures, indicators }: Preset, goals: readonly Goal[]): object[] {
  const rank = new Map(keyFigures.map((id, at) => [id, at]));
  const label = new Map(indicators.map(({ value }) => [value.id, value.label]));
  const at = ({ indicator }: Goal): number => rank.get(indicator) ?? keyFigures.length;
  return goals
    .toSorted((a, b) => at(a) - at(b))
    .map(({ id, indicator }) => ({ id: indicator, label: label.get(indicator), goal: id }));
}
