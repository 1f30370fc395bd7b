import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, selectors, type Browser, type Page } from 'playwright-core';
import { OWNER } from '../../../tools/n8n/restClient';
import { PROJECT } from '../../../tools/n8n/packageUnderTest';
import { e2e } from './environment';

/** Chromium's own background traffic is off: tests reach this machine only. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Where the pictures of the last run are; `E2E_PICTURES` names another place. */
const PICTURES = process.env.E2E_PICTURES ?? join(PROJECT, 'test-report', 'pictures');

/** Starts Debian's Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
	selectors.setTestIdAttribute('data-test-id');
	return await chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: ARGUMENTS,
	});
}

/** A page of n8n's editor, logged in as the owner. */
export async function openEditor(browser: Browser): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.setDefaultTimeout(40_000);
	await page.goto(`${e2e('url')}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[type="password"]').fill(OWNER.password);
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => !url.pathname.includes('signin'));
	return page;
}

/** Fills a field of the credential's form. */
export async function fillField(page: Page, name: string, value: string): Promise<void> {
	await page.getByTestId(`parameter-input-${name}`).locator('input').first().fill(value);
}

/** Keeps a picture of the page. */
export async function picture(page: Page, name: string): Promise<void> {
	await mkdir(PICTURES, { recursive: true });
	await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
