import {
  type CivilDate,
  deepFreeze,
  type FiscalCalendar,
  fromDayNumber,
  guarded,
  type Id,
  type Issue,
  issue,
  parse,
  type Period,
  refuse,
  toDayNumber,
} from '../foundation/index.ts';
import { type Versions, versionsOf } from './catalog-issues.ts';
import { IndicatorCatalog } from './catalog.ts';
import type { EntityLink } from './entity-link.ts';
import { EntityLinks } from './entity-links.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { factSource } from './fact-source.ts';
import type { GivenFacts } from './fact-table.ts';
import { inForce } from './indicator-at.ts';
import type { Indicator } from './indicator.ts';
import type { Ask, Measured } from './measured.ts';
import { texts } from './messages.ts';
import { fiscalOf, readFacts } from './read-facts.ts';
import { AskOptions, type RollUpRequest } from './roll-up-request.ts';
import { labelOf, stretchOf } from './stretch.ts';
import type { IndicatorValue } from './value.ts';

/**
 * What indicators were, for any entities and periods: one value for each indicator, entity and period, in that order.
 *
 * GivenFacts are rows or columns, in any order. The latest record of a cell holds. An entity's own figures count, where it has
 * any in the period, else those of the entities below it, and so on down. Values roll up over time first, then over the
 * entities, as each indicator declares; what an entity made counts where the entity stood on the last day of the figure, a
 * balance where it stood on the last day of the period. A ratio is the ratio of the sums. The definitions are those in force
 * on the last day of the period, for the periods it is compared with too: like is held against like.
 *
 * @throws `HoshinError` with all issues of the arguments; `unknown-indicator`, `unknown-entity`, `conflicting-records`
 * @example
 * import { fourPlusOne, rollUp } from 'hoshin/indicators';
 * const catalog = {
 *   families: fourPlusOne({ id: 'management', label: { zh: '管理类', en: 'Management' } }),
 *   indicators: [{ kind: 'base', id: 'sales', label: { zh: '合同销售额', en: 'Contracted sales' }, family: 'sales',
 *     unit: { kind: 'money', currency: 'CNY' }, direction: 'increase', missing: 'exclude', comparison: 'percent',
 *     dataOwner: 'marketing', dueDays: 5, version: 1, effective: { from: '2026-01-01' },
 *     grain: 'month', additivity: { time: 'sum', entity: 'sum' } }],
 * };
 * const facts = [
 *   { indicator: 'sales', entity: 'p1', at: '2026-01', value: '100', recordedOn: '2026-02-03' },
 *   { indicator: 'sales', entity: 'p1', at: '2026-02', value: '120', recordedOn: '2026-03-03' },
 *   { indicator: 'sales', entity: 'p2', at: '2026-01', value: '80', recordedOn: '2026-02-03' },
 * ];
 * const tree = [{ id: 'group' }, { id: 'p1', parent: 'group' }, { id: 'p2', parent: 'group', share: '0.6' }];
 * const asked = { indicators: ['sales'], entities: ['group'], periods: ['2026-01', '2026-Q1'], tree, asOf: '2026-03-20' };
 * const values = rollUp(catalog, facts, { ...asked, view: 'full' });
 * values.map(({ value, status }) => [value, status]); // => [['180', 'reported'], ['300', 'partial']]
 * values[1].missing; // => [{ indicator: 'sales', entity: 'p2', period: '2026-02' }]
 * rollUp(catalog, facts, { ...asked, view: 'attributable' })[0].value; // => '148'
 */
export function rollUp(
  catalog: IndicatorCatalog,
  facts: GivenFacts,
  options: RollUpRequest,
): readonly IndicatorValue[] {
  const read = guarded(() => {
    const { tree, fiscal, ...asked } = options;
    return { tree: parse(EntityLinks, tree), fiscal: fiscalOf(fiscal), asked: parse(AskOptions, asked) };
  });
  const { indicators } = parse(IndicatorCatalog, catalog);
  const versions = versionsOf(indicators);
  const { tree, fiscal, asked } = read;
  refuse([...unknownIndicators(asked.indicators, versions), ...unknownEntities(asked.entities, tree)]);
  const asOf = asked.asOf === undefined ? Infinity : toDayNumber(asked.asOf);
  const series = guarded(() => readFacts(facts, fiscal));
  const source = factSource({ series, tree, asOf, fiscal, reporters: asked.reporters });
  const evaluations = new Map<string, Evaluation>();
  const evaluationOn = (day: CivilDate): Evaluation => {
    const definitions = definitionsOn(versions, day);
    const key = [...definitions.values()].map(({ id, version }) => `${id} ${version}`).join(' ');
    const known = evaluations.get(key) ?? { definitions, source, fiscal, answers: new Map() };
    evaluations.set(key, known);
    return known;
  };
  const stretches = asked.periods.map((period) => {
    const stretch = stretchOf(period, fiscal);
    return { period, stretch, evaluation: evaluationOn(fromDayNumber(stretch.to)) };
  });
  return deepFreeze(
    asked.indicators.flatMap((indicator) =>
      asked.entities.flatMap((entity) =>
        stretches.map(({ period, stretch, evaluation }) => {
          const ask = { indicator, entity, stretch, view: asked.view };
          const version = evaluation.definitions.get(indicator)?.version ?? null;
          return written(ask, period, version, evaluate(ask, evaluation), fiscal);
        }),
      ),
    ),
  );
}

const definitionsOn = (versions: Versions, day: CivilDate): ReadonlyMap<Id, Indicator> =>
  new Map(
    [...versions].flatMap(([id, all]) => {
      const found = all.find((one) => inForce(one, day));
      return found === undefined ? [] : [[id, found]];
    }),
  );

function unknownIndicators(ids: readonly Id[], versions: Versions): Issue[] {
  return ids.flatMap((id, at) =>
    versions.has(id) ? [] : [issue('unknown-indicator', ['indicators', at], texts.unknownIndicator(id))],
  );
}

function unknownEntities(ids: readonly Id[], tree: readonly EntityLink[]): Issue[] {
  const known = new Set(tree.map(({ id }) => id));
  return ids.flatMap((id, at) =>
    known.has(id) ? [] : [issue('unknown-entity', ['entities', at], texts.unknownEntity(id))],
  );
}

function written(
  { indicator, entity, view }: Ask,
  period: Period,
  version: number | null,
  { status, value, facts, overlapping, through, missing, problems, inputs, because }: Measured,
  fiscal: FiscalCalendar,
): IndicatorValue {
  return {
    kind: 'indicator-value',
    indicator,
    version,
    entity,
    period,
    view,
    status,
    value,
    inputs: inputs.map(({ ask, ...input }) => ({
      indicator: ask.indicator,
      period: labelOf(ask.stretch, fiscal),
      status: input.status,
      value: input.value,
    })),
    facts,
    overlapping,
    through: through === null ? null : fromDayNumber(through),
    missingCount: missing.count,
    missing: missing.parts,
    problems,
    because,
  };
}
