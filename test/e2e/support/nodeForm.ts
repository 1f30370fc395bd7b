import type { Locator, Page } from 'playwright-core';
import type { CountedUser } from './countedUser';

function exactly(text: string): RegExp {
	return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}

/** The fields of a node's panel, each found by its label; of several with the same one, the last. */
export class NodeForm {
	constructor(
		private readonly editor: Page,
		private readonly panel: Locator,
		private readonly user: CountedUser,
	) {}

	/** A field with its label and all that it holds. */
	field(label: string): Locator {
		const text = this.editor.locator('label .n8n-text').filter({ hasText: exactly(label) });
		const items = this.panel.getByTestId('parameter-item').filter({ visible: true });
		return items.filter({ has: text }).last();
	}

	/** Writes into a field: one action. */
	async fill(label: string, text: string): Promise<void> {
		const input = this.field(label).getByTestId('parameter-input').locator('input, textarea');
		await this.user.fill(label, input.first(), text);
	}

	/** Writes what stands between an expression's braces: a click on *Expression*, and the writing. */
	async fillExpression(label: string, expression: string): Promise<void> {
		const field = this.field(label);
		await field.hover();
		await this.user.click(`Expression of ${label}`, field.getByTestId('radio-button-expression'));
		this.user.count(`fill in ${label}`);
		await field.locator('.cm-content').fill(`{{ ${expression} }}`);
	}

	/** Writes a time as n8n's calendar does, and Enter: two actions, three in place of an expression. */
	async fillTime(label: string, time: string): Promise<void> {
		const field = this.field(label);
		if (await field.locator('.cm-content').isVisible()) {
			await field.hover();
			await this.user.click(`Fixed of ${label}`, field.getByTestId('radio-button-fixed'));
		}
		this.user.count(`fill in ${label}`);
		await this.inputOf(label).fill(time);
		this.user.count('press Enter');
		await this.inputOf(label).press('Enter');
	}

	/** Chooses an option of a field: two clicks. */
	async choose(label: string, option: string): Promise<void> {
		await this.user.click(label, this.inputOf(label));
		await this.clickOption(option);
	}

	/** Chooses some options of a field that takes several: a click to open it, one for each, and one to close it. */
	async chooseSeveral(label: string, options: readonly string[]): Promise<void> {
		await this.user.click(label, this.inputOf(label));
		for (const option of options) await this.clickOption(option);
		await this.user.click(`${label}, to close it`, this.field(label).locator('label').first());
	}

	/** Turns a switch: one click. */
	async turn(label: string): Promise<void> {
		await this.user.click(label, this.field(label).locator('.el-switch__core').first());
	}

	/** Adds an optional field: a click on *Add filter* or the like, and one on its name where there are several. */
	async add(section: string, name: string): Promise<void> {
		const add = '[data-test-id="collection-parameter-add"], [data-test-id="fixed-collection-add"]';
		const target = this.field(section).locator(add).last();
		await this.user.click(`Add of ${section}`, target);
		const isMenu = (await target.and(this.editor.locator('button')).count()) === 0;
		if (isMenu) await this.clickOption(name);
		await this.field(name).waitFor();
	}

	/** Picks from a searchable list: a click to open it, the search if there are words for it, and a click on what is found. */
	async pick(label: string, item: string | RegExp, words = ''): Promise<void> {
		await this.user.click(label, this.field(label).getByTestId('rlc-input'));
		const items = this.editor.getByTestId('rlc-item').filter({ visible: true });
		if (words !== '') {
			const search = this.editor.getByTestId('rlc-search').filter({ visible: true });
			this.user.count(`fill in the search of ${label}`);
			await search.fill(words);
		}
		await this.user.click(`an item of ${label}`, items.filter({ hasText: item }).first());
	}

	private inputOf(label: string): Locator {
		return this.field(label).getByTestId('parameter-input').locator('input').first();
	}

	private async clickOption(name: string): Promise<void> {
		const title = this.editor.getByText(name, { exact: true });
		const options = this.editor.getByRole('option').filter({ visible: true });
		await this.user.click(name, options.filter({ has: title }).first());
	}
}
