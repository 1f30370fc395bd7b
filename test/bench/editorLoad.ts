import { chromium, type Page } from 'playwright-core';
import { OWNER, RestClient } from '../../tools/host/restClient';

/** What n8n's editor takes to begin. */
export interface EditorLoad {
	/** From the address to the empty canvas, for a user who has just signed in. */
	editorMs: number;
	/** The descriptions of all nodes, which the editor loads whole. */
	typesBytes: number;
}

async function signIn(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[type="password"]').fill(OWNER.password);
	await page.keyboard.press('Enter');
	await page.waitForURL((address) => !address.pathname.includes('signin'));
}

/** Opens the editor of a running n8n in Chromium, as its owner. */
export async function loadEditor(url: string): Promise<EditorLoad> {
	await new RestClient(url).logIn();
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	try {
		const page = await browser.newPage();
		await signIn(page, url);
		const begin = performance.now();
		await page.goto(`${url}/workflow/new`);
		await page.locator('[data-test-id="canvas-plus-button"]').first().waitFor();
		const editorMs = performance.now() - begin;
		const types = await page.request.get(`${url}/types/nodes.json`);
		if (!types.ok()) throw new Error(`n8n gave no descriptions of nodes: ${types.status()}`);
		return { editorMs, typesBytes: (await types.body()).length };
	} finally {
		await browser.close();
	}
}
