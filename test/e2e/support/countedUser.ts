import type { Locator } from 'playwright-core';

/** A user whose actions are counted: a click is one, and so is the filling of a field. */
export class CountedUser {
	/** What was done, in words. */
	readonly actions: string[] = [];

	async click(what: string, target: Locator): Promise<void> {
		this.count(`click ${what}`);
		await target.click();
	}

	async fill(what: string, field: Locator, text: string): Promise<void> {
		this.count(`fill in ${what}`);
		await field.fill(text);
		await field.blur();
	}

	/** Counts an action on what is no part of a page, such as the browser's address bar. */
	count(what: string): void {
		this.actions.push(what);
	}

	/** The actions with their numbers, a line each. */
	list(): string {
		return this.actions.map((action, index) => `${index + 1}. ${action}`).join('\n');
	}
}
