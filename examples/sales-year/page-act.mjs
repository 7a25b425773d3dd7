/** What calls for action: warnings, reviews, resolutions, what is not known, and what the review decides. */
import { chip, htmlTable, safe } from '../html.mjs';
import { billions, mark } from './page-goal.mjs';

const shownWarnings = 12;
const list = (items, s) =>
  items.length === 0 ? `<p>${safe(s.t.none)}</p>` : `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;

export function warningSection(_, s) {
  const { t } = s;
  const row = ({ status, subjectName, because }) => [chip(status), safe(subjectName), safe(because)];
  const rows = s.warnings.map(row);
  const head = [t.status, t.subject, t.reason];
  const rest = rows.slice(shownWarnings);
  const more =
    rest.length === 0
      ? ''
      : `<details class="more"><summary>${safe(t.more(rest.length))}</summary>${htmlTable(t.warnings, head, rest)}</details>`;
  return `<section aria-labelledby="warnings"><h2 id="warnings">${safe(t.warnings)} ${rows.length}</h2>${htmlTable(t.warnings, head, rows.slice(0, shownWarnings))}${more}</section>`;
}

export function boardSection(_, s) {
  const { t } = s;
  const card = ({ task, owner, due, daysLate, state }) => {
    const open = !['closed', 'cancelled'].includes(state);
    const late = open && daysLate > 0 ? ` <strong>${safe(t.late(daysLate))}</strong>` : '';
    return `<li><p>${safe(s.task(task))}</p><p class="small">${safe(s.name(owner))} · ${safe(t.dueOn)} ${due}${late}</p></li>`;
  };
  const columns = s.board
    .filter(({ state, cards }) => state !== 'cancelled' || cards.length > 0)
    .map(({ name, cards }) => `<div><h3>${safe(name)} ${cards.length}</h3><ul>${cards.map(card).join('')}</ul></div>`);
  return `<section aria-labelledby="board"><h2 id="board">${safe(t.board)} ${mark(s)}</h2><div class="board">${columns.join('\n')}</div></section>`;
}

export function reviewSection({ picture }, s) {
  const due = picture.dueReviews.map(({ due: day, because }) => `<strong>${day}</strong> ${safe(s.said(because))}`);
  const unknown = picture.unknowns.map(({ because }) => safe(s.said(because)));
  return `<section aria-labelledby="reviews"><h2 id="reviews">${safe(s.t.reviews)}</h2>${list(due, s)}
<h2>${safe(s.t.unknowns)} ${unknown.length}</h2>${list(unknown, s)}</section>`;
}

export function decisionSection({ picture, decision, after }, s) {
  const { t } = s;
  const line = (name, { elements }) => {
    const { light, because } = elements.plan.nodes.find(({ node }) => node === 'open');
    return `<p><strong>${safe(`${t.opening} ${name}`)}</strong> ${chip(s.status(light))} ${safe(s.of(because))}</p>`;
  };
  return `<section aria-labelledby="decision"><h2 id="decision">${safe(t.decision)} ${mark(s)}</h2>
<p>${decision.from} ${safe(s.of(decision.because))}</p>${line(t.before, picture)}${line(t.after, after)}</section>`;
}

export function sourceSection({ peer }, s, sources) {
  const { t, money, percent } = s;
  const beside =
    peer === null
      ? ''
      : `<p>${safe(`${t.peer}${t.colon}${s.of(peer.name)} ${peer.asOf} ${money(billions(peer.value))} / ${money(billions(peer.target))} = ${percent(peer.ratio)}`)}${peer.publishedPercentOfTarget === undefined ? '' : safe(`${t.semicolon}${t.printed} ${peer.publishedPercentOfTarget}%`)}</p>`;
  return `<section aria-labelledby="sources"><h2 id="sources">${safe(t.sources)}</h2>${beside}<ul class="sources">${sources.map((one) => `<li>${safe(one)}</li>`).join('')}</ul></section>`;
}
