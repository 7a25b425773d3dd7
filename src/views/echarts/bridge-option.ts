import { deepFreeze, guarded } from '../../foundation/index.ts';
import type { BridgeRow } from '../rows/cash-bridge-rows.ts';
import { type ChartOption, colours, fonts } from './palette.ts';

const fills = { in: colours.rise, out: colours.fall, none: colours.plan } as const;

/**
 * A waterfall: bars that float between where the sum stood before and after. A bar that crosses zero is drawn in two parts, since a stack
 * has one sign.
 */
export function bridgeOption(rows: readonly BridgeRow[]): ChartOption {
  return guarded(() => {
    const part = (row: BridgeRow, side: 1 | -1): { readonly base: number; readonly height: number } => {
      const low = Math.min(row.start, row.end) * side;
      const high = Math.max(row.start, row.end) * side;
      const [near, far] = side === 1 ? [low, high] : [high, low];
      return { base: Math.max(0, near) * side, height: (Math.max(0, far) - Math.max(0, near)) * side };
    };
    const stack = (side: 1 | -1): readonly unknown[] => [
      {
        type: 'bar',
        stack: `s${side}`,
        silent: true,
        itemStyle: { color: 'transparent' },
        data: rows.map((row) => part(row, side).base),
      },
      {
        type: 'bar',
        stack: `s${side}`,
        barGap: '-100%',
        data: rows.map((row) => ({
          value: part(row, side).height,
          itemStyle: { color: row.kind === 'total' ? colours.total : fills[row.direction] },
        })),
      },
    ];
    return deepFreeze({
      textStyle: { fontFamily: fonts },
      grid: { left: 24, right: 24, top: 24, bottom: 32, containLabel: true },
      xAxis: { type: 'category', data: rows.map(({ label }) => label), axisLabel: { interval: 0 } },
      yAxis: { type: 'value' },
      series: [...stack(1), ...stack(-1)],
    });
  });
}
