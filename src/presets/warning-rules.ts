import * as z from 'zod/mini';
import {
  both,
  type Decimal,
  decimal,
  deepFreeze,
  fail,
  type Id,
  issue,
  type Label,
  parse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { type EarlyWarningRule, parseEarlyWarningRule, type WarningLevel, type WarningNotify } from '../risks/index.ts';

const told = (withinDays: number, ...roles: readonly Id[]): WarningNotify[] =>
  roles.map((role) => ({ role, withinDays, unit: 'day' }));
const figure = (value: number | string): Decimal => decimal(value);

const yellow = { id: 'yellow', label: both('Yellow', '黄灯'), light: 'yellow' } as const;
const orange = { id: 'orange', label: both('Orange', '橙灯'), light: 'orange' } as const;
const red = { id: 'red', label: both('Red', '红灯'), light: 'red' } as const;

/** Who is told was not found in any developer's rules: these roles and days are a proposal. */
const toldAt: Readonly<Record<'yellow' | 'orange' | 'red', readonly WarningNotify[]>> = /* @__PURE__ */ deepFreeze({
  yellow: told(1, 'node-owner', 'project-head'),
  orange: told(1, 'branch-general-manager', 'operations'),
  red: told(0, 'responsible-vice-president', 'operations'),
});

/**
 * Works lights by days late (工程进度三色预警): yellow up to 7 days, orange from 8 to 14, red from 15. Watches `late-days`; two good
 * readings in a row clear. Bounds: «three-colour warning, copy 1», «three-colour warning, copy 2»; who is told, and the two
 * readings, are a proposal.
 *
 * @example
 * import { worksLateWarning } from 'hoshin/presets';
 * worksLateWarning.levels.map(({ id }) => id); // => ['yellow', 'orange', 'red']
 */
export const worksLateWarning: EarlyWarningRule = /* @__PURE__ */ deepFreeze<EarlyWarningRule>({
  id: 'works-late',
  label: both('Works late', '工程进度滞后'),
  metric: 'late-days',
  tags: [],
  raise: { count: 1, of: 1 },
  clearAfter: 2,
  levels: [
    {
      ...yellow,
      when: [{ kind: 'more-than', value: figure(0) }],
      grounds: both('Up to 7 days late, 7 included', '滞后不超过 7 天（含）'),
      notify: toldAt.yellow,
      responses: ['assist'],
    },
    {
      ...orange,
      when: [{ kind: 'more-than', value: figure(7) }],
      grounds: both('More than 7 days late and fewer than 15', '滞后超过 7 天、不足 15 天'),
      notify: toldAt.orange,
      responses: ['assist', 'supervise'],
    },
    {
      ...red,
      when: [{ kind: 'at-least', value: figure(15) }],
      grounds: both('15 days late or more', '滞后 15 天及以上'),
      notify: toldAt.red,
      responses: ['supervise', 'meeting'],
    },
  ],
});

/**
 * Lights by relative deviation: yellow from 10 %, orange from 20 %, red above 30 %. Watches `deviation`, a share without sign, such
 * as `0.12`. Yellow asks for a weekly report, orange for a meeting across departments within 48 hours, red for a plan by an
 * executive. Source: «PingCode warning article»; who is told is a proposal.
 */
export const deviationWarning: EarlyWarningRule = /* @__PURE__ */ deepFreeze<EarlyWarningRule>({
  id: 'deviation',
  label: both('Deviation', '指标偏差'),
  metric: 'deviation',
  tags: [],
  raise: { count: 1, of: 1 },
  clearAfter: 2,
  levels: [
    {
      ...yellow,
      when: [{ kind: 'at-least', value: figure('0.1') }],
      grounds: both('A deviation of 10 to 20 %', '偏差 10%–20%'),
      notify: toldAt.yellow,
      responses: ['report'],
    },
    {
      ...orange,
      when: [{ kind: 'at-least', value: figure('0.2') }],
      grounds: both('A deviation of 20 to 30 %: a meeting within 48 hours', '偏差 20%–30%，48 小时内召开跨部门会议'),
      notify: told(2, 'branch-general-manager', 'operations'),
      responses: ['meeting'],
    },
    {
      ...red,
      when: [{ kind: 'more-than', value: figure('0.3') }],
      grounds: both('A deviation above 30 %: a plan by an executive', '偏差超过 30%，由高管制定方案'),
      notify: toldAt.red,
      responses: ['supervise', 'meeting'],
    },
  ],
});

/** From how many days late a node has two stars, and three. */
export interface TripSteps {
  readonly two: number;
  readonly three: number;
}

/** The steps of {@link tripWarnings}: the rules seen state the first alone. */
export interface TripOptions {
  readonly milestone: TripSteps;
  readonly levelOne: TripSteps;
}

const days = z.int().check(z.minimum(1), z.maximum(3660));
const Steps = z.strictObject({ two: days, three: days });
const Options: Schema<TripOptions> = /* @__PURE__ */ schema<TripOptions>()(() =>
  z.strictObject({ milestone: Steps, levelOne: Steps }),
);

/**
 * The trip mechanism (跳闸): a milestone trips when it is 1 day late, a node of level one when it is 10; one star is a warning, two
 * are public notice and an interview (约谈), three a special meeting. From how many days on there are two stars and three must be
 * given: it was not seen. Watches `late-days` of subjects tagged `milestone` and `level-1`. A trip stays until two readings are
 * better. Source: «泰禾 plan rules»; who is told is a proposal.
 *
 * @returns two rules, `trip-milestone` and `trip-level-1`
 * @throws `HoshinError` `trip-steps` where the stars do not rise
 * @example
 * import { tripWarnings } from 'hoshin/presets';
 * tripWarnings({ milestone: { two: 5, three: 10 }, levelOne: { two: 15, three: 30 } }).map(({ id }) => id);
 * // => ['trip-milestone', 'trip-level-1']
 */
export function tripWarnings(options: TripOptions): readonly EarlyWarningRule[] {
  const { milestone, levelOne } = parse(Options, options);
  return deepFreeze([
    tripRule('milestone', both('Trip of a milestone', '里程碑节点跳闸'), [1, milestone.two, milestone.three]),
    tripRule('level-1', both('Trip of a level-one node', '一级节点跳闸'), [10, levelOne.two, levelOne.three]),
  ]);
}

type Stars = readonly [one: number, two: number, three: number];

function tripRule(tag: Id, name: Label, [one, two, three]: Stars): EarlyWarningRule {
  if (!(one < two && two < three)) fail(issue('trip-steps', [tag], stepsDoNotRise(one, two, three)));
  return parseEarlyWarningRule({
    id: `trip-${tag}`,
    label: name,
    metric: 'late-days',
    tags: [tag],
    raise: { count: 1, of: 1 },
    clearAfter: 2,
    levels: [
      star(1, one, 'yellow', ['notice'], told(0, 'node-owner', 'project-head')),
      star(2, two, 'orange', ['notice', 'interview'], told(1, 'branch-general-manager', 'operations')),
      star(3, three, 'red', ['meeting'], told(0, 'general-manager', 'operations')),
    ],
  });
}

function star(
  n: number,
  from: number,
  light: 'yellow' | 'orange' | 'red',
  responses: WarningLevel['responses'],
  notify: readonly WarningNotify[],
): WarningLevel {
  return {
    id: `star-${n}`,
    label: both(n === 1 ? '1 star' : `${n} stars`, `${n} 星`),
    light,
    when: [{ kind: 'at-least', value: figure(from) }],
    grounds: both(from === 1 ? '1 day late or more' : `${from} days late or more`, `滞后 ${from} 天及以上`),
    notify,
    responses,
  };
}

function stepsDoNotRise(one: number, two: number, three: number): Label {
  return both(
    `the days of one, two and three stars must rise: ${one}, ${two}, ${three}`,
    `星级门槛须逐级提高：${one}、${two}、${three}`,
  );
}
