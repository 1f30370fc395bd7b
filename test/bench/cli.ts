import { writeSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { benchForm } from './form';
import { benchJobs } from './jobs';
import { benchLoading } from './loading';
import type { Part, PartOptions } from './part';
import { benchPushes } from './pushes';
import { benchRefresh } from './refresh';
import { benchRequestNode } from './requestNode';
import { toRow, type Result } from './result';
import { benchSafetyCopy } from './safetyCopy';
import { benchScale } from './scale';
import { benchSigning } from './signing';
import { Stage } from './stage';

const IN_N8N: Record<string, Part> = {
	refresh: benchRefresh,
	scale: benchScale,
	copies: benchSafetyCopy,
	request: benchRequestNode,
	form: benchForm,
	jobs: benchJobs,
};
const PARTS = ['signing', ...Object.keys(IN_N8N), 'loading', 'pushes'];

interface Arguments {
	only: string[];
	rounds: number;
	seconds: number;
	perSecond: number;
	json: boolean;
	profile?: string;
}

function readCount(text: string): number {
	if (/^[1-9]\d*$/.test(text)) return Number(text);
	throw new InvalidArgumentError('It is a whole number from 1 on.');
}

const program = new Command()
	.name('npm run bench --')
	.description('Ratios within one run on this machine; absolute times say little.')
	.addOption(new Option('--only <part...>', 'run these parts').choices(PARTS).default(PARTS, 'all'))
	.option('--rounds <number>', 'rounds of which the median is taken', readCount, 3)
	.option('--seconds <number>', 'how long messages are pushed in each round', readCount, 60)
	.option('--per-second <number>', 'how many of them come in a second', readCount, 50)
	.option('--profile <folder>', "write n8n's CPU profiles there; slows everything down")
	.option('--json', 'print JSON', false);

/** Beside the results, so that JSON stays JSON. */
const say = (line: string) => void writeSync(process.stderr.fd, `${line}\n`);

async function runInN8n(names: string[], options: PartOptions): Promise<Record<string, Result[]>> {
	const results: Record<string, Result[]> = {};
	if (names.length === 0) return results;
	const stage = await Stage.open(say);
	try {
		for (const name of names) results[name] = await IN_N8N[name](stage, options);
	} finally {
		await stage.close();
	}
	return results;
}

function print(results: Record<string, Result[]>, json: boolean): void {
	if (json) return console.log(JSON.stringify(results, null, 2));
	for (const [part, lines] of Object.entries(results)) {
		console.log(`\n${part}`);
		console.table(lines.map(toRow));
	}
}

async function main(): Promise<void> {
	const { only, rounds, seconds, perSecond, json, profile } = program.parse().opts<Arguments>();
	const mode = profile === undefined ? 'time' : 'profile';
	const options = { rounds, mode, profileFolder: profile, say } as const;
	const has = (part: string) => only.includes(part);
	print(
		{
			...(has('signing') && { signing: benchSigning() }),
			...(await runInN8n(Object.keys(IN_N8N).filter(has), options)),
			...(has('loading') && { loading: await benchLoading(options) }),
			...(has('pushes') && { pushes: await benchPushes({ ...options, seconds, perSecond }) }),
		},
		json,
	);
}

// What we started ends with us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
