import { inspect } from 'node:util';
import type { Sandbox } from '../../../sandbox/server';
import { APP } from './app';

/** Every secret that was used with a sandbox: app secret, codes, and all tokens ever given out. */
export function secretsOf({ world }: Sandbox): string[] {
	const tokens = world.authorizations.flatMap(({ issued }) => issued);
	return [APP.appSecret, ...world.codes.keys(), ...tokens];
}

/** Everything that an object holds, hidden properties such as an error's causes included. */
export function everythingIn(value: unknown): string {
	return inspect(value, {
		depth: Infinity,
		showHidden: true,
		maxArrayLength: Infinity,
		maxStringLength: Infinity,
	});
}

/** The secrets that occur in a text, as they are or as they would be written in an address. */
export function found(secrets: string[], text: string): string[] {
	return secrets.filter(
		(secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)),
	);
}
