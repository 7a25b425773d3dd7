import * as z from 'zod/mini';
import { CivilDate, Decimal, Id, parse, type Result, safeParse, type Schema, schema } from '../foundation/index.ts';
import { ContractItem, RevisionReason } from './contract.ts';

/** What an amendment changes. */
export type ContractChange =
  /** Other tiers for an item: those left out stay as they are. */
  | {
      readonly kind: 'retarget';
      readonly item: Id;
      readonly to: { readonly target?: Decimal; readonly base?: Decimal; readonly stretch?: Decimal };
    }
  /** Out of the assessment: numerator and denominator. */
  | { readonly kind: 'drop'; readonly item: Id }
  /** A new item: its weight comes on top of the weights agreed on, and all are scaled back. */
  | { readonly kind: 'add'; readonly item: ContractItem }
  /** Other weights; with those not named they add up to exactly 1 again. */
  | { readonly kind: 'reweigh'; readonly weights: readonly { readonly item: Id; readonly weight: Decimal }[] }
  /** An item written anew, under the same id: to put an error right. */
  | { readonly kind: 'replace'; readonly item: ContractItem };

/** A change of a contract: why, under which clause, by whose approval, and from when. */
export interface ContractAmendment {
  readonly id: Id;
  readonly contract: Id;
  readonly reason: RevisionReason;
  /** The revision clause that allows it. */
  readonly clause: Id;
  /** What happened, in words. */
  readonly because: string;
  /** What shows it. */
  readonly evidence?: string;
  readonly approvedBy: Id;
  readonly approvedOn: CivilDate;
  /** First day on which the contract reads as amended. */
  readonly from: CivilDate;
  readonly changes: readonly ContractChange[];
}

const text = z.string().check(z.minLength(1));

/** Schema of {@link ContractChange}. */
export const ContractChange: Schema<ContractChange> = /* @__PURE__ */ schema<ContractChange>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('retarget'),
      item: Id,
      to: z.strictObject({
        target: z.exactOptional(Decimal),
        base: z.exactOptional(Decimal),
        stretch: z.exactOptional(Decimal),
      }),
    }),
    z.strictObject({ kind: z.literal('drop'), item: Id }),
    z.strictObject({ kind: z.literal('add'), item: ContractItem }),
    z.strictObject({
      kind: z.literal('reweigh'),
      weights: z.array(z.strictObject({ item: Id, weight: Decimal })).check(z.minLength(1)),
    }),
    z.strictObject({ kind: z.literal('replace'), item: ContractItem }),
  ]),
);

/** Schema of {@link ContractAmendment}; whether the contract allows it, `contractAt` tells. */
export const ContractAmendment: Schema<ContractAmendment> = /* @__PURE__ */ schema<ContractAmendment>()(() =>
  z.strictObject({
    id: Id,
    contract: Id,
    reason: RevisionReason,
    clause: Id,
    because: text,
    evidence: z.exactOptional(text),
    approvedBy: Id,
    approvedOn: CivilDate,
    from: CivilDate,
    changes: z.array(ContractChange).check(z.minLength(1)),
  }),
);

/** Reads an amendment of a contract, or throws `HoshinError` with all its issues. */
export function parseContractAmendment(json: unknown): ContractAmendment {
  return parse(ContractAmendment, json);
}

/** Reads an amendment of a contract, or gives all its issues. */
export function safeParseContractAmendment(json: unknown): Result<ContractAmendment> {
  return safeParse(ContractAmendment, json);
}
