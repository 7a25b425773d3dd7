import * as z from 'zod/mini';
import {
  crossCheck,
  Decimal,
  Id,
  Label,
  parse,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import { EvidenceRequirement, PlanTier } from '../node.ts';
import { notNegative } from '../ranges.ts';
import { DayFormula } from './formula.ts';
import { ParameterValues, TemplateParameter } from './parameter.ts';
import { templateIssues } from './template-issues.ts';

/** What a node stands for once: the project, each of its batches (批次), or each building (楼栋). */
export type TemplateLevel = 'project' | 'batch' | 'building';

/** A plan that the template makes, without its nodes. */
export interface TemplatePlan {
  readonly id: Id;
  readonly label: Label;
  readonly tier: PlanTier;
  readonly subject?: Id;
  readonly owner: Id;
  readonly maySet: readonly Id[];
  readonly mayChange: readonly Id[];
}

/** Schema of {@link TemplatePlan}. */
export const TemplatePlan: Schema<TemplatePlan> = /* @__PURE__ */ schema<TemplatePlan>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    tier: PlanTier,
    subject: z.exactOptional(Id),
    owner: Id,
    maySet: z.array(Id),
    mayChange: z.array(Id),
  }),
);

/** When a node or a link is there: where the parameter has one of these values. */
export interface TemplateCondition {
  readonly parameter: Id;
  readonly is: readonly (string | number)[];
}

/** Schema of {@link TemplateCondition}. */
export const TemplateCondition: Schema<TemplateCondition> = /* @__PURE__ */ schema<TemplateCondition>()(() =>
  z.strictObject({ parameter: Id, is: z.array(z.union([z.string(), z.int()])) }),
);

/** How far from an anchor a node stands, by formula. */
export interface TemplateAnchor {
  /** The anchor: another node of the template. */
  readonly node: Id;
  /** Which of its dates; the finish where left out. */
  readonly edge?: 'start' | 'finish';
  readonly days: DayFormula;
  readonly unit?: 'day' | 'workday' | 'month';
}

/** A date told from anchors: see `NodeOffset`. */
export interface TemplateOffset {
  readonly edge: 'start' | 'finish';
  readonly wins: 'later' | 'earlier';
  readonly from: readonly TemplateAnchor[];
}

/** Schema of {@link TemplateOffset}. */
export const TemplateOffset: Schema<TemplateOffset> = /* @__PURE__ */ schema<TemplateOffset>()(() =>
  z.strictObject({
    edge: z.enum(['start', 'finish']),
    wins: z.enum(['later', 'earlier']),
    from: z
      .array(
        z.strictObject({
          node: Id,
          edge: z.exactOptional(z.enum(['start', 'finish'])),
          days: DayFormula,
          unit: z.exactOptional(z.enum(['day', 'workday', 'month'])),
        }),
      )
      .check(z.minLength(1)),
  }),
);

/** A completion standard, or one for each answer to a choice, such as the way the land was won. */
export type TemplateCompletion = Label | { readonly by: Id; readonly cases: Readonly<Record<string, Label>> };

/** A node of a template: a standard node, and how long it takes or when it is due. */
export interface TemplateNode {
  /** Identifies it in the template; it becomes the `standard` of the nodes made from it. */
  readonly id: Id;
  readonly label: Label;
  /** The template's plan that holds it. */
  readonly plan: Id;
  /** Its tier; its plan's where left out. */
  readonly tier?: PlanTier;
  /** What it stands for once; the project where left out. */
  readonly per?: TemplateLevel;
  /** The node of a higher tier that it helps to reach: of its own unit, or of the one around it. */
  readonly supports?: Id;
  readonly owner?: Id;
  readonly department?: Id;
  readonly weight?: Decimal;
  readonly completion?: TemplateCompletion;
  readonly evidence?: readonly EvidenceRequirement[];
  readonly controls?: readonly Id[];
  readonly permit?: Id;
  readonly milestone?: 'start' | 'finish';
  readonly duration?: DayFormula;
  readonly calendar?: Id;
  readonly offset?: TemplateOffset;
  readonly when?: TemplateCondition;
}

