import * as z from 'zod/mini';
import { deepFreeze, type Label, type Schema, schema } from '../foundation/index.ts';

/**
 * What a role does in a decision: initiate (发起), draft (拟订), take part (参与), countersign (会签), review (审核),
 * finalise (审定, the last professional check, optional), approve (审批, the last word), file (备案), archive (归档),
 * supervise (监督), execute (执行), feed back (反馈).
 */
export type AuthorityVerb =
  | 'initiate'
  | 'draft'
  | 'take-part'
  | 'countersign'
  | 'review'
  | 'finalise'
  | 'approve'
  | 'file'
  | 'archive'
  | 'supervise'
  | 'execute'
  | 'feed-back';

/** Schema of {@link AuthorityVerb}. */
export const AuthorityVerb: Schema<AuthorityVerb> = schema<AuthorityVerb>()(() =>
  z.enum([
    'initiate',
    'draft',
    'take-part',
    'countersign',
    'review',
    'finalise',
    'approve',
    'file',
    'archive',
    'supervise',
    'execute',
    'feed-back',
  ]),
);

/** What a verb is called and whether the next step waits for it. */
export interface VerbMeaning {
  /** Name for people. */
  readonly label: Label;
  /** Whether the step must be done before the next order begins. Filing and copying never block. */
  readonly blocks: boolean;
}

/** The twelve verbs, in the order in which they usually happen. */
export const authorityVerbs: Readonly<Record<AuthorityVerb, VerbMeaning>> = deepFreeze({
  initiate: verb('发起', 'initiate', true),
  draft: verb('拟订', 'draft', true),
  'take-part': verb('参与', 'take part', false),
  countersign: verb('会签', 'countersign', true),
  review: verb('审核', 'review', true),
  finalise: verb('审定', 'finalise', true),
  approve: verb('审批', 'approve', true),
  file: verb('备案', 'file', false),
  archive: verb('归档', 'archive', false),
  supervise: verb('监督', 'supervise', false),
  execute: verb('执行', 'execute', true),
  'feed-back': verb('反馈', 'feed back', false),
});

function verb(zh: string, en: string, blocks: boolean): VerbMeaning {
  return { label: { zh, en }, blocks };
}
