import { isHoshinError, workCalendar } from 'hoshin/foundation';
import { assess, parseLedger } from 'hoshin/framework';
import {
  airport,
  cityServices,
  customerOperations,
  hospital,
  hotel,
  openPreset,
  parsePreset,
  pipeNetwork,
  type Preset,
  productOperations,
  safeParsePreset,
  venue,
  wholesaleMarket,
} from 'hoshin/presets';
import { describe, expect, it } from 'vitest';

const presets: readonly (readonly [string, () => Preset])[] = [
  ['hospital', hospital],
  ['city-services', cityServices],
  ['pipe-network', pipeNetwork],
  ['airport', airport],
  ['venue', venue],
  ['wholesale-market', wholesaleMarket],
  ['hotel', hotel],
  ['product-operations', productOperations],
  ['customer-operations', customerOperations],
];
const label = { zh: '示例单位', en: 'Example firm' };
const calendar = workCalendar({ week: [true, true, true, true, true, false, false] });
const common = {
  id: 'example-2026',
  label,
  top: { id: 'firm', label, kind: 'group' as const },
  period: '2026' as never,
  setBy: 'general-manager',
  setOn: '2026-01-05',
  calendar,
};
const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: [] });
const issuesOf = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ code }) => code) : ['other'];
  }
};

describe.each(presets)('the preset of %s', (id, make) => {
  const preset = make();

  it('is read by the schema of presets, and made once', () => {
    expect(preset.id).toBe(id);
    expect(parsePreset(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    expect(make()).toBe(preset);
  });

  it('has families with indicators, formulas, directions, stages, cadence and a plan', () => {
    const families = new Set(preset.indicators.map(({ value }) => value.family));
    expect(families).toEqual(new Set(preset.families.map(({ value }) => value.id)));
    expect(preset.indicators.some(({ value }) => value.kind === 'ratio' || value.kind === 'derived')).toBe(true);
    expect(new Set(preset.indicators.map(({ value }) => value.direction)).size).toBeGreaterThan(1);
    expect(preset.stages.length).toBeGreaterThan(2);
    expect(preset.reviews.length).toBeGreaterThan(0);
    expect(preset.keyFigures.length).toBeGreaterThan(2);
    const departments = new Set(preset.departments.map(({ value }) => value.id));
    expect(preset.indicators.filter(({ value }) => !departments.has(value.dataOwner))).toEqual([]);
  });

  it('tells of every datum where it comes from, and calls its own durations a proposal', () => {
    const { departments, families, indicators, targets, stages, templates, reviews, policies } = preset;
    const all = [departments, families, indicators, targets, stages, templates, reviews, [policies]].flat();
    expect(all.filter(({ basis, source }) => basis === 'default' && source !== undefined)).toEqual([]);
    expect(all.filter(({ basis }) => basis === 'seed').length).toBeGreaterThan(12);
    expect(templates[0]?.parts).toMatchObject({ duration: 'default' });
    expect(policies.basis).toBe('default');
  });

  it('opens with assess, plan and reviews included', () => {
    const goals = preset.keyFigures.map((indicator) => ({ indicator, target: '1' }));
    const [template] = preset.templates.map(({ value }) => value.id);
    if (template === undefined) throw new Error('no template');
    const framework = openPreset(preset, { ...common, goals, plans: [{ template, profile: 'proposal' }] });
    const picture = assess(framework, ledger, { asOf: '2026-12-31' });
    expect(picture.goal?.indicator).toBe(goals[0]?.indicator);
    expect(picture.keyFigures.map(({ id: figure }) => figure)).toEqual(preset.keyFigures);
    expect(picture.elements.plan.nodes.length).toBe(preset.templates[0]?.value.nodes.length);
    expect(picture.dueReviews.length).toBeGreaterThan(0);
  });
});

describe('opening a preset', () => {
  it('decomposes the airport’s published targets exactly', () => {
    const terminals = ['t1', 't2', 't3'].map((id) => ({ id, label, kind: 'department' as const }));
    const shares = terminals.map(({ id }, at) => ({ entity: id, weight: at + 1 }));
    const goals = airport().targets.map(({ value }) => ({ ...value, shares }));
    const framework = openPreset(airport(), { ...common, units: terminals, goals });
    const targets = (indicator: string) =>
      framework.goals.filter((goal) => goal.indicator === indicator).map(({ target }) => target);
    expect(targets('passengers')).toEqual(['5500000', '916667', '1833333', '2750000']);
    expect(targets('cargo')).toEqual(['105000', '17500', '35000', '52500']);
  });

  it('takes published targets where none are given, and asks for goals where there are none', () => {
    expect(openPreset(airport(), common).goals.map(({ target }) => target)).toEqual(['5500000', '105000']);
    expect(issuesOf(() => openPreset(hotel(), common))).toEqual(['no-goals']);
  });

  it('says what it cannot find', () => {
    const goals = [{ indicator: 'passengers', target: '1' }];
    expect(issuesOf(() => openPreset(hotel(), { ...common, goals, plans: [{ template: 'x' }] }))).toEqual([
      'unknown-indicator',
      'unknown-template',
    ]);
    expect(
      issuesOf(() => openPreset(airport(), { ...common, plans: [{ template: 'airport-year', start: '2026-01-05' }] })),
    ).toContain('missing-parameter');
  });

  it('never shares out a ratio', () => {
    const goals = [{ indicator: 'occupancy', target: '0.7', shares: [{ entity: 'firm', weight: '1' }] }];
    expect(issuesOf(() => openPreset(hotel(), { ...common, goals }))).toEqual(['ratio-shared']);
  });

  it('takes the firm’s own rules in place of the proposed ones', () => {
    const policies = { ...airport().policies.value, reviewHorizonDays: 3 };
    expect(openPreset(airport(), { ...common, policies }).policies.reviewHorizonDays).toBe(3);
  });
});

describe('a preset of one’s own', () => {
  const base = JSON.parse(JSON.stringify(airport())) as { [K in keyof Preset]: never };
  const codes = (change: object): string[] => {
    const read = safeParsePreset({ ...base, ...change });
    return read.ok ? [] : read.issues.map(({ code }) => code);
  };

  it('is refused with what does not fit: unknown indicators, missing sources, catalogues that do not hold', () => {
    expect(codes({ keyFigures: ['nothing'], elements: { cost: ['x'], sales: [], funds: [] } })).toEqual([
      'unknown-indicator',
      'unknown-indicator',
    ]);
    expect(codes({ stages: [{ value: { id: 'a', label }, basis: 'seed' }] })).toEqual(['no-source']);
    expect(codes({ families: [] })).toContain('unknown-family');
  });
});
