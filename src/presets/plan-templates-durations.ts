import type { Label } from '../foundation/index.ts';
import { type DayFormula, parsePlanTemplate, type PlanTemplate } from '../plans/index.ts';

const label = (zh: string, en: string): Label => ({ zh, en });
const choice = (id: string, name: Label, options: readonly (readonly [string, string, string])[]) => ({
  kind: 'choice',
  id,
  label: name,
  options: options.map(([option, zh, en]) => ({ id: option, label: label(zh, en) })),
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
    label('基础施工（含检测）', 'Foundation, tests included'),
    by('pile', { natural: 20, driven: 40, 'hand-dug': 50, bored: 60 }),
  ],
  ['basement', label('地下结构至 ±0.00', 'Basement to ±0.00'), by('basements', { 0: 15, 1: 45, 2: 60, 3: 75, 4: 90 })],
  [
    'first-floors',
    label('首层与二层', 'First two storeys'),
    product(2, by('type', { villa: 15, multi: 10, 'small-high': 12, high: 12, 'super-high': 12 })),
  ],
  [
    'standard-floors',
    label('标准层', 'Standard storeys'),
    product(standardFloors, by('type', { villa: 15, multi: 10, 'small-high': 6, high: 6 })),
  ],
  ['transfer-floors', label('转换层', 'Transfer storeys'), product(25, value('transfer-floors'))],
  [
    'topping-out',
    label('主体封顶', 'Topping out'),
    by('type', { villa: 20, multi: 12, 'small-high': 12, high: 15, 'super-high': 15 }),
  ],
  [
    'finish',
    label('装修与外立面', 'Finish'),
    by('fit-out', {
      bare: by('type', { villa: 40, multi: 50, 'small-high': 60, high: 90, 'super-high': 120 }),
      full: by('type', { villa: 60, multi: 90, 'small-high': 120, high: 150, 'super-high': 180 }),
    }),
  ],
  ['pipes', label('室外管网', 'Outdoor pipes'), 30],
  [
    'landscape',
    label('园林景观', 'Landscape'),
    by('type', { villa: 45, multi: 30, 'small-high': 30, high: 30, 'super-high': 30 }),
  ],
  ['spring-festivals', label('春节顺延', 'Spring Festival allowance'), product(20, value('spring-festivals'))],
  ['handover', label('验收与交付', 'Acceptance and handover'), 30],
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
    label: label('单体标准工期（2012）', 'Standard durations of a building (2012)'),
    source: '«2012 standard durations»',
    plans: [
      {
        id: 'building',
        label: label('单体施工计划', 'Building works'),
        tier: 3,
        subject: 'works',
        owner: 'works',
        maySet: ['works'],
        mayChange: ['project-head'],
      },
    ],
    parameters: [
      choice('type', label('建筑类型', 'building type'), [
        ['villa', '别墅', 'villa'],
        ['multi', '多层', 'multi-storey'],
        ['small-high', '小高层', 'small high-rise'],
        ['high', '高层', 'high-rise'],
        ['super-high', '超高层', 'super high-rise'],
      ]),
      number('floors', label('地上层数', 'storeys'), 1, 200),
      number('basements', label('地下室层数', 'basement levels'), 0, 9),
      choice('pile', label('基础形式', 'foundation'), [
        ['natural', '天然地基', 'natural'],
        ['driven', '预制桩', 'driven piles'],
        ['hand-dug', '人工挖孔桩', 'hand-dug piles'],
        ['bored', '钻孔灌注桩', 'bored piles'],
      ]),
      choice('fit-out', label('交付标准', 'fit-out'), [
        ['bare', '毛坯', 'bare'],
        ['full', '精装', 'full'],
      ]),
      number('transfer-floors', label('转换层数', 'transfer storeys'), 0, 9),
      number('spring-festivals', label('跨春节次数', 'Spring Festivals'), 0, 9),
    ],
    profiles: [],
    nodes: steps.map(([id, name, duration]) => ({ id, label: name, plan: 'building', per: 'building', duration })),
    links: steps.slice(1).map(([to], at) => ({ from: steps[at]?.[0], to, type: 'FS' })),
  });
  return made;
}
