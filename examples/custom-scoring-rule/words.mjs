export const words = {
  en: {
    title: 'A scoring rule of one’s own, held to its laws (illustrative)',
    draft: 'First draft',
    repaired: 'Repaired',
    kept: 'Every law it claims is kept.',
    head: ['law', '', 'smallest case', 'what it shows'],
    state: (holds, found) => (holds === false ? 'BROKEN' : holds ? 'holds' : found ? 'remark' : 'not claimed'),
    none: 'not reported',
  },
  zh: {
    title: '自定义评分规则的自检（示例）',
    draft: '初稿',
    repaired: '修正后',
    kept: '所声明的定律全部成立。',
    head: ['定律', '', '最小反例', '说明'],
    state: (holds, found) => (holds === false ? '不成立' : holds ? '成立' : found ? '提示' : '未声明'),
    none: '未报',
  },
};

/** The laws, by the names of the report. */
export const lawNames = {
  en: {
    total: 'points for every actual',
    missing: 'missing is not zero',
    bounded: 'within its range',
    monotone: 'better is never less',
    continuous: 'no jump',
    edges: 'no hole at an edge',
    'unit-free': 'no matter which unit',
    deterministic: 'same question, same answer',
    digits: 'no stray digits',
  },
  zh: {
    total: '凡有实际值必有得分',
    missing: '未报不等于零',
    bounded: '得分不越界',
    monotone: '越好得分不降',
    continuous: '无跳变',
    edges: '端点无空隙',
    'unit-free': '与单位无关',
    deterministic: '结果可重复',
    digits: '无多余尾数',
  },
};
