import { APP } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const DETAIL = [{ field: 'price', message: 'price is missing', code: 'MANDATORY' }];

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);
let access_token: string;

beforeEach(async () => {
	await client.control('POST', 'reset');
	access_token = sandbox.addShops({ appKey: APP.appKey, count: 1 })[0].accessToken;
});

async function fault(members: Record<string, unknown>): Promise<void> {
	await client.control('POST', 'faults', members);
}

async function getSeller(): Promise<Record<string, unknown>> {
	return await client.get('/seller/get', { access_token });
}

describe('an answer on demand', () => {
	it('is accepted, and says that nothing was done', async () => {
		const body = { success: 'false', error_code: 'X', error_msg: 'Not today' };
		await fault({ kind: 'answer', path: '/seller/get', body });
		const request_id = expect.stringMatching(/^[0-9a-f]{24}$/) as string;
		expect(await getSeller()).toEqual({ code: '0', request_id, ...body });
		expect(await getSeller()).toMatchObject({ code: '0', data: { status: 'ACTIVE' } });
	});

	it('may be a refusal with its causes', async () => {
		const body = { code: '500', message: 'E500: Create product failed', detail: DETAIL };
		await fault({ kind: 'answer', body });
		expect(await getSeller()).toMatchObject(body);
	});

	it('replaces members of the real one if the work is done first', async () => {
		await fault({ kind: 'answer', afterWork: true, body: { success: false } });
		expect(await getSeller()).toMatchObject({
			code: '0',
			success: false,
			data: { status: 'ACTIVE' },
		});
	});

	it('is given to the calls after those it skips', async () => {
		await fault({ kind: 'answer', path: '/seller/get', skip: 2, times: 2, body: { code: '6' } });
		const codes: unknown[] = [];
		for (let call = 0; call < 5; call += 1) codes.push((await getSeller()).code);
		expect(codes).toEqual(['0', '0', '6', '6', '0']);
	});

	it('needs a body', async () => {
		await expect(fault({ kind: 'answer' })).rejects.toThrow('400: A fault of the kind answer');
	});
});

it('a code on demand has causes only if they are given', async () => {
	await fault({ kind: 'code', code: '501', message: 'E501', detail: DETAIL });
	expect(await getSeller()).toMatchObject({ code: '501', message: 'E501', detail: DETAIL });
	await fault({ kind: 'code', code: '501' });
	expect(await getSeller()).not.toHaveProperty('detail');
});

it('a fault of an unknown kind is rejected with the kinds there are', async () => {
	await expect(fault({ kind: 'fire' })).rejects.toThrow('400: kind is one of code, answer, html');
});
