import type { IExecuteFunctions } from 'n8n-workflow';
import { readCredential } from '../../../client/credential';
import { CredentialGrant } from '../../../client/credentialGrant';
import { runsAsTool } from '../../../client/n8nWorkarounds';
import { PacedCalls } from '../../../client/pacedCalls';
import { ItemParameters } from '../../shared/parameters';
import type { NodeRun, Operation } from './operation';
import { ONE_BY_ONE } from './paceOptions';

/**
 * Reads what holds for the whole run, the node's credential included, once for all items.
 *
 * @throws LazadaError (`input`) where an option or a field of the credential cannot be used
 */
export async function startRun(context: IExecuteFunctions, operation: Operation): Promise<NodeRun> {
	const pace = operation.pace?.(context) ?? ONE_BY_ONE;
	const node = context.getNode();
	const credential = await readCredential(context);
	return {
		context,
		node,
		parameters: new ItemParameters(context, node),
		credential,
		calls: new PacedCalls({ ...pace, signal: context.getExecutionCancelSignal() }),
		grant: new CredentialGrant(context, credential),
		concurrency: pace.concurrency,
		asTool: runsAsTool(context, node),
	};
}
