import { both, deepFreeze, type Id, type Label } from '../foundation/index.ts';
import type { MeetingType, ReviewEvery } from '../reviews/index.ts';

/** A kind of operating meeting, how often it is held, and where that comes from. */
export interface OperatingMeeting {
  readonly type: MeetingType;
  /** How often; null for one held by stage or on need. */
  readonly every: ReviewEvery | null;
  /** By short name. */
  readonly source: string;
}

type Paper = readonly [id: Id, zh: string, en: string, from: Id];
type Step = readonly [id: Id, zh: string, en: string];

interface Draft {
  readonly id: Id;
  readonly name: Label;
  readonly purpose: Label;
  readonly organizer: Id;
  readonly chair: Id;
  readonly attendees: readonly Id[];
  readonly papers: readonly Paper[];
  readonly steps: readonly Step[];
  readonly output: Label;
  readonly every: ReviewEvery | null;
  readonly source: string;
}

/** Papers 3 days ahead («project-company meeting rules»), notice 5 workdays ahead («group meeting rules»). */
const [paperDays, noticeDays] = [3, 5];

const meeting = (draft: Draft): OperatingMeeting => ({
  type: {
    id: draft.id,
    label: draft.name,
    purpose: draft.purpose,
    organizer: draft.organizer,
    chair: draft.chair,
    attendees: draft.attendees,
    inputs: draft.papers.map(([id, zh, en, from]) => ({
      id,
      label: both(en, zh),
      from,
      workdaysBefore: draft.every === 'week' ? 0 : paperDays,
      required: true,
    })),
    steps: draft.steps.map(([id, zh, en]) => ({ id, label: both(en, zh), lead: draft.organizer })),
    outputs: [draft.output],
    noticeWorkdays: draft.every === 'week' || draft.every === 'fortnight' ? 0 : noticeDays,
  },
  every: draft.every,
  source: draft.source,
});

const resolutions = /* @__PURE__ */ both('Resolutions: person, task, due day', '决议（人、事、时限）');
const progress: Step = ['resolutions', '通报以往决议进展', 'Progress of earlier resolutions'];
const decide: Step = ['decide', '暴露问题并形成决议', 'Name the problems and decide'];

/**
 * The operating meetings (运营会议体系) as a catalogue: what each is for, who calls it and decides, which papers it needs, its steps
 * and what comes out. Cadence and owners as the sources have them; papers, steps, attendees and roles are a proposal, to be
 * changed as data. A meeting is there to name problems and decide, not to report on duties (seed 003).
 */
