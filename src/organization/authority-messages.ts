import { both, type Decimal, type Label } from '../foundation/index.ts';
import type { BudgetSide } from './authority-matrix.ts';
import type { ControlLevel } from './control-mode.ts';

const sides: Readonly<Record<BudgetSide, Label>> = {
  inside: both('inside the budget', '预算内'),
  outside: both('outside the budget', '预算外'),
};

const levels: Readonly<Record<ControlLevel, Label>> = {
  group: both('decided by the group', '集团决策'),
  frame: both('decided by the unit inside the frame of the group', '集团定框架、下属单位决策'),
  unit: both('decided by the unit', '下属单位自主决策'),
};

/** «above 10 and up to 20», «up to 20», «above 10», «any amount». */
function band(over: Decimal | null, upTo: Decimal | null): Label {
  if (over === null && upTo === null) return both('any amount', '任意金额');
  if (over === null) return both(`up to ${String(upTo)}`, `不超过 ${String(upTo)}`);
  if (upTo === null) return both(`above ${over}`, `超过 ${over}`);
  return both(`above ${over} and up to ${upTo}`, `超过 ${over} 且不超过 ${upTo}`);
}

/** One combination that a request may come in: its kind, its side of the budget, its level of control. */
export interface CellName {
  readonly kind: string | null;
  readonly budget: BudgetSide | null;
  readonly level: ControlLevel | null;
}

function cell({ kind, budget, level }: CellName): Label {
  const said = [
    ...(kind === null ? [] : [both(`kind ${kind}`, `类别 ${kind}`)]),
    ...(budget === null ? [] : [sides[budget]]),
    ...(level === null ? [] : [levels[level]]),
  ];
  return both(said.map(({ en }) => en).join(', '), said.map(({ zh }) => zh).join('、'));
}

/** « (kind civil, inside the budget; …)», or nothing where nothing is told apart. */
function cells(names: readonly CellName[]): Label {
  const said = names.map(cell).filter(({ en }) => en !== '');
  if (said.length === 0) return both('', '');
  return both(` (${said.map(({ en }) => en).join('; ')})`, `（${said.map(({ zh }) => zh).join('；')}）`);
}

