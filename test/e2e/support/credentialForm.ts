import type { Locator, Page } from 'playwright-core';
import { APP } from '../../support/app';
import { e2e } from '../../support/n8n/environment';

/** The credential's form in n8n's editor. */
export class CredentialForm {
	private constructor(
		private readonly editor: Page,
		/** The dialog, for pictures. */
		readonly dialog: Locator,
	) {}

	/** Opens the form of a new credential and fills in what a user takes from the app. */
	static async fillNew(
		editor: Page,
		callbackUrl: string,
		gatewayUrl: string,
	): Promise<CredentialForm> {
		await editor.goto(`${e2e('url')}/home/credentials`);
		await editor.getByTestId('add-resource-credential').first().click();
		await editor.keyboard.type('Lazada API');
		await editor.getByText('Lazada API').last().click();
		await editor.getByText('Continue').click();

		const saveButton = editor.getByTestId('credential-save-button');
		const form = new CredentialForm(
			editor,
			editor.locator('.el-dialog').filter({ has: saveButton }),
		);
		await form.fill('appKey', APP.appKey);
		await form.fill('appSecret', APP.appSecret);
		await form.fill('callbackUrl', callbackUrl);
		await editor.getByTestId('parameter-input-environment').click();
		await editor.getByText('Custom Gateway', { exact: true }).last().click();
		await form.fill('gatewayUrl', gatewayUrl);
		return form;
	}

	async fill(field: string, value: string): Promise<void> {
		const input = this.editor.getByTestId(`parameter-input-${field}`).locator('input').first();
		await input.fill(value);
		await input.blur();
	}

	/**
	 * Saves for the first time, and waits until n8n has tested the credential.
	 *
	 * @returns id of the credential
	 */
	async create(): Promise<string> {
		const created = this.editor.waitForResponse(
			(response) =>
				response.url().endsWith('/rest/credentials') && response.request().method() === 'POST',
		);
		await this.save();
		const { data } = (await (await created).json()) as { data: { id: string } };
		return data.id;
	}

	/** Saves, and gives what n8n's test says then: `OK` or `Error`. */
	async save(): Promise<string> {
		return await this.tested(this.editor.getByTestId('credential-save-button'));
	}

	/** Tests once more, by the button of the banner. */
	async retry(): Promise<string> {
		return await this.tested(this.dialog.getByRole('button', { name: 'Retry' }).first());
	}

	/** Opens the form of a credential that is stored. */
	async openAnew(id: string): Promise<void> {
		await this.editor.goto(`${e2e('url')}/home/credentials/${id}`);
		await this.dialog.waitFor();
	}

	/** Whether the notice on top says how to connect a shop. */
	async saysSteps(): Promise<boolean> {
		return await this.dialog.getByText('To connect a shop:').isVisible();
	}

	/** What n8n keeps behind *More details*, which the notice of the form mentions in other words. */
	async problem(): Promise<string> {
		await this.dialog.getByText('More details', { exact: true }).first().click();
		const message = this.dialog.getByText(/This shop isn't authorized yet/).first();
		return (await message.innerText()).replace(/\s*\n\s*/g, '');
	}

	/** Waits for the green banner, and brings it into view. */
	async untilConnected(): Promise<void> {
		const banner = this.dialog.getByTestId('credentials-config-container-test-success').first();
		await banner.getByText('Retry', { exact: true }).waitFor();
		await banner.scrollIntoViewIfNeeded();
	}

	private async tested(button: Locator): Promise<string> {
		const tested = this.editor.waitForResponse(/\/rest\/credentials\/test$/);
		await button.click();
		const { data } = (await (await tested).json()) as { data: { status: string } };
		return data.status;
	}
}
