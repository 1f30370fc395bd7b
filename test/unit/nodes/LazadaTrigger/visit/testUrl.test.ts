import type { IWebhookFunctions } from 'n8n-workflow';
import { readSettings } from '../../../../../lazada/settings';
import { answerVisit } from '../../../../../nodes/LazadaTrigger/visit/answerVisit';
import type { Setup } from '../../../../../nodes/LazadaTrigger/setup';
import { APP } from '../../../../support/app';

const LOCAL = 'http://localhost:5678/webhook-test/lazada';
const PUBLIC = 'https://n8n.example.com/webhook-test/lazada';

/** What the page says to whoever opens the trigger's URL. */
async function supportInfo(
	callbackUrl: string,
	changes: Partial<Setup> = {},
	fields: Record<string, unknown> = {},
): Promise<string | undefined> {
	const { appKey, appSecret } = APP;
	const inCredential = 'https://n8n.example.com/webhook/lazada';
	const all = { appKey, appSecret, callbackUrl: inCredential, ...fields };
	const settings = readSettings(all);
	const credential = { id: '1', name: 'Lazada', fields: all, settings, itemIndex: 0 };
	const setup: Setup = {
		credential,
		savesToCredential: false,
		isOpen: true,
		expected: undefined,
		callbackUrl,
		company: '',
		isTest: true,
		...changes,
	};
	// Nobody is asked before a seller comes back.
	const context = {} as IWebhookFunctions;
	const { page } = await answerVisit(context, setup, { kind: 'start' }, undefined, Date.now());
	return page?.supportInfo;
}

describe('the page of the test URL', () => {
	it.each([true, false])('names WEBHOOK_URL where n8n has a local address: %p', async (isOpen) => {
		const info = await supportInfo(LOCAL, { isOpen });
		expect(info).toContain(`${LOCAL} can only be opened on the machine that n8n runs on`);
		expect(info).toContain('WEBHOOK_URL');
	});

	it('says nothing of a public address, though it is not the registered one', async () => {
		expect(await supportInfo(PUBLIC)).toBe('');
	});

	it('says nothing of a local address with a custom gateway', async () => {
		const custom = { environment: 'custom', gatewayUrl: 'http://127.0.0.1:4010' };
		expect(await supportInfo(LOCAL, {}, custom)).toBe('');
	});
});

it('the page of the production URL tells sellers nothing of the address', async () => {
	expect(await supportInfo(LOCAL, { isTest: false, isOpen: false })).toBe('');
});
