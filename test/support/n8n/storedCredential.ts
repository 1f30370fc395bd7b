import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { n8nHostFolder } from '../../../tools/host/hostFolder';
import { QUIET } from '../../../tools/host/quietSettings';
import { e2e } from './environment';

/** The fields of a credential as n8n's own command exports them: what is stored, whatever n8n has in its memory. */
export async function storedFields(id: string): Promise<Record<string, unknown>> {
	const program = join(await n8nHostFolder(() => undefined), 'node_modules/n8n/bin/n8n');
	const folder = e2e('userFolder');
	const file = join(folder, `credential-${id}.json`);
	const { PATH, HOME } = process.env;
	await promisify(execFile)(
		process.execPath,
		[program, 'export:credentials', '--decrypted', `--id=${id}`, `--output=${file}`],
		{ env: { PATH, HOME, ...QUIET, N8N_USER_FOLDER: folder } },
	);
	const text = await readFile(file, 'utf8');
	await rm(file);
	const [{ data }] = JSON.parse(text) as Array<{ data: Record<string, unknown> }>;
	return data;
}

/** The tokens that a credential holds, as they are stored. */
export async function readStoredTokens(id: string): Promise<Record<string, unknown>> {
	const { tokenGrant } = await storedFields(id);
	if (typeof tokenGrant !== 'string') throw new Error('The credential holds no tokens');
	const { accessToken, refreshToken } = JSON.parse(tokenGrant) as Record<string, unknown>;
	return { accessToken, refreshToken };
}
