import type { AcceptedAnswer } from '../answers/answer';
import { isRecord, readText } from '../json';

/** Where a PDF begins; some have a few bytes before it. */
const HEAD_LENGTH = 1024;
/** Lazy, since a greedy repetition overflows V8's stack at some 6 MB. */
const PDF_INSIDE =
	/data:application\/(?:pdf|octet-stream);base64,([A-Za-z0-9+/=\s]+?)(?![A-Za-z0-9+/=\s])/i;
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
	return Buffer.from(base64.replace(/^data:[^,]*?,/, ''), 'base64');
}

function readPdfInside(html: string): Buffer | undefined {
	const inside = PDF_INSIDE.exec(html)?.[1];
	const bytes = inside === undefined ? undefined : decode(inside);
	return bytes !== undefined && isPdf(bytes) ? bytes : undefined;
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
