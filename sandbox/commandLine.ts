import { Command, InvalidArgumentError, Option } from 'commander';
import { MAX_ORDERS_PER_MINUTE } from './life/lifePlan';
import { isPushUrl } from './push/controlPush';
import { isPerHour, MAX_PER_HOUR } from './records/steadyStream';
import type { TalkKind } from './records/talk';
import { LIFETIMES, type App, type Settings } from './world';

/** Where the sandbox listens unless that is taken: a credential that was made for it works after a restart. */
export const USUAL_PORT = 4010;

interface Options {
	port?: number;
	folder: string | false;
	appKey: string;
	appSecret: string;
	callback: string[];
	inHouse?: string[];
	rotation: 'strict' | 'lenient';
	lifetimes: { accessSeconds: number; refreshSeconds: number };
	numbersAsText: boolean;
	chats?: number;
	reviews?: number;
	ordersPerMinute?: number;
	pushUrl?: string;
}

/** What a command line says. */
export interface CommandLine {
	/** None: the usual one, or the next that is free. */
	port?: number;
	/** Where to keep what outlives the sandbox; false for nowhere. */
	folder: string | false;
	app: App;
	/** Whether any part of the app was given, so that it replaces one that is kept. */
	isAppGiven: boolean;
	/** Those that were given. */
	settings: Partial<Settings>;
	/** How many messages and reviews buyers write an hour, where it is said. */
	talk: Partial<Record<TalkKind, number>>;
	/** How many orders are to be born a minute in each shop; as before if it was not given. */
	ordersPerMinute?: number;
	/** Where messages for the app are pushed to; as before if it was not given. */
	pushUrl?: string;
}

function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new InvalidArgumentError('A port must be a number from 0 to 65535.');
}

function readLifetimes(text: string): Options['lifetimes'] {
	if (text === 'test' || text === 'online') return LIFETIMES[text];
	const [, access, refresh] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
	if (access === undefined) {
		throw new InvalidArgumentError('Use test, online, or seconds such as 60/600.');
	}
	return { accessSeconds: Number(access), refreshSeconds: Number(refresh) };
}

function readPerHour(text: string): number {
	if (isPerHour(Number(text))) return Number(text);
	throw new InvalidArgumentError(`It must be a number from 0 to ${MAX_PER_HOUR}.`);
}

function readRate(text: string): number {
	const rate = Number(text);
	if (text.trim() !== '' && rate >= 0 && rate <= MAX_ORDERS_PER_MINUTE) return rate;
	throw new InvalidArgumentError(`Use a number from 0 to ${MAX_ORDERS_PER_MINUTE}.`);
}

function readUrl(text: string): string {
	if (isPushUrl(text)) return text;
	throw new InvalidArgumentError('It must be an address that begins with http.');
}

const program = new Command()
	.name('npm run sandbox --')
	.description('A local Lazada Open Platform, for developers without an approved app.')
	.option(
		'--port <number>',
		`port on 127.0.0.1 (default: ${USUAL_PORT}, or the next that is free)`,
		readPort,
	)
	.option('--folder <path>', 'where apps, accounts, grants and settings are kept', '.sandbox')
	.option('--no-folder', 'keeps nothing')
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
	.option('--numbers-as-text', 'send lifetimes and ids as text', false)
	.option('--chats <number>', 'messages that buyers write to each shop in an hour', readPerHour)
	.option('--reviews <number>', 'reviews that buyers write of each shop in an hour', readPerHour)
	.option(
		'--orders-per-minute <number>',
		'has orders born in each shop, which go their way',
		readRate,
	)
	.option('--push-url <url>', 'where messages for the app are pushed to', readUrl);

function isGiven(name: keyof Options): boolean {
	return program.getOptionValueSource(name) === 'cli';
}

/** Reads the command line of this process; ends it with an explanation where that cannot be read. */
export function readCommandLine(): CommandLine {
	const options = program.parse().opts<Options>();
	const { port, folder, appKey, appSecret, callback, inHouse } = options;
	const { rotation, lifetimes, numbersAsText, chats, reviews, ordersPerMinute, pushUrl } = options;
	return {
		port,
		folder,
		app: {
			...{ appKey, appSecret, callbackUrls: callback },
			kind: inHouse ? 'in-house' : 'erp',
			whitelist: inHouse ?? [],
		},
		...{ ordersPerMinute, pushUrl },
		isAppGiven: (['appKey', 'appSecret', 'callback', 'inHouse'] as const).some(isGiven),
		settings: {
			...(isGiven('rotation') && { rotation }),
			...(isGiven('lifetimes') && lifetimes),
			...(isGiven('numbersAsText') && { numbersAsText }),
		},
		talk: { ...(chats !== undefined && { chats }), ...(reviews !== undefined && { reviews }) },
	};
}
