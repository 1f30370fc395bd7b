import type { Sandbox } from '../../sandbox/server';
import { APP } from './app';

/** The search begins with so many characters of a secret: most words of a log are shorter. */
const BEGINNING = 16;

/** Every token that a sandbox ever gave out. */
export function collectTokens({ world }: Sandbox): string[] {
	return world.authorizations.flatMap(({ issued }) => issued);
}

/** Every secret that was used with a sandbox: App Secret, authorization codes, and all tokens ever given out. */
export function collectSecrets(sandbox: Sandbox): string[] {
	return [APP.appSecret, ...sandbox.world.codes.keys(), ...collectTokens(sandbox)];
}

/**
 * Searches a text, however long, for secrets, however many. They consist of characters that are the same in a URL, so
 * that no other spelling must be searched for.
 *
 * @returns the last characters of each secret found, such as `…1a2b3c`
 * @throws Error for a secret that the search could not find
 */
export function findSecrets(text: string, secrets: Iterable<string>): string[] {
	const byBeginning = new Map<string, string[]>();
	for (const secret of secrets) {
		if (!/^[\w-]{16}/.test(secret)) throw new Error('A secret is too short to be searched for');
		const beginning = secret.slice(0, BEGINNING);
		byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), secret]);
	}
	const finds = new Set<string>();
	for (const { 0: word, index } of text.matchAll(/[\w-]{16,}/g)) {
		for (let from = 0; from <= word.length - BEGINNING; from += 1) {
			for (const secret of byBeginning.get(word.slice(from, from + BEGINNING)) ?? []) {
				if (text.startsWith(secret, index + from)) finds.add(`…${secret.slice(-6)}`);
			}
		}
	}
	return [...finds];
}
