import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import {
	given,
	NEW_SECRET,
	NODE_WAYS,
	PLAIN,
	refresh,
	requestSeller,
	resetSecret,
	takeResetBack,
} from './support/secretReset';
import { isSpent } from './support/seller';
import { useHost } from './support/useHost';

const host = useHost();

beforeEach(() => {
	takeResetBack(host);
});

/** An HTTP Request shows what Lazada answers; the node's operations throw where that is a refusal. */
function expectDone({ error, json }: Execution): void {
	expect(error?.message).toBeUndefined();
	expect(json).toHaveLength(1);
	expect(json[0].code ?? '0').toBe('0');
}

/** The stored grant works: its access token for a call, its refresh token for new ones. */
async function expectGrantLives(credential: Credential): Promise<void> {
	expectDone(await requestSeller(host, credential));
	const { json, error } = await refresh(host, credential, { tokenSource: 'credential' }, {});
	expect([error?.message, json[0]?.status]).toEqual([undefined, 'refreshed']);
	expectDone(await requestSeller(host, credential));
}

describe.each([PLAIN, ...NODE_WAYS])('while both App Secrets are valid, %s', (_name, way) => {
	test('works with the old one', async () => {
		const all = await given(host);
		resetSecret(host, 24);
		expectDone(await way(host, all));
		await expectGrantLives(all.credential);
	});

	test('works with the new one, as soon as it is saved', async () => {
		const all = await given(host);
		resetSecret(host, 24);
		await all.credential.save({ appSecret: NEW_SECRET });
		expectDone(await way(host, all));
		host.clock.passDays(2);
		await expectGrantLives(all.credential);
	});
});

describe.each(NODE_WAYS)('after the old App Secret has expired, %s', (_name, way) => {
	test('names the App Secret, changes nothing, and works once the new one is saved', async () => {
		const all = await given(host);
		const before = await all.credential.fields();
		resetSecret(host, 0.25);
		host.clock.passDays(0.25 / 24);

		const { error } = await way(host, all);

		const shown = `${error?.message} ${error?.description}`;
		expect(shown).toContain("Lazada doesn't accept the signature");
		expect(shown).toContain('Check the App Secret in the Lazada credential: was it reset');
		expect(shown).toContain('IncompleteSignature');
		expect(await all.credential.fields()).toEqual(before);
		expect(isSpent(host.sandbox, all.code)).toBe(false);

		await all.credential.save({ appSecret: NEW_SECRET });
		expectDone(await way(host, all));
		await expectGrantLives(all.credential);
	});
});

describe('after the old App Secret has expired, HTTP Request', () => {
	test('shows Lazada’s answer while it needs no new tokens, and loses no grant', async () => {
		const { credential } = await given(host);
		const before = await credential.fields();
		resetSecret(host, 0);
		host.clock.passDays(1);

		const { json } = await requestSeller(host, credential);

		expect(json[0].code).toBe('IncompleteSignature');
		expect(await credential.fields()).toEqual(before);
		await credential.save({ appSecret: NEW_SECRET });
		await expectGrantLives(credential);
	});

	test.each([
		['is due', 6],
		['has expired', 8],
	])('names the App Secret if the stored token %s, and loses no grant', async (_when, days) => {
		const { credential } = await given(host);
		const before = await credential.fields();
		resetSecret(host, 0);
		host.clock.passDays(days);

		const { error } = await requestSeller(host, credential);

		expect(error?.message).toContain('Check the App Secret in the Lazada credential');
		expect(await credential.fields()).toEqual(before);
		await credential.save({ appSecret: NEW_SECRET });
		await expectGrantLives(credential);
	});
});
