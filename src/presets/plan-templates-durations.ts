import { both, type Label } from '../foundation/index.ts';
import { type DayFormula, parsePlanTemplate, type PlanTemplate } from '../plans/index.ts';

const choice = (id: string, name: Label, options: readonly (readonly [string, string, string])[]) => ({
  kind: 'choice',
  id,
  label: name,
  options: options.map(([option, zh, en]) => ({ id: option, label: both(en, zh) })),
});
const number = (id: string, name: Label, min: number, max: number) => ({ kind: 'number', id, label: name, min, max });
const by = (id: string, days: Readonly<Record<string, DayFormula>>): DayFormula => ({ op: 'case', by: id, days });
const value = (id: string): DayFormula => ({ op: 'value', id });
const product = (...of: readonly DayFormula[]): DayFormula => ({ op: 'product', of });

/** Storeys that are neither among the first two, nor on top, nor a transfer storey. */
const standardFloors: DayFormula = {
  op: 'most',
  of: [0, { op: 'difference', from: value('floors'), less: { op: 'sum', of: [3, value('transfer-floors')] } }],
};

/** Days of each step in the order of work; the next begins when it ends. */
const steps: readonly (readonly [id: string, label: Label, days: DayFormula])[] = [
  [
    'foundation',
    both('Foundation, tests included', '基础施工（含检测）'),
    by('pile', { natural: 20, driven: 40, 'hand-dug': 50, bored: 60 }),
  ],
  ['basement', both('Basement to ±0.00', '地下结构至 ±0.00'), by('basements', { 0: 15, 1: 45, 2: 60, 3: 75, 4: 90 })],
  [
    'first-floors',
    both('First two storeys', '首层与二层'),
    product(2, by('type', { villa: 15, multi: 10, 'small-high': 12, high: 12, 'super-high': 12 })),
  ],
  [
    'standard-floors',
    both('Standard storeys', '标准层'),
    product(standardFloors, by('type', { villa: 15, multi: 10, 'small-high': 6, high: 6 })),
  ],
  ['transfer-floors', both('Transfer storeys', '转换层'), product(25, value('transfer-floors'))],
  [
    'topping-out',
    both('Topping out', '主体封顶'),
    by('type', { villa: 20, multi: 12, 'small-high': 12, high: 15, 'super-high': 15 }),
  ],
  [
    'finish',
    both('Finish', '装修与外立面'),
    by('fit-out', {
      bare: by('type', { villa: 40, multi: 50, 'small-high': 60, high: 90, 'super-high': 120 }),
      full: by('type', { villa: 60, multi: 90, 'small-high': 120, high: 150, 'super-high': 180 }),
    }),
  ],
  ['pipes', both('Outdoor pipes', '室外管网'), 30],
  [
    'landscape',
    both('Landscape', '园林景观'),
    by('type', { villa: 45, multi: 30, 'small-high': 30, high: 30, 'super-high': 30 }),
  ],
  ['spring-festivals', both('Spring Festival allowance', '春节顺延'), product(20, value('spring-festivals'))],
  ['handover', both('Acceptance and handover', '验收与交付'), 30],
];

let made: PlanTemplate | undefined;

/**
 * A building from its foundation to its handover, end to end, by «2012 standard durations»: calendar days, upper limits. A
 * building says its `type`, `floors`, `basements`, `pile`, `fit-out`, `transfer-floors`, and how many `spring-festivals` to allow
 * for (0 where the calendar stops work by itself). Strictly one after the other is our reading of that table, and so are the first
 * two storeys of villas and multi-storey houses, which take its standard storey; it has no standard storey for super-high buildings.
 *
 * @example
 * import { instantiateTemplate } from 'hoshin/plans';
 * import { buildingDurations2012 } from 'hoshin/presets';
 * const label = { zh: '1号楼', en: 'Building 1' };
 * const values = { type: 'high', floors: 19, basements: 1, pile: 'driven', 'fit-out': 'bare', 'transfer-floors': 0, 'spring-festivals': 0 };
 * const { plans } = instantiateTemplate(buildingDurations2012(), { entity: 'project-a',
 *   batches: [{ id: 'b1', label, buildings: [{ id: 'n1', label, values }] }] });
 * plans[0]?.nodes.reduce((days, { duration = 0 }) => days + duration, 0); // => 400
 */
export function buildingDurations2012(): PlanTemplate {
  made ??= parsePlanTemplate({
    id: 'building-durations-2012',
    label: both('Standard durations of a building (2012)', '单体标准工期（2012）'),
    source: '«2012 standard durations»',
    plans: [
      {
        id: 'building',
        label: both('Building works', '单体施工计划'),
        tier: 3,
        subject: 'works',
        owner: 'works',
        maySet: ['works'],
        mayChange: ['project-head'],
      },
    ],
    parameters: [
      choice('type', both('building type', '建筑类型'), [
        ['villa', '别墅', 'villa'],
        ['multi', '多层', 'multi-storey'],
        ['small-high', '小高层', 'small high-rise'],
        ['high', '高层', 'high-rise'],
        ['super-high', '超高层', 'super high-rise'],
      ]),
      number('floors', both('storeys', '地上层数'), 1, 200),
      number('basements', both('basement levels', '地下室层数'), 0, 9),
      choice('pile', both('foundation', '基础形式'), [
        ['natural', '天然地基', 'natural'],
        ['driven', '预制桩', 'driven piles'],
        ['hand-dug', '人工挖孔桩', 'hand-dug piles'],
        ['bored', '钻孔灌注桩', 'bored piles'],
      ]),
      choice('fit-out', both('fit-out', '交付标准'), [
        ['bare', '毛坯', 'bare'],
        ['full', '精装', 'full'],
      ]),
      number('transfer-floors', both('transfer storeys', '转换层数'), 0, 9),
      number('spring-festivals', both('Spring Festivals', '跨春节次数'), 0, 9),
    ],
    profiles: [],
    nodes: steps.map(([id, name, duration]) => ({ id, label: name, plan: 'building', per: 'building', duration })),
    links: steps.slice(1).map(([to], at) => ({ from: steps[at]?.[0], to, type: 'FS' })),
  });
  return made;
}
