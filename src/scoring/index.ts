export { type Light, LightCode, lights, worstLight } from './light.ts';
export type { ScoreEffect, ScoreNode, ScoreStatus } from './score-node.ts';
