import * as z from 'zod/mini';
import {
  CivilDate,
  Decimal,
  Id,
  Label,
  parse,
  type Result,
  type Schema,
  safeParse,
  schema,
} from '../foundation/index.ts';
import { LifeStep } from './life.ts';

/** What a risk is about: 市场, 财务, 法律, 运营, 安全. */
export type RiskKind = 'market' | 'finance' | 'legal' | 'operation' | 'safety';

/** Schema of {@link RiskKind}. */
export const RiskKind: Schema<RiskKind> = /* @__PURE__ */ schema<RiskKind>()(() =>
  z.enum(['market', 'finance', 'legal', 'operation', 'safety']),
);

/** What is done about a risk: 规避, 降低, 转移, 接受. */
export type RiskResponseKind = 'avoid' | 'reduce' | 'transfer' | 'accept';

/** Schema of {@link RiskResponseKind}. */
export const RiskResponseKind: Schema<RiskResponseKind> = /* @__PURE__ */ schema<RiskResponseKind>()(() =>
  z.enum(['avoid', 'reduce', 'transfer', 'accept']),
);

/** A cell of the matrix: levels count from 1, the least likely and the least grave. Ordinal: ranks, not quantities. */
export interface RiskRating {
  /** 1 = least likely. */
  readonly likelihood: number;
  /** 1 = least grave. */
  readonly impact: number;
}

/** Schema of {@link RiskRating}. */
export const RiskRating: Schema<RiskRating> = /* @__PURE__ */ schema<RiskRating>()(() =>
  z.strictObject({ likelihood: z.int().check(z.minimum(1)), impact: z.int().check(z.minimum(1)) }),
);

/** What is done about the risk, by whom, until when, and when it is looked at again. */
export interface RiskResponse {
  readonly id: Id;
  /** Avoid, reduce, transfer or accept. */
  readonly kind: RiskResponseKind;
  /** The measure, in words: `与总包签订赶工协议`. */
  readonly measure: string;
  /** The role or person who answers for it. */
  readonly owner: Id;
  /** The last day the measure may be finished; for an accepted risk, until when the acceptance holds. */
  readonly due: CivilDate;
  /** The day it is looked at again. */
  readonly reviewOn: CivilDate;
  /** The day it was finished, or null. */
  readonly doneOn: CivilDate | null;
}

/** Schema of {@link RiskResponse}. */
export const RiskResponse: Schema<RiskResponse> = /* @__PURE__ */ schema<RiskResponse>()(() =>
  z.strictObject({
    id: Id,
    kind: RiskResponseKind,
    measure: z.string().check(z.minLength(1)),
    owner: Id,
    due: CivilDate,
    reviewOn: CivilDate,
    doneOn: z.nullable(CivilDate),
  }),
);

/**
 * Where a risk stands: `identified` (named and rated), `treated` (a response is agreed), `occurred` (it happened and is now
 * an issue), `closed`.
 */
export type RiskState = 'identified' | 'treated' | 'occurred' | 'closed';

/** Money put on a risk, for those who can: the expected loss is probability × loss. */
export interface RiskExposure {
  /** From 0 to 1. */
  readonly probability: Decimal;
  /** Loss if it happens, in the currency unit of the register. */
  readonly loss: Decimal;
}

/** Schema of {@link RiskExposure}. */
export const RiskExposure: Schema<RiskExposure> = /* @__PURE__ */ schema<RiskExposure>()(() =>
  z.strictObject({ probability: Decimal, loss: Decimal }),
);

/** One line of the risk register. */
export interface Risk {
  readonly id: Id;
  /** Its name: `开盘节点受预售条件影响`. */
  readonly label: Label;
  readonly kind: RiskKind;
  /** Entity, plan node, goal … that it threatens, by id. */
  readonly subject: Id;
  /** Why it may happen, in words. */
  readonly cause: string;
  /** The role or person who answers for the risk. */
  readonly owner: Id;
  /** The day it was named. */
  readonly identifiedOn: CivilDate;
  /** Before anything is done about it. */
  readonly inherent: RiskRating;
  /** As it stands now. */
  readonly current: RiskRating;
  /** As it shall stand once the responses are done; null where not yet judged. */
  readonly residual: RiskRating | null;
  readonly exposure?: RiskExposure;
  readonly responses: readonly RiskResponse[];
  readonly state: RiskState;
  /** Everything that happened to it, oldest first. */
  readonly history: readonly LifeStep[];
}

/** Schema of {@link Risk}. */
export const Risk: Schema<Risk> = /* @__PURE__ */ schema<Risk>()(() =>
  z.strictObject({
    id: Id,
    label: Label,
    kind: RiskKind,
    subject: Id,
    cause: z.string().check(z.minLength(1)),
    owner: Id,
    identifiedOn: CivilDate,
    inherent: RiskRating,
    current: RiskRating,
    residual: z.nullable(RiskRating),
    exposure: z.exactOptional(RiskExposure),
    responses: z.array(RiskResponse),
    state: z.enum(['identified', 'treated', 'occurred', 'closed']),
    history: z.array(LifeStep),
  }),
);

/** Reads a risk, or throws `HoshinError` with all its issues. */
export function parseRisk(json: unknown): Risk {
  return parse(Risk, json);
}

/** Reads a risk, or gives all its issues. */
export function safeParseRisk(json: unknown): Result<Risk> {
  return safeParse(Risk, json);
}
