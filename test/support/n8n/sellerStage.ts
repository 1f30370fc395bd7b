import type { ShopRecords } from '../../../sandbox/records/shopRecords';
import type { CredentialRecord, SavedWorkflow } from '../../../tools/host/restClient';
import { useFixture } from '../useFixture';
import { importWithInbox } from './exampleChanges';
import { openInbox, type Inbox } from './inbox';
import { authorizedCredential, openStage, type Stage } from './stage';

/** A stage with a shop that is authorized in a credential, and an inbox for what its seller is told. */
export interface SellerStage extends Stage {
	inbox: Inbox;
	credential: CredentialRecord;
	/** What the shop has at the sandbox. */
	records: ShopRecords;
	/** Imports an example with the inbox in place of each *Replace Me*. */
	importExample(file: string): Promise<SavedWorkflow>;
}

async function openSellerStage(): Promise<SellerStage> {
	const stage = await openStage();
	const credential = await authorizedCredential(stage);
	const inbox = await openInbox();
	const [{ account }] = stage.sandbox.world.authorizations;
	return {
		...stage,
		credential,
		inbox,
		records: stage.sandbox.world.findRecords(account.shops[0]),
		importExample: async (file) => await importWithInbox({ ...stage, credential, inbox }, file),
	};
}

/** Opens a seller's stage for each test. */
export function useSellerStage(): () => SellerStage {
	return useFixture(openSellerStage, async ({ sandbox, inbox }) => {
		await sandbox.close();
		await inbox.close();
	});
}
