/**
 * Options for Apache ECharts 6. Plain JSON: ECharts is not imported, and nothing of the data lands in a style.
 *
 * @packageDocumentation
 */
export { bridgeOption } from './echarts/bridge-option.ts';
export { ganttOption, type GanttOptions } from './echarts/gantt-option.ts';
export { ganttSeries } from './echarts/gantt-series.ts';
export { sankeyOption, treemapOption } from './echarts/goal-option.ts';
export { matrixOption } from './echarts/matrix-option.ts';
export type { ChartOption } from './echarts/palette.ts';
export { radarOption, type RadarOutline } from './echarts/radar-option.ts';
export { sCurveOption } from './echarts/s-curve-option.ts';
