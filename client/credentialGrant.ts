import type { IExecuteFunctions } from 'n8n-workflow';
import { notAuthorizedYet } from '../lazada/authorization/authorizationGuide';
import { isAlive, refreshDecision } from '../lazada/grants/refreshDecision';
import type { StoredGrant } from '../lazada/grants/storedGrant';
import { readCredential, type LazadaCredential } from './credential';
import { readGrantField } from './credentialFields';
import { refreshThroughHook } from './runHook';

/** While the token is valid, a failed refresh is not retried at every item. */
const PREPARE_AGAIN_MS = 60_000;

/** The grant of the node's credential, read and kept fresh for all items of a run together. */
export class CredentialGrant {
	private grant: StoredGrant | undefined;

	private preparedAt = -Infinity;

	private preparing: Promise<StoredGrant> | undefined;

	/** What replaced a refused token, by that token: one recovery for all calls that were under way with it. */
	private readonly recoveries = new Map<string, Promise<StoredGrant | undefined>>();

	/** @param credential as it was read when the run began */
	constructor(
		private readonly context: IExecuteFunctions,
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

	private isUsable(grant: StoredGrant): boolean {
		const now = Date.now();
		const { refreshAheadMs } = this.credential.settings;
		if (refreshDecision(grant, refreshAheadMs, now) === 'fresh') return true;
		return isAlive(grant, now) && now - this.preparedAt < PREPARE_AGAIN_MS;
	}

	private async prepare(): Promise<StoredGrant> {
		// Only the first time is what the run has read new enough.
		const isFirst = this.preparedAt === -Infinity;
		const credential = isFirst ? this.credential : await readCredential(this.context);
		this.preparedAt = Date.now();
		const { fields, settings } = credential;
		const held = readGrantField(fields, settings);
		const command = { do: 'prepare' } as const;
		const grant = await refreshThroughHook(this.context, credential, command, held);
		if (grant === undefined) throw notAuthorizedYet(settings, Date.now());
		this.grant = grant;
		return grant;
	}

	private async recover(refused: StoredGrant): Promise<StoredGrant | undefined> {
		const credential = await readCredential(this.context);
		const stored = readGrantField(credential.fields, credential.settings);
		if (stored !== undefined && stored.accessToken !== refused.accessToken) return stored;
		const command = { do: 'refresh' } as const;
		const grant = await refreshThroughHook(this.context, credential, command, stored);
		return grant?.accessToken === refused.accessToken ? undefined : grant;
	}
}
