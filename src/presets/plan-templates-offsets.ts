import { both, type Label } from '../foundation/index.ts';
import { parsePlanTemplate, type PlanTemplate } from '../plans/index.ts';

/** The anchors by their letters. */
const anchors: Readonly<Record<string, string>> = {
  L: 'land',
  H: 'site-handover',
  S: 'start',
  T: 'topping-out',
  O: 'opening',
};

/** `T-90 O-210`: days from anchors, in the order of the source. */
function offsetOf(text: string, wins: 'later' | 'earlier') {
  const from = text.split(' ').map((one) => ({ node: anchors[one.charAt(0)], days: Number(one.slice(1)) }));
  return { edge: 'finish', wins, from };
}

type Row = readonly [id: string, zh: string, en: string, offset: string];

/** What is due so long after, or before, its anchors: «offset-based plan module». */
const rows: readonly Row[] = [
  ['business-licence', '企业营业执照', 'Business licence', 'L-60'],
  ['qualification-papers', '开发资质申报资料', 'Papers for the developer’s qualification', 'L-20'],
  ['papers', '资料准备', 'Papers prepared', 'L+10'],
  ['concept-plan', '概念规划', 'Concept plan', 'L+30'],
  ['qualification', '取得开发资质', 'Developer’s qualification', 'L+50'],
  ['detailed-plan', '修建性详细规划', 'Site plan', 'L+60'],
  ['scheme', '建筑方案设计', 'Architectural scheme', 'L+90'],
  ['foundation-scheme', '基础方案', 'Foundation scheme', 'L+120'],
  ['pipe-balance', '管网平衡方案', 'Pipe network scheme', 'L+120'],
  ['excavation-scheme', '土方开挖方案', 'Excavation scheme', 'H+30'],
  ['pit-support', '基坑支护图', 'Pit support drawings', 'H+35'],
  ['pile-drawings', '桩基础施工图', 'Pile drawings', 'H+55'],
  ['preliminary', '建筑初步设计', 'Preliminary design', 'H+60'],
  ['basement-drawings', '地下室施工图', 'Basement drawings', 'H+90'],
  ['drawings', '建筑施工图', 'Working drawings', 'H+120'],
  ['defence-drawings', '人防施工图', 'Civil defence drawings', 'H+120'],
  ['municipal-pipes', '室内外市政综合管网', 'Municipal pipes, in and out', 'H+150'],
  ['smart-concept', '智能化方案', 'Smart systems: concept', 'T-90'],
  ['smart-preliminary', '智能化扩初', 'Smart systems: preliminary', 'T-60'],
  ['smart-drawings', '智能化施工图', 'Smart systems: drawings', 'T-30'],
  ['landscape-concept', '景观方案', 'Landscape: concept', 'T-90 O-210'],
  ['landscape-preliminary', '景观扩初', 'Landscape: preliminary', 'T-60 O-150'],
  ['landscape-drawings', '景观施工图', 'Landscape: drawings', 'T-30 O-120'],
  ['interior-concept', '室内方案', 'Interior: concept', 'T-90 O-210'],
  ['interior-preliminary', '室内扩初', 'Interior: preliminary', 'T-60 O-150'],
  ['interior-drawings', '室内施工图', 'Interior: drawings', 'T-30 O-120'],
  ['show-concept', '示范区方案', 'Show area: concept', 'O-210'],
  ['show-preliminary', '示范区扩初', 'Show area: preliminary', 'O-150'],
  ['show-drawings', '示范区施工图', 'Show area: drawings', 'O-120'],
  ['facade-concept', '幕墙方案', 'Curtain wall: concept', 'H+90 O-210'],
  ['facade-preliminary', '幕墙扩初', 'Curtain wall: preliminary', 'H+150 O-150'],
  ['facade-drawings', '幕墙施工图', 'Curtain wall: drawings', 'H+180 O-120'],
  ['signage-concept', '导视方案', 'Signage: concept', 'O-180'],
  ['signage-preliminary', '导视扩初', 'Signage: preliminary', 'O-120'],
  ['signage-drawings', '导视施工图', 'Signage: drawings', 'O-90'],
];

const milestones: readonly (readonly [id: string, label: Label, offset?: object])[] = [
  ['land', both('Land won', '拿地')],
  ['site-handover', both('Site handed over', '交地'), offsetOf('L+90', 'later')],
  ['start', both('Start of works', '开工'), offsetOf('L+120 H+30', 'later')],
  ['topping-out', both('Topping out', '封顶')],
  ['opening', both('Opening', '开盘')],
];

let made: PlanTemplate | undefined;

/**
 * A design plan told as offsets from land won, site handed over, start, topping out and opening: «offset-based plan module». The
 * project gives the days of land, topping out and opening. Where the source names two anchors the earlier holds (our reading); the
 * site handed over 90 days after the land follows from its two days for the start.
 *
 * The working drawings come after the start of works: the key nodes are a list, not a chain.
 *
 * @example
 * import { instantiateTemplate, schedulePlans } from 'hoshin/plans';
 * import { offsetPlan } from 'hoshin/presets';
 * const dates = { land: '2026-01-05', 'topping-out': '2027-01-10', opening: '2026-11-01' };
 * const { plans } = instantiateTemplate(offsetPlan(), { entity: 'project-a', dates });
 * const dated = schedulePlans(plans, { calendars: {}, start: '2025-10-01' });
 * const due = dated.kind === 'scheduled' ? Object.fromEntries(dated.plans.flatMap(({ nodes }) => nodes.map((one) => [one.id, one.finish]))) : {};
 * [due['start'], due['drawings'], due['landscape-concept']]; // => ['2026-05-05', '2026-08-03', '2026-04-05']
 */
export function offsetPlan(): PlanTemplate {
  made ??= parsePlanTemplate({
    id: 'offset-plan',
    label: both('Design plan by offsets', '设计专项计划（按锚点偏移）'),
    source: '«offset-based plan module»',
    plans: [
      {
        id: 'anchors',
        label: both('Anchors', '锚点'),
        tier: 2,
        owner: 'project-head',
        maySet: ['project-head'],
        mayChange: ['project-head'],
      },
      {
        id: 'design',
        label: both('Design plan', '设计专项计划'),
        tier: 3,
        subject: 'design',
        owner: 'design',
        maySet: ['design'],
        mayChange: ['project-head'],
      },
    ],
    parameters: [],
    profiles: [],
    nodes: [
      ...milestones.map(([id, name, offset]) => ({
        id,
        label: name,
        plan: 'anchors',
        milestone: 'finish',
        ...(offset === undefined ? {} : { offset }),
      })),
      ...rows.map(([id, zh, en, offset]) => ({
        id,
        label: both(en, zh),
        plan: 'design',
        department: 'design',
        offset: offsetOf(offset, 'earlier'),
      })),
    ],
    links: [],
  });
  return made;
}
