/** Does each piece of work once at a time, however many ask for it meanwhile. */
export class SingleFlight<T> {
	private readonly underWay = new Map<string, Promise<T>>();

	/**
	 * Joins the work with this key that is under way, or begins it.
	 *
	 * @returns its result, and whether this call began it
	 * @throws what the work throws
	 */
	async once(key: string, work: () => Promise<T>): Promise<{ value: T; wasFirst: boolean }> {
		const known = this.underWay.get(key);
		if (known !== undefined) return { value: await known, wasFirst: false };
		const working = work().finally(() => this.underWay.delete(key));
		this.underWay.set(key, working);
		return { value: await working, wasFirst: true };
	}
}
