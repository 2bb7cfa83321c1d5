// Makes sure that what the scripts need is here: the packages of the lock file and redis-server.
// Says nothing and takes a few milliseconds when it is. Writes to standard error only, so that
// a command's standard output stays its answer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, onPath, say } from './system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.journey-setup');

ensurePackages();
ensureRedis();

/** `npm ci`, when node_modules is missing or was installed from another lock file or by another Node. */
function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.versions.modules}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages (npm ci) …');
  // The development tools are needed by the demo and the tests, whatever NODE_ENV says.
  run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

/** `redis-server`: from PATH, or another Redis by REDIS_URL; installed where that needs no question. */
function ensureRedis() {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (process.env.REDIS_URL || onPath('redis-server')) return;
  // The product starts its own server in its own folder; the package's service is not wanted.
  installPackages('redis-server');
  if (onPath('redis-server')) return;
  say(`This needs a redis-server. Any one of these will do:
  1. your system's package:  apt-get install redis-server   or   brew install redis
  2. Docker, then 3.:        docker run -d -p 127.0.0.1:6379:6379 -v journey:/data redis:7 redis-server --appendonly yes --appendfsync always
  3. a Redis you have:       REDIS_URL=redis://127.0.0.1:6379`);
  process.exit(1);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  say(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
  process.exit(status || 1);
}
