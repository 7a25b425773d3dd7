/** Findings as a table: each work beside its peers, what was aimed at, and whether it was reached. */

const shown = (ms) => (ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(1)} µs`);
const plain = (ratio) => (ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en'));
const compared = (ratio) => (ratio >= 1 ? `${plain(ratio)} × slower` : `${plain(1 / ratio)} × faster`);

/** `ratio` is ours over theirs; an aim names how many times slower it may be at most, or faster it must be at least. */
const bound = ({ slower, faster }) => slower ?? 1 / faster;
const aimed = ({ slower, faster }) => (slower === undefined ? `≥ ${faster} × faster` : `≤ ${slower} × slower`);

function verdict(found, most) {
  if (found <= most) return 'met';
  return `short by ${plain(found / most)} ×`;
}

const line = (cells) => `| ${cells.join(' | ')} |`;

/** The lines of one work: itself against the clock, where that is aimed at or nothing stands beside it; then against each peer. */
export function linesOf({ work, ms, peers, aims }) {
  const { itself } = aims;
  const own = [work, shown(ms)];
  const judged = itself === undefined ? ['', ''] : [`< ${itself} ms`, verdict(ms, itself)];
  const alone = itself === undefined && peers.length > 0 ? [] : [[...own, '', '', '', ...judged]];
  return [...alone, ...peers.map((peer) => [...own, ...besides(ms, peer, aims[peer.name])])].map(line);
}

function besides(ms, peer, aim) {
  const name = peer.part === 1 ? peer.name : `${peer.name} (a part, scaled)`;
  const ratio = ms / peer.ms;
  const judged = aim === undefined ? ['', ''] : [aimed(aim), verdict(ratio, bound(aim))];
  return [name, shown(peer.ms), compared(ratio), ...judged];
}

/** The slope of time over size, both as logarithms, by least squares: 1 is linear. */
function exponent(found) {
  const points = found.map(({ size, ms }) => [Math.log(size.n), Math.log(ms)]);
  const [mx, my] = [0, 1].map((axis) => points.reduce((all, point) => all + point[axis], 0) / points.length);
  const over = points.reduce((all, [x, y]) => all + (x - mx) * (y - my), 0);
  return over / points.reduce((all, [x]) => all + (x - mx) ** 2, 0);
}

/** One line for each work that was timed at several sizes. */
export function growthOf(found) {
  const sized = new Map();
  for (const row of found) if (row.size) sized.set(row.size.of, [...(sized.get(row.size.of) ?? []), row]);
  return [...sized].map(([of, rows]) => {
    const slope = exponent(rows);
    const sizes = rows.map(({ size }) => size.n.toLocaleString('en')).join(', ');
    return line([of, sizes, slope.toFixed(2), slope <= 1.1 ? 'met' : 'short']);
  });
}

/** What stands short of its aim, and what was tried. */
export function shortOf(found) {
  return found.flatMap(({ work, ms, peers, aims, tried }) => {
    const late = aims.itself !== undefined && ms > aims.itself;
    const slow = peers.some(({ name, ms: theirs }) => aims[name] !== undefined && ms / theirs > bound(aims[name]));
    return late || slow ? [`- **${work}**: ${tried ?? 'nothing was tried yet.'}`] : [];
  });
}

export const heads = {
  works: [
    line(['work', 'ours', 'against', 'theirs', 'ours is', 'aim', 'reached']),
    line(['---', '---:', '---', '---:', '---:', '---', '---']),
  ],
  memory: [
    line(['projects', 'nodes', 'bytes a node', 'facts', 'bytes a fact', 'peak of the process, MB', 'aim < 1,000 MB']),
    line(['---:', '---:', '---:', '---:', '---:', '---:', '---']),
  ],
  sizes: [
    line(['room', 'function', 'all of it, kB', 'without zod and date-fns, kB']),
    line(['---', '---', '---:', '---:']),
  ],
  growth: [
    line(['work', 'sizes', 'time grows by size to the power', 'aim ≤ 1.1']),
    line(['---', '---', '---:', '---']),
  ],
};
