import { fills, looks } from './gantt-looks.ts';
import { colours } from './palette.ts';

/** What is drawn in a row, as a number in its data. */
export const kinds = { task: 0, milestone: 1, summary: 2, baseline: 3, done: 4 } as const;

/** What a bar is drawn from. The last says whether it is critical, and of what is done, which share. */
export const barDimensions = [
  { name: 'row', type: 'ordinal' },
  { name: 'start', type: 'time' },
  { name: 'finish', type: 'time' },
  { name: 'kind', type: 'number' },
  { name: 'look', type: 'number' },
  { name: 'more', type: 'number' },
] as const;

/** What an arrow is drawn from: its two ends, and whether each is a finish. */
export const linkDimensions = [
  { name: 'row', type: 'ordinal' },
  { name: 'from', type: 'time' },
  { name: 'toRow', type: 'ordinal' },
  { name: 'to', type: 'time' },
  { name: 'leavesFinish', type: 'number' },
  { name: 'meetsFinish', type: 'number' },
] as const;

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

/** Registers the series that `ganttOption` is drawn by: `echarts.use(ganttSeries)`. */
export function ganttSeries(registers: Registers): void {
  const bar = (_: unknown, api: DrawingApi): unknown => shapeOf(api);
  const link = (_: unknown, api: DrawingApi): unknown => ({ type: 'group', children: arrowOf(api) });
  // The types of ECharts say less of what it hands over (any value, perhaps no size) than holds for the axes that are used here.
  registers.registerCustomSeries('hoshinGantt', bar as never);
  registers.registerCustomSeries('hoshinGanttLink', link as never);
}

type Box = Readonly<Record<'left' | 'right' | 'y' | 'height', number>>;

function shapeOf(api: DrawingApi): unknown {
  const row = api.value(0);
  const [left, y] = api.coord([api.value(1), row]);
  const [right] = api.coord([api.value(2), row]);
  const height = heightOf(api);
  const box = { left, right, y, height };
  const kind = api.value(3);
  if (kind === kinds.baseline) return strip(box, { top: y + height / 2 + 1, height: 4 }, colours.baseline);
  if (kind === kinds.done) {
    const third = height / 3;
    return strip(
      { ...box, right: left + (right - left) * api.value(5) },
      { top: y - third / 2, height: third },
      colours.ink,
    );
  }
  const fill = fills[looks[api.value(4)] ?? 'plain'];
  const style = api.value(5) === 1 ? { fill, stroke: colours.critical, lineWidth: 1.5 } : { fill };
  return kind === kinds.milestone ? diamond(box, style) : bar(box, kind === kinds.summary ? height / 3 : height, style);
}

const heightOf = (api: DrawingApi): number => Math.min(18, api.size([0, 1])[1] * 0.5);

const bar = ({ left, right, y, height: whole }: Box, height: number, style: object): unknown => ({
  type: 'rect',
  shape: { x: left, y: y - whole / 2, width: Math.max(1, right - left), height },
  style,
});

const strip = (
  { left, right }: Box,
  { top, height }: { readonly top: number; readonly height: number },
  fill: string,
): unknown => ({ type: 'rect', shape: { x: left, y: top, width: Math.max(1, right - left), height }, style: { fill } });

/** A finish milestone stands at the end of its day, where the bar would end. */
function diamond({ right, y, height }: Box, style: object): unknown {
  const half = height / 2;
  const points = [
    [right, y - half],
    [right + half, y],
    [right, y + half],
    [right - half, y],
  ];
  return { type: 'polygon', shape: { points }, style };
}

/** How far an arrow leads straight on before it turns. */
const lead = 7;

/** From the edge of one bar to that of another, in right angles. */
function arrowOf(api: DrawingApi): readonly unknown[] {
  const [x1, y1] = api.coord([api.value(1), api.value(0)]);
  const [x2, y2] = api.coord([api.value(3), api.value(2)]);
  const leaves = api.value(4) === 1 ? 1 : -1;
  const side = api.value(5) === 1 ? 1 : -1;
  const [out, into] = [x1 + leaves * lead, x2 + side * lead];
  const between = y2 - Math.sign(y2 - y1) * (api.size([0, 1])[1] / 2);
  const straight = leaves === 1 && side === -1 && into >= out;
  const turns = straight
    ? [
        [into, y1],
        [into, y2],
      ]
    : [
        [out, y1],
        [out, between],
        [into, between],
        [into, y2],
      ];
  const points = [[x1, y1], ...turns, [x2, y2]];
  const head = [
    [x2, y2],
    [x2 + side * 5, y2 - 3],
    [x2 + side * 5, y2 + 3],
  ];
  return [
    { type: 'polyline', shape: { points }, style: { stroke: colours.plan, lineWidth: 1, fill: 'none' } },
    { type: 'polygon', shape: { points: head }, style: { fill: colours.plan } },
  ];
}
