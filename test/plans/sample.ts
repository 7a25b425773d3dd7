import { parseNodeProgress, parsePlan, type Plan } from 'hoshin/plans';

export const label = { zh: '节点', en: 'Node' };

/** A plan with its unremarkable fields filled in. */
export const planOf = (id: string, tier: number, nodes: readonly object[], more: object = {}): Plan =>
  parsePlan({
    id,
    label,
    entity: 'project-a',
    tier,
    owner: 'operations',
    maySet: ['operations'],
    mayChange: ['president'],
    nodes: nodes.map((one) => ({ label, tier, ...one })),
    ...more,
  });

export const told = (node: string, on: string, more: object) => parseNodeProgress({ node, on, ...more });
