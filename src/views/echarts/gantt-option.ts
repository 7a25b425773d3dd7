import { deepFreeze, guarded, type Locale } from '../../foundation/index.ts';
import type { TaskLink } from '../rows/task-links.ts';
import type { TaskRow } from '../rows/task-rows.ts';
import { barDimensions, kinds, linkDimensions } from './gantt-series.ts';
import { fills, type Look, lookOf, looks, nameOf, names } from './gantt-looks.ts';
import { type ChartOption, colours, fonts } from './palette.ts';

/** What {@link ganttOption} is told beside the rows. */
export interface GanttOptions {
  /** The language of the legend. */
  readonly locale: Locale;
  /** A line on the day that the plan is seen from. */
  readonly asOf?: string;
  /** Links of `taskLinks`, drawn as arrows. Those between rows that are not shown are left out. */
  readonly links?: readonly TaskLink[];
}

/** A row with dates. */
interface Dated extends TaskRow {
  readonly start: NonNullable<TaskRow['start']>;
  readonly finishExclusive: NonNullable<TaskRow['finishExclusive']>;
}

/**
 * A Gantt chart as plain JSON: bars with baseline, progress, critical path, lights and links, and a legend of those that occur. ECharts
 * has no such series, so it is drawn by {@link ganttSeries}, which has to be registered once: `echarts.use(ganttSeries)`. Rows without
 * dates are left out.
 */
export function ganttOption(rows: readonly TaskRow[], { locale, asOf, links = [] }: GanttOptions): ChartOption {
  return guarded(() => {
    const dated = rows.filter((row): row is Dated => row.start !== null && row.finishExclusive !== null);
    const series = [
      ...baselines(dated, locale),
      ...arrows(dated, links),
      ...bars(dated, locale),
      ...done(dated, locale),
    ];
    return deepFreeze({
      textStyle: { fontFamily: fonts },
      grid: { left: 16, right: 24, top: 32, bottom: 60, containLabel: true },
      legend: { data: series.flatMap(({ name }) => name ?? []), bottom: 0, itemWidth: 18, itemHeight: 10 },
      xAxis: {
        type: 'time',
        position: 'top',
        splitNumber: 4,
        axisLabel: { hideOverlap: true, formatter: { year: '{yyyy}', month: '{yyyy}-{MM}', day: '{yyyy}-{MM}-{dd}' } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: dated.map(({ name, status }) => (status === null ? name : `${status.symbol} ${name}`)),
        axisTick: { show: false },
      },
      series: [...series, ...(asOf === undefined ? [] : [dayLine(asOf)])],
    });
  });
}

interface Series extends ChartOption {
  readonly name?: string;
  readonly data: readonly unknown[];
}

/** What is drawn by `hoshinGantt`, under its name in the legend. */
const barSeries = (name: string, itemStyle: ChartOption, data: readonly unknown[]): Series => {
  const drawn = { type: 'custom', renderItem: 'hoshinGantt', dimensions: barDimensions, encode: { x: [1, 2], y: 0 } };
  return { ...drawn, name, itemStyle, data };
};

function baselines(rows: readonly Dated[], locale: Locale): readonly Series[] {
  const data = rows.flatMap((row, at) =>
    row.baselineStart === null || row.baselineFinishExclusive === null
      ? []
      : [[at, row.baselineStart, row.baselineFinishExclusive, kinds.baseline, looks.indexOf('plain'), 0]],
  );
  return data.length === 0 ? [] : [barSeries(names.baseline[locale], { color: colours.baseline }, data)];
}

/** One series a look, so that the legend names each. */
function bars(rows: readonly Dated[], locale: Locale): readonly Series[] {
  return looks.flatMap((look) => {
    const data = rows.flatMap((row, at) => (lookOf(row) === look ? [barOf(row, at, look)] : []));
    // What is critical and has the colour of a light is edged all the same: the legend tells of that too.
    const told = data.length > 0 || (look === 'critical' && rows.some(({ critical }) => critical));
    return told ? [barSeries(nameOf(look)[locale], styleOf(look), data)] : [];
  });
}

const styleOf = (look: Look): ChartOption => ({
  color: fills[look],
  ...(look === 'critical' ? { borderColor: colours.critical, borderWidth: 1.5 } : {}),
});

const barOf = (row: Dated, at: number, look: Look): readonly unknown[] => [
  at,
  row.start,
  row.finishExclusive,
  kinds[row.type],
  looks.indexOf(look),
  row.critical ? 1 : 0,
];

/** What is done, as a strip within the bar. */
function done(rows: readonly Dated[], locale: Locale): readonly Series[] {
  const data = rows.flatMap((row, at) => {
    const share = row.type === 'task' ? (row.progress ?? 0) : 0;
    return share === 0 ? [] : [[at, row.start, row.finishExclusive, kinds.done, looks.indexOf('plain'), share]];
  });
  return data.length === 0 ? [] : [barSeries(names.done[locale], { color: colours.ink }, data)];
}

function arrows(rows: readonly Dated[], links: readonly TaskLink[]): readonly Series[] {
  const places = new Map(rows.map((row, at) => [row.id, { row, at }]));
  const data = links.flatMap(({ source, target, type }) => {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined) return [];
    const [leaves, meets] = [type.startsWith('F'), type.endsWith('F')];
    return [[from.at, edgeOf(from.row, leaves), to.at, edgeOf(to.row, meets), leaves ? 1 : 0, meets ? 1 : 0]];
  });
  if (data.length === 0) return [];
  const drawn = { type: 'custom', renderItem: 'hoshinGanttLink', silent: true, dimensions: linkDimensions };
  return [{ ...drawn, encode: { x: [1, 3], y: [0, 2] }, data }];
}

/** Milestones have one place for both edges. */
const edgeOf = (row: Dated, finish: boolean): string =>
  finish || row.type === 'milestone' ? row.finishExclusive : row.start;

/** A series of its own, so that no entry of the legend takes the line away. */
const dayLine = (asOf: string): Series => ({
  type: 'custom',
  renderItem: 'hoshinGantt',
  data: [],
  markLine: {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colours.ink, type: 'dashed' },
    label: { formatter: asOf, position: 'end' },
    data: [{ xAxis: asOf }],
  },
});
