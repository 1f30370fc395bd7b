import type { CredentialRecord } from '../../tools/host/restClient';
import { readOutput } from '../../tools/host/restClient';
import { authorizedCredential, newCredential, useStage } from '../support/n8n/stage';
import { findStoredSecrets } from '../support/n8n/storedSecrets';
import { httpRequest, run, workflowWith } from '../support/n8n/workflows';
import { listSecrets } from '../support/secrets';

const STOCK = '/rest/product/price_quantity/update';

describe('the plain HTTP Request node with the Lazada credential', () => {
	const stage = useStage('all tests');
	let credential: CredentialRecord;

	beforeAll(async () => {
		credential = await authorizedCredential(stage);
	});

	afterEach(async () => {
		expect(await findStoredSecrets(listSecrets(stage.sandbox))).toEqual([]);
		stage.sandbox.faults.clear();
	});

	async function answerTo(path: string, parameters: object = {}): Promise<unknown> {
		const step = httpRequest(stage.sandbox.url + path, parameters);
		const execution = await run(stage, await workflowWith(stage, credential, step));
		return readOutput(execution, 'HTTP Request')[0] ?? execution.data.resultData.error;
	}

	const form = (contentType: string, parameters: Array<Record<string, string>>) => ({
		method: 'POST',
		sendBody: true,
		contentType,
		bodyParameters: { parameters },
	});

	it('signs a GET with parameters in the URL and in the query', async () => {
		const parameters = [{ name: 'created_after', value: '2026-01-01T00:00:00+08:00' }];
		const answer = await answerTo('/rest/orders/get?limit=2', {
			sendQuery: true,
			queryParameters: { parameters },
		});
		expect(answer).toMatchObject({ code: '0', data: { count: 2 } });
	});

	it('signs a POST form whose values hold =, &, +, spaces, Thai and emoji', async () => {
		const payload = JSON.stringify({ name: 'ส้มตำ 🌶 1+1=2 & more', html: '<b>"x"</b>' });
		const answer = await answerTo(
			STOCK,
			form('form-urlencoded', [{ name: 'payload', value: payload }]),
		);
		expect(answer).toMatchObject({ code: '0', data: { received: JSON.parse(payload) as unknown } });
	});

	it('signs a JSON body: its keys become parameters, and nested values JSON text', async () => {
		const payload = { Request: { Product: { Skus: [{ SellerSku: 'é', Quantity: 3 }] } } };
		const answer = await answerTo(STOCK, {
			method: 'POST',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: JSON.stringify({ payload }),
		});
		expect(answer).toMatchObject({ code: '0', data: { received: payload } });
	});

	it('signs the text fields of a multipart form', async () => {
		const payload = '{"text":"ก 1+1"}';
		const answer = await answerTo(
			STOCK,
			form('multipart-form-data', [{ name: 'payload', value: payload }]),
		);
		expect(answer).toMatchObject({ code: '0', data: { received: { text: 'ก 1+1' } } });
	});

	it('returns an answer of Lazada whose code is not 0', async () => {
		expect(await answerTo('/rest/order/get')).toMatchObject({ code: 'MissingParameter' });
	});

	it.each(['html', 'status', 'drop', 'cut', 'truncated'] as const)(
		'leaves no secret behind when the answer is lost by the fault %s',
		async (kind) => {
			stage.sandbox.faults.add({ kind, times: 2 });
			await answerTo('/rest/seller/get');
			await answerTo(STOCK, form('form-urlencoded', [{ name: 'payload', value: '{}' }]));
			expect(await answerTo('/rest/seller/get')).toMatchObject({ code: '0' });
		},
	);

	it('refuses to sign for another host', async () => {
		const step = httpRequest('http://127.0.0.1:9/rest/seller/get');
		const execution = await run(stage, await workflowWith(stage, credential, step));
		expect(execution.data.resultData.error?.message).toMatch(
			/^This credential signs requests to Lazada only, not to 127\.0\.0\.1:9\./,
		);
	});

	it('says that the shop is not authorized yet if there is no grant', async () => {
		const empty = await newCredential(stage);
		const step = httpRequest(`${stage.sandbox.url}/rest/seller/get`);
		const execution = await run(stage, await workflowWith(stage, empty, step));
		expect(execution.data.resultData.error?.message).toMatch(/^This shop isn't authorized yet\./);
	});

	it('needs no grant for a token call', async () => {
		const empty = await newCredential(stage);
		const step = httpRequest(
			`${stage.sandbox.url}/rest/auth/token/create`,
			form('form-urlencoded', [{ name: 'code', value: 'none' }]),
		);
		const execution = await run(stage, await workflowWith(stage, empty, step));
		expect(readOutput(execution, 'HTTP Request')).toEqual([
			expect.objectContaining({ code: 'InvalidCode' }),
		]);
	});
});
