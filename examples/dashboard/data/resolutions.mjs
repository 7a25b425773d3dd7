/** What the monthly review decided: roles, tasks and due days, made up. */
const made = (id, subject, task, more) => ({
  kind: 'resolution-event',
  id: `resolution-${id}`,
  recordedOn: '2026-09-09',
  resolution: {
    id,
    meeting: 'operations-2026-09',
    subject,
    task,
    owner: 'project-head',
    coOwners: [],
    issuer: 'president',
    madeOn: '2026-09-08',
    firstDue: more.due,
    askedDue: null,
    progress: [],
    completedOn: null,
    effect: null,
    history: [],
    ...more,
  },
});

export const resolutions = ([first, second, third]) => [
  made('r1', first.id, '追回开盘节点工期 · Win back the days of the opening', { due: '2026-09-25', state: 'open' }),
  made('r2', second.id, '补报现金维度评分 · Hand in the missing cash rating', { due: '2026-10-15', state: 'assigned' }),
  made('r3', (third ?? first).id, '补报九月销售数据 · Report the sales of September', {
    due: '2026-09-30',
    state: 'completed',
    completedOn: '2026-09-29',
  }),
];
