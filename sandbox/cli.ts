import { Command, InvalidArgumentError, Option } from 'commander';
import { startSandbox } from './server';
import { LIFETIMES } from './world';

interface Arguments {
	port: number;
	appKey: string;
	appSecret: string;
	callback: string[];
	inHouse?: string[];
	rotation: 'strict' | 'lenient';
	lifetimes: { accessSeconds: number; refreshSeconds: number };
	numbersAsText: boolean;
}

function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new InvalidArgumentError('A port must be a number from 0 to 65535.');
}

function readLifetimes(text: string): Arguments['lifetimes'] {
	if (text === 'test' || text === 'online') return LIFETIMES[text];
	const [, access, refresh] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
	if (access === undefined) {
		throw new InvalidArgumentError('Use test, online, or seconds such as 60/600.');
	}
	return { accessSeconds: Number(access), refreshSeconds: Number(refresh) };
}

const program = new Command()
	.name('npm run sandbox --')
	.description('A local Lazada Open Platform, for developers without an approved app.')
	.option('--port <number>', 'port on 127.0.0.1', readPort, 4010)
	.option('--app-key <digits>', 'App Key of the app', '123456')
	.option('--app-secret <text>', 'App Secret of the app', 'sandbox-app-secret')
	.addOption(new Option('--callback <url...>', 'registered callbacks').default([], 'any'))
	.option('--in-house <account...>', 'makes the app an in-house app with these whitelisted sellers')
	.addOption(
		new Option('--rotation <kind>', 'whether an old refresh token dies at once')
			.choices(['strict', 'lenient'])
			.default('strict'),
	)
	.addOption(
		new Option('--lifetimes <kind>', 'test, online, or <access>/<refresh> in seconds')
			.argParser(readLifetimes)
			.default(LIFETIMES.test, 'test'),
	)
	.option('--numbers-as-text', 'send lifetimes and ids as text', false);

async function main(): Promise<void> {
	const given = program.parse().opts<Arguments>();
	const sandbox = await startSandbox({
		port: given.port,
		apps: [
			{
				appKey: given.appKey,
				appSecret: given.appSecret,
				callbackUrls: given.callback,
				kind: given.inHouse ? 'in-house' : 'erp',
				whitelist: given.inHouse ?? [],
			},
		],
		settings: {
			...given.lifetimes,
			rotation: given.rotation,
			numbersAsText: given.numbersAsText,
		},
		onCall: ({ at, method, path, result }) => console.log(`${at}  ${method} ${path}  ${result}`),
	});
	console.log(`The sandbox listens on ${sandbox.url}

  In the Lazada credential:  Environment  Custom Gateway
                             Gateway URL  ${sandbox.url}
                             App Key      ${given.appKey}
                             App Secret   ${given.appSecret}
                             Callback URL ${given.callback[0] ?? `${sandbox.url}/callback`}
  What was asked:            ${sandbox.url}/control/log
  Ctrl-C ends it.
`);
	const stop = () => void sandbox.close().then(() => process.exit(0));
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
