import * as z from 'zod/mini';
import { deepFreeze, guarded, Id, type Label, parse, parseEach, type Schema, schema } from '../foundation/index.ts';
import { texts } from './messages.ts';
import { WarningCase } from './warning-case.ts';
import type { WarningReport } from './warning.ts';

/** Who works on a warning, and who checks again before it is cleared. */
export interface WarningWorkers {
  readonly owner: Id;
  readonly checker: Id;
}

/** How the warnings that stand are worked on. */
export interface WarningWork {
  /** A case to open for each warning that stands and has none. */
  readonly toOpen: readonly WarningCase[];
  /** Warnings that stand and for whose subject nobody was named: nobody would work on them. */
  readonly unowned: readonly Id[];
  /** Cases under way whose warning went by its readings: still to be checked again and cleared with an opinion. */
  readonly toCheck: readonly Id[];
  /** Cases that were cleared although the readings still stand. */
  readonly clearedTooSoon: readonly Id[];
  readonly because: Label;
}

/** As much of a {@link WarningReport} as is looked at. */
const Report: Schema<{ readonly standing: readonly { readonly id: Id; readonly subject: Id }[] }> =
  /* @__PURE__ */ schema<{ readonly standing: readonly { readonly id: Id; readonly subject: Id }[] }>()(() =>
    z.object({ standing: z.array(z.object({ id: Id, subject: Id })) }),
  );
const Workers: Schema<Readonly<Record<string, WarningWorkers>>> = /* @__PURE__ */ schema<
  Readonly<Record<string, WarningWorkers>>
>()(() => z.record(z.string(), z.strictObject({ owner: Id, checker: Id })));

/**
 * Ties what the readings say to what people do: a case for every warning that stands, and the cases that readings and opinions
 * disagree on.
 *
 * @param workers - by subject, who makes it good and who checks
 * @throws `HoshinError` for malformed cases or workers
 */
export function warningWork(
  report: WarningReport,
  cases: readonly WarningCase[],
  workers: Readonly<Record<Id, WarningWorkers>>,
): WarningWork {
  return guarded(() => {
    const { standing } = parse(Report, report);
    const known = parseEach(WarningCase, cases, ['cases']);
    const named = new Map(Object.entries(parse(Workers, workers)));
    const stands = new Set(standing.map(({ id }) => id));
    const worked = new Set(known.map(({ warning }) => warning));
    const alone = standing.filter(({ id }) => !worked.has(id));
    const toOpen = alone.flatMap(({ id, subject }): WarningCase[] => {
      const who = named.get(subject);
      return who === undefined
        ? []
        : [{ id: `case.${id}`, warning: id, subject, ...who, state: 'raised', history: [] }];
    });
    const toCheck = known.filter(({ warning, state }) => state !== 'cleared' && !stands.has(warning));
    const clearedTooSoon = known.filter(({ warning, state }) => state === 'cleared' && stands.has(warning));
    return deepFreeze({
      toOpen: toOpen.map((one) => parse(WarningCase, one)),
      unowned: alone.filter(({ subject }) => !named.has(subject)).map(({ id }) => id),
      toCheck: toCheck.map(({ id }) => id),
      clearedTooSoon: clearedTooSoon.map(({ id }) => id),
      because: texts.warningWork(toOpen.length, toCheck.length, clearedTooSoon.length),
    });
  });
}
