/** The page of speed in Chinese: the tables of the English one with their words translated, so that both tell one run. */
import { readFileSync } from 'node:fs';

const works = [
  [/^rank range, (\d+) projects x (\d+) indicators, ([\d,]+) redraws$/, '排名区间：$1 个项目 × $2 项指标，重抽 $3 次'],
  [/^the same, geometric means$/, '同上，几何平均'],
  [/^composite, (\d+) projects x (\d+) indicators$/, '综合指数：$1 个项目 × $2 项指标'],
  [/^swings of (\d+) neighbours x (\d+) weights$/, '名次翻转：$1 对相邻项目 × $2 个权重'],
  [/^dominance of ([\d,]+) pairs x (\d+) indicators$/, '占优关系：$1 对 × $2 项指标'],
  [/^ranking without each of (\d+) indicators$/, '逐一剔除 $1 项指标后的排名'],
  [/^read ([\d,]+) facts of a ledger$/, '读入台账中的 $1 条事实'],
  [/^allocate 12e9 yuan over ([\d,]+) parts, to the fen$/, '120 亿元分摊到 $1 份，精确到分'],
  [/^allocateMatrix ([\d,]+) x (\d+), exact margins$/, '双向分摊 $1 × $2，行列合计精确'],
  [/^sum of 1e6 amounts, exact$/, '100 万笔金额精确求和'],
  [/^count 1e6 spans of (\d+) days in workdays, on day numbers$/, '100 万段 $1 天的区间计工作日，以日序号'],
  [/^workdaysBetween 1e6 dates and a day, in text$/, '100 万个日期到某日的工作日数，以文本'],
  [/^addWorkdays to 1e6 dates, in text$/, '100 万个日期加若干工作日，以文本'],
  [/^read 1e6 dates$/, '读入 100 万个日期'],
  [/^add (\d+) days to 1e6 dates, from text to text$/, '100 万个日期加 $1 天，文本进、文本出'],
  [/^days between 1e6 dates and a day, in text$/, '100 万个日期到某日的天数，以文本'],
  [/^compile (\d+) years of a calendar$/, '编制 $1 年的日历'],
  [/^assess (\d+) projects: (\d+) nodes, (\d+) figures$/, '$1 个项目的全景：$2 个节点、$3 个数据'],
  [
    /^one more figure on top of ([\d,]+) facts: recorded, and the picture brought up to date$/,
    '在 $1 条事实之上再报一个数：入账并更新全景',
  ],
  [
    /^the parts of (\d+) cities with (\d+) projects each, put together and finished$/,
    '$1 个城市、各 $2 个项目的局部结果，合并并完成',
  ],
  [
    /^decompose one goal over ([\d,]+) projects x (\d+) months, exact both ways$/,
    '一个目标分解到 $1 个项目 × $2 个月，双向精确',
  ],
  [/^reconcile ([\d,]+) goals on both axes$/, '$1 个目标双向核对'],
  [/^reconcile ([\d,]+) goals with ([\d.,]+) moved$/, '$1 个目标双向核对，其中 $2 个已改动'],
  [/^roll up ([\d,]+) facts to group x month, exact to the fen$/, '$1 条事实汇总到集团 × 月，精确到分'],
  [/^the same, each project by its share$/, '同上，各项目按权益比例'],
  [/^the same for every one of ([\d,]+) entities$/, '同上，$1 个单位逐一汇总'],
  [/^read ([\d,]+) facts as columns and put them in order$/, '按列读入 $1 条事实并排序'],
  [/^(x?irr), (\d+) conventional flows, ([\d,]+) times$/, '$1：$2 笔常规现金流，$3 次'],
  [/^(x?irr), all roots of (\d+) mixed flows, ([\d,]+) times$/, '$1：$2 笔正负交错的现金流求全部根，$3 次'],
  [/^schedule (\d+) activities, (\d+) links, ids read, all rows$/, '排程 $1 项活动、$2 条逻辑关系，读标识，出全部行'],
  [/^schedule (\d+) activities on four calendars, ids read, all rows$/, '排程 $1 项活动、四种日历，读标识，出全部行'],
  [/^follow a change of one activity among (\d+)$/, '$1 项活动中一项变动的影响'],
  [/^simulate (\d+) runs of (\d+) activities, triangular$/, '$2 项活动模拟 $1 次，三角分布'],
  [/^simulate (\d+) runs of (\d+) activities, pert$/, '$2 项活动模拟 $1 次，PERT 分布'],
  [/^appraise (\d+) persons$/, '考核 $1 人'],
  [
    /^register, follow-up and tracking of ([\d,]+) open resolutions and ([\d,]+) meetings$/,
    '$1 项未关闭决议、$2 次会议的台账、督办与跟踪',
  ],
  [/^register of ([\d,]+) resolutions$/, '$1 项决议的台账'],
  [/^follow-up of ([\d,]+) resolutions by ([\d,]+) meetings$/, '$2 次会议督办 $1 项决议'],
  [
    /^a year of (\d+) fortnightly rules, tracked against ([\d,]+) meetings$/,
    '$1 条双周规则一年的到期，与 $2 次会议核对',
  ],
  [/^due days of (\d+) fortnightly rules over a year$/, '$1 条双周规则一年的到期日'],
  [/^score (\d+) values by anchors$/, '按锚点给 $1 个数计分'],
  [
    /^score 1e6 values by anchors, rounded to 0.1 as exact points are$/,
    '按锚点给 100 万个数计分，与精确得分一样舍入到 0.1',
  ],
  [/^score 1e6 values by a capped ratio$/, '按封顶比率给 100 万个数计分'],
  [/^score 1e4 cases one by one, each with its reasons$/, '逐一给 1 万个案例计分，各带依据'],
  [/^import '([\w/]+)' in a new process$/, "新进程中 import '$1'"],
  [/^a program that imports 'hoshin', from its start to its end$/, "一个 import 'hoshin' 的程序，从启动到结束"],
];

