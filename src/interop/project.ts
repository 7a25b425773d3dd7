/**
 * Microsoft Project XML (MSPDI), in and out. Reading goes by `fast-xml-parser`: an optional peer that this entry alone imports.
 *
 * @packageDocumentation
 */
export { type ProjectXml, toProjectXml, type ToProjectOptions } from './project/to-project-xml.ts';
export {
  type PlanHead,
  type ProjectBaseline,
  type ProjectReading,
  readProjectXml,
  type ReadProjectOptions,
} from './project/read-project-xml.ts';
