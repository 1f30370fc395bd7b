import type { Locator } from 'playwright-core';

/** What a node's panel shows after its run. Reading is no action. */
export class NodeOutput {
	constructor(readonly part: Locator) {}

	/** How many items n8n says there are. */
	async countItems(): Promise<number> {
		const count = this.part.getByText(/^\d+ items?$/).first();
		return Number.parseInt(await count.innerText(), 10);
	}

	/** All that it shows as text: the items, or what went wrong and what to do. */
	async text(): Promise<string> {
		return await this.part.innerText();
	}

	/** The rows of the table, each cell under its column's name; {@link Job.showTable} opens it. */
	async table(): Promise<Array<Record<string, string>>> {
		const columns = await this.part.locator('th').allInnerTexts();
		const rows = await this.part.locator('tbody tr').all();
		const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
		return cells.map((row) =>
			Object.fromEntries(
				columns.map((column, index) => [column.trim(), (row[index] ?? '').trim()]),
			),
		);
	}
}
