import * as z from 'zod/mini';
import {
  CivilDate,
  crossCheck,
  daysBetween,
  Decimal,
  type DecimalInput,
  decimal,
  deepFreeze,
  duplicateIds,
  FiscalCalendar,
  Id,
  issue,
  type Issue,
  Label,
  parse,
  Period,
  periodContains,
  type Schema,
  sign,
} from '../foundation/index.ts';
import { score, type ScoreNode, type ScoringRule } from '../scoring/index.ts';
import { texts } from './messages.ts';
import { weighedPart, type WeighedPart, weightedMean } from './weighted-mean.ts';

/** A key node of a project, as far as its being on time is concerned. */
export interface CapabilityKeyNode {
  readonly id: Id;
  readonly label?: Label;
  /** When it was to be done. */
  readonly due: string;
  /** When it was done; null while it is not. */
  readonly finish: string | null;
  /** What it counts among the nodes; 1 where left out. */
  readonly weight?: DecimalInput;
}

interface ReadNode {
  readonly id: Id;
  readonly label?: Label;
  readonly due: CivilDate;
  readonly finish: CivilDate | null;
  readonly weight?: Decimal;
}

/** What {@link developmentScore} is told beside the nodes. */
export interface DevelopmentOptions {
  /** The period whose nodes count, such as `2026-Q3`. */
  readonly period: string;
  /** Nothing after this day is known: a node due and not done is late by the days up to it. */
  readonly asOf: string;
  /**
   * The late-day curve: points by the days late, which the rule gets as its actual, with a target of 0 and less being better.
   * A `curve` or `bands` of the `actual`, `slopes` of the `variance`, `boolean` for on time or not.
   */
  readonly late: ScoringRule | object;
  /** The fiscal year, for its quarters. */
  readonly fiscal?: FiscalCalendar;
}

const Nodes: Schema<readonly ReadNode[]> = /* @__PURE__ */ z.lazy(() =>
  z
    .array(
      z.strictObject({
        id: Id,
        label: z.exactOptional(Label),
        due: CivilDate,
        finish: z.nullable(CivilDate),
        weight: z.exactOptional(Decimal.check(crossCheck(weightIssues))),
      }),
    )
    .check(
      crossCheck((nodes: readonly ReadNode[]) =>
        duplicateIds(
          nodes.map(({ id }) => id),
          (at) => [at, 'id'],
        ),
      ),
    ),
);
const Options: Schema<{
  readonly period: Period;
  readonly asOf: CivilDate;
  readonly late: unknown;
  readonly fiscal?: FiscalCalendar;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    period: Period,
    asOf: CivilDate,
    late: z.unknown(),
    fiscal: z.exactOptional(FiscalCalendar),
  }),
);

function weightIssues(weight: Decimal): readonly Issue[] {
  return sign(weight) > 0 ? [] : [issue('not-number', [], texts.notNumber(true))];
}

/**
 * Project development (项目开发能力), the first term of the capability index: how the key nodes due in a period were achieved.
 *
 * `Σ weight × points(days late) ÷ Σ weight` over the nodes due in the period and by now; where none was due there are no
 * points, which is not zero. Points come from the rule given. Source: «龙湖 notes, 360doc» for judging by key nodes alone; the
 * weighted form is a proposal of ours.
 *
 * @throws `HoshinError` as `score` for the rule, `duplicate-id`, and for malformed input
 * @example
 * import { developmentScore } from 'hoshin/capability';
 * // Full points on time, 2 off a day late, none from 50 days on.
 * const late = { kind: 'curve', of: 'actual', corners: [{ at: '0', gives: '100' }, { at: '50', gives: '0' }], below: 'hold', above: 'hold' };
 * const nodes = [{ id: 'start', due: '2026-07-10', finish: '2026-07-08' }, { id: 'open', due: '2026-09-01', finish: '2026-09-11' }];
 * developmentScore(nodes, { period: '2026-Q3', asOf: '2026-09-30', late }).points; // => '90'
 */
export function developmentScore(nodes: readonly CapabilityKeyNode[], options: DevelopmentOptions): ScoreNode {
  const read = parse(Nodes, nodes);
  const { period, asOf, late, fiscal } = parse(Options, options);
  const due = read.filter((node) => node.due <= asOf && periodContains(period, node.due, fiscal));
  const parts = due.map((node) => partOf(node, asOf, late));
  const onTime = due.filter(({ due: day, finish }) => finish !== null && finish <= day).length;
  return deepFreeze(
    weightedMean(parts, {
      id: 'development',
      label: texts.term('development'),
      missing: 'hold',
      because: (points) => texts.developed(points, due.length, onTime),
      held: (absent) => (due.length === 0 ? texts.noneDue(period) : texts.indexHeld(absent)),
    }),
  );
}

function partOf(node: ReadNode, asOf: CivilDate, late: unknown): WeighedPart {
  const { id, due, label = { zh: id, en: id }, weight = decimal(1) } = node;
  const done = node.finish !== null && node.finish <= asOf ? node.finish : null;
  const days = daysBetween(due, done ?? asOf);
  // A rule that is none is told by `score`, whatever it is.
  const scored = score(late as ScoringRule, { id, label, actual: days, target: 0, direction: 'decrease' });
  const because = done === null ? texts.nodeOpen(label, due, days) : texts.nodeDone(label, due, done, days);
  return weighedPart(
    id,
    label,
    scored.points === null ? scored : { ...scored, because: told(because, scored) },
    weight,
  );
}

/** The node's story, and then the rule's. */
function told(node: Label, { because }: ScoreNode): Label {
  return { en: `${node.en}; ${because.en}`, zh: `${node.zh}；${because.zh}` };
}
