import { LAZADA } from '../../../lazada/sites/platform';
import { readSettings } from '../../../lazada/settings';
import { everythingIn, catchRefusal } from '../support/errors';

const HOUR = 3_600_000;
const fields = {
	appKey: '123456',
	appSecret: 'helloworld',
	callbackUrl: 'https://example.com/callback',
	environment: 'lazada',
	gatewayUrl: '',
	refreshAheadHours: 48,
};

describe('the settings of the credential', () => {
	it('are read from its fields', () => {
		expect(readSettings(fields)).toEqual({
			appKey: '123456',
			appSecret: 'helloworld',
			callbackUrl: 'https://example.com/callback',
			platform: LAZADA,
			refreshAheadMs: 48 * HOUR,
		});
	});

	it('may have blanks around them and an App Key that is a number', () => {
		const loose = {
			...fields,
			appKey: 123456,
			appSecret: ' helloworld\n',
			callbackUrl: ' https://a.b/c ',
		};
		const { appKey, appSecret, callbackUrl } = readSettings(loose);
		expect([appKey, appSecret, callbackUrl]).toEqual(['123456', 'helloworld', 'https://a.b/c']);
	});

	it.each([
		[undefined, 48],
		['', 48],
		[null, 48],
		[0, 0],
		['0', 0],
		[0.5, 0.5],
		['72', 72],
	])('refresh %p hours ahead', (refreshAheadHours, hours) => {
		expect(readSettings({ ...fields, refreshAheadHours }).refreshAheadMs).toBe(hours * HOUR);
	});

	it('do not look at the Gateway URL unless it is asked for', () => {
		expect(readSettings({ ...fields, gatewayUrl: 'http://example.com' }).platform).toBe(LAZADA);
		const custom = { ...fields, environment: 'custom', gatewayUrl: 'http://127.0.0.1:4010' };
		expect(readSettings(custom).platform.tokenBaseUrl).toBe('http://127.0.0.1:4010/rest');
	});

	it('leave the check of the callback to what needs it', () => {
		expect(readSettings({ ...fields, callbackUrl: '' }).callbackUrl).toBe('');
	});

	it.each<[string, Record<string, unknown>, RegExp]>([
		['an empty App Key', { appKey: '' }, /App Key is empty/],
		['a blank App Key', { appKey: ' \t' }, /App Key is empty/],
		['no App Key', { appKey: undefined }, /App Key is empty/],
		['an App Key with letters', { appKey: '12a456' }, /App Key must contain only digits/],
		['an App Key with a space inside', { appKey: '123 456' }, /App Key must contain only digits/],
		['an App Key with a sign', { appKey: '-123456' }, /App Key must contain only digits/],
		['an App Key in other digits', { appKey: '１２３' }, /App Key must contain only digits/],
		['an empty App Secret', { appSecret: '' }, /App Secret is empty/],
		['a blank App Secret', { appSecret: '  ' }, /App Secret is empty/],
		[
			'an App Secret with a space inside',
			{ appSecret: 'hello-9 world-9' },
			/App Secret must not contain spaces/,
		],
		['a negative Refresh Ahead', { refreshAheadHours: -1 }, /Refresh Ahead/],
		['a Refresh Ahead in words', { refreshAheadHours: 'two days' }, /Refresh Ahead/],
		['a Refresh Ahead without end', { refreshAheadHours: '1e999' }, /Refresh Ahead/],
		['a custom gateway without address', { environment: 'custom' }, /Gateway URL/],
		[
			'a custom gateway that shows tokens to the network',
			{ environment: 'custom', gatewayUrl: 'http://10.0.0.1:4010' },
			/Gateway URL/,
		],
	])('are refused by the name of the field: %s', (_what, change, words) => {
		const error = catchRefusal(() => readSettings({ ...fields, ...change }));
		expect(error.kind).toBe('input');
		expect(error.message).toMatch(words);
		expect(error.details.advice).toBeTruthy();
		expect(everythingIn(error)).not.toMatch(/helloworld|hello-9|world-9/);
	});
});
