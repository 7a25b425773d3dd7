/** How soon a program can begin: what an import takes in a process that has just started, told by that process itself. */
import { execFileSync } from 'node:child_process';

const cwd = new URL('../..', import.meta.url);

function imported(name) {
  const script = `const start = performance.now(); await import('${name}'); console.log(performance.now() - start);`;
  return () => ({
    ms: Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' })),
  });
}

function started(script) {
  return () => void execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd });
}

export const rows = [
  {
    work: "import 'hoshin' in a new process",
    ours: imported('hoshin'),
    against: { "import 'zod/mini' alone": imported('zod/mini') },
    aims: { itself: 60 },
    tried:
      'the files for Node carry the used parts of their dependencies along, share their chunks and are written short. Schemas are made when they are first read by, which took a quarter off. What remains is mostly the reading of a megabyte of code; letters written as such instead of escaped make no difference, one file in place of sixteen would take a tenth less, but every door would then read all of it.',
    rounds: 15,
  },
  {
    work: "import 'hoshin/foundation' in a new process",
    ours: imported('hoshin/foundation'),
    aims: { itself: 60 },
    rounds: 15,
  },
  {
    work: "a program that imports 'hoshin', from its start to its end",
    ours: started("import 'hoshin'"),
    against: { 'an empty program': started(''), "a program that imports 'zod/mini'": started("import 'zod/mini'") },
    rounds: 15,
  },
];
