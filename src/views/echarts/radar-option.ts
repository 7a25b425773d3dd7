import * as z from 'zod/mini';
import { deepFreeze, Locale, parse, type Schema, schema } from '../../foundation/index.ts';
import type { CapabilityAxes } from '../rows/capability-axes.ts';
import { type ChartOption, fonts } from './palette.ts';

/** One outline of a radar. */
export interface RadarOutline {
  readonly name: string;
  readonly axes: CapabilityAxes;
}

const axis = { id: z.string(), name: z.string() };
const Outlines: Schema<readonly RadarOutline[]> = schema<readonly RadarOutline[]>()(() =>
  z.array(
    z.strictObject({
      name: z.string(),
      axes: z.strictObject({
        total: z.nullable(z.number()),
        axes: z.array(z.strictObject({ ...axis, max: z.number(), value: z.number() })),
        notAssessed: z.array(z.strictObject({ ...axis, because: z.string() })),
      }),
    }),
  ),
);
const Options: Schema<{ readonly locale: Locale }> = /* @__PURE__ */ z.strictObject({ locale: Locale });

const words = { zh: '未评估：', en: 'Not assessed: ' } as const;
const marks = { zh: '、', en: ', ' } as const;

/** ECharts breaks no axis names, and cuts long ones off at the edge: a line ends with the word that fills it. */
const inLines = (name: string): string =>
  name.split(' ').reduce((lines, word) => `${lines}${lines.length - lines.lastIndexOf('\n') > 9 ? '\n' : ' '}${word}`);

/** An outline's name with its total: a radar shows the parts alone. */
const titled = ({ name, axes: { total } }: RadarOutline): string =>
  total === null ? name : `${name} ${Math.round(total * 100) / 100}`;

/**
 * Outlines over their common axes, each called by its name and its total. ECharts draws a missing value as zero, so an axis that any
 * outline lacks is taken out of the chart and named below it.
 *
 * @throws `HoshinError` with the place of whatever is not of the shape that {@link RadarOutline} tells
 */
export function radarOption(outlines: readonly RadarOutline[], options: { readonly locale: Locale }): ChartOption {
  const read = parse(Outlines, outlines);
  const { locale } = parse(Options, options);
  const [first] = read;
  const shared = (first?.axes.axes ?? []).filter(({ id }) =>
    read.every(({ axes }) => axes.axes.some((one) => one.id === id)),
  );
  const missing = new Map(
    read.flatMap(({ axes }) => [...axes.notAssessed, ...axes.axes].map(({ id, name }) => [id, name] as const)),
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
    legend: { data: read.map(titled), top: 0 },
    radar: { indicator: shared.map(({ name, max }) => ({ name: inLines(name), max, min: 0 })), radius: '60%' },
    series: [
      {
        type: 'radar',
        data: read.map((outline) => ({
          name: titled(outline),
          value: shared.map(({ id }) => outline.axes.axes.find((one) => one.id === id)?.value ?? 0),
        })),
      },
    ],
  });
}
