/** Running sums as a small SVG: the plan dashed with circles, what happened solid with squares, so that no colour need tell. */
const [width, height, left, bottom, top, right] = [640, 280, 40, 32, 12, 70];
const tags = 'http://www.w3.org/2000/svg';

function element(tag, attributes, text) {
  const made = document.createElementNS(tags, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Places of rows on the drawing: months from left to right, sums from the bottom up. */
function scales(rows) {
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const most = Math.max(...rows.map(({ value }) => value));
  const step = (width - left - right) / Math.max(1, periods.length - 1);
  return {
    periods,
    most,
    x: (period) => left + step * periods.indexOf(period),
    y: (value) => height - bottom - ((height - bottom - top) * value) / most,
  };
}

function line(rows, { x, y }, style) {
  const points = rows.map(({ period, value }) => `${x(period)},${y(value)}`).join(' ');
  const dash = style.dashed ? { 'stroke-dasharray': '6 4' } : {};
  const drawn = element('polyline', { points, fill: 'none', stroke: style.colour, 'stroke-width': 2.5, ...dash });
  const marks = rows.map(({ period, value }) =>
    style.dashed
      ? element('circle', { cx: x(period), cy: y(value), r: 3, fill: style.colour })
      : element('rect', { x: x(period) - 4, y: y(value) - 4, width: 8, height: 8, fill: style.colour }),
  );
  const last = rows.at(-1);
  const name = { x: x(last.period) + 8, y: y(last.value) + 16, fill: style.colour, 'font-size': 15 };
  return [drawn, ...marks, element('text', name, last.seriesName)];
}

function axes({ periods, most, x, y }) {
  const ink = { fill: '#1d2733', 'font-size': 14 };
  return [
    element('line', { x1: left, y1: y(0), x2: width - right, y2: y(0), stroke: '#5b6670' }),
    ...periods.map((period) =>
      element('text', { x: x(period), y: height - 10, 'text-anchor': 'middle', ...ink }, period.slice(5)),
    ),
    ...[0, most / 2, most].map((value) =>
      element('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end', ...ink }, String(value / 1e8)),
    ),
  ];
}

/** The rows of `sCurveRows` drawn; `title` is what a reader who does not see is told. */
export function curve(rows, title) {
  const places = scales(rows);
  const drawing = element('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  const series = (id) => rows.filter((row) => row.series === id);
  drawing.append(
    ...axes(places),
    ...line(series('planned'), places, { colour: '#5b6670', dashed: true }),
    ...line(series('actual'), places, { colour: '#1f5fa8', dashed: false }),
  );
  return drawing;
}
