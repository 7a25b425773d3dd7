import {
  deepFreeze,
  fail,
  guarded,
  isHoshinError,
  issue,
  type Label,
  type Path,
  type Result,
} from '../foundation/index.ts';
import { changedPaths } from './changed-paths.ts';
import { upgradeTexts as texts } from './upgrade-messages.ts';

/** Documents that are stored and sent, and so may be older than the library that reads them. */
export type DocumentFormat = 'hoshin.framework' | 'hoshin.ledger' | 'hoshin.summary';

/** The version of each format that this library writes. */
export const documentVersions: Readonly<Record<DocumentFormat, number>> = /* @__PURE__ */ Object.freeze({
  'hoshin.framework': 1,
  'hoshin.ledger': 1,
  'hoshin.summary': 1,
});

/** How a document of one version becomes one of the next. */
export interface UpgradeStep {
  readonly format: DocumentFormat;
  /** The version it reads; it makes the next. */
  readonly from: number;
  /** What changed between the two, and why. */
  readonly because: Label;
  /** The fields of the next version. It is given a copy of its own; `format` and `version` are set afterwards. */
  readonly apply: (document: Readonly<Record<string, unknown>>) => object;
}

/** Something that a step changed. */
export interface UpgradeChange {
  /** Where it lies: in the upgraded document, or in the older one where it was removed. */
  readonly path: Path;
  readonly what: 'added' | 'changed' | 'removed';
  /** The version that brought the change. */
  readonly to: number;
  readonly because: Label;
}

/** A document in the version that this library reads. */
export interface UpgradedDocument {
  readonly format: DocumentFormat;
  readonly from: number;
  readonly to: number;
  /** Not yet read: give it to `parseFramework`, `parseLedger` or `parseSummary`. The same value where it was current. */
  readonly document: unknown;
  /** What changed, version by version. */
  readonly changes: readonly UpgradeChange[];
}

/** Steps between versions that were published. So far there is one version of each format, and so no step. */
const published: readonly UpgradeStep[] = [];

/**
 * Brings a stored document to the version that this library reads, step by step, and says what changed. `parseFramework`,
 * `parseLedger` and `parseSummary` do so by themselves; call it to see the changes, or to bring documents of one's own older shape
 * along with `steps`.
 *
 * @param steps - in the place of those that were published
 * @throws `HoshinError` `unknown-format`, `unknown-version`, `newer-version`, `no-upgrade` where a step is missing, `upgrade-failed`
 * where one throws
 * @example
 * import { upgradeDocument } from 'hoshin/framework';
 * const { from, to, changes } = upgradeDocument({ format: 'hoshin.ledger', version: 1, facts: [] });
 * [from, to, changes]; // => [1, 1, []]
 */
export function upgradeDocument(json: unknown, steps: readonly UpgradeStep[] = published): UpgradedDocument {
  return guarded(() => {
    const { format, version } = headOf(json);
    const to = documentVersions[format];
    if (version > to) fail(issue('newer-version', ['version'], texts.newer(format, version, to)));
    if (version === to) return Object.freeze({ format, from: version, to, document: json, changes: Object.freeze([]) });
    // A copy: a step may do with it as it likes, and a ring of references ends here.
    let document = copyOf(Object(json) as object);
    const changes: UpgradeChange[] = [];
    for (let at = version; at < to; at += 1) {
      const step = steps.find((one) => one.format === format && one.from === at);
      if (step === undefined) return fail(issue('no-upgrade', ['version'], texts.noStep(format, at, to)));
      const next = { ...stepped(step, document), format, version: at + 1 };
      for (const one of changedPaths(document, next)) changes.push({ ...one, to: at + 1, because: step.because });
      document = next;
    }
    return deepFreeze({ format, from: version, to, document, changes });
  });
}

/** What a step makes of a document, as plain JSON. */
function stepped({ apply, format, from }: UpgradeStep, document: Readonly<Record<string, unknown>>): object {
  try {
    return copyOf(apply(copyOf(document))); // spread by the caller: what is none adds nothing
  } catch {
    return fail(issue('upgrade-failed', ['version'], texts.failed(format, from)));
  }
}

/** As plain JSON; an object stays one. */
const copyOf = (document: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(document)) as Record<string, unknown>;

function headOf(json: unknown): { readonly format: DocumentFormat; readonly version: number } {
  const { format, version } = Object(json) as { readonly format?: unknown; readonly version?: unknown };
  if (!isFormat(format))
    return fail(issue('unknown-format', ['format'], texts.unknownFormat(Object.keys(documentVersions))));
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0)
    return fail(issue('unknown-version', ['version'], texts.unknownVersion(format)));
  return { format, version };
}

const isFormat = (format: unknown): format is DocumentFormat =>
  typeof format === 'string' && Object.hasOwn(documentVersions, format);

/** A document of a format, brought to its present version; what is no document of it is left for the schema to judge. */
export function brought(format: DocumentFormat, json: unknown): Result<unknown> {
  try {
    const { format: own, version } = Object(json) as { readonly format?: unknown; readonly version?: unknown };
    const current = own !== format || version === documentVersions[format] || !Number.isSafeInteger(version);
    return { ok: true, value: current ? json : upgradeDocument(json).document };
  } catch (error) {
    return isHoshinError(error) ? { ok: false, issues: error.issues } : { ok: true, value: json };
  }
}
