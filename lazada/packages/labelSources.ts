import type { AcceptedAnswer } from '../answers/answer';
import { isRecord, readText } from '../json';

/** Where a PDF begins; some have a few bytes before it. */
const HEAD_LENGTH = 1024;
const BEFORE_PDF = /data:application\/(?:pdf|octet-stream);base64,/i;
/** A single character: the repetition of millions would overflow V8's stack. */
const BEHIND_BASE64 = /[^A-Za-z0-9+/=\s]/;
const LINKS =
	/<(?:iframe|embed|object|a)\b[^>]*?\s(?:src|data|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** The page around a PDF is short. */
const MAX_PAGE = 20_000;

/** What an answer has of a label. */
export interface LabelSources {
	/** Links to the PDF, the likeliest first. They live for about ten minutes [121328]. */
	links: URL[];
	/** The PDF itself, where the answer has it. */
	pdf: Buffer | undefined;
}

export function isPdf(bytes: Buffer): boolean {
	return bytes.subarray(0, HEAD_LENGTH).includes('%PDF-');
}

function decode(base64: string): Buffer {
	const start = base64.startsWith('data:') ? base64.indexOf(',') + 1 : 0;
	return Buffer.from(base64.slice(start), 'base64');
}

function readPdfInside(html: string): Buffer | undefined {
	const before = BEFORE_PDF.exec(html);
	if (before === null) return undefined;
	const rest = html.slice(before.index + before[0].length);
	const end = rest.search(BEHIND_BASE64);
	const bytes = decode(end === -1 ? rest : rest.slice(0, end));
	return isPdf(bytes) ? bytes : undefined;
}

function readLinks(html: string): string[] {
	return [...html.slice(0, MAX_PAGE).matchAll(LINKS)].map(([, quoted, other]) =>
		(quoted ?? other ?? '').replaceAll('&amp;', '&'),
	);
}

function toUrls(links: readonly string[], base: string): URL[] {
	const known = new Set<string>();
	const usable = links.filter((link) => link !== '' && URL.canParse(link, base));
	return usable
		.map((link) => new URL(link, base))
		.filter(({ href }) => !known.has(href) && known.add(href));
}

/**
 * Reads where the label is: `pdf_url`, or `file`, which is base64 of a page whose frame shows the PDF by a link without
 * a host [121328]. That file may be the PDF, too.
 *
 * @param base what links without a host lead to
 */
export function readLabelSources({ result }: AcceptedAnswer, base: string): LabelSources {
	const data = isRecord(result) && isRecord(result.data) ? result.data : {};
	const url = readText(data, 'pdf_url');
	const file = decode(readText(data, 'file'));
	if (isPdf(file)) return { links: toUrls([url], base), pdf: file };
	const html = file.toString('utf8');
	const origin = URL.canParse(url) ? new URL(url).origin : base;
	const links = [...toUrls([url], base), ...toUrls(readLinks(html), origin)];
	const hrefs = [...new Set(links.map(({ href }) => href))].filter((href) => /^https?:/.test(href));
	return { links: hrefs.map((href) => new URL(href)), pdf: readPdfInside(html) };
}