/** Schema of {@link TemplateNode}. */
export const TemplateNode: Schema<TemplateNode> = /* @__PURE__ */ schema<TemplateNode>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    plan: Id,
    tier: z.exactOptional(PlanTier),
    per: z.exactOptional(z.enum(['project', 'batch', 'building'])),
    supports: z.exactOptional(Id),
    owner: z.exactOptional(Id),
    department: z.exactOptional(Id),
    weight: z.exactOptional(notNegative),
    completion: z.exactOptional(z.union([Label, z.strictObject({ by: Id, cases: z.record(z.string(), Label) })])),
    evidence: z.exactOptional(z.array(EvidenceRequirement)),
    controls: z.exactOptional(z.array(Id)),
    permit: z.exactOptional(Id),
    milestone: z.exactOptional(z.enum(['start', 'finish'])),
    duration: z.exactOptional(DayFormula),
    calendar: z.exactOptional(Id),
    offset: z.exactOptional(TemplateOffset),
    when: z.exactOptional(TemplateCondition),
  }),
);

/**
 * That one node waits for another. Between nodes of one level it holds in each unit; between levels, for every unit inside the
 * other: a batch's opening waits for all of its own buildings.
 */
export interface TemplateLink {
  readonly from: Id;
  readonly to: Id;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lag?: DayFormula;
  readonly unit?: 'workday' | 'day' | 'percent';
  /** True for a link from each unit to the next one of its kind in the order given (流水施工), rather than within each. */
  readonly next?: boolean;
  readonly when?: TemplateCondition;
}

/** Schema of {@link TemplateLink}. */
export const TemplateLink: Schema<TemplateLink> = /* @__PURE__ */ schema<TemplateLink>()(() =>
  z.strictObject({
    from: Id,
    to: Id,
    type: z.enum(['FS', 'SS', 'FF', 'SF']),
    lag: z.exactOptional(DayFormula),
    unit: z.exactOptional(z.enum(['workday', 'day', 'percent'])),
    next: z.exactOptional(z.boolean()),
    when: z.exactOptional(TemplateCondition),
  }),
);

/** A named set of values, such as `high-turnover`. */
export interface TemplateProfile {
  readonly id: Id;
  readonly label: Label;
  /** Where its figures come from, by short name. */
  readonly source?: string;
  readonly values: ParameterValues;
}

/** Schema of {@link TemplateProfile}. */
export const TemplateProfile: Schema<TemplateProfile> = /* @__PURE__ */ schema<TemplateProfile>()(() =>
  z.strictObject({ id: Id, label: Label, source: z.exactOptional(z.string()), values: ParameterValues }),
);

/** Plans as they are made for every project: standard nodes, links, offsets and durations by formula. */
export interface PlanTemplate {
  readonly id: Id;
  readonly label: Label;
  /** Where it comes from, by short name. */
  readonly source?: string;
  readonly plans: readonly TemplatePlan[];
  readonly parameters: readonly TemplateParameter[];
  readonly profiles: readonly TemplateProfile[];
  readonly nodes: readonly TemplateNode[];
  readonly links: readonly TemplateLink[];
}

/** Schema of {@link PlanTemplate}. Across its parts it checks ids, and that what a node supports or a formula asks for is there. */
export const PlanTemplate: Schema<PlanTemplate> = /* @__PURE__ */ schema<PlanTemplate>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      source: z.exactOptional(z.string()),
      plans: z.array(TemplatePlan),
      parameters: z.array(TemplateParameter),
      profiles: z.array(TemplateProfile),
      nodes: z.array(TemplateNode),
      links: z.array(TemplateLink),
    })
    .check(crossCheck(templateIssues)),
);

/** Reads a template, or throws `HoshinError` with all its issues. */
export function parsePlanTemplate(json: unknown): PlanTemplate {
  return parse(PlanTemplate, json);
}

/** Reads a template, or gives all its issues. */
export function safeParsePlanTemplate(json: unknown): Result<PlanTemplate> {
  return safeParse(PlanTemplate, json);
}
