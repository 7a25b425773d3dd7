import * as z from 'zod/mini';
import { CivilDate, guarded, Id, parse, type Schema } from '../foundation/index.ts';
import { frameworkAt } from './amend.ts';
import { drawPicture } from './draw-picture.ts';
import { filed } from './filed-facts.ts';
import { Ledger } from './ledger.ts';
import { foundBy, type Look, lookAt } from './look.ts';
import { lookAgain } from './look-again.ts';
import { OperatingFramework } from './operating-framework.ts';
import type { OperatingPicture } from './picture.ts';
import { type Setting, settingOf } from './setting.ts';

/** What {@link assess} looks at. */
export interface AssessOptions {
  /** The day: facts recorded later are not known, amendments that hold from later are not made. */
  readonly asOf: string;
  /** An entity: it and all below it; everything where left out. */
  readonly scope?: string;
  /**
   * Shows no more than so many of the worst in each long list: goals of an element, nodes, warnings, unknowns, standings,
   * overdue deliverables, reporting faults. Counts and rates are those of all. Everything where left out.
   */
  readonly top?: number;
  /**
   * The picture of the same framework, day and scope before the ledger's last facts were recorded. The result is the same with
   * it or without; with it, where that picture was given by `assess` in this process and the ledger by `record`, only what the
   * new facts touch is found anew. Null to start with: what a next call needs is kept in mind for as long as the picture is.
   */
  readonly previous?: OperatingPicture | null;
}

const Options: Schema<{ readonly asOf: CivilDate; readonly scope?: Id; readonly top?: number }> =
  /* @__PURE__ */ z.lazy(() =>
    z.strictObject({
      asOf: CivilDate,
      scope: z.exactOptional(Id),
      top: z.exactOptional(z.int().check(z.gte(0))),
    }),
  );

/** A look and the facts it saw. */
interface Kept {
  readonly look: Look;
  readonly facts: Ledger['facts'];
}

/** Looks that pictures were drawn from, where further facts may come. */
const looks = new WeakMap<object, Kept>();

/**
 * How everything stands on a day: the framework as it then read, judged by the facts then known. Pure and deterministic: the
 * order of the facts never matters, and an earlier day gives the picture that was given then.
 *
 * @throws `HoshinError` with all issues of its arguments; `unknown-scope` where there is no such entity on that day
 */
export function assess(framework: OperatingFramework, ledger: Ledger, options: AssessOptions): OperatingPicture {
  const { previous, given } = apart(options);
  const { asOf, scope = null, top = null } = parse(Options, given);
  const setting = settingOf(frameworkAt(parse(OperatingFramework, framework), asOf), asOf);
  const { facts } = parse(Ledger, ledger);
  const look = lookFrom(previous, setting, scope, facts) ?? lookAt(setting, filed(facts), scope);
  const picture = drawPicture(foundBy(look), top);
  if (previous !== undefined) looks.set(picture, { look, facts });
  return picture;
}

/** A previous picture is only ever compared by identity: it is neither read nor frozen. */
function apart(options: AssessOptions): { readonly previous: unknown; readonly given: unknown } {
  if (typeof options !== 'object' || (options as unknown) === null) return { previous: undefined, given: options };
  return guarded(() => {
    const { previous, ...given } = options;
    return { previous, given };
  });
}

/** The look that a previous picture was drawn from, brought up to date; null where it cannot be gone on from. */
function lookFrom(previous: unknown, setting: Setting, scope: Id | null, facts: Ledger['facts']): Look | null {
  const kept = typeof previous === 'object' && previous !== null ? looks.get(previous) : undefined;
  if (kept === undefined) return null;
  const { look } = kept;
  const isSameQuestion =
    look.setting.framework === setting.framework && look.setting.asOf === setting.asOf && look.scope === scope;
  // A file is handed on from a ledger to the one that goes on from it, so that the same file means the same facts and more.
  if (!isSameQuestion || look.filed !== filed(facts)) return null;
  looks.delete(previous as object); // it is used up
  return lookAgain(look, facts.slice(kept.facts.length));
}
