import type {
	Browser,
	BrowserContext,
	BrowserContextOptions,
	ConsoleMessage,
	Page,
} from 'playwright-core';
import { e2e } from './environment';

/** A phone of today. */
export const PHONE = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	isMobile: true,
};

const DESKTOP = { viewport: { width: 800, height: 640 } };

/** A seller with a browser of their own, which knows nothing of n8n's editor. */
export class Seller {
	/** What the browser complained about: errors, warnings, breaches of the pages' content policy. */
	readonly complaints: string[] = [];

	private constructor(
		private readonly context: BrowserContext,
		readonly page: Page,
	) {
		page.on('console', (message) => {
			const isComplaint = ['error', 'warning'].includes(message.type());
			if (isComplaint && !this.isExpected(message)) {
				this.complaints.push(`${message.location().url}: ${message.text()}`);
			}
		});
		page.on('pageerror', ({ message }) => this.complaints.push(message));
	}

	/** @param options such as the language, the kind of device, or JavaScript switched off */
	static async arrive(browser: Browser, options: BrowserContextOptions): Promise<Seller> {
		const context = await browser.newContext({ ...DESKTOP, ...options });
		context.setDefaultTimeout(40_000);
		return new Seller(context, await context.newPage());
	}

	async open(address: string): Promise<void> {
		await this.page.goto(address);
	}

	/** Fills the sandbox's consent page, which a link has led to. */
	async choose(account: string, site: string): Promise<void> {
		await this.page.getByLabel('Account').selectOption(account);
		await this.page.getByLabel('Country').selectOption(site);
	}

	/** Consents, and waits for the last page. */
	async authorize(): Promise<void> {
		await this.page.getByRole('button', { name: 'Authorize' }).click();
		await this.page.waitForURL(/[?&]done=/);
	}

	/** Whether the page would have to be moved sideways to be read. */
	async isWiderThanScreen(): Promise<boolean> {
		const screen = this.page.viewportSize();
		const page = await this.page.evaluate<number>('document.documentElement.scrollWidth');
		return screen !== null && page > screen.width;
	}

	/** Pages that say what is wrong have a status that says so too. The sandbox has no icon. */
	private isExpected(message: ConsoleMessage): boolean {
		const { url } = message.location();
		const isPage = url === this.page.url();
		const isSandboxIcon = url.endsWith('/favicon.ico') && !url.startsWith(e2e('url'));
		return message.text().startsWith('Failed to load resource') && (isPage || isSandboxIcon);
	}

	async leave(): Promise<void> {
		await this.context.close();
	}
}
