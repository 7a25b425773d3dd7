import * as z from 'zod/mini';
import {
  deepFreeze,
  type Label,
  parse,
  type Schema,
  type Shutdown,
  schema,
  yearlyShutdowns,
} from '../foundation/index.ts';
import type { Based } from './based.ts';

/** Cities with a winter stop in the published standard. */
export type WinterCity = 'harbin' | 'shenyang' | 'beijing' | 'taiyuan' | 'tianjin' | 'datong' | 'xian';

/** Schema of {@link WinterCity}. */
export const WinterCity: Schema<WinterCity> = schema<WinterCity>()(() =>
  z.enum(['harbin', 'shenyang', 'beijing', 'taiyuan', 'tianjin', 'datong', 'xian']),
);

/** A city's winter stop: first and last day, as month and day. */
export interface WinterStop {
  readonly city: Label;
  readonly from: string;
  readonly to: string;
}

/** When sites stop in winter, as a developer's duration standard printed it: «2012 standard durations». */
export const winterStops: Based<Readonly<Record<WinterCity, WinterStop>>> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: '«2012 standard durations»',
  value: {
    harbin: { city: { zh: '哈尔滨', en: 'Harbin' }, from: '11-15', to: '03-30' },
    shenyang: { city: { zh: '沈阳', en: 'Shenyang' }, from: '11-30', to: '03-15' },
    beijing: { city: { zh: '北京', en: 'Beijing' }, from: '11-30', to: '02-28' },
    taiyuan: { city: { zh: '太原', en: 'Taiyuan' }, from: '11-30', to: '02-28' },
    tianjin: { city: { zh: '天津', en: 'Tianjin' }, from: '11-30', to: '02-28' },
    datong: { city: { zh: '大同', en: 'Datong' }, from: '11-30', to: '02-28' },
    xian: { city: { zh: '西安', en: "Xi'an" }, from: '01-15', to: '02-28' },
  },
});

/**
 * A city's winter stops that begin in the years from `firstYear` to `lastYear`, as shutdowns of a work calendar.
 *
 * @throws `HoshinError` `not-allowed` for another city
 * @example
 * import { winterShutdowns } from 'hoshin/presets';
 * winterShutdowns('harbin', 2026, 2027).map(({ from, to }) => [from, to]);
 * // => [['2026-11-15', '2027-03-30'], ['2027-11-15', '2028-03-30']]
 */
export function winterShutdowns(city: WinterCity, firstYear: number, lastYear: number): readonly Shutdown[] {
  const stop = winterStops.value[parse(WinterCity, city)];
  return yearlyShutdowns({
    from: stop.from,
    to: stop.to,
    firstYear,
    lastYear,
    name: { zh: `冬季停工（${stop.city.zh}）`, en: `Winter stop (${stop.city.en})` },
  });
}
