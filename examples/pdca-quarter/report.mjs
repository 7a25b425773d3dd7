/** The quarter as a diary for a terminal. */
import { framework } from './framework.mjs';
import { quarter } from './quarter.mjs';

export function report(lang) {
  const { pages } = quarter();
  const lines = [framework.label[lang], ''];
  let day = '';
  for (const { on, what, because } of pages) {
    lines.push(
      `${on === day ? ' '.repeat(10) : on}  ${what[lang]}`,
      ...because.map((one) => `${' '.repeat(14)}${one[lang]}`),
    );
    day = on;
  }
  return `${lines.join('\n')}\n`;
}
