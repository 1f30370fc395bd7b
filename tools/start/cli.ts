import { resolve } from 'node:path';
import { Command } from 'commander';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { n8nHostFolder } from '../host/hostFolder';
import type { Stoppable } from '../host/keepRunning';
import { startN8n, type N8n } from '../host/n8nProcess';
import { installInto, locatePackage, packPackage } from '../host/packageUnderTest';
import { PROJECT } from '../project';
import { OWNER, RestClient } from '../host/restClient';
import { runDay } from './day';
import { APP, runJob } from './job';
import { watchSources } from './watchSources';

interface Arguments {
	once: boolean;
	watch: boolean;
	folder: string;
}

const program = new Command()
	.name('npm start --')
	.description(
		"A real n8n with this package and the sandbox. Connects a shop, does a seller's day once, then stays up.",
	)
	.option('--once', 'end after the day, with its result as the status', false)
	.option('--watch', 'build on each change of a source, and have n8n load it again', false)
	.option('--folder <path>', 'where this n8n keeps its data', resolve(PROJECT, '.n8n-start'));

const say = (line: string) => console.log(line);

const running: Array<Stoppable | Sandbox> = [];

async function stopAll(): Promise<void> {
	for (const part of running.splice(0).reverse()) {
		await ('stop' in part ? part.stop() : part.close());
	}
}

function invitation(n8n: N8n, sandbox: Sandbox, page: string): string {
	return `
n8n is yours now:
  Workflow      ${n8n.url}${page}     click Execute workflow: two orders come each minute
  Credential    ${n8n.url}/home/credentials     open Lazada Sandbox
  Log in with   ${OWNER.email}   ${OWNER.password}
  Sandbox       ${sandbox.url}     App Key ${APP.appKey}, App Secret ${APP.appSecret}
  What it was asked   ${sandbox.url}/control/log
Ctrl-C ends n8n and the sandbox.`;
}

async function bringUp({ folder, watch }: Arguments): Promise<{ n8n: N8n; sandbox: Sandbox }> {
	const host = await n8nHostFolder(say);
	await installInto(folder, await packPackage(folder));
	if (watch) running.push(watchSources(locatePackage(folder)));
	const sandbox = await startSandbox({
		apps: [{ ...APP, callbackUrls: [], kind: 'erp', whitelist: [] }],
	});
	running.push(sandbox);
	say(`1. The sandbox stands in for Lazada on ${sandbox.url}. Starting n8n …`);
	const env: Record<string, string> = watch ? { N8N_DEV_RELOAD: 'true' } : {};
	const n8n = await startN8n({ host, userFolder: folder, env });
	running.push(n8n);
	say(`2. n8n with the packed package is up on ${n8n.url}.`);
	return { n8n, sandbox };
}

/** @returns where in n8n to go on */
async function demonstrate(n8n: N8n, sandbox: Sandbox, watch: boolean): Promise<string> {
	const rest = new RestClient(n8n.url);
	await rest.logIn();
	try {
		const stage = { rest, sandbox, say };
		const workflow = await runDay(stage, await runJob(stage));
		say('The day is done.');
		return `/workflow/${workflow.id}`;
	} catch (error) {
		// What is being worked on may fail.
		if (!watch || !(error instanceof Error)) throw error;
		say(`The job ended here: ${error.message}`);
		return '/home/workflows';
	}
}

async function main(): Promise<void> {
	const given = program.parse().opts<Arguments>();
	const { n8n, sandbox } = await bringUp({ ...given, folder: resolve(given.folder) });
	const page = await demonstrate(n8n, sandbox, given.watch);
	if (given.once) return await stopAll();
	say(invitation(n8n, sandbox, page));
	if (given.watch) say('Change a source: n8n loads it, and its editor shows it, in a few seconds.');
}

let ending = false;

// A terminal sends Ctrl-C to npm and to us, and npm hands it on: it comes more than once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => {
		if (ending) return;
		ending = true;
		say('\nEnding …');
		void stopAll().then(() => {
			say('n8n and the sandbox have ended.');
			process.exit(signal === 'SIGINT' ? 0 : 143);
		});
	});
}

main().catch(async (error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	await stopAll();
	process.exitCode = 1;
});
