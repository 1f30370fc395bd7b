import { CROSS_BORDER, isCountry } from '../../../lazada/sites/countries';
import type { ResultNote } from '../visit/resultNote';
import type { PageName, PageTexts } from './pageTexts';
import { STYLE } from './style';

/** What one page shows. */
export interface Page extends Pick<ResultNote, 'shops' | 'supportInfo'> {
	name: PageName;
	/** Where its button leads, if it has one: to Lazada from `testUrl`, otherwise to the start. */
	link?: string;
	/** Who asks for the access. */
	company?: string;
}

const CHECK =
	'<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="m7.5 12.5 3 3 6-6.5"/></svg>';
const INFO =
	'<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 11v5.5M12 7.5v.01"/></svg>';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

function countryName(code: string, language: string): string {
	if (code === CROSS_BORDER) return 'Crossborder';
	if (!isCountry(code)) return code.toUpperCase();
	const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
	return names.of(code.toUpperCase()) ?? code.toUpperCase();
}

function shopList({ shops }: Page, texts: PageTexts): string {
	if (shops.length === 0) return '';
	const items = shops.map(
		({ country, name }) =>
			`<li>${escape(name)} <span>${escape(countryName(country, texts.language))}</span></li>`,
	);
	return `<h2>${escape(texts.shops)}</h2><ul>${items.join('')}</ul>`;
}

function supportInfo(page: Page, texts: PageTexts): string {
	if (page.supportInfo === '') return '';
	return `<h2>${escape(texts.supportInfo)}</h2><code>${escape(page.supportInfo)}</code>`;
}

function button({ name, link }: Page, texts: PageTexts): string {
	if (link === undefined) return '';
	const label = name === 'testUrl' ? texts.onward : texts.again;
	return `<a href="${escape(link)}" rel="noreferrer">${escape(label)}</a>`;
}

function companyLine({ company = '' }: Page): string {
	return company === '' ? '' : `<header>${escape(company)}</header>\n`;
}

/** A whole page as HTML: no script, nothing from elsewhere, every value escaped. */
export function pageHtml(page: Page, texts: PageTexts): string {
	const { title, text } = texts.pages[page.name];
	return `<!DOCTYPE html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="${page.name}">
${companyLine(page)}${page.name === 'connected' ? CHECK : INFO}
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
${shopList(page, texts)}${supportInfo(page, texts)}${button(page, texts)}
</main>
</body>
</html>
`;
}
