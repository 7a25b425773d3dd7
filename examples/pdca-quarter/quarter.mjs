/** One quarter, day by day. Every step is one call; what it gives is what the next one takes. */
import { formatDecimal } from 'hoshin/foundation';
import { assess } from 'hoshin/framework';
import { dueReviews, nextCycle, planCycles, resolutionRegister } from 'hoshin/reviews';
import { stepWarningCase } from 'hoshin/risks';
import { openDiary } from './diary.mjs';
import { calendar, framework as planned, ledger as reported } from './framework.mjs';
import { amendPlan, clear, follow } from './recovery.mjs';
import { fridaysTo } from './signals.mjs';
import { by, endCycle, friday, label, lightOf, turn } from './steps.mjs';
import { meet, openCase, trip } from './trip.mjs';

/** The framework by how often it was amended: what a cycle runs on. */
const versionOf = (framework) => `${framework.id}.${framework.amendments.length}`;

/** Plans the quarter and its months, begins the quarter and July. */
function begin(state) {
  const { diary } = state;
  const cycles = planCycles({
    id: 'east',
    label: planned.organization.entities[1].label,
    subject: 'east',
    owner: 'region-operations',
    framework: versionOf(planned),
    period: '2026-Q3',
    grains: ['month'],
  });
  state.cycles = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  turn(state, 'east', '2026-07-01', 'begin', { plan: 'east-2026-q3' });
  turn(state, 'east.2026-07', '2026-07-01', 'begin', { plan: 'east-2026-07' });
  diary.note('2026-07-01', label('三季度计划与七月计划开始执行', 'The plans of the quarter and of July are under way'));
}

/** July closes on its resolutions; the cause has its measures. */
function endJuly(state) {
  const { diary } = state;
  const july = state.cycles.get('east.2026-07');
  state.cycles.set(july.id, { ...july, resolutions: [...state.resolutions.keys()] });
  endCycle(state, july.id, '2026-08-07', {
    results: '销售 1.50 亿元；封顶滞后 18 天',
    findings: '跳闸一次',
    lessons: '劳动力计划须提前一个月锁定',
  });
  turn(state, 'east.2026-08', '2026-08-07', 'begin', { plan: 'east-2026-08' });
  diary.note('2026-08-07', label('七月循环关闭，八月计划开始执行', 'July is closed, August is under way'));
  state.case = diary.taken(
    '2026-08-07',
    label('整改措施列入 r1', 'The measures are those of r1'),
    stepWarningCase(state.case, by('project-head', 'plan', '2026-08-07', { plan: 'r1' })),
  );
}

/** The quarter is examined, closed, and the next one opens on the framework as amended. */
function close(state) {
  const { diary } = state;
  endCycle(state, 'east.2026-08', '2026-09-04', { results: '销售 1.70 亿元', findings: '节点恢复', lessons: '无' });
  turn(state, 'east.2026-09', '2026-09-04', 'begin', { plan: 'east-2026-09' });
  diary.note('2026-09-04', label('八月循环关闭，九月计划开始执行', 'August is closed, September is under way'));
  const opened = lightOf(state, '2026-09-07', 'opening');
  diary.note('2026-09-07', label('开盘', 'The opening'), opened.because);
  diary.refused(
    '2026-09-30',
    label('九月未关闭，拟检查三季度', 'The quarter is to be examined before September is closed'),
    turn(state, 'east', '2026-09-30', 'examine', { results: '-' }),
  );
  endCycle(state, 'east.2026-09', '2026-10-09', {
    results: '销售 2.62 亿元',
    findings: '季度目标缺口 3%',
    lessons: '节点预警提前两周',
  });
  const [due] = dueReviews(state.framework.reviews, { from: '2026-10-01', to: '2026-10-31', calendar });
  diary.note(due.due, label('季度经营分析会', 'The quarterly business analysis'), due.because);
  const { goal } = assess(state.framework, state.ledger, { asOf: '2026-10-10' });
  const percent = formatDecimal(goal.progress.attainment.ratio, { locale: 'en', percent: true, places: 1 });
  const quarter = state.cycles.get('east');
  state.cycles.set('east', { ...quarter, resolutions: [...state.resolutions.keys()] });
  endCycle(state, 'east', '2026-10-10', {
    results: percent,
    findings: '封顶滞后影响开盘',
    lessons: '修订封顶工期模板',
  });
  diary.note(
    '2026-10-10',
    label(
      `三季度检查：销售达成 ${percent}，循环关闭`,
      `The quarter is examined: ${percent} of sales reached, and closed`,
    ),
    goal.because,
  );
  const register = resolutionRegister([...state.resolutions.values()], { asOf: '2026-10-10', target: '1' });
  diary.note(
    '2026-10-10',
    label('决议台账', 'The register of resolutions'),
    register.because,
    register.lines.map(({ because }) => because),
  );
  const next = nextCycle(state.cycles.get('east'), {
    id: 'east.2026-Q4',
    label: label('华东区域 2026 年第四季度', 'East region, Q4 2026'),
    framework: versionOf(state.framework),
    parent: null,
    resolutions: [...state.resolutions.values()],
  });
  if (next.kind !== 'opened') throw new Error(next.issues[0].message);
  diary.note(
    '2026-10-10',
    label(
      `四季度循环在修订后的框架 ${next.next.framework} 上开启`,
      `The fourth quarter opens on the amended framework ${next.next.framework}`,
    ),
    next.because,
  );
  return { register, goal, next: next.next };
}

/** The whole quarter: its diary, and how everything stood at its end. */
export function quarter() {
  const diary = openDiary();
  const state = { diary, framework: planned, ledger: reported, cycles: new Map(), resolutions: new Map() };
  begin(state);
  for (const on of fridaysTo('2026-07-24')) friday(state, on);
  openCase(state);
  friday(state, '2026-07-31');
  trip(state);
  meet(state);
  friday(state, '2026-08-07');
  endJuly(state);
  follow(state);
  amendPlan(state);
  friday(state, '2026-08-14');
  clear(state);
  return {
    ...close(state),
    pages: diary.pages,
    framework: state.framework,
    ledger: state.ledger,
    cycles: state.cycles,
    resolutions: state.resolutions,
    warning: state.case,
  };
}
