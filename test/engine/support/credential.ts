import type { ICredentialDataDecryptedObject, INodeCredentialsDetails } from 'n8n-workflow';
import type { CredentialStore } from './credentialStore';

/** What the stored grant has, as far as tests look at it. */
export interface KeptGrant {
	accessToken: string;
	refreshToken: string;
	accessTokenExpiresAt: number;
}

/** A stored credential of type `lazadaApi`. */
export class Credential {
	constructor(
		private readonly store: CredentialStore,
		readonly details: INodeCredentialsDetails & { id: string },
	) {}

	/** Everything that is stored, hidden and undeclared fields included. */
	async fields(): Promise<ICredentialDataDecryptedObject> {
		return await this.store.get(this.details.id).getData();
	}

	/** The tokens that are stored; `undefined` before the first authorization. */
	async grant(): Promise<KeptGrant | undefined> {
		const { tokenGrant } = await this.fields();
		return typeof tokenGrant === 'string' ? (JSON.parse(tokenGrant) as KeptGrant) : undefined;
	}

	/** Changes fields as saving the credential's form does. */
	async save(fields: ICredentialDataDecryptedObject): Promise<void> {
		await this.store.write(this.details.id, { ...(await this.fields()), ...fields });
	}

	/** What stands in n8n's database. */
	get encrypted(): string {
		return this.store.get(this.details.id).data ?? '';
	}

	/** How often n8n has stored it since it was made. */
	get writes(): number {
		return this.store.countWrites(this.details.id);
	}
}
