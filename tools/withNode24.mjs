import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/*
 * `node tools/withNode24.mjs <command> [arguments]` runs a command under Node 24, which n8n needs. An older Node gets
 * it from npm, so that the scripts of package.json work wherever Node 20 and npm are. Plain JavaScript, because that
 * older Node runs it.
 */
const MIN_MAJOR = 24;

/** Asks npx for the path of its Node. The package `node` unpacks it in an install script, which .npmrc turns off. */
function askNpx(consent, stderr) {
	const where = ['-p', `node@${MIN_MAJOR}`, '-c', 'node -p process.execPath'];
	const { status, stdout } = spawnSync('npx', [consent, '--ignore-scripts=false', ...where], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', stderr],
	});
	return status === 0 ? stdout.trim() : undefined;
}

function findNode24() {
	const fetched = askNpx('--no', 'ignore');
	if (fetched !== undefined) return fetched;
	console.error(`Fetching Node ${MIN_MAJOR}, once on this machine …`);
	return askNpx('--yes', 'inherit');
}

function readEnvironment() {
	const [major] = process.versions.node.split('.').map(Number);
	if (major >= MIN_MAJOR) return process.env;
	const node = findNode24();
	if (node === undefined) {
		console.error(`This needs Node ${MIN_MAJOR}, and npm could not fetch it: see above.`);
		process.exit(1);
	}
	return { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
}

const [command, ...options] = process.argv.slice(2);
const child = spawn(command, options, { env: readEnvironment(), stdio: 'inherit' });

// npm signals this process only; the command must end as well, and this process after it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

child.once('error', ({ message }) => {
	console.error(message);
	process.exitCode = 127;
});
child.once('exit', (status, signal) => {
	if (signal === null) return process.exit(status);
	process.removeAllListeners(signal);
	process.kill(process.pid, signal);
});
