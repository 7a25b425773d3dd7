import { formatPath, isHoshinError } from 'hoshin/foundation';
import { use, init, type EChartsCoreOption } from 'echarts';
import {
  bridgeOption,
  ganttOption,
  ganttSeries,
  matrixOption,
  radarOption,
  sankeyOption,
  sCurveOption,
  treemapOption,
} from 'hoshin/views/echarts';
import { dhtmlxTasks, frappeTasks, svarTasks, vtableRecords } from 'hoshin/views/gantt';
import { capabilityAxes, statusOf, taskLinks, taskRows } from 'hoshin/views';
import { expect, test } from 'vitest';

use(ganttSeries);

/** The chart as SVG, made without a browser. */
function svg(option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 400 });
  chart.setOption(structuredClone(option) as EChartsCoreOption);
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}

const label = { zh: '节点 <a>', en: 'Node' };
const plans = [
  {
    id: 'main',
    label: { zh: '主项计划', en: 'Main plan' },
    entity: 'a',
    tier: 2 as const,
    owner: 'operations',
    maySet: [],
    mayChange: [],
    nodes: [
      { id: '桩基', label, tier: 2 as const, start: '2026-03-01' as never, finish: '2026-03-20' as never },
      { id: 'open.1', label, tier: 2 as const, milestone: 'finish' as const, finish: '2026-04-01' as never },
      { id: 'later', label, tier: 2 as const },
    ],
    links: [{ from: '桩基', to: 'open.1', type: 'FS' as const }],
  },
];
const rows = taskRows(plans, { locale: 'zh' });
const links = taskLinks(plans);

test('the Gantt option is plain JSON, and draws bars, milestones and the day', () => {
  const option = ganttOption(rows, { locale: 'en', asOf: '2026-03-15' });
  expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  const drawn = svg(option);
  // The summary, the bar, the milestone, and their entry in the legend.
  expect(drawn.match(/<(path|polygon)[^>]*fill="#6b9bd1"/g)).toHaveLength(4);
  expect(drawn).toContain('2026-03-15');
  expect(drawn).not.toContain('<a>');
});

test('the Gantt chart tells what its looks mean, in the language asked for, and the year of its days', () => {
  const told = rows.map((row) => ({
    ...row,
    critical: row.id === '桩基',
    progress: row.id === '桩基' ? 0.5 : null,
    status: row.id === 'open.1' ? statusOf('red', 'zh') : null,
    baselineStart: row.start,
    baselineFinishExclusive: row.finishExclusive,
  }));
  const legend = (locale: 'zh' | 'en'): unknown => ganttOption(told, { locale })['legend'];
  expect(legend('zh')).toMatchObject({ data: ['基准', '计划或预测', '关键路径', '严重', '已完成'] });
  expect(legend('en')).toMatchObject({
    data: ['Baseline', 'Planned or forecast', 'Critical path', 'Off track', 'Done'],
  });
  expect(ganttOption(rows, { locale: 'zh' })['legend']).toMatchObject({ data: ['计划或预测'] });
  const drawn = svg(ganttOption(told, { locale: 'zh' }));
  expect(drawn).toContain('关键路径');
  expect(drawn).toMatch(/>2026-03/);
});

test('a critical row keeps the colour of its light, and the legend tells of its edge all the same', () => {
  const told = rows.map((row) => ({ ...row, critical: row.id === '桩基', status: statusOf('orange', 'en') }));
  const option = ganttOption(told, { locale: 'en' });
  expect(option['legend']).toMatchObject({ data: ['Critical path', 'Warning'] });
  expect(svg(option).match(/fill="#e07b00" stroke="#b42318"/g)).toHaveLength(1);
});

test('links are arrows between the edges that they hold; one to a row without dates is left out', () => {
  const drawn = (type: 'FS' | 'SS' | 'FF' | 'SF'): string => {
    const known = { id: '1', source: '桩基', target: 'open.1', type, lag: 0, unit: 'workday' as const };
    return svg(ganttOption(rows, { locale: 'en', links: [known, { ...known, id: '2', target: 'later' }] }));
  };
  const lines = (['FS', 'SS', 'FF', 'SF'] as const).map((type) =>
    [...drawn(type).matchAll(/<polyline points="([^"]*)"[^>]*stroke="#9aa5b1"/g)].map(([, path]) => path),
  );
  expect(lines.map((paths) => paths.length)).toEqual([1, 1, 1, 1]);
  // From its finish under FS and FF, from its start under SS and SF.
  const from = lines.map(([path = '']) => path.split(/[ ,]/)[0]);
  expect([from[0] === from[2], from[1] === from[3], from[0] === from[1]]).toEqual([true, true, false]);
});

