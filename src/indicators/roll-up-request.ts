import * as z from 'zod/mini';
import { CivilDate, FiscalCalendar, Id, Period, type Schema } from '../foundation/index.ts';
import type { EntityLink } from './entity-link.ts';
import { Reporter } from './owing.ts';
import { OwnershipView } from './value.ts';

/** What `rollUp` is asked for. */
export interface RollUpRequest {
  /** Indicators wanted. */
  readonly indicators: readonly Id[];
  /** Entities wanted, of those in the tree. */
  readonly entities: readonly Id[];
  /** Periods wanted, of any grain; `2026-01-01/P45D` is any run of days. */
  readonly periods: readonly string[];
  /** How the entities stand to one another, through time. */
  readonly tree: readonly EntityLink[];
  /** How entities owned in part are counted. */
  readonly view: OwnershipView;
  /** GivenFacts recorded later are not known, and figures due later are not missed; all facts and all periods where left out. */
  readonly asOf?: string;
  /** The calendar year where left out. */
  readonly fiscal?: FiscalCalendar;
  /** Who owes which figures; where left out, whoever has reported an indicator owes it from the first figure on. */
  readonly reporters?: readonly Reporter[];
}

/** Schema of the options but for the tree and the calendar, which are often read before, and then kept as they are. */
export const AskOptions: Schema<{
  readonly indicators: readonly Id[];
  readonly entities: readonly Id[];
  readonly periods: readonly Period[];
  readonly view: OwnershipView;
  readonly asOf?: CivilDate;
  readonly reporters?: readonly Reporter[];
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    indicators: z.array(Id),
    entities: z.array(Id),
    periods: z.array(Period),
    view: OwnershipView,
    asOf: z.exactOptional(CivilDate),
    reporters: z.exactOptional(z.array(Reporter)),
  }),
);
