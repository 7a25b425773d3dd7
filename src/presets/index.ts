export {
  chinaCalendar,
  chinaCalendarVerifiedThrough,
  type FestivalMargin,
  springFestivalShutdown,
} from './china-calendar.ts';
export { WinterCity, type WinterStop, winterShutdowns, winterStops } from './china-calendar-winter.ts';
export { buildingDurations2012 } from './plan-templates-durations.ts';
export { eightKeyNodes, type KeyNodeList, keyNodeLists, type StandardNode } from './plan-templates-key-nodes.ts';
export { offsetPlan } from './plan-templates-offsets.ts';
