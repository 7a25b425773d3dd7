/** The two languages that the library speaks, out of a hundred. */
export { enGB } from '/modules/date-fns/locale/en-GB.js';
export { zhCN } from '/modules/date-fns/locale/zh-CN.js';
