import { LIFETIMES } from '../../../sandbox/world';
import { consentTo, linkIn } from '../../../tools/host/consent';
import { readExample } from '../../../tools/host/exampleFile';
import { type CredentialRecord, readOutput } from '../../../tools/host/restClient';
import { eventually, PATIENTLY } from '../../support/eventually';
import { goodRuns, whileActive } from '../../support/n8n/activeWorkflow';
import { everySeconds, sendTo } from '../../support/n8n/exampleChanges';
import { useInbox } from '../../support/n8n/inbox';
import { accepted, authorizedCredential, saveForm, useStage } from '../../support/n8n/stage';
import { httpRequest, run, workflowWith } from '../../support/n8n/workflows';

const REFRESH = '/auth/token/refresh';
/** Due after half of it, and long enough to be authorized within it on a slow machine. */
const SHORT_LIFE = { accessSeconds: 10 };
const DAY_SECONDS = 86_400;

describe('the example Refresh One Shop', () => {
	const stage = useStage();
	const inbox = useInbox();

	async function whileScheduled(
		credential: CredentialRecord,
		work: (moreRuns: (count: number) => Promise<void>) => Promise<void>,
	): Promise<void> {
		const example = await readExample('refresh-one-shop.json', credential, stage.sandbox.url);
		everySeconds(example, 'Every 6 Hours', 2);
		sendTo(example, 'Replace Me: Send a Message', inbox.url);
		const workflow = await stage.rest.createWorkflow(example);
		const runs = async () => (await goodRuns(stage.rest, workflow, 'trigger')).length;
		await whileActive(stage.rest, workflow, async () => {
			await work(async (count) => {
				const end = (await runs()) + count;
				await eventually(`${count} more runs`, async () => (await runs()) >= end);
			});
		});
	}

	async function sellerGet(credential: CredentialRecord): Promise<unknown> {
		const step = httpRequest(`${stage.sandbox.url}/rest/seller/get`);
		const execution = await run(stage, await workflowWith(stage, credential, step));
		return readOutput(execution, 'HTTP Request')[0];
	}

	it(
		'refreshes by its schedule when due, stores the newest tokens, and sends no message',
		async () => {
			const { world } = stage.sandbox;
			Object.assign(world.settings, SHORT_LIFE);
			const credential = await authorizedCredential(stage);
			const [authorization] = world.authorizations;
			await whileScheduled(credential, async (moreRuns) => {
				await eventually('two refreshes', () => authorization.refreshes >= 2);
				Object.assign(world.settings, LIFETIMES.test);
				const before = authorization.refreshes;
				await eventually('a long life', () => authorization.refreshes > before);
				const { refreshes } = authorization;
				await moreRuns(2);
				expect(authorization.refreshes).toBe(refreshes);
			});
			const refreshes = accepted(stage, REFRESH);
			expect(await sellerGet(credential)).toMatchObject({ code: '0' });
			expect(accepted(stage, REFRESH)).toBe(refreshes);
			expect(inbox.messages).toEqual([]);
		},
		PATIENTLY,
	);

	it.each([
		['has expired', SHORT_LIFE, true],
		['expires within a week', { refreshSeconds: 3 * DAY_SECONDS }, false],
	])(
		'says once a day, with a new link, that an authorization %s',
		async (_when, settings, isDead) => {
			Object.assign(stage.sandbox.world.settings, settings);
			const credential = await authorizedCredential(stage);
			if (isDead) stage.sandbox.world.authorizations[0].refreshTokens.clear();
			await whileScheduled(credential, async (moreRuns) => {
				await eventually('a message', () => inbox.messages.length > 0);
				await moreRuns(3);
			});
			// Midnight may have passed.
			expect(inbox.messages.length).toBeLessThanOrEqual(2);
			const [{ message, link, shop }] = inbox.messages;
			expect(shop).toBe('shop-sg@example.com (sg)');
			expect(message).toMatch(
				isDead
					? /shop-sg@example\.com \(sg\) has ended\. Please open/
					: /shop-sg@example\.com \(sg\) ends on \d+ \w+ \d{4}\. Please open/,
			);
			expect(linkIn(message)).toBe(link);

			Object.assign(stage.sandbox.world.settings, LIFETIMES.test);
			const authorizationCode = await consentTo(link, 'shop-sg@example.com', 'sg');
			const form = await stage.rest.openCredential(credential.id);
			expect(await saveForm(stage, form, { authorizationCode })).toMatchObject({ status: 'OK' });
		},
		PATIENTLY,
	);
});
