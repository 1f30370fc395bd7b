import { addDueShops } from '../../support/n8n/dueShops';
import { CredentialStage } from './credentialStage';
import { FaultyN8n } from './faultyN8n';
import type { StorageFault } from './storageFaults';
import { TableStage } from './tableStage';

/** A real n8n that a storage fault can befall, with due shops in a table and another one in a credential. */
export class StorageStage {
	private mending: (() => void) | undefined;

	private constructor(
		private readonly fault: StorageFault,
		readonly n8n: FaultyN8n,
		readonly table: TableStage,
		readonly one: CredentialStage,
	) {}

	static async open(fault: StorageFault, shops: number): Promise<StorageStage> {
		const n8n = await FaultyN8n.start({}, fault);
		const table = await TableStage.open(n8n);
		await addDueShops(table, shops);
		return new StorageStage(fault, n8n, table, await CredentialStage.open(n8n));
	}

	/** From now on n8n cannot store. */
	begin(): void {
		this.mending = this.fault.begin(this.n8n.folder);
	}

	/** It can again. */
	mend(): void {
		this.mending?.();
		this.mending = undefined;
	}

	async close(): Promise<void> {
		await this.n8n.close();
		await this.table.close();
		await this.one.close();
	}
}
