import { both, counted, type Label, shortFigure } from '../foundation/index.ts';

/** A figure short enough for a sentence; a dash where there is none. */
const short = (figure: string | null): Label => (figure === null ? both('–', '–') : shortFigure(figure));

const measures: Readonly<Record<string, Label>> = {
  units: both('units', '套数'),
  area: both('area', '面积'),
  value: both('value', '货值'),
};
const bases: Readonly<Record<string, Label>> = {
  launched: both('what was launched', '已推货量'),
  total: both('all there is', '总货量'),
};
const nameOf = (names: Readonly<Record<string, Label>>, id: string): Label => names[id] ?? both(id, id);

/** Sentences about who is behind, and about stock. */
export const standingTexts = {
  standings: (
    goal: string,
    at: {
      readonly behind: string | null;
      readonly lacking: string;
      readonly ahead: string;
      readonly unreported: number;
    },
  ): Label => {
    const open =
      at.unreported === 0 ? both('', '') : both(`; ${at.unreported} not reported`, `，另有 ${at.unreported} 项未报`);
    return both(
      `"${goal}" is behind by ${short(at.behind).en}; those below lack ${short(at.lacking).en} and are ahead by ${short(at.ahead).en}${open.en}`,
      `“${goal}”较序时目标差 ${short(at.behind).zh}，下级落后合计 ${short(at.lacking).zh}、超前合计 ${short(at.ahead).zh}${open.zh}`,
    );
  },
  notMonths: (period: string): Label =>
    both(`${period} is not a month, quarter, half or year`, `${period} 不是月、季、半年或年`),
  periodOrder: (period: string): Label =>
    both(
      `the periods of a ledger stand in order and are of one grain; ${period} does not fit`,
      `台账各期须按先后排列且口径一致，${period} 不符`,
    ),
  periodGap: (wanted: string, period: string): Label =>
    both(
      `the period ${wanted} is left out before ${period}; where nothing is known of it, write it down with nulls`,
      `${period} 之前缺 ${wanted}；数据未知时，该期也须列出，并填 null`,
    ),
  emptyBand: (least: string, most: string): Label =>
    both(
      `no number of months is at least ${least} and at most ${most}`,
      `没有月数同时不低于 ${least} 且不高于 ${most}`,
    ),
  stockLine: (at: {
    readonly period: string;
    readonly opening: string | null;
    readonly supply: string | null;
    readonly sales: string | null;
    readonly closing: string | null;
    readonly counted: string | null;
    readonly months: string | null;
  }): Label => {
    const taken =
      at.counted === null ? both('', '') : both(`, counted ${short(at.counted).en}`, `，盘点 ${short(at.counted).zh}`);
    const months =
      at.months === null
        ? both('', '')
        : both(`; ${counted(at.months, 'month')} of stock`, `；去化周期 ${at.months} 个月`);
    return both(
      `${at.period}: ${short(at.opening).en} + ${short(at.supply).en} − ${short(at.sales).en} = ${short(at.closing).en}${taken.en}${months.en}`,
      `${at.period}：期初 ${short(at.opening).zh}＋供货 ${short(at.supply).zh}－销售 ${short(at.sales).zh}＝期末 ${short(at.closing).zh}${taken.zh}${months.zh}`,
    );
  },
  matched: (entity: string, count: number, left: string | null): Label =>
    both(
      `${counted(count, 'period')} of ${entity} matched; ${short(left).en} left`,
      `${entity} 共 ${count} 期供销存已核对，期末 ${short(left).zh}`,
    ),
  sellThrough: (measure: string, of: string, sold: string | null, stock: string | null): Label => {
    const [what, base] = [nameOf(measures, measure), nameOf(bases, of)];
    return both(
      `by ${what.en}, of ${base.en}: ${short(sold).en} of ${short(stock).en}`,
      `按${what.zh}、以${base.zh}为基数：已售 ${short(sold).zh}，基数 ${short(stock).zh}`,
    );
  },
} as const;