/** The sentences of the authority matrix, in both languages. */
export const authorityTexts = {
  unknown: (what: Label, id: string): Label => both(`there is no ${what.en} "${id}"`, `不存在${what.zh}“${id}”`),
  emptyBand: (over: Decimal, upTo: Decimal): Label =>
    both(`no amount lies above ${over} and up to ${upTo}`, `不存在超过 ${over} 且不超过 ${upTo} 的金额`),
  negativeBound: (bound: Decimal): Label =>
    both(`amounts start at 0; a bound of ${bound} says nothing`, `金额从 0 起算，界限 ${bound} 无意义`),
  noRow: (decision: string, where: readonly CellName[]): Label =>
    both(`no row decides "${decision}"${cells(where).en}`, `“${decision}”${cells(where).zh}没有对应的权责条目`),
  bandGap: (decision: string, over: Decimal, upTo: Decimal | null, where: readonly CellName[]): Label =>
    both(
      `no row of "${decision}" takes amounts ${band(over, upTo).en}${cells(where).en}`,
      `“${decision}”${cells(where).zh}金额${band(over, upTo).zh}的部分无人有权决定`,
    ),
  bandOverlap: (ids: readonly string[], over: Decimal, upTo: Decimal | null, where: readonly CellName[]): Label =>
    both(
      `the rows ${ids.join(' and ')} both take amounts ${band(over, upTo).en}${cells(where).en}`,
      `条目 ${ids.join('、')} ${cells(where).zh}在金额${band(over, upTo).zh}的部分重叠`,
    ),
  noApprover: (row: string): Label => both(`the row "${row}" has no approver`, `条目“${row}”没有审批人`),
  twoApprovers: (row: string, roles: readonly string[]): Label =>
    both(
      `the row "${row}" has more than one approver: ${roles.join(', ')}`,
      `条目“${row}”有多个审批人：${roles.join('、')}`,
    ),
  selfApproval: (row: string, role: string): Label =>
    both(
      `in the row "${row}" the role "${role}" approves what it asks for itself`,
      `条目“${row}”中“${role}”审批自己发起的事项`,
    ),
  selfApprovalBy: (row: string, person: string): Label =>
    both(
      `in the row "${row}" the person "${person}" holds both a role that asks and the one that approves`,
      `条目“${row}”中“${person}”兼任发起人与审批人`,
    ),
  selfApprovalOf: (role: string, approver: string): Label =>
    role === approver
      ? both(`"${role}" asks for it and would approve it`, `“${role}”既是发起人又是审批人`)
      : both(
          `"${role}" asks for it and may approve it for "${approver}"`,
          `“${role}”既是发起人，又可代“${approver}”审批`,
        ),
  reviewAfterApproval: (row: string, role: string): Label =>
    both(
      `in the row "${row}" the step of "${role}" does not come before the approval it should prepare`,
      `条目“${row}”中“${role}”的步骤应在审批之前，却不在其前`,
    ),
  roleNotHeld: (role: string): Label => both(`nobody holds the role "${role}"`, `角色“${role}”无人担任`),

  applies: (): Label => both('the row has no condition', '该条目不设条件'),
  unroutable: (decision: string): Label =>
    both(`no row of "${decision}" takes this request`, `“${decision}”没有适用于该事项的条目`),
  ambiguous: (decision: string, rows: readonly string[]): Label =>
    both(
      `more than one row of "${decision}" takes this request: ${rows.join(', ')}`,
      `“${decision}”有多个条目同时适用：${rows.join('、')}`,
    ),
  negativeAmount: (amount: Decimal): Label =>
    both(`an amount is 0 or more, got ${amount}`, `金额不得为负，实为 ${amount}`),
  onLevel: (level: ControlLevel, given: ControlLevel | null, mode: string | undefined): Label => {
    const under = mode === undefined ? both('the request names no control mode', '该事项未注明管控模式') : null;
    const is = given === null ? both('nothing', '未作规定') : levels[given];
    return both(
      `the row is for matters ${levels[level].en}; ${under?.en ?? `the control mode "${String(mode)}" says: ${is.en}`}`,
      `该条目适用于${levels[level].zh}的事项；${under?.zh ?? `管控模式“${String(mode)}”：${is.zh}`}`,
    );
  },
  onBudget: (side: BudgetSide, asked: BudgetSide | undefined): Label => {
    const is = asked === undefined ? both('not said', '未注明') : sides[asked];
    return both(
      `the row is for matters ${sides[side].en}; the request: ${is.en}`,
      `该条目适用于${sides[side].zh}事项；本事项：${is.zh}`,
    );
  },
  onKind: (kinds: readonly string[], asked: string | undefined): Label =>
    both(
      `the row is for the ${kinds.length === 1 ? 'kind' : 'kinds'} ${kinds.join(', ')}; the kind asked: ${asked ?? 'not said'}`,
      `该条目适用于类别 ${kinds.join('、')}；本事项类别：${asked ?? '未注明'}`,
    ),
  onAmount: (over: Decimal | undefined, upTo: Decimal | undefined, asked: Decimal | undefined): Label =>
    both(
      `the row is for amounts ${band(over ?? null, upTo ?? null).en}; the amount asked: ${asked ?? 'not said'}`,
      `该条目适用于金额${band(over ?? null, upTo ?? null).zh} 的事项；本事项金额：${asked ?? '未注明'}`,
    ),

  nothingToDelegate: (id: string, from: string): Label =>
    both(
      `the delegation "${id}" hands on nothing: "${from}" holds no such power then`,
      `授权“${id}”无内容可授：“${from}”届时并无相应权限`,
    ),
  delegatesUnheld: (id: string, from: string, what: string): Label =>
    both(
      `the delegation "${id}" hands on "${what}", which "${from}" does not hold`,
      `授权“${id}”所授“${what}”并非“${from}”的权限`,
    ),
  delegatesMore: (id: string, from: string, upTo: Decimal, limit: Decimal): Label =>
    both(
      `the delegation "${id}" hands on amounts up to ${upTo}, "${from}" holds them up to ${limit}`,
      `授权“${id}”授至 ${upTo}，而“${from}”的权限至 ${limit}`,
    ),
  delegatesLonger: (id: string, from: string, decision: string): Label =>
    both(
      `the delegation "${id}" lasts longer than "${from}" may itself decide on "${decision}"`,
      `授权“${id}”的期限超出“${from}”自身对“${decision}”的权限期限`,
    ),
  delegationCycle: (roles: readonly string[]): Label =>
    both(`power is handed on in a ring: ${roles.join(' → ')}`, `授权成环：${roles.join(' → ')}`),
  delegatedSelfApproval: (id: string, row: string, role: string): Label =>
    both(
      `the delegation "${id}" lets "${role}" approve in the row "${row}" what it asks for itself`,
      `授权“${id}”使“${role}”可在条目“${row}”中审批自己发起的事项`,
    ),
} as const;

/** The nouns of the authority matrix. */
export const authorityNouns: Readonly<
  Record<'role' | 'decision' | 'row' | 'delegation' | 'controlMode' | 'kind' | 'area', Label>
> = {
  role: both('role', '角色'),
  decision: both('decision', '决策事项'),
  row: both('row', '权责条目'),
  delegation: both('delegation', '授权'),
  controlMode: both('control mode', '管控模式'),
  kind: both('kind', '类别'),
  area: both('area', '领域'),
};
