import { addDays, daysBetween, type Id } from '../foundation/index.ts';
import { type Deliverable, dueReviews, type DueReview, type Resolution, reviewNodes } from '../reviews/index.ts';
import type { Facts, FewKind } from './filed-facts.ts';
import type { FewFound } from './findings.ts';
import type { OpenResolution } from './picture.ts';
import type { Scope, Setting } from './setting.ts';
import { deliverablesSystem, operationsSystem } from './systems.ts';

/** Facts of a kind that hold, in the order in which later overrides earlier. */
export type TakeFew = <Kind extends FewKind>(kind: Kind) => Facts<Kind>;

/** What is read from facts that are few. Where it was read before, only what rests on kinds that were touched is read again. */
export function fewFound(
  setting: Setting,
  inScope: Scope,
  take: TakeFew,
  before?: { readonly found: FewFound; readonly touched: ReadonlySet<FewKind> },
): FewFound {
  const kept = (kind: FewKind): FewFound | null =>
    before === undefined || before.touched.has(kind) ? null : before.found;
  return {
    operations: kept('rating')?.operations ?? operations(setting, inScope, take),
    deliverables: kept('submission')?.deliverables ?? deliverables(setting, inScope, take),
    dueReviews: kept('incident')?.dueReviews ?? reviews(setting, inScope, take),
    openResolutions: kept('resolution-event')?.openResolutions ?? openResolutions(setting, inScope, take),
  };
}

type Reader<T> = (setting: Setting, inScope: Scope, take: TakeFew) => T;

const operations: Reader<FewFound['operations']> = ({ framework }, inScope, take) =>
  operationsSystem(
    take('rating').filter(({ subject }) => inScope.hasSubject(subject)),
    framework.policies,
  );

const deliverables: Reader<FewFound['deliverables']> = ({ asOf }, inScope, take) => {
  const latest = new Map<Id, Deliverable>();
  for (const { deliverable } of take('submission')) latest.set(deliverable.id, deliverable);
  return deliverablesSystem(
    [...latest.values()].filter(({ subject }) => inScope.hasSubject(subject)),
    asOf,
  );
};

const reviews: Reader<readonly DueReview[]> = ({ framework, asOf }, inScope, take) => {
  const { reviews: rules, plans, policies, calendars, calendar, fiscal } = framework;
  const work = calendars[calendar];
  const anchors = new Set(rules.flatMap((rule) => (rule.kind === 'node' ? [rule.node] : [])));
  const due = dueReviews(rules, {
    from: asOf,
    to: addDays(asOf, policies.reviewHorizonDays),
    events: take('incident').map(({ id, event, entity, on, value }) => ({ id, event, subject: entity, on, value })),
    nodes: anchors.size === 0 ? [] : reviewNodes(plans).filter(({ node }) => anchors.has(node)),
    ...(work === undefined ? {} : { calendar: work }),
    ...(fiscal === undefined ? {} : { fiscal }),
  });
  return due.filter(({ subject }) => inScope.hasSubject(subject));
};

/** Longest overdue first. */
const openResolutions: Reader<OpenResolution[]> = ({ asOf }, inScope, take) => {
  const latest = new Map<Id, Resolution>();
  for (const { resolution } of take('resolution-event')) latest.set(resolution.id, resolution);
  return [...latest.values()]
    .filter(({ state, subject }) => state !== 'closed' && state !== 'cancelled' && inScope.hasSubject(subject))
    .map((resolution) => ({ resolution, daysLate: daysBetween(resolution.due, asOf) }))
    .sort((a, b) => b.daysLate - a.daysLate || (a.resolution.id < b.resolution.id ? -1 : 1));
};
