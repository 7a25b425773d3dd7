/** Who may move a node: the authority matrix, and what it says of a request. */
import { checkAuthority, parseAuthorityMatrix, route, tallyVotes } from 'hoshin/organization';

const label = (zh, en) => ({ zh, en });

/** Roles by the names people use. */
export const roles = {
  'project-head': label('项目负责人', 'the project head'),
  'project-operations': label('项目运营', 'project operations'),
  'region-operations': label('区域运营', 'region operations'),
  'region-president': label('区域总裁', 'the region president'),
  'group-president': label('集团总裁', 'the group president'),
  'group-operations': label('集团运营', 'group operations'),
  'group-finance': label('集团财务', 'group finance'),
  works: label('工程', 'works'),
  'node-owner': label('节点责任人', 'the owner of the node'),
  'branch-general-manager': label('分公司总经理', 'the branch general manager'),
  'responsible-vice-president': label('分管副总', 'the responsible vice president'),
  'general-manager': label('总经理', 'the general manager'),
  operations: label('运营部', 'operations'),
  board: label('董事会', 'the board'),
  'plan-committee': label('计划委员会', 'the plan committee'),
};

const committee = {
  id: 'plan-committee',
  label: roles['plan-committee'],
  members: ['group-president', 'group-operations', 'group-finance'],
  attendance: { numerator: 2, denominator: 3 },
  majority: { numerator: 2, denominator: 3 },
  majorityOf: 'members',
  veto: [],
};
const steps = (approver) => [
  { verb: 'initiate', role: 'project-head', order: 1 },
  { verb: 'review', role: 'region-operations', order: 2 },
  { verb: 'finalise', role: 'region-president', order: 3 },
  { verb: 'approve', role: approver, order: 4 },
  { verb: 'file', role: 'group-operations', order: 5 },
];

/** The amount of a request is the days by which a node is moved. */
const matrix = parseAuthorityMatrix({
  roles: Object.entries(roles)
    .filter(([id]) => id !== committee.id)
    .map(([id, name]) => ({ id, label: name })),
  committees: [committee],
  decisions: [{ id: 'move-node', label: label('节点调整', 'Moving a node'), kinds: ['milestone', 'level-one'] }],
  rows: [
    {
      id: 'milestone-short',
      decision: 'move-node',
      when: { kinds: ['milestone'], upTo: '15' },
      steps: steps('plan-committee'),
    },
    { id: 'milestone-long', decision: 'move-node', when: { kinds: ['milestone'], over: '15' }, steps: steps('board') },
    { id: 'level-one', decision: 'move-node', when: { kinds: ['level-one'] }, steps: steps('group-operations') },
  ],
});
const faults = checkAuthority(matrix);
if (faults.length > 0) throw new Error(faults[0].message);

/** A role by the name people use. */
export const nameOf = (role) => roles[role] ?? label(role, role);

/** The row that applies to moving a node, why, and who has the last word. */
export function wayOf(kind, days) {
  const path = route(matrix, { decision: 'move-node', kind, amount: String(days), initiator: 'project-head' });
  if (path.kind !== 'routed') throw new Error(path.because.en);
  const approval = path.stages.flatMap((stage) => stage.steps).find(({ verb }) => verb === 'approve');
  return { row: path.row, reasons: path.reasons, stages: path.stages, approver: approval.role };
}

/** What the committee's votes come to. */
export const vote = (votes) =>
  tallyVotes(
    committee,
    votes.map(([member, cast]) => ({ member, vote: cast })),
  );
