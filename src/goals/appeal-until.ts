import { addDays, addWorkdays, CivilDate, fail, issue, parse, WorkCalendar } from '../foundation/index.ts';
import { PerformanceContract } from './contract.ts';
import { contractTexts as texts } from './contract-messages.ts';

/**
 * The last day on which a contract's result may be disputed, from the day it was announced.
 *
 * @throws `HoshinError` `calendar-needed` where the contract counts workdays and no calendar is given
 * @example
 * import { appealUntil, parsePerformanceContract } from 'hoshin/goals';
 * const label = { zh: '责任书', en: 'Contract' };
 * const contract = parsePerformanceContract({ id: 'c', label, issuer: 'president', undertaker: 'manager', entity: 'east', period: '2026',
 *   items: [{ id: 'sales', label, weight: '1', indicator: 'sales', direction: 'increase', accrues: true, target: '100',
 *     rule: { kind: 'ratio', full: '100', cap: '120' }, dataOwner: 'finance' }],
 *   missing: 'hold', vetoes: [], gates: [], revisions: [], appeal: { days: 10, workdays: false, to: 'committee' }, signedOn: '2026-01-20' });
 * appealUntil(contract, '2027-01-25'); // => '2027-02-04'
 */
export function appealUntil(contract: PerformanceContract, announcedOn: string, calendar?: WorkCalendar): CivilDate {
  const { days, workdays } = parse(PerformanceContract, contract).appeal;
  const from = parse(CivilDate, announcedOn);
  if (!workdays || days === 0) return addDays(from, days);
  if (calendar === undefined) return fail(issue('calendar-needed', ['calendar'], texts.calendarNeeded()));
  return addWorkdays(parse(WorkCalendar, calendar), from, days);
}
