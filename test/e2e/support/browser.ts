import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';
import { OWNER } from '../../../tools/host/restClient';
import { PROJECT } from '../../../tools/project';
import { e2e } from '../../support/n8n/environment';
import { useFixture, type Lifetime } from '../../support/useFixture';

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
async function openBrowser(): Promise<Browser> {
	selectors.setTestIdAttribute('data-test-id');
	return await chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: ARGUMENTS,
	});
}

/** Opens a browser for each test, or one for all. */
export function useBrowser(lifetime?: Lifetime): () => Browser {
	return useFixture(openBrowser, async (browser) => await browser.close(), lifetime);
}

/** A page of n8n's editor, logged in as the owner. */
export async function openEditor(browser: Browser): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.setDefaultTimeout(40_000);
	await page.goto(`${e2e('url')}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[type="password"]').fill(OWNER.password);
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => !url.pathname.includes('signin'));
	return page;
}

/** Lies over what a picture is to show: messages of n8n, and the buttons that float over a canvas. */
const IN_THE_WAY = [
	'.el-notification',
	'[class*="_executionButtons_"]',
	'[class*="_nodeButtonsWrapper_"]',
	'.vue-flow__panel',
	'[data-test-id^="execute-workflow-button"]',
	'[data-test-id="floating-nodes"]',
];

/** Part of a page, in pixels. */
export interface Part {
	x: number;
	y: number;
	width: number;
	height: number;
}

async function findBox(part: Locator): Promise<Part> {
	const box = await part.boundingBox();
	if (box === null) throw new Error('What the picture is to show is not visible');
	return box;
}

async function fileFor(name: string): Promise<string> {
	await mkdir(PICTURES, { recursive: true });
	return join(PICTURES, `${name}.png`);
}

/** No button turns while it waits for n8n, and nothing fades in or out. */
const AT_REST = `document.querySelector('button[aria-busy=true], [class*="_loading-container_"]') === null
	&& document.getAnimations().every(({ playState, effect }) =>
		playState !== 'running' || effect.getComputedTiming().endTime === Infinity)`;

/** Keeps a picture of the editor or of a part of it, once n8n is at rest. */
export async function picture(editor: Page, name: string, part?: Locator | Part): Promise<void> {
	await editor.mouse.move(0, 0);
	await editor.waitForFunction(AT_REST);
	await editor.screenshot({
		path: await fileFor(name),
		animations: 'disabled',
		style: `${IN_THE_WAY.join()}{visibility:hidden!important}`,
		clip: part && 'x' in part ? part : part && (await findBox(part)),
	});
}

/** Keeps a picture of a page just as it is: nothing is put into it, which its content policy could forbid. */
export async function untouchedPicture(page: Page, name: string): Promise<Buffer> {
	return await page.screenshot({ path: await fileFor(name), caret: 'initial' });
}

/** Keeps one picture of several, next to each other. */
export async function pictureOfAll(browser: Browser, name: string, all: Buffer[]): Promise<void> {
	const page = await browser.newPage({ viewport: { width: 1000, height: 760 } });
	const images = all.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`);
	await page.setContent(
		`<style>body{margin:0;display:inline-flex;gap:24px;padding:24px;background:#dfe3ee}
		img{width:288px;border:6px solid #1a1d2e;border-radius:24px}</style>${images.join('')}`,
	);
	await page.locator('body').screenshot({ path: await fileFor(name) });
	await page.close();
}
