import { addDays, daysBetween, type Id } from '../foundation/index.ts';
import { dueReviews, reviewNodes } from '../reviews/index.ts';
import { cashPositions } from './cash-position.ts';
import { dueCertificates } from './due-certificates.ts';
import type { Facts, FewKind } from './filed-facts.ts';
import type { FewFound } from './findings.ts';
import { byId, latest } from './latest.ts';
import { measuredProcesses } from './measured-processes.ts';
import { gradedRisks } from './graded-risks.ts';
import type { Scope, Setting } from './setting.ts';
import { stageProgress } from './stage-progress.ts';
import { capabilityIndices, deliverablesSystem } from './systems.ts';

/** Facts of a kind that hold, in the order in which later overrides earlier. */
export type TakeFew = <Kind extends FewKind>(kind: Kind) => Facts<Kind>;

/** What sections are read from. */
export interface FewSource {
  readonly setting: Setting;
  readonly inScope: Scope;
  readonly take: TakeFew;
}

type Readers = { readonly [Section in keyof FewFound]: (source: FewSource) => FewFound[Section] };

const readers: Readers = {
  indices: ({ setting: { framework }, inScope, take }) => {
    // Points of a contract's items are no terms of a capability.
    const contracts = new Set<Id>(framework.contracts.map(({ id }) => id));
    return capabilityIndices(
      take('rating').filter(({ subject }) => inScope.hasSubject(subject) && !contracts.has(subject)),
      framework.policies,
    );
  },
  deliverables: ({ setting: { asOf }, inScope, take }) => {
    const all = latest(
      take('submission'),
      ({ deliverable }) => deliverable,
      ({ id }) => id,
    );
    return deliverablesSystem(
      all.filter(({ subject }) => inScope.hasSubject(subject)),
      asOf,
    );
  },
  dueReviews: reviews,
  openResolutions,
  stages: stageProgress,
  processes: measuredProcesses,
  risks: gradedRisks,
  certificates: dueCertificates,
  cash: cashPositions,
};

/** The kind of facts that each section rests on. */
const kinds: Readonly<Record<keyof FewFound, FewKind>> = {
  indices: 'rating',
  deliverables: 'submission',
  dueReviews: 'incident',
  openResolutions: 'resolution-event',
  stages: 'gate-event',
  processes: 'case-event',
  risks: 'risk-event',
  certificates: 'certificate-event',
  cash: 'cash-flow',
};

/** What is read from facts that are few. Where it was read before, only what rests on kinds that were touched is read again. */
export function fewFound(
  source: FewSource,
  before?: { readonly found: FewFound; readonly touched: ReadonlySet<FewKind> },
): FewFound {
  const read = <Section extends keyof FewFound>(section: Section): FewFound[Section] =>
    before === undefined || before.touched.has(kinds[section]) ? readers[section](source) : before.found[section];
  return {
    indices: read('indices'),
    deliverables: read('deliverables'),
    dueReviews: read('dueReviews'),
    openResolutions: read('openResolutions'),
    stages: read('stages'),
    processes: read('processes'),
    risks: read('risks'),
    certificates: read('certificates'),
    cash: read('cash'),
  };
}

function reviews({ setting, inScope, take }: FewSource): FewFound['dueReviews'] {
  const { framework, asOf } = setting;
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
}

/** Longest overdue first. */
function openResolutions({ setting, inScope, take }: FewSource): FewFound['openResolutions'] {
  return latest(
    take('resolution-event'),
    ({ resolution }) => resolution,
    ({ id }) => id,
  )
    .filter(({ state, subject }) => state !== 'closed' && state !== 'cancelled' && inScope.hasSubject(subject))
    .map((resolution) => ({ resolution, daysLate: daysBetween(resolution.due, setting.asOf) }))
    .sort((a, b) => b.daysLate - a.daysLate || byId(a.resolution, b.resolution));
}
