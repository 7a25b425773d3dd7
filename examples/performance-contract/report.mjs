import { round, sum } from 'hoshin/foundation';
import { table } from '../table.mjs';
import { units } from './data.mjs';
import { run } from './run.mjs';
import { words } from './words.mjs';

const nameOf = (id, lang) => units.find((unit) => unit.id === id).label[lang];
const figure = (points) => (points === null ? '—' : round(points, '0.01'));

/** The year as lines for a terminal. */
export function report(lang) {
  const t = words[lang];
  const told = run(lang);
  const lines = [t.title, ''];
  const section = (name, ...body) => lines.push(`■ ${name}`, ...body.flat(), '');
  section(t.asked, unitLines([told.goal, ...told.asked], t, lang));
  section(t.talks, talkLines(told, t, lang));
  section(t.regions, unitLines(told.regions, t, lang));
  section(
    t.projects,
    told.tables.flatMap((one) => [...quarterLines(one, t, lang), '']),
    checkLines(told, t, lang),
  );
  section(t.contract, contractLines(told, t, lang));
  section(t.score, scoreLines(told, t, lang));
  return `${lines.join('\n').trimEnd()}\n`;
}

const unitLines = (goals, t, lang) =>
  table(
    t.unit,
    goals.map(({ entity, target, provenance }) => [nameOf(entity, lang), target, provenance.because?.[lang] ?? '']),
  );

function talkLines({ talk, refused, open }, t, lang) {
  const rows = talk.moves.map(({ on, by, event, value = '', because = '' }) => [
    on,
    by,
    t.events[event],
    value,
    because,
  ]);
  return [...table(t.move, rows), open.because[lang], ...refused.issues.map(({ text }) => `${t.early}  ${text[lang]}`)];
}

function quarterLines({ entities, periods, because }, t, lang) {
  const row = (name, amounts) => {
    const quarters = [0, 3, 6, 9].map((at) => sum(amounts.slice(at, at + 3)));
    return [name, ...quarters, sum(amounts)];
  };
  const rows = entities.map(({ entity, phasing }) =>
    row(
      nameOf(entity, lang),
      phasing.parts.map(({ amount }) => amount),
    ),
  );
  const whole = row(
    nameOf(periods[0].entity, lang),
    periods.map(({ target }) => target),
  );
  return [...table(t.quarters, [...rows, whole]), because[lang]];
}

const checkLines = ({ checked, chain }, t, lang) => [
  checked.because[lang],
  `${t.chain}  ${chain.map(({ id, target }) => `${id} ${target}`).join(' ← ')}`,
];

function contractLines({ versions: [before, after], july, selfApproved, cascade }, t, lang) {
  const rows = before.contract.items.map(({ label, weight, target = '—' }, at) => {
    const { adjusted, target: amended = '—' } = after.contract.items[at];
    const left = adjusted?.treatment === 'leave-out';
    return [label[lang], weight, target, left ? t.out : amended, left ? '—' : (july.items[at].target ?? '—')];
  });
  return [
    ...table(t.item, rows),
    ...[before, after].map(({ because }) => because[lang]),
    ...selfApproved.map(({ text }) => `${t.self}  ${text[lang]}`),
    ...cascade[1].map(({ text }) => `${t.amended}  ${text[lang]}`),
  ];
}

function scoreLines({ score, unamended, disputeUntil }, t, lang) {
  const { node, grade, gradeBefore, gates, because } = score;
  const rows = node.parts.map((part) => [
    part.label[lang],
    part.weight,
    figure(part.points),
    figure(part.contribution),
    part.status === 'excluded' ? t.out : part.because[lang],
  ]);
  return [
    ...table(t.points, [...rows, [t.total, '', '', figure(sum(node.parts.map((part) => part.contribution ?? 0))), '']]),
    ...node.effects.map((one) => effectLine(one, lang)),
    ...gates.map((gate) => gate.because[lang]),
    `${t.before}  ${gradeBefore.label[lang]}  ${t.after}  ${grade.label[lang]}`,
    because[lang],
    `${t.unamended}  ${unamended.because[lang]}`,
    t.dispute(disputeUntil),
  ];
}

/** A veto on the grade leaves the points as they are. */
function effectLine({ because, before, after }, lang) {
  return before === after ? because[lang] : `${because[lang]}  ${figure(before)} → ${figure(after)}`;
}
