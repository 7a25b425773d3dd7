import * as z from 'zod/mini';
import {
  crossCheck,
  Decimal,
  duplicateIds,
  Id,
  issue,
  type Issue,
  Label,
  parse,
  Period,
  type Result,
  safeParse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { Policies } from '../framework/index.ts';
import { Family, Indicator, IndicatorCatalog } from '../indicators/index.ts';
import { PlanTemplate } from '../plans/index.ts';
import { ReviewRule } from '../reviews/index.ts';
import { based, type Based } from './based.ts';
import { texts } from './messages.ts';

/** Something with an id and a name: a department, a stage, a tag. */
export interface PresetItem {
  readonly id: Id;
  readonly label: Label;
}

/** Schema of {@link PresetItem}. */
export const PresetItem: Schema<PresetItem> = /* @__PURE__ */ schema<PresetItem>()(() =>
  z.strictObject({ id: Id, label: Label }),
);

/** A target that a source publishes. */
export interface PresetTarget {
  readonly indicator: Id;
  /** In the indicator's unit. */
  readonly target: Decimal;
  /** The period it was set for; left out where the source names none. */
  readonly period?: Period;
}

const Target: Schema<PresetTarget> = /* @__PURE__ */ schema<PresetTarget>()(() =>
  z.strictObject({ indicator: Id, target: Decimal, period: z.exactOptional(Period) }),
);

/**
 * Where a firm of one industry can start: families and indicators, stages, cadence, plan templates and policies, each datum
 * with its origin. What a basis says of an indicator is that the source names it; its unit, direction, formula and reporting
 * are proposals of ours unless `parts` says otherwise.
 */
export interface Preset {
  readonly id: Id;
  readonly label: Label;
  /** What it is for, and how far its sources go. */
  readonly about: Label;
  /** Departments that answer for figures: the `dataOwner` of indicators. */
  readonly departments: readonly Based<PresetItem>[];
  readonly families: readonly Based<Family>[];
  readonly indicators: readonly Based<Indicator>[];
  /** Targets that sources publish; most publish none. */
  readonly targets: readonly Based<PresetTarget>[];
  /** The stages a case, a customer or a project goes through, in order. */
  readonly stages: readonly Based<PresetItem>[];
  readonly templates: readonly Based<PlanTemplate>[];
  /** When reviews are due. Time rules speak of the subject `top`, in whose place the framework's own entity is put. */
  readonly reviews: readonly Based<ReviewRule>[];
  /** Indicators under the elements cost, sales and funds of the platform. */
  readonly elements: { readonly cost: readonly Id[]; readonly sales: readonly Id[]; readonly funds: readonly Id[] };
  /** Indicators of the table of key figures, in the order shown. */
  readonly keyFigures: readonly Id[];
  /** Rules by which a picture is judged: proposals, to be replaced by the firm's own. */
  readonly policies: Based<Policies>;
}

/** Schema of {@link Preset}: its catalogue holds together, and nothing points at an indicator that is not there. */
export const Preset: Schema<Preset> = /* @__PURE__ */ schema<Preset>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      about: Label,
      departments: z.array(based(PresetItem)),
      families: z.array(based(Family)),
      indicators: z.array(based(Indicator)),
      targets: z.array(based(Target)),
      stages: z.array(based(PresetItem)),
      templates: z.array(based(PlanTemplate)),
      reviews: z.array(based(ReviewRule)),
      elements: z.strictObject({ cost: z.array(Id), sales: z.array(Id), funds: z.array(Id) }),
      keyFigures: z.array(Id),
      policies: based(Policies),
    })
    .check(crossCheck(presetIssues)),
);

/** What does not fit together in a preset whose parts are well formed. */
function presetIssues({ families, indicators, targets, stages, elements, keyFigures }: Preset): Issue[] {
  const known = new Set(indicators.map(({ value }) => value.id));
  const unknown = (id: Id, path: readonly (string | number)[]): Issue[] =>
    known.has(id) ? [] : [issue('unknown-indicator', path, texts.unknownIndicator(id))];
  const catalog = safeParse(IndicatorCatalog, {
    families: families.map(({ value }) => value),
    indicators: indicators.map(({ value }) => value),
  });
  return [
    ...(catalog.ok ? [] : catalog.issues),
    ...duplicateIds(
      stages.map(({ value }) => value.id),
      (at) => ['stages', at, 'value', 'id'],
    ),
    ...targets.flatMap(({ value }, at) => unknown(value.indicator, ['targets', at, 'value', 'indicator'])),
    ...Object.entries(elements).flatMap(([element, ids]) =>
      ids.flatMap((id, at) => unknown(id, ['elements', element, at])),
    ),
    ...keyFigures.flatMap((id, at) => unknown(id, ['keyFigures', at])),
  ];
}

/** Reads a preset, or throws `HoshinError` with all its issues. */
export function parsePreset(json: unknown): Preset {
  return parse(Preset, json);
}

/** Reads a preset, or gives all its issues. */
export function safeParsePreset(json: unknown): Result<Preset> {
  return safeParse(Preset, json);
}
