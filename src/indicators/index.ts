export { Direction } from './direction.ts';
export type { Written } from './written.ts';
