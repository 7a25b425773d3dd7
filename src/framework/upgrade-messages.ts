import { both, type Label } from '../foundation/index.ts';

/** What is said of documents that are not of the present version. */
export const upgradeTexts = {
  unknownFormat: (formats: readonly string[]): Label =>
    both(
      `this is no document of this library: its format must be one of ${formats.join(', ')}`,
      `这不是本库的文档：format 须为 ${formats.join('、')} 之一`,
    ),
  unknownVersion: (format: string): Label =>
    both(
      `the version of a ${format} document is a whole number from 0 on`,
      `${format} 文档的 version 须为不小于 0 的整数`,
    ),
  newer: (format: string, version: number, current: number): Label =>
    both(
      `this ${format} document is of version ${version}, and this library reads up to ${current}: update the library, or have the document written by the older one`,
      `该 ${format} 文档为第 ${version} 版，本库最高支持第 ${current} 版：请升级本库，或由旧版程序重新导出`,
    ),
  noStep: (format: string, from: number, current: number): Label =>
    both(
      `no step leads a ${format} document from version ${from} to ${from + 1}, on the way to ${current}; give one as an argument of upgradeDocument`,
      `没有把 ${format} 文档从第 ${from} 版升级到第 ${from + 1} 版的步骤（目标第 ${current} 版），可作为 upgradeDocument 的参数提供`,
    ),
  failed: (format: string, from: number): Label =>
    both(
      `the step from version ${from} of ${format} could not read this document`,
      `从 ${format} 第 ${from} 版升级的步骤无法处理该文档`,
    ),
};
