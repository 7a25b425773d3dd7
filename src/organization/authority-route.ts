import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  type DecimalInput,
  deepFreeze,
  Id,
  issue,
  type Issue,
  type Label,
  parse,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { inBand } from './amount-band.ts';
import { AuthorityMatrix, type AuthorityRow, type AuthorityStep, BudgetSide } from './authority-matrix.ts';
import { type AuthorityVerb, authorityVerbs } from './authority-verb.ts';
import type { Committee } from './committee.ts';
import type { ControlLevel } from './control-mode.ts';
import { type Deputy, deputiesFor, type Matter } from './delegation.ts';
import { authorityNouns as nouns, authorityTexts as texts } from './authority-messages.ts';

/** A matter that asks for a decision. */
export interface AuthorityRequest {
  /** The decision asked for. */
  readonly decision: Id;
  /** Its amount, 0 or more; left out where the matter has none. */
  readonly amount?: DecimalInput;
  /** Its kind. */
  readonly kind?: Id;
  /** Inside or outside the budget. */
  readonly budget?: BudgetSide;
  /** Id of the control mode of the unit that asks; see {@link controlModeOf}. */
  readonly mode?: Id;
  /** The role that asks; what it may not then approve is told. */
  readonly initiator?: Id;
  /** The day, by which delegations are in force; none is where it is left out. */
  readonly on?: string;
}

interface Request {
  readonly decision: Id;
  readonly amount?: Decimal;
  readonly kind?: Id;
  readonly budget?: BudgetSide;
  readonly mode?: Id;
  readonly initiator?: Id;
  readonly on?: CivilDate;
}

const Request: Schema<Request> = schema<Request>()(() =>
  z.strictObject({
    decision: Id,
    amount: z.exactOptional(Decimal),
    kind: z.exactOptional(Id),
    budget: z.exactOptional(BudgetSide),
    mode: z.exactOptional(Id),
    initiator: z.exactOptional(Id),
    on: z.exactOptional(CivilDate),
  }),
);

/** A step of the path, with everyone who may take it. */
export interface RouteStep {
  /** What is done. */
  readonly verb: AuthorityVerb;
  /** Its name, such as `审核`. */
  readonly label: Label;
  /** The role or committee that does it. */
  readonly role: Id;
  /** Whether the next stage waits for it. */
  readonly blocks: boolean;
  /** Days allowed; null where no limit is set. */
  readonly days: number | null;
  /** The role told when they have passed; null where none is. */
  readonly escalateTo: Id | null;
  /** The committee behind the role, where it is one. */
  readonly committee: Committee | null;
  /** Roles that may act for it on the day asked, each with the chain of delegations it acts by. */
  readonly deputies: readonly Deputy[];
}

/** The steps of one order: they run in parallel. */
export interface RouteStage {
  /** The order they share. */
  readonly order: number;
  /** The steps. */
  readonly steps: readonly RouteStep[];
}

/** Why a row of the decision does not apply. */
export interface RowRefusal {
  /** The row. */
  readonly row: Id;
  /** Why not, in a sentence. */
  readonly because: Label;
}

/** The path of a request: found, missing, or claimed by more than one row. */
export type Route =
  | {
      readonly kind: 'routed';
      /** The row that applies. */
      readonly row: Id;
      /** The stages in their order. */
      readonly stages: readonly RouteStage[];
      /** Why this row, a sentence a condition. */
      readonly reasons: readonly Label[];
      /** What should not be: the asking role approving its own matter. */
      readonly warnings: readonly Issue[];
    }
  | { readonly kind: 'unroutable'; readonly because: Label; readonly refusals: readonly RowRefusal[] }
  | { readonly kind: 'ambiguous'; readonly because: Label; readonly rows: readonly Id[] };

/**
 * The path a request takes through the matrix, with reasons: its one row, its steps by order, who may act for whom.
 *
 * @throws `HoshinError` `unknown-decision`, `unknown-kind`, `unknown-mode`, `unknown-role`, `negative-amount`
 * @example
 * import { route } from 'hoshin/organization';
 * const label = { zh: '采购', en: 'Purchase' };
 * const matrix = {
 *   roles: [{ id: 'buyer', label }, { id: 'manager', label }, { id: 'director', label }],
 *   decisions: [{ id: 'purchase', label }],
 *   rows: [
 *     { id: 'small', decision: 'purchase', when: { upTo: '100000' },
 *       steps: [{ verb: 'initiate', role: 'buyer', order: 1 }, { verb: 'approve', role: 'manager', order: 2 }] },
 *     { id: 'large', decision: 'purchase', when: { over: '100000' },
 *       steps: [{ verb: 'initiate', role: 'buyer', order: 1 }, { verb: 'review', role: 'manager', order: 2 },
 *         { verb: 'approve', role: 'director', order: 3 }] },
 *   ],
 * };
 * const path = route(matrix, { decision: 'purchase', amount: '100000.01' });
 * path.row; // => 'large'
 * path.stages.map(({ steps }) => steps[0].role); // => ['buyer', 'manager', 'director']
 */
