import { readExample } from '../../../tools/host/exampleFile';
import type { CredentialRecord, SavedWorkflow } from '../../../tools/host/restClient';
import { useFixture } from '../useFixture';
import { whileActive } from './activeWorkflow';
import { everySeconds, sendAllTo } from './exampleChanges';
import { openInbox, type Inbox } from './inbox';
import { createTable, deleteTable } from './shopsTable';
import { e2e } from './environment';
import { newCredential, openStage, type Stage } from './stage';

/** The example's connect link, which is its callback too. */
export const CONNECT_MANY = `${e2e('url')}/webhook/connect-lazada-shops`;

/** A stage with the table of shops, and an inbox for what is said about them. */
export interface ShopsStage extends Stage {
	inbox: Inbox;
	credential: CredentialRecord;
	/** The example Connect Many Shops, imported. */
	connectShops: SavedWorkflow;
}

async function openShopsStage(): Promise<ShopsStage> {
	const stage = await openStage();
	const credential = await newCredential(stage, { callbackUrl: CONNECT_MANY });
	await deleteTable(stage.rest);
	const connectShops = await createTable(stage, credential);
	return { ...stage, credential, connectShops, inbox: await openInbox() };
}

async function closeShopsStage({ rest, sandbox, inbox }: ShopsStage): Promise<void> {
	await deleteTable(rest);
	await sandbox.close();
	await inbox.close();
}

/** Opens a shops stage for each test. Its members throw until then. */
export function useShopsStage(): ShopsStage {
	const stage = useFixture(openShopsStage, closeShopsStage);
	return {
		get rest() {
			return stage().rest;
		},
		get sandbox() {
			return stage().sandbox;
		},
		get inbox() {
			return stage().inbox;
		},
		get credential() {
			return stage().credential;
		},
		get connectShops() {
			return stage().connectShops;
		},
	};
}

/**
 * Lets one trigger of an example, Refresh All Shops unless told otherwise, fire every two seconds for the time of
 * `work`, with the inbox in place of each *Replace Me*; afterwards n8n must have kept none of its executions.
 */
export async function whileScheduled(
	{ rest, sandbox, credential, inbox }: ShopsStage,
	trigger: string,
	work: () => Promise<void>,
	file = 'refresh-all-shops.json',
): Promise<void> {
	const example = await readExample(file, credential, sandbox.url);
	everySeconds(example, trigger, 2);
	sendAllTo(example, inbox.url);
	const workflow = await rest.createWorkflow(example);
	await whileActive(rest, workflow, work);
	expect(await rest.listExecutions(workflow.id)).toEqual([]);
}
