import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  deepFreeze,
  type Issue,
  issue,
  crossCheck,
  Id,
  Period,
  remember,
  type Result,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { NodeLight } from '../plans/index.ts';
import { Fact } from './fact.ts';
import { summaryTexts } from './summary-messages.ts';
import { readDocument, safeReadDocument } from './read-document.ts';

/** What an entity's own figures say of an indicator over a span that some goal asks for. */
export interface SummaryFigure {
  readonly indicator: Id;
  readonly entity: Id;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Exact, in the indicator's unit; null where its figures make no one value. */
  readonly value: Decimal | null;
  /** The last day covered. */
  readonly through: CivilDate;
  /** The facts it rests on. */
  readonly facts: readonly Id[];
  readonly gaps: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
}

/** The nodes of an entity's plans: counted, and those that are listed. */
export interface SummaryNodes {
  readonly counts: {
    readonly green: number;
    readonly yellow: number;
    readonly orange: number;
    readonly red: number;
    readonly unknown: number;
  };
  readonly due: number;
  readonly done: number;
  readonly onTime: number;
  readonly lights: readonly NodeLight[];
}

/** How an entity reports: counted, and the faults that are listed. */
export interface SummaryReporting {
  readonly due: number;
  readonly missing: number;
  readonly late: number;
  readonly faults: readonly {
    readonly kind: 'missing' | 'late';
    readonly indicator: Id;
    readonly entity: Id;
    readonly period: Period;
    readonly due: CivilDate;
    readonly dataOwner: string;
  }[];
}

/** What one entity adds to a picture, without those below it. */
export interface SummaryPart {
  /** The entity; null for all that belongs to none, such as figures of a firm outside the tree. */
  readonly entity: Id | null;
  /** Which hand-in of this part it is: of two the higher counts. */
  readonly revision: number;
  /** How many facts are known of it. */
  readonly facts: number;
  readonly figures: readonly SummaryFigure[];
  readonly nodes: SummaryNodes;
  readonly reporting: SummaryReporting;
  /** Facts that are looked at one by one and hold: ratings, submissions, incidents, resolutions and the like. */
  readonly few: readonly Fact[];
}

/** Which question the parts of a summary answer: only answers to the same are put together. */
export interface SummaryHead {
  readonly framework: Id;
  /** How many amendments were made by then. */
  readonly amendments: number;
  readonly asOf: CivilDate;
  /** How many of the worst the lists hold; null for all. */
  readonly top: number | null;
}

/** Parts of a picture, to be put together with others and finished. Plain JSON, to be sent and stored. */
export interface Summary {
  /** Always `hoshin.summary`. */
  readonly format: 'hoshin.summary';
  /** Version of the format. */
  readonly version: 1;
  /** Null only for {@link emptySummary}. */
  readonly head: SummaryHead | null;
  /** One an entity, by entity. */
  readonly parts: readonly SummaryPart[];
}

const count = z.int().check(z.gte(0));

/** Schema of {@link Summary}. */
export const Summary: Schema<Summary> = /* @__PURE__ */ schema<Summary>()(() =>
  z
    .strictObject({
      format: z.literal('hoshin.summary'),
      version: z.literal(1),
      head: z.nullable(z.strictObject({ framework: Id, amendments: count, asOf: CivilDate, top: z.nullable(count) })),
      parts: z.array(
        z.strictObject({
          entity: z.nullable(Id),
          revision: count,
          facts: count,
          figures: z.array(
            z.strictObject({
              indicator: Id,
              entity: Id,
              from: CivilDate,
              to: CivilDate,
              value: z.nullable(Decimal),
              through: CivilDate,
              facts: z.array(Id),
              gaps: z.array(z.strictObject({ from: CivilDate, to: CivilDate })),
            }),
          ),
          nodes: z.strictObject({
            counts: z.strictObject({ green: count, yellow: count, orange: count, red: count, unknown: count }),
            due: count,
            done: count,
            onTime: count,
            lights: z.array(NodeLight),
          }),
          reporting: z.strictObject({
            due: count,
            missing: count,
            late: count,
            faults: z.array(
              z.strictObject({
                kind: z.enum(['missing', 'late']),
                indicator: Id,
                entity: Id,
                period: Period,
                due: CivilDate,
                dataOwner: z.string(),
              }),
            ),
          }),
          few: z.array(Fact),
        }),
      ),
    })
    .check(crossCheck(summaryIssues)),
);

function summaryIssues({ head, parts }: Summary): Issue[] {
  const order = parts.flatMap(({ entity }, at) => {
    const before = parts[at - 1];
    const rises = before === undefined || inOrder(before.entity, entity);
    return rises ? [] : [issue('parts-order', ['parts', at, 'entity'], summaryTexts.partsOrder(entity))];
  });
  const headless = head === null && parts.length > 0;
  return headless ? [issue('no-head', ['head'], summaryTexts.noHead()), ...order] : order;
}

/** Whether a part may stand before another: that of no entity first, then by id, each once. */
function inOrder(a: Id | null, b: Id | null): boolean {
  if (b === null) return false;
  return a === null || a < b;
}

/** Nothing handed in yet: put together with any summary it gives that summary. */
export const emptySummary: Summary = /* @__PURE__ */ remember(
  Summary,
  /* @__PURE__ */ deepFreeze<Summary>({ format: 'hoshin.summary', version: 1, head: null, parts: [] }),
);

/** Reads a summary, of an older version too, or throws `HoshinError` with all its issues. */
export function parseSummary(json: unknown): Summary {
  return readDocument(Summary, 'hoshin.summary', json);
}

/** Reads a summary, of an older version too, or gives all its issues. */
export function safeParseSummary(json: unknown): Result<Summary> {
  return safeReadDocument(Summary, 'hoshin.summary', json);
}
