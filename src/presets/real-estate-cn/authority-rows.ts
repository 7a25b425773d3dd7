import type { AuthorityRow, AuthorityVerb } from '../../organization/index.ts';
import type { Written } from '../../indicators/index.ts';
import type { Basis } from '../based.ts';

type Step = readonly [verb: AuthorityVerb, role: string, order: number];
/** A row and what of it is published. */
interface Row {
  readonly row: Written<AuthorityRow>;
  readonly basis: Readonly<Record<string, Basis>>;
}

const row = (
  id: string,
  decision: string,
  when: Written<AuthorityRow['when']>,
  steps: readonly Step[],
  source: string | null = null,
  publishes: 'row' | 'when' | 'approve' | 'file' = 'row',
): Row => ({
  row: {
    id,
    decision,
    when,
    steps: steps.map(([verb, role, order]) => ({ verb, role, order })),
    ...(source === null ? {} : { source }),
  },
  basis: basisOf(id, source, publishes),
});
/** What of a row its source publishes: all of it, or its bounds, or its last word alone. */
function basisOf(id: string, source: string | null, publishes: 'row' | 'when' | 'approve' | 'file'): Row['basis'] {
  if (source === null) return { [id]: 'default' };
  return publishes === 'row' ? { [id]: 'public' } : { [id]: 'default', [`${id}.${publishes}`]: 'public' };
}

const kind = (id: string) => ({ kinds: [id] });

const longhu = '«龙湖 notes, 360doc»';
const handbook = '«地产 权责手册 (admin)»';
const summary = '«权责汇总表 2023»';
const monthly = '«monthly plan rules»';

const stage = (id: string, initiator: string, approver: string): Row =>
  row(`stage-${id}`, 'stage-result', kind(id), [
    ['initiate', initiator, 1],
    ['countersign', 'finance-director', 2],
    ['countersign', 'operations-vice-president', 2],
    ['approve', approver, 3],
    ['archive', 'department-manager', 4],
  ]);

const purchase = (id: string, when: Written<AuthorityRow['when']>, approver: string): Row =>
  row(
    id,
    'purchase',
    { kinds: ['general'], ...when },
    [
      ['initiate', 'procurement-manager', 1],
      ['review', 'finance-director', 2],
      ['approve', approver, 3],
    ],
    handbook,
    'when',
  );

/** How each decision is taken. A source named with a row publishes it, or the part of it that its basis says. */
export const rows: readonly Row[] = [
  row('land', 'land', {}, [
    ['initiate', 'development-manager', 1],
    ['countersign', 'finance-director', 2],
    ['countersign', 'marketing-director', 2],
    ['approve', 'investment-committee', 3],
    ['file', 'group-operations', 4],
  ]),
  stage('planning', 'project-head', 'general-manager-meeting'),
  stage('design', 'project-head', 'company-review'),
  stage('construction', 'project-head', 'responsible-vice-president'),
  stage('sales', 'marketing-director', 'general-manager'),
  stage('service', 'project-head', 'general-manager'),
  row(
    'ordinary-node',
    'plan-change',
    kind('ordinary'),
    [
      ['initiate', 'project-head', 1],
      ['approve', 'general-manager', 2],
      ['file', 'group-operations', 3],
    ],
    longhu,
    'file',
  ),
  row(
    'key-node',
    'plan-change',
    kind('key-node'),
    [
      ['initiate', 'project-head', 1],
      ['review', 'general-manager', 2],
      ['approve', 'group-operations', 3],
    ],
    longhu,
  ),
  row(
    'key-node-permits',
    'plan-change',
    kind('key-node-permits'),
    [
      ['initiate', 'project-head', 1],
      ['review', 'general-manager', 2],
      ['approve', 'group-president', 3],
    ],
    longhu,
  ),
  row(
    'monthly-plan',
    'plan-change',
    kind('monthly'),
    [
      ['initiate', 'department-manager', 1],
      ['review', 'line-leader', 2],
      ['approve', 'general-manager', 3],
    ],
    monthly,
  ),
  row(
    'contract-change',
    'contract-change',
    {},
    [
      ['initiate', 'general-manager', 1],
      ['review', 'group-operations', 2],
      ['approve', 'group-president', 3],
    ],
    '«重庆拓新 contract»',
    'approve',
  ),
  purchase('purchase-to-100k', { upTo: '100000' }, 'responsible-vice-president'),
  purchase('purchase-to-1m', { over: '100000', upTo: '1000000' }, 'general-manager'),
  purchase('purchase-over-1m', { over: '1000000' }, 'general-manager-meeting'),
  row(
    'consumables-to-30k',
    'purchase',
    { kinds: ['small-consumables'], upTo: '30000' },
    [
      ['initiate', 'department-manager', 1],
      ['approve', 'office-head', 2],
    ],
    handbook,
    'approve',
  ),
  row('consumables-over-30k', 'purchase', { kinds: ['small-consumables'], over: '30000' }, [
    ['initiate', 'department-manager', 1],
    ['review', 'office-head', 2],
    ['approve', 'responsible-vice-president', 3],
  ]),
  row(
    'group-executive',
    'appointment',
    kind('group-executive'),
    [
      ['initiate', 'group-president', 1],
      ['approve', 'board', 2],
    ],
    summary,
  ),
  row(
    'middle-manager',
    'appointment',
    kind('middle-manager'),
    [
      ['initiate', 'line-leader', 1],
      ['approve', 'general-manager', 2],
      ['file', 'group-human-resources', 3],
    ],
    summary,
  ),
];