const peers = [
  [/^a flat loop without a tree$/, '不带树的平铺循环'],
  [/^zod classic with transforms$/, 'zod classic 加 transform'],
  [/^(?:a plain )?typed-array loop$/, '定型数组循环'],
  [/^typed-array loop, day by day$/, '定型数组循环，逐日'],
  [/^decimal\.js loop$/, 'decimal.js 循环'],
  [/^(\d+) rounds of proportional fitting alone$/, '仅 $1 轮比例迭代'],
  [/^(date-fns|dayjs-business-days2), weekends alone$/, '$1，只认周末'],
  [/^date-fns in UTC$/, 'date-fns（UTC）'],
  [/^all of it again$/, '全部重算'],
  [/^the whole in one place$/, '在一处整体计算'],
  [/^a loop with the rest on the last$/, '余数归末项的循环'],
  [/^sums of numbers in a map$/, '用 Map 累加数值'],
  [/^a map by key$/, '按键的 Map'],
  [/^a decimal\.js loop, parsed before$/, 'decimal.js 循环，事先解析'],
  [/^d3-hierarchy, tree made before$/, 'd3-hierarchy，树已建好'],
  [/^a plain Newton loop$/, '牛顿法循环'],
  [/^the same on bare arrays$/, '裸数组上的同样计算'],
  [/^(@dagrejs\/graphlib topsort|toposort) \+ passes$/, '$1 加正反两趟'],
  [/^the same on bare arrays, every day a workday$/, '裸数组上的同样计算，每天都是工作日'],
  [/^the same on bare arrays, every day a workday, all again$/, '裸数组上的同样计算，每天都是工作日，全部重算'],
  [/^schedule all again$/, '全部重排'],
  [/^reading the document alone$/, '仅读入文档'],
  [/^a plain loop$/, '普通循环'],
  [/^import 'zod\/mini' alone$/, "仅 import 'zod/mini'"],
  [/^an empty program$/, '空程序'],
  [/^a program that imports 'zod\/mini'$/, "一个 import 'zod/mini' 的程序"],
];

const figures = [
  [/^([\d.,]+) × slower$/, '用时为 $1 倍'],
  [/^([\d.,]+) × faster$/, '速度为 $1 倍'],
  [/^≤ ([\d.,]+) × slower$/, '用时 ≤ $1 倍'],
  [/^≥ ([\d.,]+) × faster$/, '速度 ≥ $1 倍'],
  [/^met$/, '达到'],
  [/^short$/, '未达到'],
  [/^short by ([\d.,]+) ×$/, '相差 $1 倍'],
  [/^([\d.]+) µs$/, '$1 微秒'],
  [/^(< )?([\d.]+) ms$/, '$1$2 毫秒'],
];

