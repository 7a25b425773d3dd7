import { deepFreeze, guarded, type Locale } from '../../foundation/index.ts';
import type { CapabilityAxes } from '../rows/capability-axes.ts';
import { type ChartOption, fonts } from './palette.ts';

/** One outline of a radar. */
export interface RadarOutline {
  readonly name: string;
  readonly axes: CapabilityAxes;
}

const words = { zh: '未评估：', en: 'Not assessed: ' } as const;
const marks = { zh: '、', en: ', ' } as const;

/** ECharts breaks no axis names, and cuts long ones off at the edge: a line ends with the word that fills it. */
const inLines = (name: string): string =>
  name.split(' ').reduce((lines, word) => `${lines}${lines.length - lines.lastIndexOf('\n') > 9 ? '\n' : ' '}${word}`);

/**
 * Outlines over their common axes. ECharts draws a missing value as zero, so an axis that any outline lacks is taken out of the
 * chart and named below it.
 */
export function radarOption(outlines: readonly RadarOutline[], options: { readonly locale: Locale }): ChartOption {
  return guarded(() => {
    const { locale } = options;
    const [first] = outlines;
    const shared = (first?.axes.axes ?? []).filter(({ id }) =>
      outlines.every(({ axes }) => axes.axes.some((axis) => axis.id === id)),
    );
    const missing = new Map(
      outlines.flatMap(({ axes }) => [...axes.notAssessed, ...axes.axes].map(({ id, name }) => [id, name] as const)),
    );
    for (const { id } of shared) missing.delete(id);
    return deepFreeze({
      textStyle: { fontFamily: fonts },
      title:
        missing.size === 0
          ? []
          : [
              {
                text: words[locale] + [...missing.values()].join(marks[locale]),
                bottom: 0,
                left: 'center',
                textStyle: { fontSize: 12, fontWeight: 'normal' },
              },
            ],
      legend: { data: outlines.map(({ name }) => name), top: 0 },
      radar: { indicator: shared.map(({ name, max }) => ({ name: inLines(name), max, min: 0 })), radius: '60%' },
      series: [
        {
          type: 'radar',
          data: outlines.map(({ name, axes }) => ({
            name,
            value: shared.map(({ id }) => axes.axes.find((axis) => axis.id === id)?.value ?? 0),
          })),
        },
      ],
    });
  });
}
