/**
 * The front door: every room's public names. Each room is also an entry of its own, such as `hoshin/plans`.
 *
 * @packageDocumentation
 */
export * from './foundation/index.ts';
export * from './organization/index.ts';
export * from './indicators/index.ts';
export * from './scoring/index.ts';
export * from './goals/index.ts';
export * from './plans/index.ts';
export * from './processes/index.ts';
export * from './investment/index.ts';
export * from './capability/index.ts';
export * from './risks/index.ts';
export * from './reviews/index.ts';
export * from './performance/index.ts';
export * from './framework/index.ts';
export * from './presets/index.ts';
export * from './views/index.ts';
