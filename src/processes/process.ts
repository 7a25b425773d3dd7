import * as z from 'zod/mini';
import { crossCheck, Id, Label, parse, type Result, safeParse, type Schema, schema } from '../foundation/index.ts';
import { processIssues } from './process-issues.ts';

/** One step of a process. */
export interface ProcessStep {
  /** Identifies it. */
  readonly id: Id;
  /** Name for people, such as `部门会签`. */
  readonly label: Label;
  /** The role that answers for it (责任角色). */
  readonly owner: Id;
  /** Steps that must be done before it; empty for a first step. Steps that share them run side by side. */
  readonly after: readonly Id[];
  /** What it needs: things from outside, or outputs of steps before it. */
  readonly inputs: readonly Id[];
  /** What it gives. */
  readonly outputs: readonly Id[];
  /** Days allowed from the day it may begin; null where there is no limit. */
  readonly days: number | null;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Steps before it to which it may send back (退回); empty where it may not. */
  readonly returnsTo: readonly Id[];
}

/** A way of working that is laid down (流程): steps with inputs, outputs, owner and time limit. */
export interface Process {
  /** Identifies it, such as `contract-approval`. */
  readonly id: Id;
  /** Name for people. */
  readonly label: Label;
  /** The role that keeps the process itself. */
  readonly owner: Id;
  /** What comes from outside. */
  readonly inputs: readonly Id[];
  /** The steps, in any order. */
  readonly steps: readonly ProcessStep[];
}

const ids: Schema<readonly Id[]> = /* @__PURE__ */ schema<readonly Id[]>()(() => z.array(Id));

/**
 * Schema of {@link Process}. Across its steps it checks: ids used twice, steps that are not there, steps that wait for one
 * another, inputs nobody gives, and returns to a step that does not come before.
 */
export const Process: Schema<Process> = /* @__PURE__ */ schema<Process>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      owner: Id,
      inputs: ids,
      steps: z
        .array(
          z.strictObject({
            id: Id,
            label: Label,
            owner: Id,
            after: ids,
            inputs: ids,
            outputs: ids,
            days: z.nullable(z.int().check(z.gte(1))),
            optional: z.boolean(),
            returnsTo: ids,
          }),
        )
        .check(z.minLength(1), z.maxLength(1000)),
    })
    .check(crossCheck(processIssues)),
);

/**
 * Reads a process, or throws `HoshinError` with all its issues.
 *
 * @example
 * import { parseProcess } from 'hoshin/processes';
 * const label = { zh: '示例', en: 'Example' };
 * const step = (id, after) => ({ id, label, owner: 'clerk', after, inputs: [], outputs: [], days: 3, optional: false, returnsTo: [] });
 * const process = { id: 'contract', label, owner: 'legal', inputs: [], steps: [step('draft', []), step('sign', ['draft'])] };
 * parseProcess(process).steps.length; // => 2
 */
export function parseProcess(json: unknown): Process {
  return parse(Process, json);
}

/** Reads a process, or gives all its issues. */
export function safeParseProcess(json: unknown): Result<Process> {
  return safeParse(Process, json);
}
