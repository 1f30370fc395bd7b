import { callbackWarning } from '../../../../lazada/authorization/callbackWarning';
import { customPlatform, LAZADA } from '../../../../lazada/sites/platform';

const PUBLIC = 'https://n8n.example.com/webhook/lazada';
const SANDBOX = customPlatform('http://127.0.0.1:4010');

const warning = (url: string, inCredential = '', platform = LAZADA) =>
	callbackWarning(url, { callbackUrl: inCredential, platform });

describe('the callback of a trigger', () => {
	it.each(['', PUBLIC])(
		'is fine if it is public, HTTPS and the credential has %j',
		(registered) => {
			expect(warning(PUBLIC, registered)).toBeUndefined();
			expect(warning(PUBLIC, registered, SANDBOX)).toBeUndefined();
		},
	);

	it.each([
		'http://localhost:5678/webhook/lazada',
		'https://localhost/webhook/lazada',
		'http://127.0.0.1:5678/webhook/lazada',
		'http://[::1]:5678/webhook/lazada',
		'http://0.0.0.0:5678/webhook/lazada',
	])('of Lazada itself cannot be on this machine: %s', (url) => {
		expect(warning(url)).toContain(`${url} can only be opened on the machine that n8n runs on`);
		expect(warning(url)).toContain('WEBHOOK_URL');
		expect(warning(url, url)).toBe(warning(url));
	});

	it('of a custom gateway, such as the sandbox, may be on this machine', () => {
		expect(warning('http://localhost:5678/webhook/lazada', '', SANDBOX)).toBeUndefined();
		expect(warning('http://127.0.0.1:5678/webhook/lazada', '', SANDBOX)).toBeUndefined();
	});

	it.each([LAZADA, SANDBOX])('has to use HTTPS', (platform) => {
		const text = warning('http://n8n.example.com/webhook/lazada', '', platform);
		expect(text).toMatch(/^http:\/\/n8n\.example\.com\/webhook\/lazada doesn't use HTTPS\./);
		expect(text).toContain('WEBHOOK_URL');
	});

	it.each([LAZADA, SANDBOX])(
		'has to be that of the credential, to the last character',
		(platform) => {
			const text = warning(PUBLIC, `${PUBLIC}/`, platform);
			expect(text).toContain(
				`The trigger's URL is ${PUBLIC}, but the Callback URL in the credential is ${PUBLIC}/.`,
			);
			expect(text).toContain('WEBHOOK_URL');
		},
	);

	it('may be wrong in two ways at once', () => {
		const text = warning('http://localhost:5678/webhook/lazada', PUBLIC);
		expect(text).toContain('can only be opened on the machine');
		expect(text).toContain(`the Callback URL in the credential is ${PUBLIC}.`);
	});
});
