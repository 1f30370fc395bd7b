import type { IExecuteFunctions } from 'n8n-workflow';
import { grantOf } from '../../credentials/grantFields';
import { CredentialGrant } from './credentialGrant';
import { readCredential, type LazadaCredential } from './credential';
import { PacedCalls } from './pacedCalls';
import type { Operation } from './operation';
import { ONE_BY_ONE } from './paceOptions';

/** What the items of one run of the node share. */
export interface NodeRun {
	credential: LazadaCredential;
	calls: PacedCalls;
	/** The grant of the node's credential. */
	grant: CredentialGrant;
	/** Items that are worked on at the same time. */
	concurrency: number;
}

/**
 * Reads what holds for the whole run, the node's credential included, once for all items.
 *
 * @throws LazadaError (`input`) where an option or a field of the credential cannot be used
 */
export async function startRun(context: IExecuteFunctions, operation: Operation): Promise<NodeRun> {
	const pace = operation.pace?.(context) ?? ONE_BY_ONE;
	const credential = await readCredential(context);
	return {
		concurrency: pace.concurrency,
		credential,
		calls: new PacedCalls({ ...pace, signal: context.getExecutionCancelSignal() }),
		grant: new CredentialGrant(
			context,
			credential.settings,
			grantOf(credential.fields, credential.settings),
		),
	};
}