const tried = [
  [/^nothing was tried yet\.$/, '尚未尝试。'],
  [
    /^doubles with error-free products, .* neither frozen nor named\.$/,
    '已用无误差乘积的双精度、余数的快速选择、小数表；键按序给出时不再建集合。剩下的是每一份的冻结对象、文本及其回收，占五分之四的时间；对照包给出的金额既不冻结也不带键。',
  ],
  [
    /^the file of the facts is handed on .* put together anew\.$/,
    '事实的索引原样交接，只读入新的一条；未受影响的目标、责任状、项目与节点都保持不变，全景中节点的清单也保持不变。剩下的是内存回收（三分之一）、事实清单的复制，以及全景各清单的重新拼接。',
  ],
  [
    /^sums, products, comparisons and rounding of short decimals .* for 50 projects\.$/,
    '短小数的加、乘、比较与舍入改在安全整数上进行：单项快三至四倍，对整体作用不大。以双精度代替 BigInt 做长除并不更快，已放弃。剩下的是每个目标的达成与说明及其内存分配，50 个项目约 50 MB。',
  ],
  [
    /^the time goes evenly to finding ids, .* gain less than that\.$/,
    '时间平均花在四处：查标识、读入并检查字段、兼顾日历与进度的正反两趟、每项活动一行二十个字段。以 Map 代替标识表，从 1,000 到 100,000 项都不更快。同一网络若按逻辑关系的次序给出，10,000 项时并不更快，100,000 项时快四分之一，可见重新编号所得更少。',
  ],
  [
    /^measurements are read field by field, .* where the ids come in order\.$/,
    '实绩逐字段读取，有错时才用 schema。对照包只看字段本身，这里还拒绝未知字段与互相矛盾的事实，结果冻结，并按指标与单位编入索引；标识按序给出时，按标识的索引到用时才建。',
  ],
  [
    /^one change of sign proves that there is one rate, .* looks at all of them\.$/,
    '符号只变一次，即证明收益率唯一；随后在双精度上、在已定的区间内，以平均时间为起点、逐项连乘折现来求。剩下的是读入各笔金额，以及对全部金额的三次遍历。',
  ],
  [
    /^the files for Node carry the used parts .* read all of it\.$/,
    '供 Node 的文件只带所用的依赖、共用代码块、写得紧凑。schema 在首次读取时才建，省去四分之一。剩下的多是读一兆字节代码；中文不转义并无差别；十六个文件并成一个可再省一成，但那样每个入口都要读全部代码。',
  ],
];

/** A text by the first pattern that knows it; as it stands where none does, as figures may. */
function translated(text, table) {
  const known = table.find(([pattern]) => pattern.test(text));
  return known === undefined ? text : text.replace(known[0], known[1]);
}

/** A name or a sentence, which the page must not leave in English. */
function told(text, table) {
  if (table.every(([pattern]) => !pattern.test(text))) throw new Error(`no Chinese for "${text}"`);
  return translated(text, table);
}

const scaled = ' (a part, scaled)';
const peerOf = (name) =>
  name.endsWith(scaled)
    ? `${translated(name.slice(0, -scaled.length), peers)}（部分，按比例放大）`
    : translated(name, peers);

/** The rows of the table under a heading, cell by cell. */
function rowsOf(page, heading) {
  const part = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

const table = (rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function shortOf(page) {
  const lines = page.split('## Short of the aim\n')[1].split('\n## ')[0].trim().split('\n');
  return lines
    .map((line) => {
      const found = /^- \*\*(.*?)\*\*: (.*)$/.exec(line);
      if (found === null) return '写出本页的那次运行中没有。';
      return `- **${told(found[1], works)}**：${told(found[2], tried)}`;
    })
    .join('\n');
}

/** The Chinese page of an English one. */
export function chinesePage(page) {
  const text = readFileSync(new URL('performance.template.zh.md', import.meta.url), 'utf8');
  const [, cores, kind, node] = /one run on (\d+) cores \((\w+)\), Node ([\d.]+)\./.exec(page);
  const parts = {
    machine: `${cores} 核（${kind}）、Node ${node}`,
    works: table(
      rowsOf(page, 'Works').map(([work, ours, peer = '', ...rest]) => [
        told(work, works),
        translated(ours, figures),
        peerOf(peer.trim()),
        ...rest.map((cell) => translated(cell.trim(), figures)),
      ]),
    ),
    growth: table(rowsOf(page, 'Growth').map((cells) => cells.map((cell) => translated(cell, figures)))),
    memory: table(rowsOf(page, 'Memory').map((cells) => cells.map((cell) => translated(cell, figures)))),
    sizes: table(rowsOf(page, 'Size')),
    short: shortOf(page),
  };
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}
