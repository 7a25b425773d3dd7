import * as z from 'zod/mini';
import {
  crossCheck,
  type Decimal,
  deepFreeze,
  duplicateIds,
  Id,
  Label,
  parse,
  type Schema,
  schema,
  sum,
} from '../foundation/index.ts';
import { type CashPositive, cashPositive } from './cash-positive.ts';
import { xirr } from './irr.ts';
import { type InvestedMultiple, type Margin, margin, moic } from './multiple.ts';
import { xnpv } from './npv.ts';
import { type PeakFunding, peakFunding } from './peak-funding.ts';
import { basisFlows, FlowBasis, type FlowCategory, ProjectFlow } from './project-flow.ts';
import type { RateInput, RateOfReturn } from './rate.ts';

/** The cash flow of one version of the plan (方案版本). */
export interface PlanVersionFlows {
  /** Such as `feasibility`, `decision`, `target`, `dynamic`. */
  readonly version: Id;
  readonly label: Label;
  readonly flows: readonly ProjectFlow[];
}

const Versions: Schema<readonly PlanVersionFlows[]> = schema<readonly PlanVersionFlows[]>()(() =>
  z.array(z.strictObject({ version: Id, label: Label, flows: z.array(ProjectFlow) })).check(
    crossCheck((versions) =>
      duplicateIds(
        versions.map(({ version }) => version),
        (at) => [at, 'version'],
      ),
    ),
  ),
);

/** How versions are compared. */
export interface VersionOptions {
  readonly basis: FlowBasis;
  /** The hurdle rate (门槛收益率) a year, for the present value. */
  readonly rate: RateInput;
}

const Options: Schema<VersionOptions> = schema<VersionOptions>()(() =>
  z.strictObject({ basis: FlowBasis, rate: z.union([z.number(), z.string()]) }),
);

/** What one version earns. */
export interface VersionReturns {
  readonly version: Id;
  readonly label: Label;
  /** Sum of each category for the whole project, whatever the basis. */
  readonly categories: Readonly<Record<FlowCategory, Decimal>>;
  /** Sum of the amounts that count on the basis. */
  readonly net: Decimal;
  readonly irr: RateOfReturn;
  /** On the earliest date of the version, at the hurdle rate. */
  readonly npv: Decimal;
  readonly moic: InvestedMultiple;
  readonly margin: Margin;
  readonly cashPositive: CashPositive;
  readonly peakFunding: PeakFunding;
}

/**
 * Versions of a plan side by side: feasibility, decision, target, dynamic, each with the same measures on the same basis.
 *
 * @throws `HoshinError` `duplicate-id`, `rate-out-of-range`, and for malformed input
 * @example
 * import { compareVersions } from 'hoshin/investment';
 * const flows = [
 *   { date: '2025-01-01', amount: '-100', category: 'land' },
 *   { date: '2026-01-01', amount: '120', category: 'receipts' },
 * ];
 * const versions = [{ version: 'decision', label: { zh: '决策版', en: 'Decision' }, flows }];
 * const [decision] = compareVersions(versions, { basis: { kind: 'project' }, rate: '0.2' });
 * [decision.irr, decision.npv]; // => [{ kind: 'unique', rate: 0.2 }, '0']
 */
export function compareVersions(
  versions: readonly PlanVersionFlows[],
  options: VersionOptions,
): readonly VersionReturns[] {
  const { basis, rate } = parse(Options, options);
  return deepFreeze(
    parse(Versions, versions).map(({ version, label, flows }) => {
      const counted = basisFlows(flows, basis);
      const amounts = counted.map(({ amount }) => amount);
      return {
        version,
        label,
        categories: categorySums(flows),
        net: sum(amounts),
        irr: xirr(counted),
        npv: xnpv(rate, counted),
        moic: moic(amounts),
        margin: margin(amounts),
        cashPositive: cashPositive(counted),
        peakFunding: peakFunding(counted),
      };
    }),
  );
}

function categorySums(flows: readonly ProjectFlow[]): Readonly<Record<FlowCategory, Decimal>> {
  const of = (category: FlowCategory): Decimal =>
    sum(flows.filter((flow) => flow.category === category).map(({ amount }) => amount));
  return {
    land: of('land'),
    construction: of('construction'),
    fees: of('fees'),
    tax: of('tax'),
    financing: of('financing'),
    receipts: of('receipts'),
  };
}
