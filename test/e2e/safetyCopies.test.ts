import { CREDENTIAL_BLANKING_VALUE, CREDENTIAL_EMPTY_VALUE } from 'n8n-workflow';
import { APP } from '../support/app';
import { newCredential, saveForm, useStage } from '../support/n8n/stage';
import { storedFields } from '../support/n8n/storedCredential';
import { lazada, run, workflowWith } from '../support/n8n/workflows';

describe('safety copies in a real n8n', () => {
	const stage = useStage();

	it('stay stored when a form that was opened before them is saved, and are never shown', async () => {
		const openedBefore = await newCredential(stage);
		const [{ refreshToken }] = stage.sandbox.addShops({ appKey: APP.appKey, count: 1 });
		const input = { tokenSource: 'input', refreshToken, onlyWhenDue: false };
		const refresh = lazada('refreshAccessToken', { ...input, options: { safetyCopy: true } });
		await run(stage, await workflowWith(stage, openedBefore, refresh));

		await saveForm(stage, openedBefore, { tokenCopies: CREDENTIAL_EMPTY_VALUE });

		const [{ newest }] = stage.sandbox.world.authorizations;
		expect((await storedFields(openedBefore.id)).tokenCopies).toContain(newest.refreshToken);
		const { data } = await stage.rest.openCredential(openedBefore.id);
		expect(data).toMatchObject({ tokenCopies: CREDENTIAL_BLANKING_VALUE });
	});
});
