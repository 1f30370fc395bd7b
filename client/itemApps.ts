import type { IExecuteFunctions } from 'n8n-workflow';
import { CREDENTIAL_TYPE, readCredential, type LazadaCredential } from './credential';
import { CredentialGrant } from './credentialGrant';
import { mayVary, readStoredExpressions } from './n8nWorkarounds';
import { PacedCalls, type PaceSettings } from './pacedCalls';

/** The app that the node's credential gives an item, and what all items of the app share. */
export interface ItemApp {
	credential: LazadaCredential;
	/** Lazada limits the calls of each app by itself. */
	calls: PacedCalls;
	/** The grant that the credential stores, if that is this app's. */
	grant: CredentialGrant;
}

/**
 * The apps of one run of the node. Without expressions in the credential it is one, read once for all items. With
 * them, n8n resolves the credential for each item, as in its HTTP Request node.
 */
export class ItemApps {
	private varying: Promise<readonly string[] | undefined> | undefined;

	private shared: Promise<ItemApp> | undefined;

	/** By the values of the fields that vary. */
	private readonly apps = new Map<string, ItemApp>();

	/** By app key and token host. */
	private readonly paces = new Map<string, PacedCalls>();

	private read: LazadaCredential | undefined;

	/** @param pace of each app */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly pace: PaceSettings,
	) {}

	/**
	 * The app of one item.
	 *
	 * @throws LazadaError (`input`) where a field of the credential cannot be used; n8n's own error where an expression
	 * cannot be resolved
	 */
	async forItem(itemIndex: number): Promise<ItemApp> {
		this.varying ??= this.findVarying();
		const varying = await this.varying;
		if (varying?.length === 0) return await (this.shared ??= this.readApp(0, varying));
		return await this.readApp(itemIndex, varying);
	}

	/** A credential that was read for an item of this run; `undefined` before the first one. */
	get lastRead(): LazadaCredential | undefined {
		return this.read;
	}

	/** The fields by which items may differ; `undefined` where n8n does not show them. */
	private async findVarying(): Promise<readonly string[] | undefined> {
		if (this.context.getInputData().length === 1) return [];
		const expressions = await readStoredExpressions(this.context, CREDENTIAL_TYPE);
		return expressions && Object.keys(expressions).filter((name) => mayVary(expressions[name]));
	}

	private async readApp(
		itemIndex: number,
		varying: readonly string[] | undefined,
	): Promise<ItemApp> {
		const credential = await readCredential(this.context, itemIndex);
		this.read = credential;
		const { fields } = credential;
		const names = varying ?? Object.keys(fields);
		const key = JSON.stringify(names.map((name) => fields[name]));
		const app = this.apps.get(key) ?? this.createApp(credential);
		this.apps.set(key, app);
		return app;
	}

	private createApp(credential: LazadaCredential): ItemApp {
		const { appKey, platform } = credential.settings;
		const paceKey = JSON.stringify([appKey, platform.tokenBaseUrl]);
		const calls = this.paces.get(paceKey) ?? new PacedCalls(this.pace);
		this.paces.set(paceKey, calls);
		return { credential, calls, grant: new CredentialGrant(this.context, credential) };
	}
}
