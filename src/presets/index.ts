export {
  chinaCalendar,
  chinaCalendarVerifiedThrough,
  type FestivalMargin,
  springFestivalShutdown,
} from './china-calendar.ts';
export { WinterCity, type WinterStop, winterShutdowns, winterStops } from './china-calendar-winter.ts';
