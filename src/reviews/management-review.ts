import * as z from 'zod/mini';
import {
  CivilDate,
  Id,
  type Issue,
  issue,
  Label,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { texts } from './messages.ts';

/** An input that a management review must have looked at. */
export interface ReviewInput {
  readonly id: Id;
  readonly label: Label;
}

/** The inputs that «ISO 9001:2015, 9.3.2» asks for, as a list one may add to. */
export const managementReviewInputs: readonly ReviewInput[] = /* @__PURE__ */ Object.freeze(
  (
    [
      ['earlier-actions', '以往管理评审措施的落实情况', 'Status of actions from earlier reviews'],
      ['changed-issues', '内外部因素的变化', 'Changes in external and internal issues'],
      ['satisfaction', '顾客满意与相关方反馈', 'Customer satisfaction and feedback from interested parties'],
      ['objectives', '目标的实现程度', 'Extent to which objectives have been met'],
      ['conformity', '过程绩效及产品和服务的合格情况', 'Process performance and conformity of products and services'],
      ['corrective-actions', '不合格及纠正措施', 'Nonconformities and corrective actions'],
      ['monitoring', '监视和测量结果', 'Monitoring and measurement results'],
      ['audits', '审核结果', 'Audit results'],
      ['suppliers', '外部供方的绩效', 'Performance of external providers'],
      ['resources', '资源的充分性', 'Adequacy of resources'],
      ['risk-actions', '应对风险和机遇所采取措施的有效性', 'Effectiveness of actions on risks and opportunities'],
      ['improvement', '改进的机会', 'Opportunities for improvement'],
    ] as const
  ).map(([id, zh, en]) => Object.freeze({ id, label: Object.freeze({ zh, en }) })),
);

/** What a management review may decide on, by «ISO 9001:2015, 9.3.3». */
export type ReviewOutputKind = 'improvement' | 'change' | 'resources';

const kinds = ['improvement', 'change', 'resources'] as const;

/** A decision of a management review. */
export interface ReviewOutput {
  readonly id: Id;
  readonly kind: ReviewOutputKind;
  readonly text: string;
  /** Who carries it out; null where nobody was named. */
  readonly owner: Id | null;
  /** Until when; null where no day was set. */
  readonly due: CivilDate | null;
}

/** The record of a management review (管理评审). */
export interface ManagementReview {
  readonly id: Id;
  readonly on: CivilDate;
  /** What was looked at, each with what was found; null where it was on the list and nothing was brought. */
  readonly inputs: readonly { readonly input: Id; readonly summary: string | null }[];
  readonly outputs: readonly ReviewOutput[];
  /** Kinds of decision on which it was expressly decided that nothing is to be done. */
  readonly nothingOn: readonly ReviewOutputKind[];
}

/** Schema of {@link ManagementReview}. */
export const ManagementReview: Schema<ManagementReview> = /* @__PURE__ */ schema<ManagementReview>()(() =>
  z.strictObject({
    id: Id,
    on: CivilDate,
    inputs: z.array(z.strictObject({ input: Id, summary: z.nullable(z.string().check(z.minLength(1))) })),
    outputs: z.array(
      z.strictObject({
        id: Id,
        kind: z.enum(kinds),
        text: z.string().check(z.minLength(1)),
        owner: z.nullable(Id),
        due: z.nullable(CivilDate),
      }),
    ),
    nothingOn: z.array(z.enum(kinds)),
  }),
);

/** Reads a management review, or throws `HoshinError` with all its issues. */
export function parseManagementReview(json: unknown): ManagementReview {
  return parse(ManagementReview, json);
}

/** Reads a management review, or gives all its issues. */
export function safeParseManagementReview(json: unknown): Result<ManagementReview> {
  return safeParse(ManagementReview, json);
}

const Inputs: Schema<readonly ReviewInput[]> = /* @__PURE__ */ schema<readonly ReviewInput[]>()(() =>
  z.array(z.strictObject({ id: Id, label: Label })),
);

/**
 * What is missing from a management review: `input-missing` (not on its list, or nothing was brought), `output-missing` (nothing
 * decided on improvement, change or resources, and not said that nothing is needed), `output-without-owner`,
 * `output-without-day`, `output-due-before` (due before the review).
 *
 * @param inputs - what must have been looked at, such as {@link managementReviewInputs}
 * @example
 * import { checkManagementReview, managementReviewInputs, parseManagementReview } from 'hoshin/reviews';
 * const review = parseManagementReview({ id: 'mr-2026', on: '2026-12-18', nothingOn: ['change', 'resources'],
 *   inputs: managementReviewInputs.slice(1).map(({ id }) => ({ input: id, summary: '已评审' })),
 *   outputs: [{ id: 'o1', kind: 'improvement', text: '压缩图审周期', owner: null, due: '2027-03-31' }] });
 * checkManagementReview(review, managementReviewInputs).map(({ code }) => code); // => ['input-missing', 'output-without-owner']
 */
export function checkManagementReview(review: ManagementReview, inputs: readonly ReviewInput[]): readonly Issue[] {
  const read = parse(ManagementReview, review);
  const brought = new Set(read.inputs.filter(({ summary }) => summary !== null).map(({ input }) => input));
  const decided = new Set([...read.outputs.map(({ kind }) => kind), ...read.nothingOn]);
  return Object.freeze([
    ...parse(Inputs, inputs).flatMap(({ id, label }) =>
      brought.has(id) ? [] : [issue('input-missing', ['inputs'], texts.reviewInputMissing(label))],
    ),
    ...kinds.flatMap((kind) =>
      decided.has(kind) ? [] : [issue('output-missing', ['outputs'], texts.reviewOutputMissing(kind))],
    ),
    ...read.outputs.flatMap((output, at) => outputFaults(output, read.on, at)),
  ]);
}

function outputFaults({ id, owner, due }: ReviewOutput, on: CivilDate, at: number): Issue[] {
  return [
    ...(owner === null ? [issue('output-without-owner', ['outputs', at, 'owner'], texts.outputWithoutOwner(id))] : []),
    ...(due === null ? [issue('output-without-day', ['outputs', at, 'due'], texts.outputWithoutDay(id))] : []),
    ...(due !== null && due < on
      ? [issue('output-due-before', ['outputs', at, 'due'], texts.outputDueBefore(id, due, on))]
      : []),
  ];
}
