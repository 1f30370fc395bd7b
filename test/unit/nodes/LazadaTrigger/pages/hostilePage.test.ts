import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { LANGUAGES } from '../../../../../nodes/LazadaTrigger/pages/language';
import { pageHtml, type Page } from '../../../../../nodes/LazadaTrigger/pages/page';
import { PAGES } from '../../../../../nodes/LazadaTrigger/pages/pageTexts';
import { CONTENT_POLICY } from '../../../../../nodes/LazadaTrigger/pages/style';
import { findAttributes, findContents, findTags } from '../../../support/html';
import { MANY } from '../../../support/random';

const [english] = LANGUAGES;
const full: Page = {
	name: 'connected',
	shops: [{ country: 'x', name: 'x' }],
	supportInfo: 'x',
	link: 'x',
	company: 'x',
};

describe('hostile values', () => {
	const hostile = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc
			.array(
				fc.constantFrom(
					'<',
					'>',
					'"',
					"'",
					'&',
					'/',
					'script',
					' onload=',
					'a',
					'</main>',
					'<!--',
					'&lt;',
					'\n',
					'`',
					'</style>',
				),
			)
			.map((parts) => parts.join('')),
	);

	it('stay text in every place', () => {
		const expected = findTags(pageHtml(full, english));
		const property = fc.property(
			hostile,
			hostile,
			hostile,
			hostile,
			hostile,
			(name, country, supportInfo, link, company) => {
				const shown = { supportInfo: `x${supportInfo}`, link, company: `x${company}` };
				const page = { ...full, ...shown, shops: [{ country, name }] };
				const html = pageHtml(page, english);
				expect(findTags(html)).toEqual(expected);
				expect(html.match(/</g)).toHaveLength(expected.length);
				expect(findContents(html, 'code')).toEqual([page.supportInfo]);
				expect(findContents(html, 'header')).toEqual([page.company]);
				expect(findAttributes(html, 'href')).toEqual([link]);
				expect(findContents(html, 'li')[0].startsWith(`${name} `)).toBe(true);
			},
		);
		fc.assert(property, MANY);
	});

	it.each(['__proto__', 'constructor', 'toString', '', '*', '001', 'ß', 'x'.repeat(1000)])(
		'as a country are shown as they are: %j',
		(country) => {
			const html = pageHtml({ ...full, shops: [{ country, name: 'A' }] }, english);
			expect(findContents(html, 'li')).toEqual([`A ${country.toUpperCase()}`]);
		},
	);
});

describe('the content policy', () => {
	const directives = new Map(
		CONTENT_POLICY.split(';').map((directive) => {
			const [name, ...values] = directive.trim().split(/\s+/);
			return [name, values.join(' ')] as const;
		}),
	);

	it('lets the style of every page in, by its hash, and no other', () => {
		for (const [name, texts] of PAGES.flatMap((page) =>
			LANGUAGES.map((own) => [page, own] as const),
		)) {
			const [, style = ''] =
				/<style>([^]*?)<\/style>/.exec(pageHtml({ ...full, name }, texts)) ?? [];
			const hash = createHash('sha256').update(style, 'utf8').digest('base64');
			expect(style.length).toBeGreaterThan(100);
			expect(directives.get('style-src')).toBe(`'sha256-${hash}'`);
		}
	});

	it('allows no script, picture, frame, form, base or connection', () => {
		expect(directives.get('default-src')).toBe("'none'");
		for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
			expect(directives.get(name)).toBe("'none'");
		}
		const others = [...directives.keys()].filter((name) => name.endsWith('-src'));
		expect(others.sort()).toEqual(['default-src', 'style-src']);
		expect(CONTENT_POLICY).not.toMatch(/unsafe|\*|http|data:|blob:/);
	});
});
