import type { INodeType } from 'n8n-workflow';

/** Records what a node throws, as it throws it: n8n keeps only a copy without the causes. */
export class Thrown {
	private spy: jest.SpyInstance | undefined;

	watch(node: INodeType): void {
		this.spy = jest.spyOn(node, 'execute');
	}

	/** What was thrown until now, oldest first. */
	async errors(): Promise<unknown[]> {
		if (this.spy === undefined) throw new Error('No node is watched');
		const runs = this.spy.mock.results.map(({ value }: { value?: unknown }) => value);
		const outcomes = await Promise.allSettled(runs);
		return outcomes
			.filter((outcome) => outcome.status === 'rejected')
			.map(({ reason }): unknown => reason);
	}

	restore(): void {
		this.spy?.mockRestore();
	}
}
