import { both, type Label } from '../../foundation/index.ts';
import { lights, type LightCode } from '../../scoring/index.ts';
import type { TaskRow } from '../rows/task-rows.ts';
import { colours, lightColours } from './palette.ts';

/** What a bar may look like, in the order of the legend: what is on track or has no light, then the critical path, then lights. */
export const looks = ['plain', 'critical', 'yellow', 'orange', 'red', 'unknown'] as const;
/** A look by its name. */
export type Look = (typeof looks)[number];

/** The critical path where no light has a colour of its own. */
const paleRed = '#f0b3ae';

/** Fills of looks. */
export const fills: Readonly<Record<Look, string>> = {
  plain: colours.forecast,
  critical: paleRed,
  yellow: lightColours.yellow,
  orange: lightColours.orange,
  red: lightColours.red,
  unknown: lightColours.unknown,
};

/** What the legend calls what is drawn. */
export const names: Readonly<Record<'plain' | 'critical' | 'baseline' | 'done', Label>> = {
  plain: both('Planned or forecast', '计划或预测'),
  critical: both('Critical path', '关键路径'),
  baseline: both('Baseline', '基准'),
  done: both('Done', '已完成'),
};

/** The name of a look. */
export const nameOf = (look: Look): Label =>
  look === 'plain' || look === 'critical' ? names[look] : lights[look].label;

/** The look of a row by its light: a critical row keeps the colour of its light, and is edged in red beside. */
export function lookOf({ critical, status }: TaskRow): Look {
  const light: LightCode = status?.code ?? 'green';
  if (light !== 'green' && light !== 'unknown') return light;
  if (critical) return 'critical';
  return light === 'unknown' ? 'unknown' : 'plain';
}
