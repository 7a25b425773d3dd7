/** The three functions of date-fns that the library asks for, out of three hundred files. */
export { format } from '/modules/date-fns/format.js';
export { isValid } from '/modules/date-fns/isValid.js';
export { parse } from '/modules/date-fns/parse.js';
