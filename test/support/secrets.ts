import type { Sandbox } from '../../sandbox/server';
import { APP } from './app';

/** A search for each secret is the quicker one up to about so many. */
const FEW = 100;

/** The search for many begins with so many characters: most words of a log are shorter. */
const BEGINNING = 16;

/** Every token that a sandbox ever gave out. */
export function listTokens({ world }: Sandbox): string[] {
	return world.authorizations.flatMap(({ issued }) => issued);
}

/** Every secret that was used with a sandbox: App Secret, authorization codes, and all tokens ever given out. */
export function listSecrets(sandbox: Sandbox): string[] {
	return [APP.appSecret, ...sandbox.world.codes.keys(), ...listTokens(sandbox)];
}

function requireSearchable(secret: string): void {
	if (!/^[\w-]{16}/.test(secret)) throw new Error('A secret is too short to be searched for');
}

/** Looks at each word of a text once, however many secrets there are. */
function* findAmongWords(text: string, secrets: readonly string[]): Generator<string> {
	const byBeginning = new Map<string, string[]>();
	for (const secret of secrets) {
		const beginning = secret.slice(0, BEGINNING);
		byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), secret]);
	}
	for (const { 0: word, index } of text.matchAll(/[\w-]{16,}/g)) {
		for (let from = 0; from <= word.length - BEGINNING; from += 1) {
			for (const secret of byBeginning.get(word.slice(from, from + BEGINNING)) ?? []) {
				if (text.startsWith(secret, index + from)) yield secret;
			}
		}
	}
}

/**
 * Searches a text, however long, for secrets, however many. They consist of characters that are the same in a URL, so
 * that no other spelling must be searched for.
 *
 * @returns the last characters of each secret found, such as `…1a2b3c`
 * @throws Error for a secret that the search could not find
 */
export function findSecrets(text: string, secrets: Iterable<string>): string[] {
	const all = [...secrets];
	all.forEach(requireSearchable);
	const found =
		all.length <= FEW ? all.filter((secret) => text.includes(secret)) : findAmongWords(text, all);
	return [...new Set(found)].map((secret) => `…${secret.slice(-6)}`);
}
