import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { TaskRow } from '../rows/task-rows.ts';
import { type ChartOption, colours, fonts, lightColours } from './palette.ts';

/** What a bar is drawn from, in the order of its dimensions. */
const dimensions = [
  { name: 'row', type: 'ordinal' },
  { name: 'start', type: 'time' },
  { name: 'finish', type: 'time' },
  { name: 'baselineStart', type: 'time' },
  { name: 'baselineFinish', type: 'time' },
  { name: 'progress', type: 'number' },
  { name: 'look', type: 'number' },
  { name: 'kind', type: 'number' },
] as const;

const looks = [colours.actual, colours.critical, ...Object.values(lightColours)] as const;
const codes = Object.keys(lightColours);
const kinds = { task: 0, milestone: 1, summary: 2 } as const;

/**
 * A Gantt chart as plain JSON: bars with baseline, progress, critical path and lights. ECharts has no such series, so it is drawn
 * by {@link ganttSeries}, which has to be registered once: `echarts.use(ganttSeries)`. Rows without dates are left out.
 */
export function ganttOption(rows: readonly TaskRow[], options: { readonly asOf?: string } = {}): ChartOption {
  return guarded(() => {
    const dated = rows.filter(({ start, finishExclusive }) => start !== null && finishExclusive !== null);
    const { asOf } = options;
    return deepFreeze({
      textStyle: { fontFamily: fonts },
      grid: { left: 16, right: 24, top: 32, bottom: 24, containLabel: true },
      xAxis: { type: 'time', position: 'top', splitNumber: 4, axisLabel: { hideOverlap: true } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: dated.map(({ name, status }) => (status === null ? name : `${status.symbol} ${name}`)),
        axisTick: { show: false },
      },
      series: [
        {
          type: 'custom',
          renderItem: 'hoshinGantt',
          dimensions,
          encode: { x: [1, 2], y: 0 },
          data: dated.map((row, at) => [
            at,
            row.start,
            row.finishExclusive,
            row.baselineStart,
            row.baselineFinishExclusive,
            row.progress ?? 0,
            lookOf(row),
            kinds[row.type],
          ]),
          ...(asOf === undefined
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: colours.ink, type: 'dashed' },
                  label: { formatter: asOf, position: 'end' },
                  data: [{ xAxis: asOf }],
                },
              }),
        },
      ],
    });
  });
}

/** The critical path before the light: the light stands in the label too. */
function lookOf({ critical, status }: TaskRow): number {
  if (critical) return 1;
  return status === null || status.code === 'green' ? 0 : 2 + codes.indexOf(status.code);
}

/** What ECharts hands to a series that is drawn by code. */
interface DrawingApi {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
  readonly size: (extent: readonly [number, number]) => readonly [number, number];
}

/** Where a series is registered: the part of ECharts' registers that is used, whatever the version calls what is drawn. */
interface Registers {
  readonly registerCustomSeries: (name: string, draw: never) => void;
}

/** Registers the series that {@link ganttOption} is drawn by: `echarts.use(ganttSeries)`. */
export function ganttSeries(registers: Registers): void {
  const draw = (_: unknown, api: DrawingApi): unknown => ({ type: 'group', children: barOf(api) });
  // The types of ECharts say less of what it hands over (any value, perhaps no size) than holds for the axes that are used here.
  registers.registerCustomSeries('hoshinGantt', draw as never);
}

function barOf(api: DrawingApi): readonly unknown[] {
  const row = api.value(0);
  const [left, y] = api.coord([api.value(1), row]);
  const [right] = api.coord([api.value(2), row]);
  const height = Math.min(18, api.size([0, 1])[1] * 0.5);
  const fill = looks[api.value(6)] ?? colours.actual;
  const kind = api.value(7);
  const shapes: unknown[] = baselineOf(api, row, { y, height });
  if (kind === kinds.milestone) {
    const half = height / 2;
    // A finish milestone stands at the end of its day, where the bar would end.
    const points = [
      [right, y - half],
      [right + half, y],
      [right, y + half],
      [right - half, y],
    ];
    return [...shapes, { type: 'polygon', shape: { points }, style: { fill } }];
  }
  const top = kind === kinds.summary ? height / 3 : height;
  const box = (width: number): unknown => ({ x: left, y: y - height / 2, width: Math.max(1, width), height: top });
  shapes.push({ type: 'rect', shape: box(right - left), style: { fill, opacity: kind === kinds.summary ? 1 : 0.55 } });
  const done = api.value(5);
  if (done > 0) shapes.push({ type: 'rect', shape: box((right - left) * done), style: { fill } });
  return shapes;
}

function baselineOf(
  api: DrawingApi,
  row: number,
  { y, height }: { readonly y: number; readonly height: number },
): unknown[] {
  const [start, finish] = [api.value(3), api.value(4)];
  if (!Number.isFinite(start) || !Number.isFinite(finish)) return [];
  const [left] = api.coord([start, row]);
  const [right] = api.coord([finish, row]);
  const shape = { x: left, y: y + height / 2 + 1, width: Math.max(1, right - left), height: 4 };
  return [{ type: 'rect', shape, style: { fill: colours.baseline } }];
}
