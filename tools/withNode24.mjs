import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/*
 * `node tools/withNode24.mjs <command> [arguments]` runs a command under Node 24, which n8n needs. An older Node gets
 * it from npm, so that the scripts of package.json work wherever Node 20 and npm are. Plain JavaScript without packages,
 * because that older Node runs it.
 */
const MAJOR = 24;

/** Beside n8n, which `tools/host/cachedInstall.ts` puts there. npx would ask the registry each time. */
const CACHE =
	process.env.N8N_NODES_LAZADA_CACHE ??
	join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-lazada');

/** Installs npm's package `node`. Its install script unpacks it, and .npmrc of this project turns such scripts off. */
function fetchNode(folder) {
	console.error(`Fetching Node ${MAJOR}, once on this machine …`);
	mkdirSync(CACHE, { recursive: true });
	const unfinished = mkdtempSync(`${folder}-`);
	writeFileSync(join(unfinished, 'package.json'), '{"private":true}\n');
	const options = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
	const { status } = spawnSync('npm', ['install', ...options, `node@${MAJOR}`], {
		cwd: unfinished,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	try {
		if (status === 0) renameSync(unfinished, folder);
	} catch (error) {
		// Another process may have been faster.
		if (!existsSync(folder)) throw error;
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
	if (existsSync(folder)) return;
	console.error(`This needs Node ${MAJOR}, and npm could not fetch it.`);
	process.exit(1);
}

function readEnvironment() {
	if (Number(process.versions.node.split('.')[0]) >= MAJOR) return process.env;
	const folder = join(CACHE, `node${MAJOR}`);
	if (!existsSync(folder)) fetchNode(folder);
	const programs = join(folder, 'node_modules', '.bin');
	return { ...process.env, PATH: programs + delimiter + process.env.PATH };
}

const [command, ...options] = process.argv.slice(2);
const child = spawn(command, options, { env: readEnvironment(), stdio: 'inherit' });

// npm signals this process only. The command must end as well, and this process after it.
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