test('an axis that any outline lacks is taken out of the radar and named, never drawn as zero', () => {
  const axis = (id: string, value: number) => ({ id, name: id, max: 100, value });
  const option = radarOption(
    [
      { name: '甲', axes: { total: 70.256, axes: [axis('a', 80), axis('b', 70), axis('c', 60)], notAssessed: [] } },
      {
        name: '乙',
        axes: {
          total: null,
          axes: [axis('a', 90), axis('b', 50)],
          notAssessed: [{ id: 'c', name: 'c', because: '' }],
        },
      },
    ],
    { locale: 'zh' },
  );
  expect((option['radar'] as { indicator: { name: string }[] }).indicator.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(svg(option)).toContain('未评估：c');
  expect((option['legend'] as { data: string[] }).data).toEqual(['甲 70.26', '乙']);
});

test('a radar asked for with another shape names the place and what is wanted there', () => {
  const axes = { total: 80, axes: [{ id: 'a', name: 'a', max: 100, value: 80 }], notAssessed: [] };
  const said = (outlines: unknown): string[] => {
    try {
      radarOption(outlines as never, { locale: 'en' });
      return [];
    } catch (error) {
      return isHoshinError(error) ? error.issues.map(({ path, message }) => `${formatPath(path)}: ${message}`) : [];
    }
  };
  expect(() => capabilityAxes({ points: '80' } as never, { locale: 'en', max: 100 })).toThrow(/^parts: an array/);
  expect(said([{ name: 'A', axes: axes.axes }])).toEqual(['[0].axes: expected an object, got […]']);
  expect(said([{ label: 'A', axes }])).toEqual([
    '[0].name: a string is required here',
    '[0].label: there is no field "label" here; check its spelling',
  ]);
  expect(said([{ name: 'A', axes: { ...axes, axes: [{ ...axes.axes[0], value: '80' }] } }])).toEqual([
    '[0].axes.axes[0].value: expected a number, got "80"',
  ]);
});

test('a bar that crosses zero is drawn in two parts that add up to it', () => {
  const row = { id: 'a', label: 'a', kind: 'delta', start: 100, end: -30, base: -30, delta: -130, direction: 'out' };
  const option = bridgeOption([row] as never);
  const series = option['series'] as { data: (number | { value: number })[] }[];
  expect(series[0]?.data[0]).toBe(0);
  expect(series[1]?.data[0]).toMatchObject({ value: 100 });
  expect(series[3]?.data[0]).toMatchObject({ value: -30 });
  expect(svg(option)).toContain('#b54708');
});

test('the other charts render too', () => {
  const matrix = {
    rows: [{ id: 'n', name: '北城' }],
    columns: [{ id: 's', name: '销售' }],
    cells: [{ x: 0, y: 0, status: { code: 'red', rank: 3, label: '严重', symbol: '■' }, goals: ['g'] }],
  };
  expect(svg(matrixOption(matrix as never, { locale: 'zh' }))).toContain('■');
  const curve = [{ series: 'pv', seriesName: '计划', period: '2026-01', date: '2026-01-31', value: 1 }];
  expect(svg(sCurveOption(curve as never, { asOf: '2026-01-31' }))).toContain('计划');
  const goals = {
    nodes: [
      { id: 'a', name: '集团', depth: 0 },
      { id: 'b', name: '北城', depth: 1 },
    ],
    links: [{ source: 'a', target: 'b', value: 5 }],
  };
  expect(svg(sankeyOption(goals))).toContain('北城');
  expect(svg(treemapOption([{ id: 'a', name: '集团', value: 5, children: [] }]))).toContain('集团');
});

test('the free Gantt components get their own shapes', () => {
  const dhtmlx = dhtmlxTasks(rows, links);
  expect(dhtmlx.data.map(({ id, start_date, end_date, parent }) => [id, start_date, end_date, parent])).toEqual([
    ['main', '2026-03-01', '2026-04-02', 0],
    ['桩基', '2026-03-01', '2026-03-21', 'main'],
    ['open.1', '2026-04-01', '2026-04-02', 'main'],
  ]);
  expect(dhtmlx.links[0]?.type).toBe('0');
  expect(svarTasks(rows, links).links[0]?.type).toBe('e2s');
  const [piles, open] = frappeTasks(rows, links);
  expect(piles?.id).toMatch(/^[A-Za-z][\w-]*$/);
  expect(open?.dependencies).toBe(piles?.id);
  expect(piles?.end).toBe('2026-03-20');
  expect(vtableRecords(rows)[0]?.children).toHaveLength(3);
});

test('options are frozen, what they were made of is not', () => {
  const branches = [{ id: 'a', name: '集团', value: 5, children: [{ id: 'b', name: '北城', value: 5, children: [] }] }];
  const goals = {
    nodes: [
      { id: 'a', name: '集团', depth: 0 },
      { id: 'b', name: '北城', depth: 1 },
    ],
    links: [{ source: 'a', target: 'b', value: 5 }],
  };
  expect(Object.isFrozen(treemapOption(branches))).toBe(true);
  expect(Object.isFrozen(sankeyOption(goals))).toBe(true);
  for (const own of [branches, branches[0], branches[0]?.children, goals, goals.links, goals.links[0]])
    expect(Object.isFrozen(own)).toBe(false);
});
