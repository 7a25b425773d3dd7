import { framework } from './framework.mjs';

/** What the next review decides, illustrative: the opening is set anew to where it is now forecast, and the reason is kept. */
export function decisionOn({ asOf, dueReviews }, opening) {
  const from = dueReviews[0]?.due ?? asOf;
  const [first] = framework.baselines;
  return {
    id: 'amendment-1',
    from,
    by: 'president',
    because: {
      zh: '示意：开盘节点按最新预计重排，原因与责任已记录',
      en: 'Illustrative: the opening is set anew to what is now forecast; cause and owner are on record',
    },
    changes: [
      {
        kind: 'put',
        in: 'baselines',
        value: {
          ...first,
          id: 'project-a-assessment-2',
          from,
          revision: 2,
          reason: { zh: '月度运营会决议', en: 'Decided at the monthly operations review' },
          dates: first.dates.map((date) => (date.node === 'open' ? { ...date, finish: opening } : date)),
        },
      },
    ],
  };
}
