import * as z from 'zod/mini';
import {
  CivilDate,
  deepFreeze,
  Id,
  issue,
  type Issue,
  type Label,
  parse,
  refuse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import type { Written } from '../../indicators/index.ts';
import { type Plan, Plans } from '../plan.ts';
import { made } from './make.ts';
import { templateTexts as texts } from './messages.ts';
import { ParameterValues, valuesIssues } from './parameter.ts';
import { PlanTemplate } from './template.ts';
import { TemplateBatch, unitsIssues, unitsOf } from './units.ts';

/** What a project says when its plans are made. */
export interface TemplateProject {
  /** The project: the entity of its plans, and the beginning of their ids. */
  readonly entity: Id;
  /** A profile of the template whose values hold where the project gives none; none where left out. */
  readonly profile?: Id;
  /** The project's values. */
  readonly values?: ParameterValues;
  /** Days that nodes must stand on (land won, opening, handover), by the template's node ids: each becomes a soft `MFO`. */
  readonly dates?: Readonly<Record<Id, CivilDate>>;
  /** Its batches with their buildings, in the order of work; none where left out. */
  readonly batches?: readonly TemplateBatch[];
}

const Project: Schema<TemplateProject> = /* @__PURE__ */ schema<TemplateProject>()(() =>
  z.strictObject({
    entity: Id,
    profile: z.exactOptional(Id),
    values: z.exactOptional(ParameterValues),
    dates: z.exactOptional(z.record(z.string(), CivilDate)),
    batches: z.exactOptional(z.array(TemplateBatch)),
  }),
);

/** How many days a node takes, and why. */
export interface TemplateDuration {
  readonly node: Id;
  readonly days: number;
  /** The formula with its figures: `40 (Piles: driven) + 45 = 85 d`. */
  readonly because: Label;
}

/** The plans of a project, not yet scheduled: give them to `schedulePlans`. */
export interface TemplateInstance {
  readonly plans: readonly Plan[];
  /** One for each node whose duration is a formula, in the order of the nodes. */
  readonly durations: readonly TemplateDuration[];
}

/**
 * Makes a project's plans from a template: every node once for the project, each batch or each building; durations by their
 * formulas; links within units, between them, and from one unit to the next. Ids begin with the unit's, as in `b1.open`; nodes of
 * the project keep the template's ids.
 *
 * @throws `HoshinError` `unknown-id`, `out-of-range`, `unknown-option`, `missing-parameter`, `missing-case`, `duplicate-id`
 * @example
 * import { instantiateTemplate, parsePlanTemplate } from 'hoshin/plans';
 * const label = { zh: '示例', en: 'Example' };
 * const template = parsePlanTemplate({ id: 't', label, profiles: [],
 *   plans: [{ id: 'main', label, tier: 2, owner: 'head', maySet: [], mayChange: [] }],
 *   parameters: [{ kind: 'number', id: 'floors', label: { zh: '层数', en: 'storeys' }, min: 1, max: 80 }],
 *   nodes: [{ id: 'frame', label, plan: 'main', per: 'building',
 *     duration: { op: 'product', of: [6, { op: 'value', id: 'floors' }] } }],
 *   links: [{ from: 'frame', to: 'frame', type: 'SS', lag: 15, next: true }] });
 * const { plans, durations } = instantiateTemplate(template, { entity: 'project-a', values: { floors: 20 },
 *   batches: [{ id: 'b1', label, buildings: [{ id: 'n1', label }, { id: 'n2', label, values: { floors: 33 } }] }] });
 * plans[0]?.nodes.map(({ id, duration }) => `${id} ${duration}`); // => ['n1.frame 120', 'n2.frame 198']
 * durations[1]?.because.en; // => '6 × 33 (storeys) = 198 d'
 * plans[0]?.links?.[0]; // => { from: 'n1.frame', to: 'n2.frame', type: 'SS', lag: 15 }
 */
export function instantiateTemplate(template: PlanTemplate, project: Written<TemplateProject>): TemplateInstance {
  const read = parse(PlanTemplate, template);
  const given = parse(Project, project);
  refuse(projectIssues(read, given));
  const base = read.profiles.find(({ id }) => id === given.profile)?.values;
  const values = { ...base, ...given.values };
  const { plans, durations, issues } = made(
    read,
    given.entity,
    unitsOf({ values, dates: given.dates ?? {} }, given.batches ?? []),
  );
  refuse(issues);
  return deepFreeze({ plans: parse(Plans, plans), durations });
}

function projectIssues({ profiles, parameters, nodes }: PlanTemplate, project: TemplateProject): Issue[] {
  const { profile, values = {}, dates = {}, batches = [] } = project;
  const known = new Set(nodes.map(({ id }) => id));
  const unknown = (given: TemplateProject['dates'], path: readonly (string | number)[]): Issue[] =>
    Object.keys(given ?? {}).flatMap((id) =>
      known.has(id) ? [] : [issue('unknown-id', [...path, id], texts.unknownId(id))],
    );
  return [
    ...(profile === undefined || profiles.some(({ id }) => id === profile)
      ? []
      : [issue('unknown-id', ['profile'], texts.unknownProfile(profile))]),
    ...valuesIssues(values, parameters, ['values']),
    ...unknown(dates, ['dates']),
    ...unitsIssues(batches, parameters),
    ...batches.flatMap((batch, at) => [
      ...unknown(batch.dates, ['batches', at, 'dates']),
      ...(batch.buildings ?? []).flatMap((one, place) =>
        unknown(one.dates, ['batches', at, 'buildings', place, 'dates']),
      ),
    ]),
  ];
}
