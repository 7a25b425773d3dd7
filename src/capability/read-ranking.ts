import * as z from 'zod/mini';
import {
  crossCheck,
  Decimal,
  grainOf,
  Id,
  type Issue,
  issue,
  Label,
  Period,
  type Schema,
  sign,
} from '../foundation/index.ts';
import { texts } from './messages.ts';
import { CapabilityTermSchema, type ReadTerm } from './term.ts';

/** An entry as it was read. */
export interface ReadEntry {
  readonly project: Id;
  readonly projectLabel?: Label;
  readonly team: Id;
  readonly teamLabel?: Label;
  readonly quarter: Period;
  readonly index: ReadTerm;
  readonly weight?: Decimal;
}

const Quarter: Schema<Period> = /* @__PURE__ */ Period.check(
  crossCheck((quarter: Period) =>
    grainOf(quarter) === 'quarter' ? [] : [issue('not-quarter', [], texts.notQuarter(quarter))],
  ),
);
const Weight: Schema<Decimal> = /* @__PURE__ */ Decimal.check(
  crossCheck((weight: Decimal) => (sign(weight) > 0 ? [] : [issue('not-number', [], texts.notNumber(true))])),
);
/** Schema of the entries: a project has one index a quarter. */
export const Entries: Schema<readonly ReadEntry[]> = /* @__PURE__ */ z.lazy(() =>
  z
    .array(
      z.strictObject({
        project: Id,
        projectLabel: z.exactOptional(Label),
        team: Id,
        teamLabel: z.exactOptional(Label),
        quarter: Quarter,
        index: CapabilityTermSchema,
        weight: z.exactOptional(Weight),
      }),
    )
    .check(crossCheck(twiceIssues)),
);
/** Schema of the options. */
export const Options: Schema<{
  readonly quarter: Period;
  readonly by: 'project' | 'team';
  readonly level: Decimal;
  readonly missing: 'hold' | 'exclude';
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    quarter: Quarter,
    by: z.enum(['project', 'team']),
    level: Decimal,
    missing: z.enum(['hold', 'exclude']),
  }),
);

function twiceIssues(entries: readonly ReadEntry[]): readonly Issue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ project, quarter }, at) => {
    const key = `${quarter} ${project}`;
    if (seen.has(key)) return [issue('duplicate-id', [at, 'project'], texts.indexedTwice(project, quarter))];
    seen.add(key);
    return [];
  });
}
