// Can a program of Debian be installed here? On its own it installs the packages named, or fails:
// `node scripts/apt.mjs spin`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Installs Debian packages when that needs nobody's password.
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are there now
 */
export function apt(packages) {
  const root = process.getuid?.() === 0;
  const become = root ? [] : ['sudo', '-n'];
  if (!existsSync('/usr/bin/apt-get')) return false;
  console.error(`Installing ${packages.join(' ')} (apt-get) ...`);
  // Another installation may be running: wait for it.
  const patience = ['-o', 'DPkg::Lock::Timeout=120'];
  /** @param {string[]} args */
  const run = (...args) => {
    const [command = '', ...rest] = [...become, 'apt-get', '-qq', ...patience, ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { env, stdio: 'ignore', timeout: 300_000 }).status === 0;
  };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return run(...install) || (run('update') && run(...install));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = process.argv.slice(2);
  if (!apt(packages)) {
    console.error(`apt-get could not install ${packages.join(' ')}.`);
    process.exit(1);
  }
}
