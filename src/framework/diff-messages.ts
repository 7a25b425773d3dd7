import { both, counted, type Decimal, type Label, minus, shortFigure, shortShare } from '../foundation/index.ts';
import { type LightCode, lights } from '../scoring/index.ts';
import type { FromTo, GoalChange, NodeChange } from './picture-diff.ts';

const nothing: Label = both('', '');
const nameOf = (light: LightCode): Label => lights[light].label;

const share = (value: Decimal | null): Label =>
  value === null ? both('not told', '未知') : both(shortShare(value), shortShare(value));
const figure = (value: Decimal | null): Label => (value === null ? both('not reported', '未报') : shortFigure(value));

/** Clauses as one sentence: `head: first; second`. */
function sentence(head: Label, clauses: readonly Label[]): Label {
  const told = clauses.filter(({ en }) => en !== '');
  if (told.length === 0) return head;
  return both(
    `${head.en}: ${told.map(({ en }) => en).join('; ')}`,
    `${head.zh}：${told.map(({ zh }) => zh).join('；')}`,
  );
}

function turned(subject: string, { from, to }: FromTo<LightCode>): Label {
  if (from === null) return both(`"${subject}" is new`, `新增“${subject}”`);
  if (to === null) return both(`"${subject}" is gone`, `“${subject}”已移除`);
  const [was, is] = [nameOf(from), nameOf(to)];
  if (from === to) return both(`"${subject}" stays ${is.en}`, `“${subject}”仍为${is.zh}`);
  return both(`"${subject}" turned from ${was.en} to ${is.en}`, `“${subject}”由${was.zh}转为${is.zh}`);
}

function moved(what: Label, { from, to }: FromTo<Decimal>): Label {
  return figure(from).en === figure(to).en ? nothing : became(what, { from, to });
}

function became(what: Label, { from, to }: FromTo<Decimal>): Label {
  const [was, is] = [figure(from), figure(to)];
  return both(`${what.en} ${is.en}, before ${was.en}`, `${what.zh}由 ${was.zh} 变为 ${is.zh}`);
}

function grown({ from, to }: FromTo<Decimal>): Label {
  if (from === null || to === null) return moved(both('reported', '完成'), { from, to });
  if (from === to) return nothing;
  const by = minus(to, from);
  const [en, zh] = by.startsWith('-') ? ['less', '减少'] : ['more', '增加'];
  const amount = shortFigure(by.replace('-', ''));
  return both(
    `reported ${shortFigure(to).en}, ${amount.en} ${en} than before`,
    `完成 ${shortFigure(to).zh}，较前${zh} ${amount.zh}`,
  );
}

function rested({ added, removed }: GoalChange['facts']): Label {
  if (added.length === 0 && removed.length === 0) return nothing;
  const gone = removed.length === 0 ? nothing : both(`, ${removed.length} dropped`, `，不再采用 ${removed.length} 条`);
  return both(`${counted(added.length, 'fact', 'facts')} added${gone.en}`, `新采用事实 ${added.length} 条${gone.zh}`);
}

function redated({ from, to }: FromTo<string>): Label {
  if (from === to) return nothing;
  const is = to === null ? both('no day', '未定日期') : both(to, to);
  if (from === null) return both(`due ${is.en}`, `应于 ${is.zh} 完成`);
  return both(`due ${is.en}, before ${from}`, `应完成日由 ${from} 变为 ${is.zh}`);
}

function restated({ from, to }: FromTo<string>): Label {
  if (from === to || from === null || to === null) return nothing;
  return both(`${to}, before ${from}`, `状态由 ${from} 变为 ${to}`);
}

function finished({ from, to }: FromTo<string>): Label {
  if (from === to) return nothing;
  if (to === null) return both(`no longer done on ${from ?? ''}`, `撤回 ${from ?? ''} 的完成`);
  return both(`done on ${to}`, `已于 ${to} 完成`);
}

function late(days: number | null): Label {
  return days === null || days <= 0 ? nothing : both(`${counted(days, 'day', 'days')} late`, `逾期 ${days} 天`);
}

