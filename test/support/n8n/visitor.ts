import { request, type APIRequestContext } from 'playwright-core';
import { consentTo } from '../../../tools/host/consent';

/** Where a visit ended. */
export interface Arrival {
	/** Address of the last page. */
	url: string;
	status: number;
	headers: Record<string, string>;
	html: string;
}

/** A seller's browser as far as cookies and redirects go; what it shows is not drawn. */
export class Visitor {
	private constructor(private readonly client: APIRequestContext) {}

	static async arrive(acceptLanguage = 'en'): Promise<Visitor> {
		const extraHTTPHeaders = { 'accept-language': acceptLanguage, accept: 'text/html' };
		// How long an answer takes depends on what else the machine does: the test's own time is the limit.
		return new Visitor(await request.newContext({ extraHTTPHeaders, timeout: 0 }));
	}

	/** Opens an address and follows all redirects. */
	async open(address: string): Promise<Arrival> {
		const response = await this.client.get(address);
		const { url, status, headers, text } = {
			url: response.url(),
			status: response.status(),
			headers: response.headers(),
			text: await response.text(),
		};
		return { url, status, headers, html: text };
	}

	/** Where an address leads at once; `''` if it shows a page. */
	async findRedirect(address: string): Promise<string> {
		const response = await this.client.get(address, { maxRedirects: 0 });
		return response.headers().location ?? '';
	}

	/**
	 * Opens a connect link, which leads to Lazada, and consents there.
	 *
	 * @returns the callback with code and state, not yet opened
	 */
	async consentThrough(link: string, account: string, site: string): Promise<string> {
		return await consentTo(await this.findRedirect(link), account, site);
	}

	async leave(): Promise<void> {
		await this.client.dispose();
	}
}

/** An address with a query. */
export function toAddress(url: string, query: Record<string, string>): string {
	return `${url}?${new URLSearchParams(query).toString()}`;
}

/** Title of a page. */
export function readTitle({ html }: Arrival): string {
	return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
}
