import { addRows, refreshRows } from './support/manyShops';
import { Host } from './support/host';
import {
	given,
	NEW_SECRET,
	requestSeller,
	resetSecret,
	takeResetBack,
} from './support/secretReset';
import { deepJson } from '../support/mutations';
import { refreshAnswer } from '../support/tokenAnswers';
import { startStubGateway } from './support/stubGateway';

const REFRESH = '/auth/token/refresh';

let host: Host;

beforeAll(async () => {
	host = await Host.start();
});

beforeEach(() => {
	host.reset();
	takeResetBack(host);
});

afterAll(async () => await host.close());

test('shops refreshed before the old secret ended keep their tokens when the run is made again with the new one', async () => {
	const credential = await host.newCredential();
	const items = addRows(host, 3);
	const refused = {
		code: 'IncompleteSignature',
		message: 'The request signature does not conform',
	};
	const token = String(items[2].refreshToken);
	host.sandbox.faults.add({ kind: 'code', path: REFRESH, token, ...refused });

	const { error } = await refreshRows(host, { credential, items }, { concurrency: 1 });
	expect(error?.message).toBe("Lazada doesn't accept the signature");

	resetSecret(host, 0);
	await credential.save({ appSecret: NEW_SECRET });
	const { json } = await refreshRows(host, { credential, items }, { concurrency: 1 });
	expect(json.map(({ status }) => status)).toEqual(['refreshed', 'refreshed', 'refreshed']);
});

test('a refresh whose answer holds 10,000 lists in each other is no lost one', async () => {
	const stub = await startStubGateway();
	stub.answer = () =>
		JSON.stringify(refreshAnswer()).replace(/\}$/, `,"extra":${deepJson('[', ']')}}`);
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const items = [{ refreshToken: 'a-refresh-token' }];

	const { json, error } = await refreshRows(host, { credential, items });
	await stub.close();

	expect(error?.message).toBeUndefined();
	expect(json[0]).toMatchObject({ status: 'refreshed', accessToken: 'access-token-of-refresh' });
});

test('HTTP Request names the App Secret where the refresh that is due shows that it is wrong', async () => {
	const { credential } = await given(host);
	resetSecret(host, 0);
	host.clock.passDays(6);

	const { error } = await requestSeller(host, credential);

	expect(error?.message).toContain('Check the App Secret in the Lazada credential');
	await credential.save({ appSecret: NEW_SECRET });
	expect((await requestSeller(host, credential)).json[0].code).toBe('0');
});
