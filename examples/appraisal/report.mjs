import { round } from 'hoshin/foundation';
import { table } from '../table.mjs';
import { departments } from './data.mjs';
import { run } from './run.mjs';
import { scheme } from './scheme.mjs';
import { words } from './words.mjs';

/** Posts worth a look: the first of each department, the veto, the dropped item and the missing score. */
const shown = ['sales-01', 'sales-28', 'works-01', 'works-05', 'works-19', 'works-20', 'finance-01', 'finance-06'];
const nameOf = (department, lang) => departments.find(({ id }) => id === department)?.label[lang] ?? department;
const figure = (points) => (points === null ? '—' : round(points, '0.01'));
/** Why a score is what it is: its rule, the parts left out of it, and what happened afterwards. */
function whyOf({ because, parts, effects }, lang) {
  const left = parts.filter(({ status }) => status === 'excluded');
  return [because, ...left.map((part) => part.because), ...effects.map((effect) => effect.because)]
    .map((one) => one[lang])
    .join(lang === 'zh' ? '；' : '; ');
}

/** The appraisal as lines for a terminal. */
export function report(lang) {
  const told = run();
  const t = words[lang];
  const lines = [t.title, ''];
  const section = (name, ...body) => lines.push(`■ ${name}`, ...body.flat(), '');
  section(
    t.contract,
    told.contractScores.flatMap((score, at) => contractLines(score, departments[at], t, lang)).slice(0, -1),
  );
  section(t.survey, surveyLines(told.satisfaction, t, lang));
  section(t.departments, departmentLines(told.report.departments, t, lang));
  section(t.people, peopleLines(told.report, t, lang));
  section(t.distribution, distributionLines(told.report.distribution, t, lang));
  section(t.proposal, calibrationLines(told, t, lang));
  section(t.appeals, appealLines(told, t, lang));
  section(t.worth, worthLines(told, t, lang));
  section(
    t.feedback,
    t.records(told.feedback.length),
    told.gaps.map(({ text }) => `  ${text[lang]}`),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

function contractLines({ points, parts }, { label }, t, lang) {
  const rows = parts.map((part) => [
    part.label[lang],
    part.weight,
    part.inputs.target,
    part.inputs.actual,
    figure(part.points),
  ]);
  return [label[lang], ...table(t.item, [...rows, [t.total, '', '', '', figure(points)]]), ''];
}

function surveyLines({ score, questions, silent }, t, lang) {
  const rows = questions.map(({ because }, at) => [score.parts[at].label[lang], because[lang]]);
  return [...table(t.question, rows), `${t.total}  ${score.because[lang]}`, `${t.silent}  ${silent.join(t.comma)}`];
}

function departmentLines(results, t, lang) {
  const rows = results.map(({ score, grade }) => [
    score.label[lang],
    figure(score.points),
    grade ?? '—',
    whyOf(score, lang),
  ]);
  return table(t.department, rows);
}

function peopleLines({ people, because, unknowns }, t, lang) {
  const rows = people
    .filter(({ person }) => shown.includes(person))
    .map(({ score, gradeBefore, grade }) => [
      score.label[lang],
      figure(score.points),
      gradeBefore ?? '—',
      grade ?? '—',
      whyOf(score, lang),
    ]);
  return [
    ...table(t.person, rows),
    t.others(people.length - rows.length),
    because[lang],
    ...unknowns.map(({ text }) => text[lang]),
  ];
}

const distributionLines = ({ cohorts, violations }, t, lang) => [
  ...cohorts.flatMap(({ id, size, lines }) => [
    `${nameOf(id, lang)}${t.persons(size)}`,
    ...lines.map(({ because }) => `  ${because[lang]}`),
  ]),
  ...violations.map(({ text }) => `! ${text[lang]}`),
];

function calibrationLines({ proposal, view, settled }, t, lang) {
  return [
    ...table(
      t.move,
      proposal.moves.map(({ person, from, to, because }) => [person, from, to, because[lang]]),
    ),
    ...proposal.ties.map(({ persons, because }) => `${t.ties}  ${persons.join(t.comma)}${t.colon}${because[lang]}`),
    '',
    ...table(
      t.calibrated,
      view.grades.map(({ grade, before, after }) => [grade, `${before}`, `${after}`]),
    ),
    `${t.settled}  ${t[settled.kind]}`,
    t.raters,
    ...view.raters.map(({ rater, persons, leniency }) => `  ${rater}${t.persons(persons)}  ${figure(leniency)}`),
  ];
}

const appealLines = ({ appeals, corrected, final }, t, lang) => [
  ...appeals.late.issues.map(({ text }) => `${t.late}  ${text[lang]}`),
  ...appeals.own.issues.map(({ text }) => `${t.own}  ${text[lang]}`),
  ...corrected.people
    .filter(({ appeal }) => appeal !== null)
    .map(({ person, because }) => `${t.upheld}  ${person}${t.colon}${because[lang]}`),
  ...final.violations.map(({ text }) => `! ${t.afterAppeals}  ${text[lang]}`),
];

function worthLines({ corrected, report: { people }, readings }, t, lang) {
  const rows = scheme.coefficients.map(({ grade, coefficient }) => [
    grade,
    coefficient,
    `${corrected.people.filter(({ after }) => after === grade).length}`,
  ]);
  return [
    ...table(t.coefficient, rows),
    ...people
      .filter(({ monthsLost }) => monthsLost > 0)
      .map(({ person, monthsLost }) => `${t.lost}  ${person}  ${t.months(monthsLost)}`),
    t.readings,
    ...readings.map(({ because }) => `  ${because[lang]}`),
  ];
}
