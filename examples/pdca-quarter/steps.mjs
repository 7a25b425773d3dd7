/** The steps of cycles and resolutions, and what changes on a Friday: what every part of the story uses. */
import { assess } from 'hoshin/framework';
import { stepPdca, stepResolution } from 'hoshin/reviews';
import { told } from './diary.mjs';
import { nodeLabels } from './framework.mjs';
import { warningsOn } from './signals.mjs';

export const label = (zh, en) => ({ zh, en });
export const by = (role, event, on, evidence) => ({
  event,
  on,
  by: role,
  ...(evidence === undefined ? {} : { evidence }),
});

/** A step of a cycle; the whole, the parts and the resolutions around it are looked at by its guards. */
export function turn(state, id, on, event, evidence) {
  const around = { cycles: [...state.cycles.values()], resolutions: [...state.resolutions.values()] };
  const outcome = stepPdca(state.cycles.get(id), by('region-operations', event, on, evidence), around);
  if (outcome.kind === 'moved') state.cycles.set(id, outcome.next);
  return outcome;
}

/** Three steps that end a cycle: examined, decided upon, closed. */
export function endCycle(state, id, on, evidence) {
  for (const event of ['examine', 'decide', 'close']) {
    const outcome = turn(state, id, on, event, evidence);
    if (outcome.kind !== 'moved') throw new Error(outcome.issues[0].message);
  }
}

/** What changed among the warnings since the Friday before. */
export function friday(state, on) {
  const { diary, framework, ledger } = state;
  const report = warningsOn(framework, ledger, on);
  for (const warning of report.standing) {
    if (warning.levelSince !== on) continue;
    const name = nodeLabels[warning.subject];
    diary.note(
      on,
      label(
        `${warning.label.zh}（${name.zh}）：${warning.levelLabel.zh}`,
        `${warning.label.en} (${name.en}): ${warning.levelLabel.en}`,
      ),
      warning.grounds,
      told(warning.notify.map(({ role, by: day }) => ({ to: role, by: day }))),
    );
  }
  for (const { because, clearedOn } of report.cleared) if (clearedOn === on) diary.note(on, because);
  state.report = report;
}

/** A step of a resolution; noted where it has words. */
export function resolve(state, id, role, event, on, evidence, what) {
  const outcome = stepResolution(state.resolutions.get(id), by(role, event, on, evidence));
  if (outcome.kind !== 'moved') throw new Error(outcome.issues[0].message);
  state.resolutions.set(id, what === undefined ? outcome.next : state.diary.taken(on, what, outcome));
}

/** How a node stands on a day, on the framework as it read then. */
export const lightOf = ({ framework, ledger }, asOf, node) =>
  assess(framework, ledger, { asOf }).elements.plan.nodes.find((one) => one.node === node);
