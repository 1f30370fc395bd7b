/** Where messages for an app are pushed to. */
export interface PushAddress {
	appKey: string;
	url: string;
	/** The message types that were chosen; all if left out. */
	types?: number[];
	/** `pushing`: it has passed *Verify*. `stopped`: it did, but then too many deliveries failed. */
	status: 'unverified' | 'pushing' | 'stopped';
}

/** The addresses of apps, one for each. */
export class PushAddresses {
	private readonly byApp = new Map<string, PushAddress>();

	/** Whether each of the last deliveries to an app failed. */
	private readonly failures = new Map<string, boolean[]>();

	get all(): PushAddress[] {
		return [...this.byApp.values()];
	}

	find(appKey: string): PushAddress | undefined {
		return this.byApp.get(appKey);
	}

	/** Sets an app's address; another one is to be verified anew. */
	set(address: PushAddress): void {
		this.byApp.set(address.appKey, address);
		this.failures.delete(address.appKey);
	}

	/** @returns whether there was one */
	remove(appKey: string): boolean {
		return this.byApp.delete(appKey);
	}

	/** It has passed *Verify*: from now on, messages are pushed. */
	beginPushing(address: PushAddress): void {
		address.status = 'pushing';
		this.failures.delete(address.appKey);
	}

	/**
	 * Counts a delivery. If more than half of the last ones failed, pushing stops.
	 *
	 * @param last how many are the last ones; 0 for never
	 */
	count(address: PushAddress, isFailure: boolean, last: number): void {
		if (last === 0 || address.status !== 'pushing') return;
		const failures = [...(this.failures.get(address.appKey) ?? []), isFailure].slice(-last);
		this.failures.set(address.appKey, failures);
		const failed = failures.filter(Boolean).length;
		if (failures.length === last && failed > last / 2) address.status = 'stopped';
	}
}
