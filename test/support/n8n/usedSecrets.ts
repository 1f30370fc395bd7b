import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/server';
import { listSecrets, findSecrets } from '../secrets';

const FILE = 'used-secrets.txt';

/** A sandbox that writes every secret that was used with it into a folder when it closes: files share no memory. */
export function rememberSecrets(sandbox: Sandbox, folder: string): Sandbox {
	return {
		...sandbox,
		async close() {
			await appendFile(join(folder, FILE), `${listSecrets(sandbox).join('\n')}\n`);
			await sandbox.close();
		},
	};
}

const CONTEXT = 300;

/** The places where secrets stand in a text, without them. */
function linesWith(text: string, secrets: Iterable<string>): string {
	const places = [...secrets].flatMap((secret) => {
		const index = text.indexOf(secret);
		return index < 0 ? [] : [text.slice(Math.max(0, index - CONTEXT), index + secret.length)];
	});
	return [...secrets].reduce((shown, secret) => shown.replaceAll(secret, '***'), places.join('\n'));
}

/**
 * Searches logs of n8n, written at level debug, for every secret that a suite has used.
 *
 * @param folder where the secrets were written
 * @throws where one is found
 */
export async function searchLogs(folder: string, logs: string[]): Promise<void> {
	const used = await readFile(join(folder, FILE), 'utf8').catch(() => '');
	const secrets = new Set(used.split('\n').filter((line) => line !== ''));
	for (const log of logs) {
		const text = await readFile(log, 'utf8');
		if (!/\bdebug\b/.test(text)) throw new Error(`${log} was not written at level debug`);
		const finds = findSecrets(text, secrets);
		if (finds.length > 0) {
			throw new Error(`${log} holds secrets: ${finds.join(', ')}\n${linesWith(text, secrets)}`);
		}
		const length = Math.round(text.length / 1024);
		process.stdout.write(`Searched ${length} kB of n8n's log for ${secrets.size} secrets: none\n`);
	}
}
