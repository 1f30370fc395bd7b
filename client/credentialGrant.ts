import { notAuthorizedYet } from '../lazada/authorization/authorizationGuide';
import { isAlive, refreshDecision } from '../lazada/grants/refreshDecision';
import type { StoredGrant } from '../lazada/grants/storedGrant';
import { readAgain, type LazadaContext, type LazadaCredential } from './credential';
import { readGrantField } from './credentialFields';
import { requireOwnApp } from './ownApp';
import { refreshThroughHook } from './runHook';

/** While the token is valid, a failed refresh is not retried at every item. */
const PREPARE_AGAIN_MS = 60_000;

function isOther(grant: StoredGrant | undefined, held: StoredGrant): grant is StoredGrant {
	return grant !== undefined && grant.accessToken !== held.accessToken;
}

/** The grant that the node's credential stores for one app, kept fresh for all items of the app together. */
export class CredentialGrant {
	private grant: StoredGrant | undefined;

	private preparedAt = -Infinity;

	private preparing: Promise<StoredGrant> | undefined;

	/** What replaced a refused token, by that token: one recovery for all calls that were under way with it. */
	private readonly recoveries = new Map<string, Promise<StoredGrant | undefined>>();

	/** @param credential as it was read for the first item of the app */
	constructor(
		private readonly context: LazadaContext,
		private readonly credential: LazadaCredential,
	) {}

	/**
	 * The grant to call with now; the credential exchanges and refreshes as it does before any request.
	 *
	 * @throws LazadaError where there is none, or only the seller can help
	 */
	async getCurrent(): Promise<StoredGrant> {
		if (this.grant !== undefined && this.isUsable(this.grant)) return this.grant;
		this.preparing ??= this.prepare().finally(() => {
			this.preparing = undefined;
		});
		return await this.preparing;
	}

	/**
	 * The grant to call with after Lazada refused an access token: the one that another execution has stored
	 * meanwhile, or a refreshed one.
	 *
	 * @returns `undefined` if the refused token is itself the result of a recovery
	 * @throws LazadaError where the refresh fails
	 */
	async replace(refused: StoredGrant): Promise<StoredGrant | undefined> {
		const known = this.recoveries.get(refused.accessToken);
		if (known !== undefined) return await known;
		const recovery = this.recover(refused);
		this.recoveries.set(refused.accessToken, recovery);
		const recovered = await recovery;
		if (recovered !== undefined) {
			this.grant = recovered;
			this.recoveries.set(recovered.accessToken, Promise.resolve(undefined));
		}
		return recovered;
	}

	/** The grant that another execution has stored meanwhile; `undefined` if the held one is still stored. */
	async findNewer(held: StoredGrant): Promise<StoredGrant | undefined> {
		const { stored } = await this.readStored();
		if (!isOther(stored, held)) return undefined;
		this.grant = stored;
		return stored;
	}

	private isUsable(grant: StoredGrant): boolean {
		const now = Date.now();
		const { refreshAheadMs } = this.credential.settings;
		if (refreshDecision(grant, refreshAheadMs, now) === 'fresh') return true;
		return isAlive(grant, now) && now - this.preparedAt < PREPARE_AGAIN_MS;
	}

	private async prepare(): Promise<StoredGrant> {
		// Only the first time is what the run has read new enough.
		const isFirst = this.preparedAt === -Infinity;
		const credential = isFirst ? this.credential : await readAgain(this.context, this.credential);
		this.preparedAt = Date.now();
		const { fields, settings } = credential;
		const held = readGrantField(fields, settings);
		if (held === undefined) await requireOwnApp(this.context, credential);
		const command = { do: 'prepare' } as const;
		const grant = await refreshThroughHook(this.context, credential, command, held);
		if (grant === undefined) throw notAuthorizedYet(settings, Date.now());
		this.grant = grant;
		return grant;
	}

	private async recover(refused: StoredGrant): Promise<StoredGrant | undefined> {
		const { credential, stored } = await this.readStored();
		if (isOther(stored, refused)) return stored;
		const command = { do: 'refresh' } as const;
		const grant = await refreshThroughHook(this.context, credential, command, stored);
		return isOther(grant, refused) ? grant : undefined;
	}

	private async readStored(): Promise<{
		credential: LazadaCredential;
		stored: StoredGrant | undefined;
	}> {
		const credential = await readAgain(this.context, this.credential);
		return { credential, stored: readGrantField(credential.fields, credential.settings) };
	}
}
