import { LANGUAGES } from '../../../../../nodes/LazadaTrigger/pages/language';
import { pageHtml, type Page } from '../../../../../nodes/LazadaTrigger/pages/page';
import { PAGES } from '../../../../../nodes/LazadaTrigger/pages/pageTexts';
import { findAttributes, findContents, findTags } from '../../../support/html';

const [english, thai] = LANGUAGES;
const LINK = 'https://auth.lazada.com/oauth/authorize?client_id=123456&state=lz1.a.b';
const bare = (name: Page['name']): Page => ({ name, shops: [], supportInfo: '' });
const full: Page = {
	name: 'connected',
	shops: [
		{ country: 'th', name: 'TH12AB' },
		{ country: 'cb', name: '100123' },
	],
	supportInfo: 'InvalidCode · 0ba2887315178178017221014',
	link: LINK,
};

const cases = PAGES.flatMap((name) =>
	LANGUAGES.map((texts) => ({ name, language: texts.language, texts })),
);

describe('the page', () => {
	it.each(cases)(
		'$name in $language is whole, readable on a phone and says its text',
		({ name, texts }) => {
			const html = pageHtml(bare(name), texts);
			expect(html).toMatch(
				/^<!DOCTYPE html>\n<html lang="[a-z]{2}">\n<head>\n<meta charset="utf-8">/,
			);
			expect(findAttributes(html, 'lang')).toEqual([texts.language]);
			expect(html).toContain(
				'<meta name="viewport" content="width=device-width, initial-scale=1">',
			);
			const { title, text } = texts.pages[name];
			expect(findContents(html, 'title')).toEqual([title]);
			expect(findContents(html, 'h1')).toEqual([title]);
			expect(findContents(html, 'p')).toEqual([text]);
			expect(html.trimEnd().endsWith('</main>\n</body>\n</html>')).toBe(true);
		},
	);

	it.each(cases)(
		'$name in $language runs nothing and brings nothing from elsewhere',
		({ name, texts }) => {
			const html = pageHtml({ ...full, name, link: undefined }, texts);
			expect(html).not.toMatch(/<(script|iframe|object|embed|link|img|form|base|meta http)/i);
			expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i);
			expect(html).not.toMatch(/https?:|\/\/|url\(|@import|javascript:|\ssrc=|\sstyle=/i);
		},
	);

	it('closes each element that it opens, in order', () => {
		const open: string[] = [];
		for (const tag of findTags(pageHtml(full, english))) {
			const [, slash, name] = /^<(\/?)([\w!]+)/.exec(tag) ?? [];
			if (slash === '/') expect(open.pop()).toBe(name);
			else if (!/^(!DOCTYPE|meta)$/.test(name) && !tag.endsWith('/>')) open.push(name);
		}
		expect(open).toEqual([]);
	});
});

describe('what a page shows beside its text', () => {
	it('are the shops, each with its country in the language of the page', () => {
		expect(findContents(pageHtml(full, english), 'li')).toEqual([
			'TH12AB Thailand',
			'100123 Crossborder',
		]);
		expect(findContents(pageHtml(full, thai), 'li')).toEqual(['TH12AB ไทย', '100123 Crossborder']);
		expect(findContents(pageHtml(full, english), 'h2')).toEqual([
			english.shops,
			english.supportInfo,
		]);
	});

	it('is the supportInfo for whoever runs the app', () => {
		expect(findContents(pageHtml(full, thai), 'code')).toEqual([full.supportInfo]);
	});

	it('is one button, named for where it leads', () => {
		for (const texts of LANGUAGES) {
			const again = pageHtml(full, texts);
			const onward = pageHtml({ ...bare('testUrl'), link: LINK }, texts);
			expect(findAttributes(again, 'href')).toEqual([LINK]);
			expect(again).toContain(`rel="noreferrer">${texts.again}</a>`);
			expect(onward).toContain(`rel="noreferrer">${texts.onward}</a>`);
		}
	});

	it('is the company that asks for the access, above all else and on every page', () => {
		for (const { name, texts } of cases) {
			const html = pageHtml({ ...bare(name), company: 'Example & Söhne' }, texts);
			expect(findContents(html, 'header')).toEqual(['Example & Söhne']);
			expect(html.indexOf('Example')).toBeLessThan(html.indexOf('<h1>'));
		}
		for (const company of [undefined, '']) {
			const html = pageHtml({ ...bare('connected'), company }, english);
			expect(findContents(html, 'header')).toEqual([]);
		}
	});

	it('is nothing where there is nothing to show', () => {
		const tags = findTags(pageHtml(bare('declined'), english)).join('');
		expect(tags).not.toMatch(/<(h2|ul|li|code|a)\b/);
	});
});
