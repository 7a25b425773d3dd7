/** A whole firm assessed, after its documents were read: 100 nodes and 240 figures a project. */
import { assess, emptySummary, finish, merge, parseFramework, parseLedger, partial, record } from 'hoshin/framework';
import { firmOf } from './inputs/firm.mjs';

const asOf = '2026-12-15';

function read(projects) {
  const { framework, ledger } = firmOf(projects);
  return { framework: parseFramework(framework), ledger: parseLedger(ledger) };
}

const whole = [50, 200, 500, 1000].map((projects) => {
  let firm = null;
  return {
    work: `assess ${projects} projects: ${projects * 100} nodes, ${projects * 240} figures`,
    ours: () => assess((firm ??= read(projects)).framework, firm.ledger, { asOf }).warnings.length,
    ...(projects === 50 ? { aims: { itself: 60 } } : projects === 1000 ? { aims: { itself: 1500 } } : {}),
    tried:
      'sums, products, comparisons and rounding of short decimals on safe whole numbers; figures of sentences by their digits; one attainment where the whole is asked for; the days of a period and the share of it that has gone kept from one goal to the next; lists that stand in order not sorted; fewer objects on the way: 31 MB for 50 projects where it was 50. Long division on doubles instead of BigInt was no faster and was left out. What is left is a quarter of the time for the collector, and the attainments, landings and sentences of each goal.',
    size: { of: 'assess', n: projects },
    done: () => {
      firm = null;
    },
  };
});

/** One more figure on top of a hundred thousand facts, beside looking at all of them again. */
const many = (() => {
  const { framework, ledger } = read(333);
  let [told, picture, n] = [ledger, assess(framework, ledger, { asOf, previous: null }), 0];
  const figure = () => ({
    kind: 'measurement',
    id: `more.${(n += 1)}`,
    recordedOn: '2026-12-14',
    indicator: `i${n % 14}`,
    entity: `p${(n * 7) % 333}`,
    at: '2026-11',
    value: String(100 + n),
  });
  return {
    work: 'one more figure on top of 100,000 facts: recorded, and the picture brought up to date',
    ours: () => {
      told = record(told, [figure()]);
      picture = assess(framework, told, { asOf, previous: picture });
      return picture.facts;
    },
    against: { 'all of it again': () => assess(framework, ledger, { asOf }).facts },
    aims: { 'all of it again': { faster: 20 } },
    tried:
      'the file of the facts is handed on and only the new fact is read; goals, contracts, projects and nodes that it does not touch stay as they were, with what the picture lists of the nodes. What is left is a third for the collector, the copying of the list of facts, and the lists of the picture put together anew.',
  };
})();

/** Regions that hand in, beside the whole in one place. */
const parts = (() => {
  const { framework, ledger } = read(200);
  const cities = Array.from({ length: 10 }, (_, at) => partial(framework, ledger, { asOf, scope: `city-${at}` }));
  const handed = [...cities, partial(framework, ledger, { asOf, entities: [null, 'group'] })];
  return {
    work: 'the parts of 10 cities with 20 projects each, put together and finished',
    ours: () => finish(framework, handed.reduce(merge, emptySummary)).facts,
    against: { 'the whole in one place': () => assess(framework, ledger, { asOf }).facts },
  };
})();

export const rows = [...whole, many, parts];
