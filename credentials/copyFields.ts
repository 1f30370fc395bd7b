import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readCopies, type SafetyCopy } from '../lazada/safetyCopies';

/** What the hook hands back when it is only to store copies of new tokens; see `SafetyCopy`. */
export interface StoredCopies {
	tokenCopies: string;
	session: '';
}

/** No field of the credential: the node hands it to the hook, which has n8n store it. */
export const COPIES_TO_STORE = 'copiesToStore';

/** The copies that a credential holds. */
export function copiesOf({ tokenCopies }: ICredentialDataDecryptedObject): readonly SafetyCopy[] {
	return readCopies(tokenCopies);
}

/** What the hook hands back, if copies are all that it is asked to store. */
export function copiesToStore(fields: ICredentialDataDecryptedObject): StoredCopies | undefined {
	const copies = fields[COPIES_TO_STORE];
	return typeof copies === 'string' ? { tokenCopies: copies, session: '' } : undefined;
}
