import type { Locator, Page } from 'playwright-core';

const CHOICES = /\/dynamic-node-parameters\/resource-locator-results/;

/** The form of *Call* in the panel of a Lazada node. */
export class CallForm {
	constructor(
		readonly editor: Page,
		/** For pictures. */
		readonly panel: Locator,
	) {}

	/** Searches the list of APIs, and waits until it has one by this name. */
	async search(words: string, name: string): Promise<void> {
		await this.panel.getByTestId('rlc-input').click();
		const found = this.editor.waitForResponse(
			(response) =>
				CHOICES.test(response.url()) &&
				JSON.stringify(response.request().postDataJSON()).includes(JSON.stringify(words)),
		);
		await this.editor.getByTestId('rlc-search').fill(words);
		await found;
		await this.listed(name).waitFor();
	}

	/** Chooses an API of the list that is open, and waits for its parameters, as they are labeled. */
	async choose(name: string, parameters: string[]): Promise<void> {
		await this.listed(name).click();
		await this.panel.getByTestId('rlc-open-resource-link').waitFor();
		for (const label of parameters) {
			await this.mapper().getByText(label, { exact: true }).first().waitFor();
		}
		if (parameters.length === 0) await this.mapper().waitFor({ state: 'hidden' });
	}

	/** The labels of the API's own parameters, those that n8n offers to add among them. */
	async parameterLabels(): Promise<{ shown: string[]; more: string[] }> {
		const shown = await this.readLabels(this.mapper());
		// One alone has a button instead of a menu.
		const add = this.mapper()
			.locator('[aria-haspopup="menu"]')
			.filter({ hasText: 'Add parameter' });
		if ((await add.count()) === 0) return { shown: shown.slice(1), more: [] };
		await add.click();
		const menu = this.editor.getByRole('menu').last();
		await menu.waitFor();
		const more = await menu.getByRole('menuitem').allInnerTexts();
		// A click beside the menu closes it alone; Escape closes the panel too.
		await this.editor.mouse.click(1, 1);
		await menu.waitFor({ state: 'hidden' });
		return { shown: shown.slice(1), more };
	}

	/** The labels of all fields of the node, from top to bottom. */
	async labels(): Promise<string[]> {
		return await this.readLabels(this.panel.getByTestId('node-parameters').first());
	}

	/** The fields, for a picture. */
	get fields(): Locator {
		return this.panel.getByTestId('node-parameters').first();
	}

	private async readLabels(part: Locator): Promise<string[]> {
		const labels = part.locator('label.n8n-input-label').filter({ visible: true });
		return (await labels.allInnerTexts()).map((text) => text.split('\n')[0].trim());
	}

	private mapper(): Locator {
		return this.panel.getByTestId('mapping-fields-container');
	}

	private listed(name: string): Locator {
		const items = this.editor.getByTestId('rlc-item').filter({ visible: true });
		return items.filter({ hasText: `${name} (` }).first();
	}
}
