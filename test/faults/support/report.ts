import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../../../tools/project';

const FOLDER = join(PROJECT, 'test-report');
/** One line of JSON for each outcome: files of a suite share no memory. */
const COLLECTED = join(FOLDER, 'faults.jsonl');

/** What came of a fault. */
export interface Outcome {
	fault: string;
	/** What the user was shown, word for word where it is a message. */
	saw: string;
	stored: string;
	verdict: string;
}

/** Ports, ids and tokens of one run say nothing to a reader. */
function readable(text: string): string {
	return text
		.replace(/https?:\/\/127\.0\.0\.1:\d+\S*/g, '<link>')
		.replace(/127\.0\.0\.1:\d+/g, '<gateway>')
		.replace(/[0-9a-f]{24}/g, '<request id>')
		.replace(/\|/g, '\\|')
		.replace(/\s+/g, ' ');
}

export async function clearReport(): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	await rm(COLLECTED, { force: true });
}

export async function report(outcome: Outcome): Promise<void> {
	await appendFile(COLLECTED, `${JSON.stringify(outcome)}\n`);
}

/** Writes `test-report/faults.md`, and gives its text. */
export async function writeReport(): Promise<string> {
	const lines = await readFile(COLLECTED, 'utf8').catch(() => '');
	const rows = lines
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Outcome)
		.map(({ fault, saw, stored, verdict }) => [fault, saw, stored, verdict].map(readable));
	const table = [
		['fault', 'what the user saw', 'what was stored', 'verdict'],
		Array(4).fill('---'),
	];
	const text = [...table, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
	await rm(COLLECTED, { force: true });
	await writeFile(join(FOLDER, 'faults.md'), `# What came of each fault\n\n${text}`);
	return `\n${text}\n`;
}
