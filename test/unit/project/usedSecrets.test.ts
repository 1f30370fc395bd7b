import { findSecrets } from '../../support/secrets';

const SECRETS = ['50001c600e2fb7d4a9', '0_246810_Zq-w8xYb_3kf', 'test-app-secret-mCq7Zr2'];
/** More than are searched for one by one. */
const OTHERS = Array.from({ length: 1_000 }, (_, index) => `another-secret-number-${index}`);

describe.each([
	['few', SECRETS],
	['many', [...SECRETS, ...OTHERS]],
])('the search of a text for %s secrets', (_count, secrets) => {
	it.each(SECRETS)('finds %s wherever it is', (secret) => {
		for (const text of [
			secret,
			`a line\nAuthorization: Bearer ${secret}\n`,
			`?token%3D${secret}%26`,
			`"x${secret}y"`,
			`5000${secret}`,
		]) {
			expect(findSecrets(text, secrets)).toEqual([`…${secret.slice(-6)}`]);
		}
	});

	it.each(SECRETS)('finds no part of %s', (secret) => {
		expect(findSecrets(`${secret.slice(0, -1)}! ${secret.slice(1)}`, secrets)).toEqual([]);
	});

	it('refuses what it could not find', () => {
		expect(() => findSecrets('', [...secrets, 'short'])).toThrow('too short');
		expect(() => findSecrets('', [...secrets, 'with/slashes+and=signs'])).toThrow('too short');
	});
});
