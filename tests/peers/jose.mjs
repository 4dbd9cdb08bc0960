// Finds the npm package jose where the set-up put it, and says what to do if it is not there.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const deps = process.env.BROADEN_DEPS ?? join(here, '..', '..', 'build', 'deps');

export function load() {
  try {
    return createRequire(join(deps, 'node', 'peers', 'package.json'))('jose');
  } catch (error) {
    console.error(`jose is not in ${deps}: run ./check, or only the set-up: scripts/setup.sh (${error.code ?? error})`);
    process.exit(3);
  }
}

export function usage(line) {
  console.error(`usage: node ${line}`);
  process.exit(2);
}
