/** `npm run fuzz -- 1000000 7`: that many calls, from that seed. */
import { spawnSync } from 'node:child_process';

const [cases = '20000', seed = '1'] = process.argv.slice(2);
const env = { ...process.env, FUZZ_CASES: cases, FUZZ_SEED: seed };
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'prop', 'test/fuzz'], { env, stdio: 'inherit' });
process.exitCode = status ?? 1;
