import * as z from 'zod/mini';
import { deepFreeze, Id, issue, type Label, parse, refuse, type Schema, schema } from '../foundation/index.ts';
import type { NodeReviewRule } from '../reviews/index.ts';

/** A planning meeting before a key node, or an evaluation after one. */
export interface PlanningMeeting {
  readonly id: Id;
  readonly label: Label;
  /** One of the seven before, or of the three after. */
  readonly side: 'before' | 'after';
  /** The standard node it is anchored to. */
  readonly node: Id;
  /** Calendar days after the node, as a source states them; null where none does and the firm must. */
  readonly days: number | null;
  /** Where it comes from; null for a proposal. */
  readonly source: string | null;
}

const meeting = (
  id: Id,
  side: PlanningMeeting['side'],
  node: Id,
  names: readonly [zh: string, en: string],
  source: string | null,
  days: number | null = null,
): PlanningMeeting => ({ id, label: { zh: names[0], en: names[1] }, side, node, days, source });

/**
 * Seven planning meetings before key nodes and three evaluations after (七前三后). No source lists all ten: five are named by seed
 * 002, others exist at firms, the rest and the whole as a list are a proposal. Only evaluations have published days.
 */
export const sevenBeforeThreeAfter: readonly PlanningMeeting[] = /* @__PURE__ */ deepFreeze([
  meeting('positioning-planning', 'before', 'land-certificate', ['定位策划会', 'Positioning'], '«碧桂园 定位策划会»'),
  meeting('permit-planning', 'before', 'planning-permit', ['报建策划会', 'Permits'], 'seed 002'),
  meeting('cost-planning', 'before', 'scheme', ['成本策划会', 'Cost'], '«碧桂园 cost exam questions»'),
  meeting('works-planning', 'before', 'start', ['工程策划会', 'Works'], 'seed 002'),
  meeting('kick-off', 'before', 'start', ['项目启动会', 'Kick-off'], 'seed 002'),
  meeting('show-area-planning', 'before', 'sales-centre', ['展示区开放策划会', 'Opening of the show area'], null),
  meeting('opening-planning', 'before', 'opening', ['开盘策划会', 'Opening'], 'seed 002'),
  meeting(
    'opening-evaluation',
    'after',
    'opening',
    ['开盘后评估会', 'Evaluation of the opening'],
    'seed 002, «泰禾 plan rules»',
    30,
  ),
  meeting(
    'handover-evaluation',
    'after',
    'handover',
    ['交付后评估会', 'Evaluation of the handover'],
    '«泰禾 plan rules»',
    90,
  ),
  meeting(
    'project-evaluation',
    'after',
    'handover',
    ['项目后评估会', 'Evaluation of the project'],
    '«post-delivery evaluation rules»',
  ),
]);

/** How far each meeting lies from its node: days below zero before it, above zero after; by the meeting's id. */
export interface PlanningOffsets {
  readonly days: Readonly<Record<Id, number>>;
  readonly unit: 'day' | 'workday';
}

const Offsets: Schema<PlanningOffsets> = /* @__PURE__ */ schema<PlanningOffsets>()(() =>
  z.strictObject({
    days: z.record(z.string(), z.int().check(z.minimum(-3660), z.maximum(3660))),
    unit: z.enum(['day', 'workday']),
  }),
);

/**
 * Rules that make the ten meetings due before and after their nodes. Days that no source states must be given; those stated may be
 * given otherwise.
 *
 * @throws `HoshinError` `offset-missing` for every meeting without days, `offset-side` for one on the wrong side of its node
 * @example
 * import { planningMeetingRules, sevenBeforeThreeAfter } from 'hoshin/presets';
 * const days = Object.fromEntries(sevenBeforeThreeAfter.map(({ id, side }) => [id, side === 'before' ? -30 : 60]));
 * planningMeetingRules({ days, unit: 'day' }).find(({ meeting }) => meeting === 'opening-planning').offset; // => -30
 */
export function planningMeetingRules(offsets: PlanningOffsets): readonly NodeReviewRule[] {
  const { days, unit } = parse(Offsets, offsets);
  const placed = sevenBeforeThreeAfter.map((one) => ({
    ...one,
    offset: (Object.hasOwn(days, one.id) ? days[one.id] : one.days) ?? null,
  }));
  refuse(
    placed.flatMap(({ id, side, offset }) => {
      if (offset === null) return [issue('offset-missing', ['days', id], noOffset(id))];
      return side === 'before' ? (offset < 0 ? [] : [wrongSide(id)]) : offset > 0 ? [] : [wrongSide(id)];
    }),
  );
  return deepFreeze(
    placed.map(({ id, label, node, offset }) => ({
      kind: 'node',
      id: `anchored.${id}`,
      label,
      meeting: id,
      node,
      subjects: [],
      offset: offset ?? 0,
      unit,
    })),
  );
}

function noOffset(id: Id): Label {
  return {
    zh: `“${id}”与节点的间隔没有公开依据，须由企业给出`,
    en: `no source states how far "${id}" lies from its node; it must be given`,
  };
}

function wrongSide(id: Id): ReturnType<typeof issue> {
  return issue('offset-side', ['days', id], {
    zh: `“${id}”的间隔方向与“前/后”不符`,
    en: `"${id}" is put on the wrong side of its node`,
  });
}
