import { LazadaError } from '../lazada/errors';

/** Address of a request that is only made so that n8n runs the credential's hook and stores what it returns. */
export const KEEP_GRANT_ADDRESS = 'lazada:keep-grant';

/** Ends such a request: the grant is kept, and there is nothing to send. */
export class GrantKept extends LazadaError {
	constructor() {
		super('input', 'The grant is kept; there is nothing to send');
		this.name = 'GrantKept';
	}
}
