import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { CurveRow } from '../rows/s-curve-rows.ts';
import { type ChartOption, colours, fonts } from './palette.ts';

/** Running sums as lines over time, with a line on the day they are seen from. */
export function sCurveOption(rows: readonly CurveRow[], options: { readonly asOf: string }): ChartOption {
  return guarded(() => {
    const names = [...new Map(rows.map(({ series, seriesName }) => [series, seriesName]))];
    return deepFreeze({
      textStyle: { fontFamily: fonts },
      legend: { data: names.map(([, name]) => name), top: 0 },
      tooltip: { trigger: 'axis' },
      grid: { left: 60, right: 24, top: 40, bottom: 48, containLabel: true },
      xAxis: { type: 'time' },
      yAxis: { type: 'value' },
      series: names.map(([id, name], at) => ({
        type: 'line',
        name,
        showSymbol: false,
        data: rows.filter(({ series }) => series === id).map(({ date, value }) => [date, value]),
        ...(at === 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: colours.ink, type: 'dashed' },
                label: { formatter: options.asOf },
                data: [{ xAxis: options.asOf }],
              },
            }
          : {}),
      })),
    });
  });
}
