/** Performance: departments, people, vetoes, grades and limits of a firm of five thousand in one call. */
import { appraise } from 'hoshin/performance';
import { proposedAppraisal } from 'hoshin/presets';

const label = { zh: '示例', en: 'Example' };
const ranks = ['director', 'manager', 'supervisor', 'officer'];

const appraisal = (persons) => ({
  id: 'appraisal',
  period: '2026',
  scheme: proposedAppraisal().value,
  shared: [],
  departments: Array.from({ length: persons / 25 }, (_, at) => ({
    id: `unit-${at}`,
    label,
    group: 'business',
    pool: null,
    scores: [{ key: 'target', points: `${80 + (at % 30)}` }],
  })),
  people: Array.from({ length: persons }, (_, at) => ({
    id: `post-${at}`,
    label,
    unit: `unit-${Math.floor(at / 25)}`,
    rank: ranks[at % 25 === 0 ? 0 : at % 25 < 4 ? 1 : at % 25 < 9 ? 2 : 3],
    rater: 'head',
    scores: [{ key: 'individual', points: `${60 + ((at * 7) % 45)}.5` }],
    vetoes: [],
  })),
});

export const rows = [1250, 2500, 5000, 10_000].map((n) => {
  const firm = appraisal(n);
  return {
    work: `appraise ${n} persons`,
    ours: () => appraise(structuredClone(firm)),
    against: { 'reading the document alone': () => structuredClone(firm) },
    size: { of: 'appraise', n },
  };
});
