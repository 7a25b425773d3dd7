/** Returns: every rate found and confirmed, against the plain Newton loop that most programs carry. */
import { irr, xirr } from 'hoshin/investment';
import { onDays, periodic } from './peers/returns.mjs';

const conventional = Array.from({ length: 60 }, (_, k) => (k < 10 ? -1000 - k * 37 : 300 + k * 11));
const mixed = Array.from({ length: 60 }, (_, k) => (((k * 7919) % 13) - 6) * 1000 + k);
const dated = (amounts) =>
  amounts.map((amount, k) => ({
    date: `${2020 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-15`,
    amount: String(amount),
  }));
const [datedConventional, datedMixed] = [dated(conventional), dated(mixed)];

/** One rate, no bracket, no reasons: what a caller would write by hand. */
function newton(amounts) {
  let rate = 0.1;
  for (let step = 0; step < 50; step += 1) {
    let value = 0;
    let slope = 0;
    for (let k = 0; k < amounts.length; k += 1) {
      const discounted = amounts[k] / (1 + rate) ** k;
      value += discounted;
      slope -= (k * discounted) / (1 + rate);
    }
    const next = rate - value / slope;
    if (Math.abs(next - rate) < 1e-12) return next;
    rate = next;
  }
  return rate;
}

const times = (n, work) => () => {
  for (let i = 0; i < n; i += 1) work();
};
const peers = (all, flows) =>
  Object.fromEntries(Object.entries(all).map(([name, rate]) => [name, times(1000, () => rate(flows))]));
const faster = (all) => Object.fromEntries(Object.keys(all).map((name) => [name, { faster: 1 }]));

export const rows = [
  {
    work: 'irr, 60 conventional flows, 1,000 times',
    ours: times(1000, () => irr(conventional)),
    against: { 'a plain Newton loop': times(1000, () => newton(conventional)), ...peers(periodic, conventional) },
    aims: { itself: 25, ...faster(periodic) },
    tried:
      'one change of sign proves that there is one rate, which is then sought on doubles with powers multiplied up, in a bracket, from a start by mean times. What is left is the reading of each amount and three looks at all of them.',
  },
  {
    work: 'xirr, 60 conventional flows, 1,000 times',
    ours: times(1000, () => xirr(datedConventional)),
    against: peers(onDays, datedConventional),
    aims: { itself: 25, ...faster(onDays) },
  },
  {
    work: 'irr, all roots of 60 mixed flows, 1,000 times',
    ours: times(1000, () => irr(mixed)),
    aims: { itself: 1000 },
  },
  {
    work: 'xirr, all roots of 60 mixed flows, 1,000 times',
    ours: times(1000, () => xirr(datedMixed)),
    aims: { itself: 1000 },
  },
];
