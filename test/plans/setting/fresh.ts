import { parseKeyNodeSetting } from 'hoshin/plans';

/** A setting of key nodes before its first step. */
export const fresh = parseKeyNodeSetting({
  id: 'set-1',
  plan: 'keys',
  state: 'drafted',
  asked: [{ node: 'open', by: '2026-07-01' }],
  shortages: [{ node: 'open', asked: '2026-07-01', possible: '2026-08-02' }],
  seen: [],
  proposed: null,
  history: [],
});
