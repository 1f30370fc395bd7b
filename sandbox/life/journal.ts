import type { WantedLife } from './lifePlan';

/** A business call that changed something. */
interface KeptCall {
	path: string;
	method: string;
	/** What the seller consented to. */
	country: string;
	/** The country of the gateway, where it was that of one. */
	gateway?: string;
	parameters: Record<string, string>;
}

/** What was done in the shops of an account: how they are to live, or a call. */
export type Deed = { at: number; account: string } & ({ life: WantedLife } | KeptCall);

/** What was done in shops that live. Done again in a new world, it makes the same shops. */
export class Journal {
	private deeds: Deed[] = [];

	/** Another after each change. */
	version = 0;

	get all(): readonly Deed[] {
		return this.deeds;
	}

	add(deed: Deed): void {
		this.deeds.push(deed);
		this.version += 1;
	}

	/** Replaces what is written by what was in an earlier world. */
	restore(deeds: readonly Deed[]): void {
		this.deeds = [...deeds];
	}

	/** Forgets what was done in the shops of an account, or everywhere. */
	forget(account?: string): void {
		this.deeds = account === undefined ? [] : this.deeds.filter((deed) => deed.account !== account);
		this.version += 1;
	}
}
