import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { isRecord } from '../lazada/json';
import { isLabelLink } from '../lazada/packages/labelLinks';
import { isPdf } from '../lazada/packages/labelSources';
import type { Platform } from '../lazada/sites/platform';
import { NO_REDIRECTS } from './n8nWorkarounds';

/** A label, or why its link gave none: as the end of a sentence that begins with the link. */
export type Download = { bytes: Buffer } | { problem: string };

const MAX_REDIRECTS = 3;

function readLocation(headers: unknown, base: URL): URL | undefined {
	const location = isRecord(headers) ? headers.location : undefined;
	return typeof location === 'string' && URL.canParse(location, base.href)
		? new URL(location, base)
		: undefined;
}

async function request(
	{ helpers }: IExecuteFunctions,
	url: URL,
	timeout: number,
): Promise<{ statusCode: number; headers: unknown; body: unknown } | undefined> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url: url.href,
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout,
		...NO_REDIRECTS,
	};
	const response: unknown = await helpers.httpRequest(options).catch(() => undefined);
	if (!isRecord(response)) return undefined;
	const { statusCode, headers, body } = response;
	return { statusCode: Number(statusCode), headers, body };
}

/**
 * Gets a label by its link, without token or signature. Only Lazada's hosts are asked, also where the link sends on.
 *
 * @param timeout in milliseconds
 */
export async function downloadLabel(
	context: IExecuteFunctions,
	link: URL,
	platform: Platform,
	timeout: number,
): Promise<Download> {
	let url = link;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		if (!isLabelLink(url, platform)) {
			return { problem: `leads to ${url.host}, which is none of Lazada's hosts` };
		}
		const response = await request(context, url, timeout);
		if (response === undefined) return { problem: `couldn't be reached at ${url.host}` };
		const { statusCode, headers, body } = response;
		const next = statusCode >= 300 && statusCode < 400 ? readLocation(headers, url) : undefined;
		if (next === undefined) {
			const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
			if (statusCode === 200 && isPdf(bytes)) return { bytes };
			return { problem: `gave no PDF (HTTP status ${statusCode}): it may have ended` };
		}
		url = next;
	}
	return { problem: 'sends on and on' };
}
