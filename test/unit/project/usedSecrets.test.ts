import { secretsIn } from '../../support/n8n/usedSecrets';

const SECRETS = ['50001c600e2fb7d4a9', '0_246810_Zq-w8xYb_3kf', 'e2e-app-secret-mCq7Zr2v'];

describe("the search of n8n's log", () => {
	it.each(SECRETS)('finds %s wherever it stands', (secret) => {
		for (const text of [
			secret,
			`a line\nAuthorization: Bearer ${secret}\n`,
			`?token%3D${secret}%26`,
			`"x${secret}y"`,
			`5000${secret}`,
		]) {
			expect(secretsIn(text, SECRETS)).toEqual([`…${secret.slice(-6)}`]);
		}
	});

	it.each(SECRETS)('finds no part of %s', (secret) => {
		expect(secretsIn(`${secret.slice(0, -1)}! ${secret.slice(1)}`, SECRETS)).toEqual([]);
	});

	it('refuses what it could not find', () => {
		expect(() => secretsIn('', ['short'])).toThrow('too short');
		expect(() => secretsIn('', ['with/slashes+and=signs'])).toThrow('too short');
	});
});
