import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/server';
import { e2e } from './environment';
import { APP } from './stage';

/** Every secret that was used with a sandbox: app secret, codes, and all tokens ever given out. */
export function listSecrets(sandbox: Sandbox): string[] {
	return [APP.appSecret, ...sandbox.world.codes.keys(), ...listTokens(sandbox)];
}

/** Every token that a sandbox ever gave out. */
export function listTokens({ world }: Sandbox): string[] {
	return world.authorizations.flatMap(({ issued }) => issued);
}

/**
 * Searches n8n's database files and its log, byte by byte. Credentials are encrypted there, so that only
 * execution data and log lines can hold a secret in the clear.
 *
 * @returns `<file>: <end of the secret>` for each find
 */
export async function secretsLeftBehind(secrets: string[]): Promise<string[]> {
	const folder = e2e('userFolder');
	const names = (await readdir(join(folder, '.n8n'))).filter((name) => name.startsWith('database'));
	const files = [join(folder, 'n8n.log'), ...names.map((name) => join(folder, '.n8n', name))];
	const finds: string[] = [];
	for (const file of files) {
		const bytes = await readFile(file);
		for (const secret of secrets) {
			if (bytes.includes(secret)) finds.push(`${file}: …${secret.slice(-6)}`);
		}
	}
	return finds;
}