export function route(matrix: AuthorityMatrix, request: AuthorityRequest): Route {
  const known = parse(AuthorityMatrix, matrix);
  const asked = parse(Request, request);
  checkRequest(known, asked);
  const rows = known.rows.filter(({ decision }) => decision === asked.decision);
  const judged = rows.map((row) => ({ row, verdict: judge(row, asked, levelFor(known, asked)) }));
  const fitting = judged.filter(({ verdict }) => verdict.fits);
  const [only, ...others] = fitting;
  if (only === undefined) {
    const refusals = judged.map(({ row, verdict }) => ({
      row: row.id,
      because: verdict.because[0] ?? texts.applies(),
    }));
    return deepFreeze({ kind: 'unroutable', because: texts.unroutable(asked.decision), refusals });
  }
  if (others.length > 0) {
    const ids = fitting.map(({ row }) => row.id);
    return deepFreeze({ kind: 'ambiguous', because: texts.ambiguous(asked.decision, ids), rows: ids });
  }
  const stages = stagesOf(known, only.row, asked);
  return deepFreeze({
    kind: 'routed',
    row: only.row.id,
    stages,
    reasons: only.verdict.because,
    warnings: conflicts(stages, asked.initiator),
  });
}

function checkRequest(matrix: AuthorityMatrix, { decision, kind, mode, initiator, amount }: Request): void {
  const { decisions, controlModes, roles, committees } = matrix;
  const kinds = decisions.find(({ id }) => id === decision)?.kinds?.map((id) => ({ id }));
  const negative = amount?.startsWith('-') === true;
  refuse([
    ...unknown('decision', decision, decisions),
    ...(kinds === undefined ? [] : unknown('kind', kind, kinds)),
    ...unknown('mode', mode, controlModes),
    ...unknown('initiator', initiator, [...roles, ...committees]),
    ...(negative ? [issue('negative-amount', ['amount'], texts.negativeAmount(amount))] : []),
  ]);
}

/** What a request may name, and what it names there. */
const named = {
  decision: { code: 'unknown-decision', what: nouns.decision },
  kind: { code: 'unknown-kind', what: nouns.kind },
  mode: { code: 'unknown-mode', what: nouns.controlMode },
  initiator: { code: 'unknown-role', what: nouns.role },
} as const;

function unknown(field: keyof typeof named, asked: Id | undefined, known: readonly { readonly id: Id }[]): Issue[] {
  if (asked === undefined || known.some(({ id }) => id === asked)) return [];
  const { code, what } = named[field];
  return [issue(code, [field], texts.unknown(what, asked))];
}

/** The level the request's control mode gives the decision's area; null where mode or area or rule is missing. */
function levelFor({ decisions, controlModes }: AuthorityMatrix, { decision, mode }: Request): ControlLevel | null {
  const area = decisions.find(({ id }) => id === decision)?.area;
  const rules = controlModes.find(({ id }) => id === mode)?.rules ?? [];
  return rules.find((rule) => rule.area === area)?.level ?? null;
}

/** Whether a row fits and why, a sentence a condition; where it does not, the first sentence says why not. */
interface Verdict {
  readonly fits: boolean;
  readonly because: readonly Label[];
}

function judge({ when, level }: AuthorityRow, asked: Request, given: ControlLevel | null): Verdict {
  const tests: { readonly holds: boolean; readonly because: Label }[] = [];
  const { over, upTo, kinds, budget } = when;
  if (level !== undefined) tests.push({ holds: level === given, because: texts.onLevel(level, given, asked.mode) });
  if (budget !== undefined) {
    tests.push({ holds: budget === asked.budget, because: texts.onBudget(budget, asked.budget) });
  }
  if (kinds !== undefined) {
    const holds = asked.kind !== undefined && kinds.includes(asked.kind);
    tests.push({ holds, because: texts.onKind(kinds, asked.kind) });
  }
  if (over !== undefined || upTo !== undefined) {
    const holds = asked.amount !== undefined && inBand(asked.amount, when);
    tests.push({ holds, because: texts.onAmount(over, upTo, asked.amount) });
  }
  const failed = tests.filter(({ holds }) => !holds);
  if (failed.length > 0) return { fits: false, because: failed.map(({ because }) => because) };
  return { fits: true, because: tests.length === 0 ? [texts.applies()] : tests.map(({ because }) => because) };
}

function stagesOf(matrix: AuthorityMatrix, row: AuthorityRow, asked: Request): RouteStage[] {
  const orders = [...new Set(row.steps.map(({ order }) => order))].toSorted((a, b) => a - b);
  return orders.map((order) => ({
    order,
    steps: row.steps.filter((step) => step.order === order).map((step) => routeStep(matrix, step, asked)),
  }));
}

function routeStep(matrix: AuthorityMatrix, step: AuthorityStep, asked: Request): RouteStep {
  const { decision, amount = null, kind = null, budget = null, on } = asked;
  const matter: Matter = { decision, amount, kind, budget };
  return {
    verb: step.verb,
    label: authorityVerbs[step.verb].label,
    role: step.role,
    blocks: authorityVerbs[step.verb].blocks,
    days: step.days ?? null,
    escalateTo: step.escalateTo ?? null,
    committee: matrix.committees.find(({ id }) => id === step.role) ?? null,
    deputies: on === undefined ? [] : deputiesFor(matrix, step, matter, on),
  };
}

/** Where the asking role, or one that acts for the approver, would approve its own matter. */
function conflicts(stages: readonly RouteStage[], initiator: Id | undefined): Issue[] {
  if (initiator === undefined) return [];
  const approving = stages.flatMap(({ steps }) => steps.filter(({ verb }) => verb === 'approve'));
  return approving.flatMap(({ role, deputies }) =>
    role === initiator || deputies.some((deputy) => deputy.role === initiator)
      ? [issue('self-approval', ['initiator'], texts.selfApprovalOf(initiator, role))]
      : [],
  );
}
