import { checkScoringRule } from 'hoshin/testing';
import { table } from '../table.mjs';
import { firstDraft, promises, repaired } from './rules.mjs';
import { lawNames, words } from './words.mjs';

/** The check of one rule as lines of text. */
function chapter(name, rule, lang) {
  const says = words[lang];
  const report = checkScoringRule(rule, promises);
  const rows = report.findings.map(({ law, holds, counterexample, because }) => [
    lawNames[lang][law],
    says.state(holds, counterexample !== null),
    (counterexample ?? []).map(({ input }) => input.actual ?? says.none).join(' → '),
    because[lang],
  ]);
  return [`■ ${name}`, '', ...table(says.head, rows), '', ...(report.kind === 'kept' ? [says.kept, ''] : [])];
}

/** The draft, what is wrong with it, and its repair. */
export function report(lang) {
  const says = words[lang];
  const chapters = [...chapter(says.draft, firstDraft, lang), ...chapter(says.repaired, repaired, lang)];
  return `${[says.title, '', ...chapters].join('\n').trimEnd()}\n`;
}
