import type { Credential } from './support/credential';
import { useHost } from './support/useHost';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

describe('an operation that the Lazada node does not have', () => {
	test.each([
		['authorization', 'deleteShop'],
		['authorization', 'call'],
		['authorization', ''],
		['api', 'buildAuthUrl'],
		['api', 'constructor'],
	])('is an error that names it, and nothing is sent: %j, %j', async (resource, operation) => {
		const step = { credential, items: [{}, {}] };

		const { json, error } = await host.lazada(operation, { resource }, step);

		expect(error?.message).toBe(
			`The Lazada node has no operation "${operation}" for the resource "${resource}"`,
		);
		expect(error?.description).toMatch(/choose a resource and an operation/);
		expect(json).toEqual([]);
		expect(host.sandbox.log.calls).toEqual([]);
		expect(credential.writes).toBe(0);
	});

	test('is named in part only where it is very long', async () => {
		const { error } = await host.lazada('x'.repeat(1000), {}, { credential });

		expect(error?.message).toContain(`"${'x'.repeat(60)}"`);
	});

	test('makes no link either where the workflow continues on errors', async () => {
		const step = { credential, onError: 'continueRegularOutput' as const };

		const { json } = await host.lazada('deleteShop', {}, step);

		const error = 'The Lazada node has no operation "deleteShop" for the resource "authorization"';
		expect(json).toMatchObject([{ error }]);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

test.each(['shop', 'constructor', ''])(
	'a resource that the Lazada node does not have is an error that names it, and nothing is sent: %j',
	async (resource) => {
		const { json, error } = await host.lazada('buildAuthUrl', { resource }, { credential });

		expect(error?.message).toMatch(new RegExp(`for the resource "${resource}"$`));
		expect(json).toEqual([]);
		expect(host.sandbox.log.calls).toEqual([]);
		expect(credential.writes).toBe(0);
	},
);
