import * as z from 'zod/mini';
import { CivilDate, fail, Id, issue, parse, type Schema } from '../foundation/index.ts';
import type { Deliverable, Resolution, ReviewEvent } from '../reviews/index.ts';
import { frameworkAt } from './amend.ts';
import { drawPicture } from './draw-picture.ts';
import { figuresOf } from './figures.ts';
import type { Findings } from './findings.ts';
import { goalPicture } from './goal-picture.ts';
import { askedBy, reportingReader } from './information.ts';
import { countOf, filed, type FiledFacts, type Facts, factsOf } from './filed-facts.ts';
import { Ledger } from './ledger.ts';
import { texts } from './messages.ts';
import { OperatingFramework } from './operating-framework.ts';
import type { OperatingPicture } from './picture.ts';
import { lightsBy } from './plan-element.ts';
import { downFrom, type Setting, settingOf } from './setting.ts';
import { ratedBy } from './systems.ts';

/** What {@link assess} looks at. */
export interface AssessOptions {
  /** The day: facts recorded later are not known, amendments that hold from later are not made. */
  readonly asOf: string;
  /** An entity: it and all below it; everything where left out. */
  readonly scope?: string;
}

const Options: Schema<{ readonly asOf: CivilDate; readonly scope?: Id }> = /* @__PURE__ */ z.strictObject({
  asOf: CivilDate,
  scope: z.exactOptional(Id),
});

/**
 * How everything stands on a day: the framework as it then read, judged by the facts then known. Pure and deterministic: the
 * order of the facts never matters, and an earlier day gives the picture that was given then.
 *
 * @throws `HoshinError` with all issues of its arguments; `unknown-scope` where there is no such entity on that day
 */
export function assess(framework: OperatingFramework, ledger: Ledger, options: AssessOptions): OperatingPicture {
  const { asOf, scope = null } = parse(Options, options);
  const setting = settingOf(frameworkAt(parse(OperatingFramework, framework), asOf), asOf);
  return drawPicture(findingsOf(setting, filed(parse(Ledger, ledger).facts), scope));
}

function findingsOf(setting: Setting, facts: FiledFacts, scope: Id | null): Findings {
  const { framework, asOf } = setting;
  const inScope = scopeOf(setting, scope);
  const figures = figuresOf(facts, setting);
  const goals = framework.goals.filter(({ entity }) => inScope(entity));
  const plans = scope === null ? framework.plans : framework.plans.filter(({ entity }) => inScope(entity));
  const readReporting = reportingReader(setting, figures.series);
  return {
    setting,
    scope,
    goals: goals.map((goal) => goalPicture(goal, setting, figures.own)),
    nodes: lightsBy(setting, Object.freeze(plans), facts),
    reporting: askedBy(goals, setting).flatMap((asked) => readReporting(asked) ?? []),
    rated: ratedBy(factsOf(facts, 'rating', asOf).filter(({ subject }) => inScope(subject))),
    deliverables: latestDeliverables(factsOf(facts, 'submission', asOf)).filter(({ subject }) => inScope(subject)),
    incidents: reviewEvents(factsOf(facts, 'incident', asOf)),
    resolutions: latestResolutions(factsOf(facts, 'resolution-event', asOf)),
    facts: countOf(facts, asOf),
  };
}

/** Whether an entity is looked at. An id that names no entity, such as a project outside the tree, is in no scope but all. */
function scopeOf(setting: Setting, scope: Id | null): (entity: Id) => boolean {
  if (scope === null) return () => true;
  if (!setting.parents.has(scope)) fail(issue('unknown-scope', ['scope'], texts.unknownScope(scope)));
  const ids = new Set(downFrom(setting, scope));
  return (entity) => ids.has(entity);
}

const latestDeliverables = (facts: Facts<'submission'>): readonly Deliverable[] => [
  ...new Map(facts.map(({ deliverable }) => [deliverable.id, deliverable])).values(),
];

const latestResolutions = (facts: Facts<'resolution-event'>): readonly Resolution[] => [
  ...new Map(facts.map(({ resolution }) => [resolution.id, resolution])).values(),
];

const reviewEvents = (facts: Facts<'incident'>): readonly ReviewEvent[] =>
  facts.map(({ id, event, entity, on, value }) => ({ id, event, subject: entity, on, value }));
