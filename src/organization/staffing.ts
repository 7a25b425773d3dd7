import * as z from 'zod/mini';
import { CivilDate, deepFreeze, Id, type Label, parse, type Schema, schema } from '../foundation/index.ts';
import { Organization } from './organization.ts';
import type { Position } from './position.ts';
import { staffingTexts as texts } from './staffing-messages.ts';
import { descendantsOf } from './tree.ts';
import { inForce } from './validity.ts';

/** On which day, and of what part of the organisation, heads are counted. */
export interface StaffingOptions {
  /** The day, such as `'2026-11-22'`. */
  readonly at: string;
  /** Counts the posts of this entity and of all below it; the whole organisation where left out. */
  readonly entity?: Id;
}

interface ReadOptions {
  readonly at: CivilDate;
  readonly entity?: Id;
}

const Options: Schema<ReadOptions> = schema<ReadOptions>()(() =>
  z.strictObject({ at: CivilDate, entity: z.exactOptional(Id) }),
);

/** One post: its establishment against who holds it. */
export interface StaffingLine {
  /** The post. */
  readonly position: Id;
  /** Its name. */
  readonly label: Label;
  /** The entity it belongs to. */
  readonly entity: Id;
  /** Approved heads (编制) on the day. */
  readonly establishment: number;
  /** Who holds it, each once; null where the organisation keeps no appointments. */
  readonly persons: readonly Id[] | null;
  /** Heads short of the establishment (缺编); null where appointments are not kept. */
  readonly vacant: number | null;
  /** Heads above the establishment (超编); null where appointments are not kept. */
  readonly over: number | null;
  /** How it stands, in a sentence. */
  readonly because: Label;
}

/** Somebody who holds several posts (兼任). */
export interface DoubleHolding {
  /** The person. */
  readonly person: Id;
  /** The posts. */
  readonly positions: readonly Id[];
}

/** Establishment against actual (定岗定编). */
export interface Staffing {
  /** The day. */
  readonly at: CivilDate;
  /** Post by post, in the order of the document. */
  readonly lines: readonly StaffingLine[];
  /** Approved heads in all. */
  readonly establishment: number;
  /** Persons in all, each once however many posts they hold; null where appointments are not kept. */
  readonly persons: number | null;
  /** Heads short, added up over posts; a surplus elsewhere does not fill them. Null where appointments are not kept. */
  readonly vacant: number | null;
  /** Heads above, added up over posts; null where appointments are not kept. */
  readonly over: number | null;
  /** Who holds more than one of these posts. */
  readonly doubles: readonly DoubleHolding[];
  /** How it stands as a whole, in a sentence. */
  readonly because: Label;
}

/**
 * Establishment (编制) against actual heads on a day: post by post, with vacancies, surpluses and who holds several posts.
 *
 * @throws `HoshinError` `unknown-entity`
 * @example
 * import { staffing } from 'hoshin/organization';
 * const label = { zh: '示例', en: 'Example' };
 * const organization = {
 *   entities: [{ id: 'group', kind: 'group', label, parent: null }],
 *   positions: [
 *     { id: 'planner', label, entity: 'group', establishment: 2 },
 *     { id: 'cashier', label, entity: 'group', establishment: 1 },
 *   ],
 *   appointments: [{ person: 'staff-01', position: 'planner' }, { person: 'staff-01', position: 'cashier' }],
 * };
 * const report = staffing(organization, { at: '2026-11-22' });
 * report.establishment; // => 3
 * report.persons; // => 1
 * report.vacant; // => 1
 * report.doubles; // => [{ person: 'staff-01', positions: ['planner', 'cashier'] }]
 */
export function staffing(organization: Organization, options: StaffingOptions): Staffing {
  const known = parse(Organization, organization);
  const { at, entity } = parse(Options, options);
  const among = entity === undefined ? null : new Set([entity, ...descendantsOf(known, entity, { at })]);
  const posts = known.positions.filter((post) => inForce(post, at) && (among?.has(post.entity) ?? true));
  const holders = known.appointments.length === 0 ? null : holdersOn(known, at);
  const lines = posts.map((post) => lineOf(post, at, holders));
  const establishment = total(lines.map((line) => line.establishment));
  const people = holders === null ? null : new Set(lines.flatMap(({ persons }) => persons ?? [])).size;
  const vacant = holders === null ? null : total(lines.map((line) => line.vacant ?? 0));
  const over = holders === null ? null : total(lines.map((line) => line.over ?? 0));
  return deepFreeze({
    at,
    lines,
    establishment,
    persons: people,
    vacant,
    over,
    doubles: doublesOf(lines),
    because: texts.whole(establishment, people, vacant, over),
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Who holds each post on the day. */
function holdersOn({ appointments }: Organization, at: CivilDate): ReadonlyMap<Id, ReadonlySet<Id>> {
  const holders = new Map<Id, Set<Id>>();
  for (const appointment of appointments) {
    if (!inForce(appointment, at)) continue;
    const persons = holders.get(appointment.position);
    if (persons === undefined) holders.set(appointment.position, new Set([appointment.person]));
    else persons.add(appointment.person);
  }
  return holders;
}

function lineOf(post: Position, at: CivilDate, holders: ReadonlyMap<Id, ReadonlySet<Id>> | null): StaffingLine {
  const establishment = post.earlier?.find(({ until }) => at <= until)?.establishment ?? post.establishment;
  const persons = holders === null ? null : [...(holders.get(post.id) ?? [])];
  const vacant = persons === null ? null : Math.max(0, establishment - persons.length);
  const over = persons === null ? null : Math.max(0, persons.length - establishment);
  const because = texts.line(establishment, persons?.length ?? null);
  return { position: post.id, label: post.label, entity: post.entity, establishment, persons, vacant, over, because };
}

function doublesOf(lines: readonly StaffingLine[]): DoubleHolding[] {
  const held = new Map<Id, Id[]>();
  for (const { position, persons } of lines) {
    for (const person of persons ?? []) {
      const positions = held.get(person);
      if (positions === undefined) held.set(person, [position]);
      else positions.push(position);
    }
  }
  return [...held].flatMap(([person, positions]) => (positions.length > 1 ? [{ person, positions }] : []));
}