/** Every sentence of a comparison of pictures, in both languages. */
export const diffTexts = {
  notAPicture: (which: string): Label =>
    both(`${which} is not an operating picture (version 1)`, `${which}不是第 1 版的运营全景`),
  goal: (goal: string, change: Omit<GoalChange, 'kind' | 'because'>): Label => {
    const isThere = change.light.from !== null && change.light.to !== null;
    return sentence(
      turned(goal, change.light),
      isThere
        ? [
            grown(change.actual),
            rested(change.facts),
            moved(both('the target is', '目标'), change.target),
            moved(both('asked for by then', '序时目标'), change.expected),
            moved(both('it lands at', '预计落点'), change.landing),
          ]
        : [],
    );
  },
  node: (node: string, { light, due, finish, daysLate }: Omit<NodeChange, 'kind' | 'because'>): Label =>
    sentence(turned(node, light), [redated(due), finished(finish), late(daysLate.to)]),
  keyFigure: (label: Label, actual: FromTo<Decimal>, target: FromTo<Decimal>, attainment: FromTo<Decimal>): Label => {
    const [was, is] = [share(attainment.from), share(attainment.to)];
    return sentence(label, [
      grown(actual),
      moved(both('the target is', '目标'), target),
      attainment.from === attainment.to
        ? nothing
        : both(`attained ${is.en}, before ${was.en}`, `完成率由 ${was.zh} 变为 ${is.zh}`),
    ]);
  },
  warning: (subject: string, { from, to }: FromTo<LightCode>, why: Label): Label => {
    const head =
      from === null
        ? both(
            `A warning was raised on "${subject}" (${nameOf(to ?? 'unknown').en})`,
            `“${subject}”新增预警（${nameOf(to ?? 'unknown').zh}）`,
          )
        : to === null
          ? both(`The warning on "${subject}" is cleared`, `“${subject}”预警解除`)
          : both(
              `The warning on "${subject}" went from ${nameOf(from).en} to ${nameOf(to).en}`,
              `“${subject}”预警由${nameOf(from).zh}变为${nameOf(to).zh}`,
            );
    return to === null ? head : sentence(head, [why]);
  },
  resolution: (
    id: string,
    change: 'opened' | 'ended' | 'changed',
    due: FromTo<string>,
    state: FromTo<string>,
  ): Label => {
    if (change === 'opened') return sentence(both(`"${id}" is open`, `新增待办决议“${id}”`), [redated(due)]);
    if (change === 'ended') return both(`"${id}" is no longer open`, `决议“${id}”已不在待办之列`);
    return sentence(both(`"${id}" moved`, `决议“${id}”有变动`), [redated(due), restated(state)]);
  },
  rate: (label: Label, { from, to }: FromTo<Decimal>): Label => {
    const [was, is] = [share(from), share(to)];
    return both(`${label.en} is ${is.en}, before ${was.en}`, `${label.zh}由 ${was.zh} 变为 ${is.zh}`);
  },
  index: (subject: string, { from, to }: FromTo<Decimal>): Label =>
    became(both(`The capability index of "${subject}" is`, `“${subject}”运营能力指数`), { from, to }),
  contract: (subject: string, { from, to }: FromTo<Decimal>): Label =>
    became(both(`The score of the contract "${subject}" is`, `责任书“${subject}”得分`), { from, to }),
  unknown: (subject: string, known: boolean): Label =>
    known
      ? both(`"${subject}" can now be told`, `“${subject}”现已可知`)
      : both(`"${subject}" cannot be told now`, `“${subject}”现不可知`),
  whole: (from: string, to: string, raised: number, cleared: number, facts: number, amendments: number): Label =>
    both(
      `From ${from} to ${to}: ${counted(raised, 'warning', 'warnings')} raised, ${cleared} cleared; ${counted(facts, 'more fact')} known, ${counted(amendments, 'amendment', 'amendments')} made`,
      `${from} 至 ${to}：新增预警 ${raised} 项，解除 ${cleared} 项；新增已知事实 ${facts} 条，修订 ${amendments} 项`,
    ),
};
