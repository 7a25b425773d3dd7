import type { Label } from '../../foundation/index.ts';
import type { Indicator, Written } from '../../indicators/index.ts';
import type { Based, Basis } from '../based.ts';
import { type IndicatorRow, indicatorRows } from '../indicator-rows.ts';
import { parsePreset, type Preset } from '../preset.ts';
import { proposedPolicies } from '../proposed-policies.ts';
import { type Step, stepsTemplate } from '../steps-template.ts';

/** A name: id, Chinese, English, and where it comes from if not from the preset's source. */
type Named = readonly [id: string, zh: string, en: string, basis?: Basis];

/** An industry as its file tells it: what is not marked otherwise is in the source's own words. */
export interface Industry {
  readonly id: string;
  readonly label: Label;
  readonly about: Label;
  /** The source of everything that is not marked otherwise. */
  readonly source: string;
  readonly departments: readonly Named[];
  readonly families: readonly {
    readonly name: Named;
    /** The department that answers for its figures. */
    readonly owner: string;
    readonly rows: readonly IndicatorRow[];
  }[];
  readonly targets?: readonly (readonly [indicator: string, target: string])[];
  readonly stages: readonly Named[];
  readonly plan: {
    readonly id: string;
    readonly label: Label;
    readonly owner: string;
    /** Working days for each step: our proposal. */
    readonly proposedDays: number;
    readonly steps: readonly Step[];
  };
  /** Reviews by the calendar. */
  readonly reviews: readonly (readonly [
    id: string,
    zh: string,
    en: string,
    every: 'week' | 'month' | 'quarter' | 'half' | 'year',
    basis: Basis,
  ])[];
  readonly elements: Preset['elements'];
  readonly keyFigures: readonly string[];
}

/** The preset of an industry, read and checked. */
export function industryPreset(industry: Industry): Preset {
  const { id, label, about, source, plan, elements, keyFigures } = industry;
  const named = ([name, zh, en, basis = 'seed']: Named) => ({
    value: { id: name, label: { zh, en } },
    ...originOf(basis, source),
  });
  return parsePreset({
    id,
    label,
    about,
    departments: industry.departments.map(named),
    families: industry.families.map(({ name }) => named(name)),
    indicators: industry.families.flatMap(({ name: [family], owner, rows }): readonly Written<Based<Indicator>>[] =>
      indicatorRows({ family, owner, basis: 'seed', source }, rows),
    ),
    targets: (industry.targets ?? []).map(([indicator, target]) => ({
      value: { indicator, target },
      basis: 'seed',
      source,
    })),
    stages: industry.stages.map(named),
    templates: [
      {
        value: stepsTemplate({ ...plan, source }, plan.proposedDays, plan.steps),
        basis: 'seed',
        source,
        parts: { duration: 'default', links: 'default' },
      },
    ],
    reviews: industry.reviews.map(([review, zh, en, every, basis]) => ({
      value: {
        kind: 'time',
        id: review,
        label: { zh, en },
        meeting: review,
        subjects: ['top'],
        every,
        day: { kind: 'after', n: 5, unit: 'workday' },
        onDayOff: 'next-workday',
      },
      ...originOf(basis, source),
      parts: { day: 'default' },
    })),
    elements,
    keyFigures,
    policies: proposedPolicies,
  });
}

const originOf = (basis: Basis, source: string): object => (basis === 'default' ? { basis } : { basis, source });
