import * as z from 'zod/mini';
import { CivilDate, deepFreeze, Id, issue, parse, refuse, remember, type Schema } from '../foundation/index.ts';
import { frameworkAt } from './amend.ts';
import { filed } from './filed-facts.ts';
import { Ledger } from './ledger.ts';
import { OperatingFramework } from './operating-framework.ts';
import { partReader } from './summary-part.ts';
import { downFrom, scopeOf, type Setting, settingOf } from './setting.ts';
import { summaryTexts } from './summary-messages.ts';
import { Summary } from './summary.ts';

/** What {@link partial} sums up. */
export interface PartialOptions {
  /** The day, as for `assess`. */
  readonly asOf: string;
  /** An entity: it and all below it. Everything where left out, also what belongs to no entity. */
  readonly scope?: string;
  /** These entities alone, in place of a scope: not those below them. Null stands for what belongs to no entity. */
  readonly entities?: readonly (string | null)[];
  /** Which hand-in of these entities it is; 0 where left out. Of two parts of one entity the higher counts. */
  readonly revision?: number;
  /** Lists no more than so many of the worst nodes and faults an entity, for a picture that shows no more; all where left out. */
  readonly top?: number;
}

const count = z.int().check(z.gte(0));
const Options: Schema<{
  readonly asOf: CivilDate;
  readonly scope?: Id;
  readonly entities?: readonly (Id | null)[];
  readonly revision?: number;
  readonly top?: number;
}> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    asOf: CivilDate,
    scope: z.exactOptional(Id),
    entities: z.exactOptional(z.array(z.nullable(Id))),
    revision: z.exactOptional(count),
    top: z.exactOptional(count),
  }),
);

/**
 * Some entities' share of a picture: what a region works out for itself and hands in. Put together by `merge` in any order, the
 * shares of all entities give by `finish` the very picture that `assess` gives of the whole. The ledger need hold no facts
 * but those of the entities that are summed up; sums stay exact decimals.
 *
 * @throws `HoshinError` with all issues of its arguments; `unknown-scope`, `unknown-entity`
 */
export function partial(framework: OperatingFramework, ledger: Ledger, options: PartialOptions): Summary {
  const { asOf, scope = null, entities, revision = 0, top = null } = parse(Options, options);
  const setting = settingOf(frameworkAt(parse(OperatingFramework, framework), asOf), asOf);
  const read = partReader(setting, filed(parse(Ledger, ledger).facts), { revision, top });
  const wanted = entities === undefined ? within(setting, scope) : known(setting, entities);
  return remember(
    Summary,
    deepFreeze<Summary>({
      format: 'hoshin.summary',
      version: 1,
      head: { framework: setting.framework.id, amendments: setting.framework.amendments.length, asOf, top },
      parts: read(wanted),
    }),
  );
}

function within(setting: Setting, scope: Id | null): readonly (Id | null)[] {
  if (scope === null) return [null, ...setting.parents.keys()];
  scopeOf(setting, scope); // refuses what is no entity
  return downFrom(setting, scope);
}

function known(setting: Setting, entities: readonly (Id | null)[]): readonly (Id | null)[] {
  refuse(
    entities.flatMap((id, at) =>
      id === null || setting.parents.has(id)
        ? []
        : [issue('unknown-entity', ['entities', at], summaryTexts.unknownEntity(id))],
    ),
  );
  return [...new Set(entities)];
}
