import type { IExecuteFunctions } from 'n8n-workflow';
import { fieldsWithGrant } from '../../credentials/grantFields';
import { notAuthorizedYet } from '../../lazada/authorizationGuide';
import { isAlive, refreshDecision } from '../../lazada/refreshDecision';
import type { Settings } from '../../lazada/settings';
import type { StoredGrant } from '../../lazada/storedGrant';
import { readCredentialGrant } from './credential';
import { refreshGrant } from './keptGrant';

/** A refresh that did not come through while the token lives is not tried again at every item. */
const LOOK_AGAIN_MS = 60_000;

/** The grant of the node's credential, read and kept fresh for all items of a run together. */
export class CredentialGrant {
	private grant: StoredGrant | undefined;

	private lookedAt = -Infinity;

	private looking: Promise<StoredGrant> | undefined;

	/** What came of a refused token, by that token: one recovery for all calls that were under way with it. */
	private readonly recoveries = new Map<string, Promise<StoredGrant | undefined>>();

	/** @param held what the credential had when the run began */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly settings: Settings,
		private readonly held: StoredGrant | undefined,
	) {}

	/**
	 * The grant to call with now; the credential exchanges and refreshes as it does before any request.
	 *
	 * @throws LazadaError where there is none, or only the seller can go on
	 */
	async current(): Promise<StoredGrant> {
		if (this.grant !== undefined && this.willDo(this.grant)) return this.grant;
		this.looking ??= this.look().finally(() => {
			this.looking = undefined;
		});
		return await this.looking;
	}

	/**
	 * The grant to call with after Lazada refused an access token: the one that another execution has stored
	 * meanwhile, or a refreshed one.
	 *
	 * @returns `undefined` if the refused token is itself what a recovery gave
	 * @throws LazadaError where the refresh does not come through
	 */
	async after(refused: StoredGrant): Promise<StoredGrant | undefined> {
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

	private willDo(grant: StoredGrant): boolean {
		const now = Date.now();
		if (refreshDecision(grant, this.settings.refreshAheadMs, now) === 'fresh') return true;
		return isAlive(grant, now) && now - this.lookedAt < LOOK_AGAIN_MS;
	}

	private async look(): Promise<StoredGrant> {
		this.lookedAt = Date.now();
		await refreshGrant(this.context, {}, this.grant ?? this.held);
		const grant = await readCredentialGrant(this.context);
		if (grant === undefined) throw notAuthorizedYet(this.settings, Date.now());
		this.grant = grant;
		return grant;
	}

	private async recover(refused: StoredGrant): Promise<StoredGrant | undefined> {
		const stored = await readCredentialGrant(this.context);
		if (stored !== undefined && stored.accessToken !== refused.accessToken) return stored;
		const ended = { ...(stored ?? refused), accessTokenExpiresAt: 0 };
		const overlay = fieldsWithGrant(JSON.stringify(ended));
		await refreshGrant(this.context, overlay, stored ?? refused);
		const refreshed = await readCredentialGrant(this.context);
		return refreshed?.accessToken === refused.accessToken ? undefined : refreshed;
	}
}
