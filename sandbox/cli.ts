import { join, resolve } from 'node:path';
import detectPort from 'detect-port';
import { readCommandLine, USUAL_PORT, type CommandLine } from './commandLine';
import { switchTalk } from './controlTalk';
import { giveLife } from './life/giveLife';
import { setPushAddress } from './push/controlPush';
import type { TalkKind } from './records/talk';
import { startSandbox, type Sandbox } from './server';

async function choosePort({ port }: CommandLine): Promise<number> {
	if (port !== undefined) return port;
	const free = await detectPort({ port: USUAL_PORT, hostname: '127.0.0.1' });
	if (free !== USUAL_PORT)
		console.log(`Port ${USUAL_PORT} is taken. The next free one is ${free}.`);
	return free;
}

/** A file for each port: a credential knows its grants by the address. Nobody finds a port again that was just any. */
function chooseFile({ folder }: CommandLine, port: number): string | undefined {
	return folder === false || port === 0 ? undefined : join(resolve(folder), `${port}.json`);
}

/** Sets an app's push address, unless it has this one, and verifies it if somebody listens there. */
async function beginPush({ world, pusher }: Sandbox, appKey: string, url: string): Promise<void> {
	if (world.pushAddresses.find(appKey)?.url !== url) setPushAddress(world, { appKey, url });
	const { passed, status, problem } = await pusher.verify(appKey);
	if (passed) console.log(`Messages are pushed to ${url}`);
	else console.log(`${url} did not pass Verify: ${problem ?? `it answers ${status}`}`);
}

function describe({ url, world }: Sandbox, appKey: string, file?: string): string {
	const app = world.apps.get(appKey);
	return `The sandbox listens on ${url}

  In the Lazada credential:  Environment  Custom Gateway
                             Gateway URL  ${url}
                             App Key      ${appKey}
                             App Secret   ${app?.appSecret}
                             Callback URL ${app?.callbackUrls[0] ?? `${url}/callback`}
  What was asked:            ${url}/control/log
  Kept for the next start:   ${file ?? 'nothing'}
  Ctrl-C ends it.
`;
}

async function main(): Promise<void> {
	const commandLine = readCommandLine();
	const { app, isAppGiven, settings, ordersPerMinute, talk, pushUrl } = commandLine;
	const port = await choosePort(commandLine);
	const file = chooseFile(commandLine, port);
	const sandbox = await startSandbox({
		...{ port, file, settings },
		apps: [app],
		say: (line) => console.log(line),
		onCall: ({ at, method, path, result }) => console.log(`${at}  ${method} ${path}  ${result}`),
	});
	if (isAppGiven) sandbox.world.apps.set(app.appKey, app);
	for (const [kind, perHour] of Object.entries(talk) as Array<[TalkKind, number]>) {
		switchTalk(sandbox.world, kind, perHour);
	}
	if (ordersPerMinute !== undefined) {
		const { world } = sandbox;
		for (const account of world.accounts) giveLife(world, account, { ordersPerMinute });
	}
	if (pushUrl !== undefined) await beginPush(sandbox, app.appKey, pushUrl);
	// Before it says that it is there: whoever reads that may end it at once.
	const stop = () => void sandbox.close().then(() => process.exit(0));
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	console.log(describe(sandbox, app.appKey, file));
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
