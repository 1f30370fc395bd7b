import { openConnectLink, type ConnectLink } from '../../support/n8n/connectLink';
import { openStage, type Stage } from '../../support/n8n/stage';
import { Visitor } from '../../support/n8n/visitor';
import { useFixture } from '../../support/useFixture';

/** A stage with an active Lazada Trigger and a seller who may come to it. */
export interface ConnectStage extends Stage {
	link: ConnectLink;
	seller: Visitor;
}

/** @param parameters of the trigger */
export async function openConnectStage(parameters: object): Promise<ConnectStage> {
	const stage = await openStage();
	const link = await openConnectLink(stage, parameters);
	return { ...stage, link, seller: await Visitor.arrive() };
}

export async function closeConnectStage({ link, seller, sandbox }: ConnectStage): Promise<void> {
	await link.close();
	await seller.leave();
	await sandbox.close();
}

/**
 * Opens a connect stage for each test. Its members throw until then.
 *
 * @param parameters of the trigger
 */
export function useConnectStage(parameters: object): ConnectStage {
	const stage = useFixture(async () => await openConnectStage(parameters), closeConnectStage);
	return {
		get rest() {
			return stage().rest;
		},
		get sandbox() {
			return stage().sandbox;
		},
		get link() {
			return stage().link;
		},
		get seller() {
			return stage().seller;
		},
	};
}
