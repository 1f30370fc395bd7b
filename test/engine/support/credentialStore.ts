import { Credentials } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeCredentialsDetails } from 'n8n-workflow';

/** n8n's table of credentials, in memory; their data is encrypted as there. */
export class CredentialStore {
	private readonly rows = new Map<string, Credentials>();

	private readonly writes = new Map<string, number>();

	async add(
		name: string,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<INodeCredentialsDetails & { id: string }> {
		const id = `credential-${this.rows.size + 1}`;
		const credentials = new Credentials({ id, name }, type);
		await credentials.setData(data);
		this.rows.set(id, credentials);
		return { id, name };
	}

	/** A credential as it is stored now; changing it changes nothing here. */
	get(id: string | null): Credentials {
		const row = this.rows.get(id ?? '');
		if (row === undefined) throw new Error(`There is no credential with the id ${id}`);
		return new Credentials({ id, name: row.name }, row.type, row.data);
	}

	async write(id: string, data: ICredentialDataDecryptedObject): Promise<void> {
		const credentials = this.get(id);
		await credentials.setData(data);
		this.rows.set(id, credentials);
		this.writes.set(id, this.countWrites(id) + 1);
	}

	/** How often a credential was written since it was added. */
	countWrites(id: string): number {
		return this.writes.get(id) ?? 0;
	}
}
