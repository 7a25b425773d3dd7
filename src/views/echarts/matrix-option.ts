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
        dimension: 2,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        pieces: order.map((code) => ({
          value: lights[code].rank,
          label: `${lights[code].symbol} ${lights[code].label[options.locale]}`,
          color: lightColours[code],
        })),
      },
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
