import type { Written } from '../indicators/index.ts';
import type { ScoreInput, ScoreOptions } from './input.ts';
import type { ScoringRule } from './rule.ts';
import type { ScoreNode } from './score-node.ts';

/** The points that a rule gives for an input, with all that led to them. */
export declare function score(rule: Written<ScoringRule>, input: ScoreInput, options?: ScoreOptions): ScoreNode;

/** Reads a rule, or throws with all its issues. */
export declare function parseScoringRule(json: unknown): ScoringRule;
