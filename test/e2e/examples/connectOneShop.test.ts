import { consentTo } from '../../../tools/host/consent';
import { readExample } from '../../../tools/host/exampleFile';
import { type CredentialRecord, readOutput } from '../../../tools/host/restClient';
import { eventually, PATIENTLY } from '../../support/eventually';
import { goodRuns, whileActive } from '../../support/n8n/activeWorkflow';
import { untilRegistered } from '../../support/n8n/connectLink';
import { e2e } from '../../support/n8n/environment';
import { accepted, newCredential, registerCallback, useStage } from '../../support/n8n/stage';
import { findStoredSecrets } from '../../support/n8n/storedSecrets';
import { readTitle, Visitor } from '../../support/n8n/visitor';
import { listTokens } from '../../support/secrets';

/** The example's callback. */
const CONNECT_ONE = `${e2e('url')}/webhook/connect-lazada-shop`;

describe('the example Connect One Shop', () => {
	const stage = useStage('all tests');
	let credential: CredentialRecord;

	beforeAll(async () => {
		registerCallback(stage, CONNECT_ONE);
		credential = await newCredential(stage, { callbackUrl: CONNECT_ONE });
	});

	it(
		'connects the shop whose seller opens the link made by hand, and nobody without one',
		async () => {
			const example = await readExample('connect-one-shop.json', credential, stage.sandbox.url);
			const workflow = await stage.rest.createWorkflow(example);
			await whileActive(stage.rest, workflow, async () => {
				await untilRegistered(CONNECT_ONE);
				const seller = await Visitor.arrive();
				const uninvited = await seller.open(CONNECT_ONE);
				expect([uninvited.status, readTitle(uninvited)]).toEqual([403, 'You need an invitation']);

				const made = await stage.rest.runWorkflow(workflow, 'Run by Hand');
				const [{ authUrl }] = readOutput(made, 'Build Auth URL');
				const callback = await consentTo(String(authUrl), 'shop-sg@example.com', 'sg');
				expect(readTitle(await seller.open(callback))).toBe('Connected');
				await seller.leave();

				const [{ id }] = await eventually('the run that the seller started', async () => {
					const runs = await goodRuns(stage.rest, workflow, 'webhook');
					return runs.length > 0 && runs;
				});
				const execution = await stage.rest.finishedExecution(id);
				expect(readOutput(execution, 'Get Seller')).toEqual([
					expect.objectContaining({ name: 'shop-sg SG' }),
				]);
			});
			expect(accepted(stage, '/auth/token/create')).toBe(1);
			expect(await findStoredSecrets(listTokens(stage.sandbox))).toEqual([]);
		},
		PATIENTLY,
	);
});
