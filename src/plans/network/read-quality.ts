import * as z from 'zod/mini';
import { fail, guarded, issue, type Issue, type Path, refuse, safeParse, type Schema } from '../../foundation/index.ts';
import { placeOf } from './id-index.ts';
import { texts } from './messages.ts';
import type { Net } from './net.ts';
import type { NetworkTime } from './network.ts';
import type { ScheduleOptions } from './options.ts';
import { QualityThresholds } from './quality.ts';
import { tryReading } from './read.ts';
import { boundary, longest, type ReadOptions, type ReadTime, Time } from './schemas.ts';

/** What was agreed for an activity. */
export interface BaselineOfActivity {
  /** When it was to be finished; its last day, inclusive, where a date. */
  readonly finish: NetworkTime;
  /** How long it was to last; as planned now where left out. */
  readonly duration?: number;
}

/** What a schedule is checked against, beside how it is scheduled. */
export interface QualityOptions extends ScheduleOptions {
  /** What it is held to, such as {@link dcmaThresholds}. */
  readonly thresholds: QualityThresholds;
  /** The baseline, by ids; where left out, points 11, 13 (unless a finish is asked for) and 14 are not measured. */
  readonly baseline?: Readonly<Record<string, BaselineOfActivity>>;
  /** Ids of the activities that somebody or something is assigned to; where left out, point 10 is not measured. */
  readonly resourced?: readonly string[];
}

interface ReadBaseline {
  readonly finish: ReadTime;
  readonly duration?: number;
}

interface Own {
  readonly thresholds: QualityThresholds;
  readonly baseline?: Readonly<Record<string, ReadBaseline>>;
  readonly resourced?: readonly string[];
}

const Own: Schema<Own> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    thresholds: QualityThresholds,
    baseline: z.exactOptional(
      z.record(
        z.string(),
        z.strictObject({ finish: Time, duration: z.exactOptional(z.int().check(z.gte(0), z.lte(longest))) }),
      ),
    ),
    resourced: z.exactOptional(z.array(z.string())),
  }),
);

/** What was agreed, by place in the network: finishes as boundaries. */
export type Baselines = ReadonlyMap<number, { readonly finish: number; readonly duration: number | null }>;

/** A check of quality as read. */
export interface ReadQuality {
  readonly net: Net;
  readonly given: ReadOptions;
  readonly thresholds: QualityThresholds;
  readonly baselines: Baselines | null;
  /** 1 for each activity that is resourced; null where that was not told. */
  readonly resourced: Uint8Array | null;
}

/** Reads the network and all options, or refuses with everything that is wrong with them. */
export function readQuality(network: unknown, options: unknown): ReadQuality {
  const { own, schedule } = guarded(() => parted(options));
  const read = safeParse(Own, own);
  const { reading, issues } = tryReading(network, schedule);
  const found = [...issues, ...(read.ok ? [] : read.issues)];
  if (read.ok && reading !== null) for (const fault of idIssues(reading.net, read.value)) found.push(fault);
  refuse(found);
  if (!read.ok || reading === null) return fail(issue('unreadable', [], texts.unreadable()));
  const { thresholds, baseline, resourced } = read.value;
  const { net, given } = reading;
  return {
    net,
    given,
    thresholds,
    baselines: baseline === undefined ? null : baselinesOf(net, baseline),
    resourced: resourced === undefined ? null : marked(net, resourced),
  };
}

function parted(options: unknown): { own: unknown; schedule: unknown } {
  if (typeof options !== 'object' || options === null) return { own: options, schedule: {} };
  const { thresholds, baseline, resourced, ...schedule } = options as Partial<Record<keyof QualityOptions, unknown>>;
  const own = {
    thresholds,
    ...(baseline === undefined ? {} : { baseline }),
    ...(resourced === undefined ? {} : { resourced }),
  };
  return { own, schedule };
}

function idIssues({ index }: Net, { baseline = {}, resourced = [] }: Own): Issue[] {
  const known = (id: string, path: Path): Issue[] =>
    placeOf(index, id) >= 0 ? [] : [issue('unknown-id', path, texts.unknownActivity(id))];
  return [
    ...Object.keys(baseline).flatMap((id) => known(id, ['baseline', id])),
    ...resourced.flatMap((id, at) => known(id, ['resourced', at])),
  ];
}

function baselinesOf({ index }: Net, baseline: Readonly<Record<string, ReadBaseline>>): Baselines {
  return new Map(
    Object.entries(baseline).map(([id, { finish, duration = null }]) => [
      placeOf(index, id),
      { finish: boundary(finish, 'finish'), duration },
    ]),
  );
}

function marked({ n, index }: Net, ids: readonly string[]): Uint8Array {
  const marks = new Uint8Array(n);
  for (const id of ids) marks[placeOf(index, id)] = 1;
  return marks;
}
