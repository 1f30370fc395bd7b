import {
	CREDENTIAL_BLANKING_VALUE,
	CREDENTIAL_EMPTY_VALUE,
	type IExecuteFunctions,
} from 'n8n-workflow';
import { readCredential } from '../../../client/credential';
import type { Fields } from '../../../client/hookCommand';
import { frozen } from '../../support/signing';
import { catchRejection } from '../support/errors';
import { credentialFields, grantedFields } from '../support/fakeLazada';

const OWN = { lazadaApi: { id: '7', name: 'My shop' } };

/** A node's context, with fields as n8n reads them from its database. */
function context(fields: object, credentials?: object): IExecuteFunctions {
	const part = {
		getNode: () => ({ credentials }),
		getCredentials: async (type: string) =>
			await Promise.resolve(type === 'lazadaApi' ? frozen(fields) : {}),
	};
	return part as unknown as IExecuteFunctions;
}

describe("a node's credential", () => {
	it('is read with its id and name, its fields, and the settings in them', async () => {
		const fields = grantedFields();
		expect(await readCredential(context(fields, OWN))).toMatchObject({
			id: '7',
			name: 'My shop',
			fields,
			settings: { appKey: '123456', callbackUrl: 'https://example.com/callback' },
		});
	});

	it('has neither id nor name where the node has none of its own', async () => {
		for (const credentials of [undefined, {}, { otherApi: { id: '8', name: 'Other' } }]) {
			const { id, name } = await readCredential(context(credentialFields(), credentials));
			expect([id, name]).toEqual(['', '']);
		}
	});

	it("has no field in which n8n's placeholder stands for nothing, for n8n before 2.34 would store it", async () => {
		const others: Fields = credentialFields();
		delete others.tokenGrant;
		const empty = { tokenGrant: CREDENTIAL_EMPTY_VALUE, tokenCopies: CREDENTIAL_EMPTY_VALUE };
		const { fields } = await readCredential(context({ ...others, ...empty }, OWN));
		expect(fields).toEqual(others);
		const secret = { tokenCopies: CREDENTIAL_BLANKING_VALUE };
		const kept = await readCredential(context({ ...others, ...secret }, OWN));
		expect(kept.fields).toEqual({ ...others, ...secret });
	});

	it('that cannot be used is refused by the name of the field', async () => {
		const reading = readCredential(context(credentialFields({ appKey: 'abc' }), OWN));
		const { kind, message } = await catchRejection(reading);
		expect([kind, message]).toEqual(['input', 'The App Key must contain only digits']);
	});
});
