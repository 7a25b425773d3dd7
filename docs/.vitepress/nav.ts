import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Item = { text: string; link?: string; items?: Item[]; collapsed?: boolean };

const docs = fileURLToPath(new URL('../', import.meta.url));

/** Rooms from the ground floor up, as CONTRIBUTING.md lists them; `scheduling` is a second guide to plans, `at-scale` one to many processes. */
const rooms: Record<string, [en: string, zh: string]> = {
  foundation: ['Foundation', '基础'],
  organization: ['Organization', '组织'],
  indicators: ['Indicators', '指标'],
  scoring: ['Scoring', '评分'],
  goals: ['Goals', '目标'],
  plans: ['Plans', '计划'],
  scheduling: ['Scheduling', '排程'],
  processes: ['Processes', '流程'],
  investment: ['Investment', '投资'],
  capability: ['Capability', '能力指数'],
  risks: ['Risks', '风险'],
  reviews: ['Reviews', '会议与决议'],
  performance: ['Performance', '绩效'],
  framework: ['The loop', '闭环'],
  presets: ['Presets', '行业预设'],
  views: ['Views', '视图'],
  interop: ['Interchange', '数据交换'],
  testing: ['Testing', '检验规则'],
  'at-scale': ['At scale', '规模化'],
};

const pagesOf = (folder: string) =>
  readdirSync(docs + folder)
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => file.slice(0, -3))
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

/** One link a guide that stands, in the order of the floors; a guide without a name here comes last, by its file's. */
export function guides(lang: 'en' | 'zh'): Item[] {
  const prefix = lang === 'zh' ? 'zh/' : '';
  const files = pagesOf(`${prefix}guide`);
  const order = [...new Set([...Object.keys(rooms), ...files])].filter((name) => files.includes(name));
  return order.map((name) => ({ text: rooms[name]?.[lang === 'zh' ? 1 : 0] ?? name, link: `/${prefix}guide/${name}` }));
}

/** The doors alone: two thousand names on each of two thousand pages help nobody; a door's page lists its own. */
export function doors(): Item[] {
  const inside = ['views/echarts', 'views/gantt', 'interop/excel', 'interop/project'];
  const names = [...Object.keys(rooms), ...inside].filter((name) => existsSync(`${docs}api/${name}`));
  return names.map((door) => ({ text: `hoshin/${door}`, link: `/api/${door}/` }));
}