export const operatingMeetings: readonly OperatingMeeting[] = /* @__PURE__ */ deepFreeze([
  meeting({
    id: 'project-weekly',
    name: both('Weekly project meeting', '项目周例会'),
    purpose: both('Last week, problems, resources, next steps', '检查上周、协调问题与资源、安排下周'),
    organizer: 'project-operations',
    chair: 'project-head',
    attendees: ['design', 'works', 'cost', 'sales'],
    papers: [['weekly-report', '项目周报', 'Weekly report', 'project-operations']],
    steps: [progress, ['problems', '问题与资源', 'Problems and resources'], decide],
    output: both('Tracked tasks', '跟踪任务清单'),
    every: 'week',
    source: '«山东区域 meeting system»',
  }),
  meeting({
    id: 'pmo-weekly',
    name: both('Weekly PMO meeting', 'PMO 周例会'),
    purpose: both('Progress, cost and resources', '进度、成本与资源'),
    organizer: 'operations',
    chair: 'pmo-head',
    attendees: ['project-head', 'design', 'works', 'cost', 'sales'],
    papers: [['pmo-report', 'PMO 周报', 'Weekly PMO report', 'operations']],
    steps: [progress, decide],
    output: resolutions,
    every: 'week',
    source: '«山东区域 meeting system»',
  }),
  meeting({
    id: 'fortnightly-check',
    name: both('Fortnightly plan check', '双周计划检查会'),
    purpose: both('Check nodes, publish results, sum up, train', '检查计划节点，通报结果，总结经验，宣贯制度'),
    organizer: 'region-operations',
    chair: 'region-president',
    attendees: ['project-head'],
    papers: [['node-report', '节点完成情况表', 'How nodes stand', 'project-operations']],
    steps: [
      ['check', '逐项检查到期节点', 'Check every node that is due'],
      ['publish', '通报双周检查结果', 'Publish the results'],
      ['sum-up', '分析总结计划运营经验', 'Sum up what was learned'],
      ['train', '管控标准与制度宣贯', 'Train on standards and rules'],
    ],
    output: both('Published results', '检查结果通报'),
    every: 'fortnight',
    source: 'seed 002',
  }),
  meeting({
    id: 'monthly-operations',
    name: both('Monthly operations meeting', '月度运营会'),
    purpose: both('Sum up, plan the next month, decide', '总结当月、部署下月，由总经理决策'),
    organizer: 'operations',
    chair: 'general-manager',
    attendees: ['project-head', 'finance', 'sales', 'works', 'design', 'cost'],
    papers: [
      ['monthly-report', '月度运营报告', 'Monthly operating report', 'operations'],
      ['month-plan', '次月计划', 'Plan of the next month', 'project-head'],
    ],
    steps: [progress, ['results', '当月指标与节点', 'Figures and nodes of the month'], decide],
    output: resolutions,
    every: 'month',
    source: '«龙湖 七巧板», «山东区域 meeting system»',
  }),
  meeting({
    id: 'quarterly-analysis',
    name: both('Quarterly business analysis', '季度经营分析会'),
    purpose: both('Analyse the quarter, follow up what the group decided', '分析季度经营、落实集团指示'),
    organizer: 'region-operations',
    chair: 'region-president',
    attendees: ['project-head', 'finance', 'sales'],
    papers: [['quarter-report', '季度经营分析报告', 'Quarterly analysis', 'project-head']],
    steps: [progress, ['analysis', '季度经营分析', 'Analysis of the quarter'], decide],
    output: resolutions,
    every: 'quarter',
    source: 'seed 002',
  }),
  meeting({
    id: 'half-year-review',
    name: both('Half-year business meeting', '半年度经营管理会'),
    purpose: both('Sum up the half-year, look at the targets again', '半年总结与目标校准'),
    organizer: 'operations',
    chair: 'general-manager',
    attendees: ['region-president', 'finance'],
    papers: [['half-year-report', '半年度经营报告', 'Half-year report', 'operations']],
    steps: [progress, ['targets', '目标回顾', 'Targets'], decide],
    output: resolutions,
    every: 'half',
    source: '«经营会议管理制度», «龙湖 七巧板»',
  }),
  meeting({
    id: 'annual-review',
    name: both('Annual business meeting', '年度经营管理会'),
    purpose: both('Sum up the year, set the targets of the next', '年度总结与次年目标'),
    organizer: 'operations',
    chair: 'general-manager',
    attendees: ['region-president', 'finance'],
    papers: [
      ['annual-report', '年度经营报告', 'Annual report', 'operations'],
      ['target-proposal', '次年目标建议', 'Proposed targets', 'finance'],
    ],
    steps: [progress, ['targets', '次年目标', 'Targets of the next year'], decide],
    output: both('Targets and resolutions', '次年目标与决议'),
    every: 'year',
    source: '«经营会议管理制度», «龙湖 七巧板»',
  }),
  meeting({
    id: 'stage-review',
    name: both('Review of a stage', '阶段成果审查会'),
    purpose: both('Review what the stage gave, decide whether it may go on', '审查阶段性成果，决定能否进入下一阶段'),
    organizer: 'operations',
    chair: 'general-manager',
    attendees: ['project-head', 'design', 'cost', 'finance', 'sales', 'works'],
    papers: [['stage-outputs', '阶段成果文件', 'Outputs of the stage', 'project-head']],
    steps: [['opinions', '评审意见', 'Opinions'], decide],
    output: both('The decision', '评审结论'),
    every: null,
    source: '«龙湖 七巧板»',
  }),
  meeting({
    id: 'special',
    name: both('Special meeting', '专题会'),
    purpose: both('One matter, solved', '一会一题，解决具体问题'),
    organizer: 'operations',
    chair: 'general-manager',
    attendees: [],
    papers: [['issue-paper', '专题材料', 'Paper on the matter', 'project-head']],
    steps: [['matter', '专题讨论', 'The matter'], decide],
    output: resolutions,
    every: null,
    source: '«group meeting rules», seed 003',
  }),
]);
