import * as z from 'zod/mini';
import { fail, guarded, issue, type Issue, type Path, refuse, safeParse, type Schema } from '../../foundation/index.ts';
import { placeOf } from './id-index.ts';
import { texts } from './messages.ts';
import type { Net } from './net.ts';
import type { ScheduleOptions } from './options.ts';
import type { RandomGenerator } from './random.ts';
import { tryReading } from './read.ts';
import type { ReadOptions } from './schemas.ts';
import { ThreePoint } from './three-point.ts';

/** How a network is simulated, beside how it is scheduled. */
export interface SimulateOptions extends ScheduleOptions {
  /** How often it is scheduled, 1 to 1,000,000. */
  readonly runs: number;
  /** Which percentiles are told, whole percent from 1 to 100, such as `[50, 80, 90]`. */
  readonly percentiles: readonly number[];
  /** What activities may last, by their ids; of an activity that was begun, what may remain. */
  readonly estimates: Readonly<Record<string, ThreePoint>>;
  /** Where the randomness comes from, such as {@link seededGenerator}; it is not changed. */
  readonly generator: RandomGenerator;
  /** Ids of the activities that are asked about; all where left out. */
  readonly of?: readonly string[];
}

interface Own {
  readonly runs: number;
  readonly percentiles: readonly number[];
  readonly estimates: Readonly<Record<string, ThreePoint>>;
  readonly of?: readonly string[];
}

const Own: Schema<Own> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    runs: z.int().check(z.gte(1), z.lte(1_000_000)),
    percentiles: z.array(z.int().check(z.gte(1), z.lte(100))),
    estimates: z.record(z.string(), ThreePoint),
    of: z.exactOptional(z.array(z.string())),
  }),
);

/** A simulation as read. */
export interface ReadSimulation {
  readonly net: Net;
  readonly given: ReadOptions;
  readonly generator: RandomGenerator;
  readonly runs: number;
  readonly percentiles: readonly number[];
  /** By place in the network, in its order. */
  readonly estimates: ReadonlyMap<number, ThreePoint>;
  /** Places of the activities asked about, in the order of the network. */
  readonly asked: readonly number[];
}

/** Finishes that are kept: one for each run and each activity asked about. */
const mostSamples = 100_000_000;

/** Reads the network and all options, or refuses with everything that is wrong with them. */
export function readSimulation(network: unknown, options: unknown): ReadSimulation {
  const { own, generator, schedule } = guarded(() => parted(options));
  const read = safeParse(Own, own);
  const { reading, issues } = tryReading(network, schedule);
  const found = [...issues, ...(read.ok ? [] : read.issues)];
  if (generator === null) found.push(issue('bad-generator', ['generator'], texts.badGenerator()));
  if (read.ok && reading !== null) for (const fault of ownIssues(reading.net, read.value)) found.push(fault);
  refuse(found);
  if (!read.ok || reading === null || generator === null) return fail(issue('unreadable', [], texts.unreadable()));
  const { runs, percentiles, estimates, of } = read.value;
  const { net, given } = reading;
  const asked = of === undefined ? net.ids.keys() : placesOf(net, new Set(of)).map(([at]) => at);
  return {
    net,
    given,
    generator,
    runs,
    percentiles,
    estimates: new Map(
      placesOf(net, Object.keys(estimates)).flatMap(([at, id]) => (estimates[id] ? [[at, estimates[id]]] : [])),
    ),
    asked: [...asked],
  };
}

function parted(options: unknown): { own: unknown; generator: RandomGenerator | null; schedule: unknown } {
  if (typeof options !== 'object' || options === null) return { own: options, generator: null, schedule: {} };
  const { runs, percentiles, estimates, of, generator, ...schedule } = options as Partial<
    Record<keyof SimulateOptions, unknown>
  >;
  const own = { runs, percentiles, estimates, ...(of === undefined ? {} : { of }) };
  return { own, generator: isGenerator(generator) ? generator : null, schedule };
}

const isGenerator = (value: unknown): value is RandomGenerator =>
  typeof value === 'object' && value !== null && typeof (value as { readonly next?: unknown }).next === 'function';

function ownIssues({ index, n }: Net, { runs, estimates, of = [] }: Own): Issue[] {
  const known = (id: string, path: Path): Issue[] =>
    placeOf(index, id) >= 0 ? [] : [issue('unknown-id', path, texts.unknownActivity(id))];
  const samples = runs * (of.length === 0 ? n : of.length);
  return [
    ...Object.keys(estimates).flatMap((id) => known(id, ['estimates', id])),
    ...of.flatMap((id, at) => known(id, ['of', at])),
    ...(samples > mostSamples ? [issue('too-many-samples', ['runs'], texts.tooManySamples(mostSamples))] : []),
  ];
}

/** Ids with their places in the network, in its order. */
function placesOf({ index }: Net, ids: Iterable<string>): [number, string][] {
  return Array.from(ids, (id): [number, string] => [placeOf(index, id), id]).sort(([a], [b]) => a - b);
}
