import { CivilDate, Id, parse } from '../foundation/index.ts';
import { IndicatorCatalog } from './catalog.ts';
import type { Indicator } from './indicator.ts';

/**
 * The version of an indicator that holds on a day, or null where none does.
 *
 * @throws `HoshinError` for what is no catalogue, id or date
 */
export function indicatorAt(catalog: IndicatorCatalog, id: Id, date: string): Indicator | null {
  const { indicators } = parse(IndicatorCatalog, catalog);
  const wanted = parse(Id, id);
  const day = parse(CivilDate, date);
  return indicators.find((one) => one.id === wanted && inForce(one, day)) ?? null;
}

/** Whether a version holds on a day. */
export function inForce({ effective: { from, to } }: Indicator, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to);
}
