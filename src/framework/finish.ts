import * as z from 'zod/mini';
import { fail, Id, issue, parse, type Schema } from '../foundation/index.ts';
import type { NodeLight } from '../plans/index.ts';
import { frameworkAt } from './amend.ts';
import { drawPicture } from './draw-picture.ts';
import type { Fact } from './fact.ts';
import { fewFound, type FewSource } from './few-found.ts';
import type { Figures } from './figures.ts';
import { byRecord, type FewKind, type Facts } from './filed-facts.ts';
import type { Findings } from './findings.ts';
import { goalPicture } from './goal-picture.ts';
import { joinedTally } from './node-tally.ts';
import { nodesFound } from './nodes-found.ts';
import { OperatingFramework } from './operating-framework.ts';
import type { OperatingPicture } from './picture.ts';
import { lookAtContracts } from './contract-look.ts';
import { lookAtProjects, projectsFound } from './project-look.ts';
import { downFrom, scopeOf, type Setting, settingOf } from './setting.ts';
import { Summary, type SummaryFigure, type SummaryHead, type SummaryPart } from './summary.ts';
import { summaryTexts } from './summary-messages.ts';
import { figureKey } from './summary-part.ts';

/** What {@link finish} shows. */
export interface FinishOptions {
  /** An entity: it and all below it; everything where left out. */
  readonly scope?: string;
}

const Options: Schema<{ readonly scope?: Id }> = /* @__PURE__ */ z.strictObject({ scope: z.exactOptional(Id) });

/**
 * The picture that parts give, put together: that of `assess` on the whole, where every entity's part is in. An entity in scope
 * of which nothing was handed in is listed among the unknowns, and counts nowhere else.
 *
 * @throws `HoshinError` with all issues of its arguments; `nothing-in` for the empty summary; `other-framework` where the
 * summary is of another framework or another state of it; `unknown-scope`
 */
export function finish(framework: OperatingFramework, summary: Summary, options: FinishOptions = {}): OperatingPicture {
  const { head, parts } = parse(Summary, summary);
  const { scope = null } = parse(Options, options);
  const now = parse(OperatingFramework, framework);
  if (head === null) fail(issue('nothing-in', [], summaryTexts.nothingIn()));
  const setting = settingOf(frameworkAt(now, head.asOf), head.asOf);
  check(setting, head);
  return drawPicture(findingsIn(setting, parts, scope), head.top);
}

function check({ framework: { id, amendments } }: Setting, head: SummaryHead): void {
  if (head.framework === id && head.amendments === amendments.length) return;
  fail(issue('other-framework', ['head'], summaryTexts.otherFramework(head, id, amendments.length)));
}

function findingsIn(setting: Setting, all: readonly SummaryPart[], scope: Id | null): Findings {
  const inScope = scopeOf(setting, scope);
  const parts = all.filter(({ entity }) => (entity === null ? scope === null : inScope.hasEntity(entity)));
  const own = ownIn(all);
  const source: FewSource = { setting, inScope, take: fewIn(all) };
  const goals = setting.framework.goals.filter(({ entity }) => inScope.hasEntity(entity));
  return {
    setting,
    scope,
    goals: goals.map((goal) => goalPicture(goal, setting, own)),
    nodes: nodesFound(
      inPlanOrder(
        setting,
        parts.flatMap(({ nodes }) => nodes.lights),
      ),
      joinedTally(parts.map(({ nodes }) => nodes)),
    ),
    reporting: parts.map(({ reporting }) => reporting),
    few: fewFound(source),
    projects: projectsFound(lookAtProjects(setting, inScope, own)),
    contracts: lookAtContracts(source, own).flatMap(({ found }) => found ?? []),
    facts: all.reduce((sum, { facts }) => sum + facts, 0),
    missing: missingIn(setting, all, scope),
  };
}

function ownIn(parts: readonly SummaryPart[]): Figures['own'] {
  const figures = new Map<string, SummaryFigure>();
  for (const part of parts) for (const one of part.figures) figures.set(figureKey(one.indicator, one.entity, one), one);
  return (indicator, _by, entity, days) => figures.get(figureKey(indicator, entity, days)) ?? null;
}

function fewIn(parts: readonly SummaryPart[]): <Kind extends FewKind>(kind: Kind) => Facts<Kind> {
  const all = parts.flatMap(({ few }) => few).sort(byRecord);
  const ofKind = (kind: FewKind): readonly Fact[] => all.filter((fact) => fact.kind === kind);
  // Only facts of the kind asked for are taken.
  return <Kind extends FewKind>(kind: Kind) => ofKind(kind) as unknown as Facts<Kind>;
}

function inPlanOrder({ entityOfNode }: Setting, lights: readonly NodeLight[]): readonly NodeLight[] {
  const byNode = new Map(lights.map((light) => [light.node, light]));
  const ordered: NodeLight[] = [];
  for (const node of entityOfNode.keys()) {
    const light = byNode.get(node);
    if (light !== undefined) ordered.push(light);
  }
  return ordered;
}

function missingIn(setting: Setting, parts: readonly SummaryPart[], scope: Id | null): readonly Id[] {
  const there = new Set(parts.map(({ entity }) => entity));
  const wanted = scope === null ? [...setting.parents.keys()] : downFrom(setting, scope);
  return wanted.filter((entity) => !there.has(entity));
}
