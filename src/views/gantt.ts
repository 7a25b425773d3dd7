/**
 * Task rows in the shapes of the free Gantt components. Plain JSON: none of the components is imported.
 *
 * @packageDocumentation
 */
export { type DhtmlxLink, type DhtmlxTask, dhtmlxTasks } from './gantt/dhtmlx.ts';
export { type FrappeTask, frappeTasks } from './gantt/frappe.ts';
export { type SvarLink, type SvarTask, svarTasks } from './gantt/svar.ts';
export { type VTableRecord, vtableRecords } from './gantt/vtable.ts';
