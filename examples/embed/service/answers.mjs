/** What the service answers: each takes the pool, the framework and the request, and gives a status and a value. */
import { assess, explain, parseLedger } from 'hoshin/framework';
import { bodyOf, turnedAway } from './body.mjs';
import { addFacts, lastDay, ledgerBy } from './store.mjs';

async function postFacts({ pool, request }) {
  const body = await bodyOf(request);
  const { facts } = parseLedger({ ...body, format: 'hoshin.ledger', version: 1 });
  return { status: 201, value: await addFacts(pool, facts) };
}

/** The picture of a day, and the facts behind it. A service that is not told the day takes the last one recorded: no clock. */
async function pictured({ pool, framework, query }) {
  const asOf = query.get('asOf') ?? (await lastDay(pool));
  // The whole ledger: the library knows what a day knew. It also says what is wrong with a day that is none.
  const ledger = await ledgerBy(pool);
  return { picture: assess(framework, ledger, { asOf }), ledger };
}

async function getPicture(asked) {
  return { status: 200, value: (await pictured(asked)).picture };
}

async function getExplanation(asked) {
  const locale = asked.query.get('locale') ?? 'zh';
  const wanted = asked.query.get('goal');
  const { picture, ledger } = await pictured(asked);
  const { cost, sales, funds } = picture.elements;
  const goal = [picture.goal, ...cost.goals, ...sales.goals, ...funds.goals].find((one) => one?.goal === wanted);
  if (goal === undefined) throw turnedAway(404, 'unknown-goal', `没有目标“${wanted}”`, `There is no goal "${wanted}"`);
  return { status: 200, value: { goal: wanted, locale, text: explain(goal, { locale, ledger }) } };
}

export const answers = {
  'POST /facts': postFacts,
  'GET /picture': getPicture,
  'GET /explain': getExplanation,
};
