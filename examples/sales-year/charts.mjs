import { inLocale, toNumber } from 'hoshin/foundation';
import * as echarts from 'echarts';

/** A fixed palette that holds without red and green being told apart. */
const colour = { plan: '#8a96a3', actual: '#1f5fa8', landing: '#d98200', ink: '#1d2733', line: '#d9dfe5' };
const font = 'system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const billions = (value) => (value === null ? null : Math.round(toNumber(value) / 1e7) / 100);

/** Draws options as one SVG: on the server, without a page. */
function draw(option, height) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 960, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: font, color: colour.ink }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const axis = {
  axisLine: { lineStyle: { color: colour.plan } },
  splitLine: { lineStyle: { color: colour.line } },
  axisLabel: { color: colour.ink, fontSize: 13 },
};
const legend = (data) => ({ data, top: 0, itemGap: 36, textStyle: { color: colour.ink, fontSize: 13 } });

export function salesChart({ blocks, picture }, t) {
  let running = 0;
  const actual = blocks
    .filter((one) => one.actual !== null)
    .map((one) => [one.end, Math.round((running += billions(one.actual)) * 100) / 100]);
  const landing = picture.goal.landing;
  const landed = landing?.kind === 'landed' && actual.length > 0 && actual.length < blocks.length;
  const series = [
    {
      name: t.cumPlan,
      type: 'line',
      data: [['2020-01-01', 0], ...blocks.map((one) => [one.end, billions(one.planToDate)])],
      lineStyle: { color: colour.plan, type: 'dashed' },
      itemStyle: { color: colour.plan },
      symbol: 'circle',
    },
    {
      name: t.cumActual,
      type: 'line',
      data: [['2020-01-01', 0], ...actual],
      lineStyle: { color: colour.actual, width: 3 },
      itemStyle: { color: colour.actual },
      symbol: 'rect',
      symbolSize: 8,
      label: { show: true, position: 'bottom', formatter: ({ value }) => (value[1] === 0 ? '' : value[1].toFixed(2)) },
    },
    ...(landed
      ? [
          {
            name: t.landed,
            type: 'line',
            data: [actual.at(-1), ['2020-12-31', billions(landing.value)]],
            lineStyle: { color: colour.landing, type: 'dotted', width: 3 },
            itemStyle: { color: colour.landing },
            symbol: 'triangle',
            symbolSize: 11,
            label: {
              show: true,
              position: 'bottom',
              formatter: ({ value, dataIndex }) => (dataIndex === 1 ? value[1].toFixed(2) : ''),
            },
          },
        ]
      : []),
  ];
  return draw(
    {
      grid: { left: 52, right: 40, top: 40, bottom: 32 },
      legend: legend(series.map(({ name }) => name)),
      xAxis: {
        type: 'time',
        min: '2020-01-01',
        max: '2020-12-31',
        ...axis,
        axisLabel: { ...axis.axisLabel, formatter: '{MM}' },
      },
      yAxis: { type: 'value', ...axis },
      series,
    },
    360,
  );
}

export function cityChart({ cities }, t, lang) {
  const shown = cities
    .filter(({ progress, entity }) => progress.actual !== null && entity !== 'others')
    .slice(0, 12)
    .reverse();
  const bar = (name, values, fill) => ({
    name,
    type: 'bar',
    data: values,
    itemStyle: { color: fill },
    label: { show: true, position: 'right', formatter: ({ value }) => value.toFixed(2), fontSize: 12 },
  });
  const series = [
    bar(
      t.expected,
      shown.map(({ progress }) => billions(progress.expected)),
      colour.plan,
    ),
    bar(
      t.actual,
      shown.map(({ progress }) => billions(progress.actual)),
      colour.actual,
    ),
  ];
  return draw(
    {
      grid: { left: 90, right: 60, top: 36, bottom: 28 },
      legend: legend([t.expected, t.actual]),
      xAxis: { type: 'value', ...axis },
      yAxis: { type: 'category', data: shown.map(({ name }) => inLocale(name, lang)), ...axis },
      series,
    },
    520,
  );
}

export function nodeChart({ nodes, asOf }, t, lang) {
  const names = nodes.map(({ label }) => inLocale(label, lang)).reverse();
  const points = (name, pick, symbol, fill) => ({
    name,
    type: 'scatter',
    symbol,
    symbolSize: 14,
    itemStyle: { color: fill, borderColor: colour.ink, borderWidth: 1 },
    data: nodes.flatMap((node) => (pick(node) === null ? [] : [[pick(node), inLocale(node.label, lang)]])),
  });
  const series = [
    points(t.due, ({ light }) => light.due, 'diamond', '#ffffff'),
    points(t.done, ({ light }) => light.finish, 'circle', colour.actual),
    points(t.forecast, ({ light, forecast }) => (light.finish === null ? forecast : null), 'triangle', colour.landing),
  ];
  series[0].markLine = {
    symbol: 'none',
    data: [{ xAxis: asOf }],
    label: { formatter: asOf },
    lineStyle: { color: colour.ink, type: 'dashed' },
  };
  return draw(
    {
      grid: { left: lang === 'zh' ? 150 : 170, right: 40, top: 48, bottom: 30 },
      legend: legend([t.due, t.done, t.forecast]),
      xAxis: { type: 'time', ...axis },
      yAxis: { type: 'category', data: names, ...axis },
      series,
    },
    360,
  );
}
