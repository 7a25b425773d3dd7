import { deepFreeze, guarded, type Locale } from '../../foundation/index.ts';
import { type LightCode, lights } from '../../scoring/index.ts';
import type { LightMatrix } from '../rows/light-matrix.ts';
import { type ChartOption, fonts, lightColours } from './palette.ts';

const order: readonly LightCode[] = ['unknown', 'green', 'yellow', 'orange', 'red'];

/** A heat map of lights, each cell with its symbol. */
export function matrixOption(matrix: LightMatrix, options: { readonly locale: Locale }): ChartOption {
  return guarded(() =>
    deepFreeze({
      textStyle: { fontFamily: fonts },
      grid: { left: 24, right: 24, top: 24, bottom: 64, containLabel: true },
      xAxis: { type: 'category', data: matrix.columns.map(({ name }) => name), position: 'top' },
      yAxis: { type: 'category', data: matrix.rows.map(({ name }) => name), inverse: true },
      visualMap: {
        type: 'piecewise',
        show: false,
        dimension: 2,
        pieces: order.map((code) => ({ value: lights[code].rank, color: lightColours[code] })),
      },
      title: legendOf(options.locale),
      series: [
        {
          type: 'heatmap',
          data: matrix.cells.map(({ x, y, status }) => ({
            value: [x, y, status.rank],
            label: { show: true, formatter: status.symbol },
          })),
        },
      ],
    }),
  );
}

/** What the symbols mean, in two lines, since the legend of a visual map never wraps and would be cut on a phone. */
function legendOf(locale: Locale): ChartOption {
  const told = order.map((code) => `{${code}|${lights[code].symbol}} ${lights[code].label[locale]}`);
  return {
    text: `${told.slice(0, 3).join('   ')}\n${told.slice(3).join('   ')}`,
    left: 'center',
    bottom: 0,
    textStyle: {
      fontSize: 12,
      fontWeight: 'normal',
      lineHeight: 20,
      rich: Object.fromEntries(order.map((code) => [code, { color: lightColours[code], fontSize: 14 }])),
    },
  };
}
