import { inspect } from 'node:util';

/** Everything that an object holds, hidden properties such as an error's causes included. */
export function everythingIn(value: unknown): string {
	return inspect(value, {
		depth: Infinity,
		showHidden: true,
		maxArrayLength: Infinity,
		maxStringLength: Infinity,
	});
}
