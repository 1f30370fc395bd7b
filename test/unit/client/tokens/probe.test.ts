import { catchRejection } from '../../support/errors';
import { credentialFields, FakeLazada, MINUTE } from '../../support/fakeLazada';
import { errorAnswer } from '../../../support/tokenAnswers';

const PROBE = '/seller/get';

let lazada: FakeLazada;

beforeEach(() => {
	lazada = new FakeLazada();
});

describe('a credential without a grant', () => {
	it('asks Lazada once whether app key and secret are right, without a token', async () => {
		const asked = Array.from({ length: 20 }, () => lazada.keep(credentialFields()));
		expect(await Promise.all(asked)).toEqual(asked.map(() => ({})));
		lazada.now += 5 * MINUTE;
		await lazada.keep(credentialFields());
		expect(lazada.calls).toHaveLength(1);
		expect(lazada.calls[0].url).toBe('https://api.lazada.sg/rest/seller/get');
		expect(Object.keys(lazada.calls[0].qs ?? {}).sort()).toEqual([
			'app_key',
			'sign',
			'sign_method',
			'timestamp',
		]);
	});

	it.each([
		'IncompleteSignature',
		'InvalidAppKey',
		'InvalidTimestamp',
		'IllegalTimestamp',
		'AppWhiteIpLimit',
	])('shows a refusal that only app or machine can cause: %s', async (code) => {
		lazada.answers[PROBE] = () => errorAnswer(code, 'no');
		const first = await catchRejection(lazada.keep(credentialFields()));
		expect(first.kind).toBe('refused');
		expect(first.details.lazadaCode).toBe(code);
		expect(await catchRejection(lazada.keep(credentialFields()))).toBe(first);
		expect(lazada.calls).toHaveLength(1);
	});

	it.each([
		'IllegalAccessToken',
		'MissingParameter',
		'InsufficientPermission',
		'ApiCallLimit',
		'SomethingNew',
	])('is not stopped by a refusal that says nothing about them: %s', async (code) => {
		lazada.answers[PROBE] = () => errorAnswer(code, 'no');
		expect(await lazada.keep(credentialFields())).toEqual({});
	});

	it('shows that Lazada cannot be reached', async () => {
		lazada.answers[PROBE] = () => {
			throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
		};
		const { kind, message } = await catchRejection(lazada.keep(credentialFields()));
		expect(kind).toBe('unreachable');
		expect(message).toContain('api.lazada.sg');
	});

	it('asks again at once with another secret, key or gateway', async () => {
		lazada.answers[PROBE] = () => errorAnswer('IncompleteSignature', 'no');
		await catchRejection(lazada.keep(credentialFields()));
		lazada.answers[PROBE] = () => errorAnswer('MissingParameter', 'access_token');
		const custom = { environment: 'custom', gatewayUrl: 'http://127.0.0.1:4010' };
		const changes: Array<Record<string, string>> = [
			{ appSecret: 'the-right-one' },
			{ appKey: '654321' },
			custom,
		];
		for (const change of changes) {
			expect(await lazada.keep(credentialFields(change))).toEqual({});
		}
		expect(lazada.calls).toHaveLength(4);
	});
});
