import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../../tools/project';
import type { OutputSchema } from './outputSchema';

/** Where n8n looks, beside the node, for what an operation's output looks like before it ever ran. */
const FOLDER = '__schema__/v2.0.0';
const SOURCE = join(PROJECT, 'nodes/Lazada', FOLDER);
const BUILT = join(PROJECT, 'dist/nodes/Lazada', FOLDER);

function toText(schema: OutputSchema): string {
	return `${JSON.stringify(schema)}\n`;
}

/** A job such as `order: getAll` as n8n names its file. */
function nameFile(job: string): string {
	return `${job.replace(': ', '/')}.json`;
}

function listJobs(folder: string): string[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace(/\.json$/, '').replace('/', ': '))
		.sort();
}

/** The jobs that have a schema in the source. */
export function listSchemas(): string[] {
	return listJobs(SOURCE);
}

/** Those that have one in the build. */
export function listBuiltSchemas(): string[] {
	return listJobs(BUILT);
}

export function readSchema(job: string): OutputSchema {
	return JSON.parse(readFileSync(join(SOURCE, nameFile(job)), 'utf8')) as OutputSchema;
}

export function writeSchema(job: string, schema: OutputSchema): void {
	const path = join(SOURCE, nameFile(job));
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, toText(schema));
}
