import { deepJson } from '../support/mutations';
import { refreshAnswer } from '../support/tokenAnswers';
import { addRows, refreshRows } from './support/manyShops';
import {
	given,
	NEW_SECRET,
	requestSeller,
	resetSecret,
	takeResetBack,
} from './support/secretReset';
import { useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';

const host = useHost();
const stub = useStubGateway();

beforeEach(() => {
	takeResetBack(host);
});

test('shops that were refreshed before the old App Secret expired keep their tokens when the run is repeated with the new one', async () => {
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

test('a refresh whose answer has 10,000 nested lists loses no tokens', async () => {
	stub.answer = () =>
		JSON.stringify(refreshAnswer()).replace(/\}$/, `,"extra":${deepJson('[', ']')}}`);
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const items = [{ refreshToken: 'a-refresh-token' }];

	const { json, error } = await refreshRows(host, { credential, items });

	expect(error?.message).toBeUndefined();
	expect(json[0]).toMatchObject({ status: 'refreshed', accessToken: 'access-token-of-refresh' });
});

test('HTTP Request names the App Secret if the refresh that is due shows that it is wrong', async () => {
	const { credential } = await given(host);
	resetSecret(host, 0);
	host.clock.passDays(6);

	const { error } = await requestSeller(host, credential);

	expect(error?.message).toContain('Check the App Secret in the Lazada credential');
	await credential.save({ appSecret: NEW_SECRET });
	expect((await requestSeller(host, credential)).json[0].code).toBe('0');
});
