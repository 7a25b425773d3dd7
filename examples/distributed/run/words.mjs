/** The words of the comparison. */
export const words = {
  zh: {
    title: (projects, facts) => `示例：${projects} 个虚构项目，${facts} 条事实`,
    head: ['方式', '耗时', '与单进程逐字节相同'],
    alone: '单进程',
    workers: (n) => `${n} 个工作进程`,
    same: (is) => (is ? '是' : '否'),
    note: '不含进程启动；各为数次中最快的一次。',
    cores: (n) => `本机 ${n} 核。`,
  },
  en: {
    title: (projects, facts) => `Illustrative: ${projects} fictional projects, ${facts} facts`,
    head: ['how', 'time', 'same as one process, to the byte'],
    alone: 'one process',
    workers: (n) => (n === 1 ? '1 worker' : `${n} workers`),
    same: (is) => (is ? 'yes' : 'no'),
    note: 'Without the start of processes; the best of a few runs each.',
    cores: (n) => `This machine has ${n} cores.`,
  },
};
