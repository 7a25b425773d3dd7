import * as z from 'zod/mini';
import {
  addDays,
  canonicalJson,
  type CivilDate,
  deepFreeze,
  Id,
  type Label,
  parse,
  type Schema,
} from '../foundation/index.ts';
import type { AppliedAmendment } from './amendment.ts';
import { type Change, type Collection, keyOf } from './change.ts';
import { historyTexts } from './history-messages.ts';
import { OperatingFramework } from './operating-framework.ts';

/** One field of an item before and after, as text; null where it was not there or is more than a text or a number. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One thing that an amendment changed. */
export interface ChangeNote {
  readonly kind: 'change-note';
  readonly what: 'added' | 'changed' | 'removed';
  /** The list it stands in, or the whole part that was replaced. */
  readonly in: Collection | 'platform' | 'policies' | 'authority';
  /** The item; null for a whole part. */
  readonly id: Id | null;
  /** The fields that differ; empty for what was added or removed. */
  readonly fields: readonly FieldChange[];
  readonly because: Label;
}

/** How a framework read over some days. */
export interface FrameworkVersion {
  readonly kind: 'framework-version';
  /** 0 before any amendment, then 1, 2, 3, …: how many were made. */
  readonly version: number;
  /** First day; null for the beginning. */
  readonly from: CivilDate | null;
  /** Last day; null while it lasts. Before `from` where another amendment holds from the same day. */
  readonly to: CivilDate | null;
  /** The amendment that made it; null for the beginning. */
  readonly amendment: Id | null;
  /** Who decided it. */
  readonly by: Id | null;
  readonly changes: readonly ChangeNote[];
  /** Why. */
  readonly because: Label;
}

/** What {@link history} tells. */
export interface HistoryOptions {
  /** Only versions that changed this item, with that change alone; all where left out. */
  readonly id?: string;
}

const Options: Schema<{ readonly id?: Id }> = /* @__PURE__ */ z.strictObject({ id: z.exactOptional(Id) });

/**
 * How a framework came to read as it does: one version an amendment, oldest first, each with its days, by whose authority it
 * was made, why, and field by field what changed. `frameworkAt` gives the framework of any of these days.
 *
 * @throws `HoshinError` with all issues of its arguments
 */
export function history(framework: OperatingFramework, options: HistoryOptions = {}): readonly FrameworkVersion[] {
  const { label, amendments } = parse(OperatingFramework, framework);
  const { id } = parse(Options, options);
  const first: FrameworkVersion = {
    kind: 'framework-version',
    version: 0,
    from: null,
    to: before(amendments[0]?.from),
    amendment: null,
    by: null,
    changes: [],
    because: historyTexts.beginning(label),
  };
  const versions = [first, ...amendments.map((one, at) => versionOf(one, at + 1, amendments[at + 1]?.from))];
  return deepFreeze(id === undefined ? versions : versions.flatMap((version) => about(version, id)));
}

const before = (day: CivilDate | undefined): CivilDate | null => (day === undefined ? null : addDays(day, -1));

function about(version: FrameworkVersion, id: Id): FrameworkVersion[] {
  const changes = version.changes.filter((change) => change.id === id);
  return changes.length === 0 ? [] : [{ ...version, changes }];
}

function versionOf(amendment: AppliedAmendment, version: number, next: CivilDate | undefined): FrameworkVersion {
  const { id, from, by, changes, undo } = amendment;
  return {
    kind: 'framework-version',
    version,
    from,
    to: before(next),
    amendment: id,
    by,
    // What undoes the changes stands in the opposite order.
    changes: changes.map((change, at) => noteOf(change, undo.at(-1 - at))),
    because: historyTexts.amended(id, from, by, amendment.because),
  };
}

function noteOf(change: Change, undo: Change | undefined): ChangeNote {
  const id = change.kind === 'set' ? null : change.kind === 'put' ? keyOf(change.value) : change.id;
  const was = undo !== undefined && 'value' in undo ? undo.value : null;
  const is = change.kind === 'remove' ? null : change.value;
  const what = is === null ? 'removed' : was === null ? 'added' : 'changed';
  const fields = is === null || was === null ? [] : fieldsBetween(was, is);
  return {
    kind: 'change-note',
    what,
    in: change.in,
    id,
    fields,
    because: historyTexts.changed(what, change.in, id, fields),
  };
}

function fieldsBetween(was: object, is: object): FieldChange[] {
  const [from, to] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  const names = [...new Set([...from.keys(), ...to.keys()])];
  return names
    .filter((name) => canonicalJson(from.get(name)) !== canonicalJson(to.get(name)))
    .map((field) => ({ field, from: textOf(from.get(field)), to: textOf(to.get(field)) }));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
