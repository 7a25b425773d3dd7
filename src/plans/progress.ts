import * as z from 'zod/mini';
import {
  crossCheck,
  CivilDate,
  type Decimal,
  Id,
  issue,
  type Issue,
  Label,
  type Result,
  type Schema,
  parse,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { decimalBetween } from './ranges.ts';
import { texts } from './messages.ts';

/** A piece of evidence that was handed in. */
export interface EvidenceGiven {
  /** The requirement it answers, an id of the node's `evidence`. */
  readonly id: Id;
  /** Where it is kept: a document number, a file name. */
  readonly reference?: string;
}

/** Schema of {@link EvidenceGiven}. */
export const EvidenceGiven: Schema<EvidenceGiven> = schema<EvidenceGiven>()(() =>
  z.strictObject({ id: Id, reference: z.exactOptional(z.string()) }),
);

/**
 * A fact: what was reported of a node on a day. A field left out says nothing; null withdraws what was said before.
 * Facts are only ever added; the latest report that states a field holds.
 */
export interface NodeProgress {
  /** The node. */
  readonly node: Id;
  /** The day of the report. */
  readonly on: CivilDate;
  /** Which of several reports of one day: the higher holds; 0 where left out. */
  readonly revision?: number;
  /** The first day it was worked on. */
  readonly actualStart?: CivilDate | null;
  /** The day it was done. */
  readonly actualFinish?: CivilDate | null;
  /** How much is done, 0 to 100. */
  readonly percent?: Decimal | null;
  /** The last day now expected. */
  readonly forecastFinish?: CivilDate | null;
  /** Evidence handed in with this report. */
  readonly evidence?: readonly EvidenceGiven[];
  /** Who reported. */
  readonly by?: Id;
  /** In words. */
  readonly note?: Label;
}

/** Schema of {@link NodeProgress}. Refuses what cannot have happened by the day of the report. */
export const NodeProgress: Schema<NodeProgress> = schema<NodeProgress>()(() =>
  z
    .strictObject({
      node: Id,
      on: CivilDate,
      revision: z.exactOptional(z.int().check(z.gte(0))),
      actualStart: z.exactOptional(z.nullable(CivilDate)),
      actualFinish: z.exactOptional(z.nullable(CivilDate)),
      percent: z.exactOptional(z.nullable(decimalBetween('0', '100'))),
      forecastFinish: z.exactOptional(z.nullable(CivilDate)),
      evidence: z.exactOptional(z.array(EvidenceGiven)),
      by: z.exactOptional(Id),
      note: z.exactOptional(Label),
    })
    .check(crossCheck(progressIssues)),
);

function progressIssues({ node, on, actualStart, actualFinish }: NodeProgress): Issue[] {
  const issues: Issue[] = [];
  for (const [field, day] of Object.entries({ actualStart, actualFinish })) {
    if (typeof day === 'string' && day > on) issues.push(issue('not-yet', [field], texts.notYet(node, day, on)));
  }
  const both = typeof actualStart === 'string' && typeof actualFinish === 'string';
  if (both && actualFinish < actualStart) {
    issues.push(issue('backwards-node', ['actualFinish'], texts.backwardsNode(node, actualStart, actualFinish)));
  }
  return issues;
}

/** Schema of a list of facts. */
export const NodeProgressList: Schema<readonly NodeProgress[]> = schema<readonly NodeProgress[]>()(() =>
  z.array(NodeProgress),
);

/** Reads a fact, or throws `HoshinError` with all its issues. */
export function parseNodeProgress(json: unknown): NodeProgress {
  return parse(NodeProgress, json);
}

/** Reads a fact, or gives all its issues. */
export function safeParseNodeProgress(json: unknown): Result<NodeProgress> {
  return safeParse(NodeProgress, json);
}
