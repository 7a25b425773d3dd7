/** Rates of return, as other packages find them. */
import { IRR } from '@formulajs/formulajs';
import { irr, xirr } from 'node-irr';
import xirrByNewton from 'xirr';

const dated = (flows) => flows.map(({ date, amount }) => ({ amount: Number(amount), date }));
const whened = (flows) => flows.map(({ date, amount }) => ({ amount: Number(amount), when: new Date(date) }));

export const periodic = {
  'node-irr': (amounts) => irr(amounts),
  formulajs: (amounts) => IRR(amounts),
};
export const onDays = {
  'node-irr': (flows) => xirr(dated(flows)),
  xirr: (flows) => xirrByNewton(whened(flows)),
};
