import { resolve } from 'node:path';
import { Command } from 'commander';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { n8nHostFolder } from '../n8n/hostFolder';
import { startN8n, type N8n } from '../n8n/n8nProcess';
import { installInto, packPackage, PROJECT } from '../n8n/packageUnderTest';
import { OWNER, RestClient } from '../n8n/restClient';
import { APP, runJob } from './job';

const NODE_MAJOR = 24;

const program = new Command()
	.name('npm start --')
	.description(
		'A real n8n with this package and the sandbox. Runs the whole job once, then stays up.',
	)
	.option('--once', 'end after the job, with its result as the status', false)
	.option('--folder <path>', 'where this n8n keeps its data', resolve(PROJECT, '.n8n-start'));

const say = (line: string) => console.log(line);

const running: Array<N8n | Sandbox> = [];

async function stopAll(): Promise<void> {
	for (const part of running.splice(0).reverse()) {
		await ('stop' in part ? part.stop() : part.close());
	}
}

function invitation(n8n: N8n, sandbox: Sandbox, workflowId: string): string {
	return `
n8n is yours now:
  Workflow      ${n8n.url}/workflow/${workflowId}     click Execute workflow
  Credential    ${n8n.url}/home/credentials     open Lazada Sandbox
  Log in with   ${OWNER.email}   ${OWNER.password}
  Sandbox       ${sandbox.url}     App Key ${APP.appKey}, App Secret ${APP.appSecret}
  What it was asked   ${sandbox.url}/control/log
Ctrl-C ends n8n and the sandbox.`;
}

async function bringUp(folder: string): Promise<{ n8n: N8n; sandbox: Sandbox }> {
	const host = await n8nHostFolder(say);
	await installInto(folder, await packPackage(folder));
	const sandbox = await startSandbox({
		apps: [{ ...APP, callbackUrls: [], kind: 'erp', whitelist: [] }],
	});
	running.push(sandbox);
	say(`1. The sandbox stands in for Lazada on ${sandbox.url}. Starting n8n …`);
	const n8n = await startN8n({ host, userFolder: folder });
	running.push(n8n);
	say(`2. n8n with the packed package is up on ${n8n.url}.`);
	return { n8n, sandbox };
}

async function main(): Promise<void> {
	const { once, folder } = program.parse().opts<{ once: boolean; folder: string }>();
	if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
		throw new Error(
			`n8n needs Node ${NODE_MAJOR}. Run the command of README.md, which brings it: npx -y --ignore-scripts=false -p node@${NODE_MAJOR} -c "npm start"`,
		);
	}
	const { n8n, sandbox } = await bringUp(resolve(folder));
	const rest = new RestClient(n8n.url);
	await rest.logIn();
	const workflow = await runJob({ rest, sandbox, say });
	say('The job is done.');
	if (once) await stopAll();
	else say(invitation(n8n, sandbox, workflow.id));
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
