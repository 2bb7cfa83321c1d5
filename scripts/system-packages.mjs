// Commands of the system: whether they are there, and getting them where that needs no question.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a command can be run by its name. */
export function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Installs Debian packages as root; does nothing elsewhere. */
export function installPackages(...packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: quiet });
  if (apt(install).status === 0) return;
  apt(['update']);
  apt(install);
}

/** Tells the person at the terminal; standard output stays the command's answer. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
