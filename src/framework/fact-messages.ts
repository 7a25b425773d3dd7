import { both, formatDecimal, type Label } from '../foundation/index.ts';
import type { Fact, MeasurementFact, ProgressFact } from './fact.ts';

/** How many ids a sentence names before it counts the rest. */
const mostNamed = 12;

/** Sentences about the facts that something rests on, in both languages. */
export const factTexts = {
  restsOn: (ids: readonly string[]): Label => {
    const named = ids.slice(0, mostNamed);
    const rest = ids.length - named.length;
    const more = rest === 0 ? both('', '') : both(` and ${rest} more`, ` 等共 ${ids.length} 条`);
    return both(
      `Rests on ${ids.length === 1 ? 'one fact' : `${ids.length} facts`}: ${named.join(', ')}${more.en}`,
      `依据事实：${named.join('、')}${more.zh}`,
    );
  },
  gap: (from: string, to: string): Label => both(`No figure covers ${from} to ${to}`, `${from} 至 ${to} 无数据`),
  fact: (fact: Fact): Label => {
    if (fact.kind === 'measurement') return measured(fact);
    if (fact.kind === 'progress') return reported(fact);
    return both(`${fact.id}, recorded on ${fact.recordedOn}`, `${fact.id}，记录于 ${fact.recordedOn}`);
  },
} as const;

/** A fact is told to the last digit: it is what all else rests on. */
function measured({ id, recordedOn, indicator, entity, at, value, source }: MeasurementFact): Label {
  const from = source === undefined ? both('', '') : both(`, from ${source}`, `，来源：${source}`);
  const exact = value === null ? '' : formatDecimal(value, { locale: 'en' });
  const figure = value === null ? both('nothing', '撤回') : both(exact, exact);
  return both(
    `${id}: "${entity}" reported ${figure.en} of "${indicator}" for ${at}, recorded on ${recordedOn}${from.en}`,
    `${id}：“${entity}”上报 ${at} 的“${indicator}”为 ${figure.zh}，记录于 ${recordedOn}${from.zh}`,
  );
}

function reported({ id, recordedOn, node, actualFinish, percent, by }: ProgressFact): Label {
  const who = by === undefined ? both('', '') : both(` by ${by}`, `（填报：${by}）`);
  const told = finishTold(actualFinish) ?? percentTold(percent) ?? both('under way', '进行中');
  return both(
    `${id}: "${node}" was reported ${told.en} on ${recordedOn}${who.en}`,
    `${id}：“${node}”于 ${recordedOn} 填报${told.zh}${who.zh}`,
  );
}

function finishTold(day: string | null | undefined): Label | null {
  if (day === undefined) return null;
  return day === null ? both('as not done', '未完成') : both(`as done on ${day}`, `已于 ${day} 完成`);
}

function percentTold(percent: string | null | undefined): Label | null {
  return percent === undefined || percent === null ? null : both(`as ${percent}% done`, `完成 ${percent}%`);
}
