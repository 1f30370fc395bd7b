import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Credential } from './credential';
import type { Host } from './host';
import { issueCode } from './seller';

/** A credential whose seller has consented; the calls that it took are not in the sandbox's log. */
export async function authorizedCredential(
	host: Host,
	country: string,
	fields: ICredentialDataDecryptedObject = {},
): Promise<Credential> {
	const credential = await host.newCredential(fields);
	const items = [{ code: issueCode(host.sandbox, country) }];
	const parameters = { code: '={{ $json.code }}', saveTo: 'credential' };
	const { error } = await host.lazada('generateAccessToken', parameters, { credential, items });
	if (error !== undefined) throw error;
	host.sandbox.log.clear();
	return credential;
}

/** A shop's grant as a workflow has put it into a table; the call that it took is not in the sandbox's log. */
export async function tableRow(
	host: Host,
	credential: Credential,
	country: string,
): Promise<IDataObject> {
	const items = [{ code: issueCode(host.sandbox, country) }];
	const parameters = { code: '={{ $json.code }}', saveTo: 'output' };
	const { json, error } = await host.lazada('generateAccessToken', parameters, {
		credential,
		items,
	});
	if (error !== undefined) throw error;
	host.sandbox.log.clear();
	return json[0];
}
