import fc from 'fast-check';
import { LANGUAGES, textsFor } from '../../../../../nodes/LazadaTrigger/pages/language';
import { PAGES, type PageTexts } from '../../../../../nodes/LazadaTrigger/pages/pageTexts';
import { MANY } from '../../../support/random';

const chooseLanguage = (header?: string) => textsFor(header).language;

describe('the language of a page', () => {
	it.each([
		['th', 'th'],
		['th-TH,th;q=0.9,en;q=0.8', 'th'],
		['en-US,en;q=0.9,vi;q=0.8', 'en'],
		['en;q=0.8,vi', 'vi'],
		['en;q=0.5,id;q=0.7,ms;q=0.6', 'id'],
		['ms-MY', 'ms'],
		['VI-vn', 'vi'],
		['id-Latn-ID;q=0.3', 'id'],
		[' th ; q=0.4 , ms ; Q=0.6 ', 'ms'],
		['vi;level=1;q=0.2,th;q=0.3', 'th'],
		['ms;q=0.001', 'ms'],
		['zh', 'zh'],
		['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
		['zh-Hans', 'zh'],
		['zh-Hans-SG,en;q=0.9', 'zh'],
		['ZH-sg', 'zh'],
		['zh-TW,en-US;q=0.7', 'zh'],
		['en-SG,zh-SG;q=0.9', 'en'],
	])('for %j is %s', (header, language) => {
		expect(chooseLanguage(header)).toBe(language);
	});

	it('is the one named first where several are liked equally', () => {
		expect(chooseLanguage('id,th,en')).toBe('id');
		expect(chooseLanguage('ms;q=0.5,vi;q=0.5')).toBe('ms');
	});

	it('is never one that the browser says it does not want', () => {
		expect(chooseLanguage('th;q=0,ms;q=0.1')).toBe('ms');
		expect(chooseLanguage('th;q=0.0,vi;q=0.000')).toBe('en');
	});

	it('passes by those that there is no page in', () => {
		expect(chooseLanguage('ja-JP,ja;q=0.9,th;q=0.1')).toBe('th');
		expect(chooseLanguage('thai,english,vi;q=0.1')).toBe('vi');
	});

	it.each([
		undefined,
		'',
		' ',
		',',
		';',
		',;,;',
		'*',
		'ja',
		'zha',
		'de-DE,de;q=0.9',
		'-th',
		'q=1',
		'th q=1',
	])('is English for %j', (header) => {
		expect(chooseLanguage(header)).toBe('en');
	});

	it.each([
		'__proto__',
		'constructor;q=1',
		'th;q=....,zz',
		'th;q=NaN',
		'<script>;q=1',
		'zz,'.repeat(100_000),
		'-'.repeat(100_000),
		';'.repeat(100_000),
		`en;${'q'.repeat(100_000)}`,
	])('is one of ours for a hostile header', (header) => {
		expect(LANGUAGES).toContain(textsFor(header));
	});

	it('is one of ours for any header at all', () => {
		const part = fc.constantFrom('th', 'en-US', 'vi', 'q=', '0.5', ';', ',', '-', '*', ' ', 'zz');
		const header = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
		);
		const property = fc.property(header, (text) => expect(LANGUAGES).toContain(textsFor(text)));
		fc.assert(property, MANY);
	});
});

/** Every text of a language by where it stands. */
function listTexts({
	pages,
	shops,
	again,
	onward,
	supportInfo,
}: PageTexts): Record<string, string> {
	const ofPages = Object.entries(pages).flatMap(([name, { title, text }]) => [
		[`${name} title`, title],
		[`${name} text`, text],
	]);
	return { ...Object.fromEntries(ofPages), shops, again, onward, supportInfo } as Record<
		string,
		string
	>;
}

describe('the texts', () => {
	const [english] = LANGUAGES;
	const translations = LANGUAGES.slice(1);

	it('are there in English, the languages of the sites that have another, and that of cross-border sellers', () => {
		const languages = LANGUAGES.map(({ language }) => language);
		expect(languages).toEqual(['en', 'th', 'vi', 'id', 'ms', 'zh']);
	});

	it.each(LANGUAGES)('in $language are there for every page, none blank', (texts) => {
		expect(Object.keys(texts.pages).sort()).toEqual([...PAGES].sort());
		for (const text of Object.values(listTexts(texts))) {
			expect(text.trim()).toBe(text);
			expect(text.length).toBeGreaterThan(3);
		}
	});

	it.each(translations)('in $language are all translated', (texts) => {
		const [own, original] = [listTexts(texts), listTexts(english)];
		const left = Object.keys(original).filter((place) => own[place] === original[place]);
		expect(left).toEqual([]);
		const englishWords = /\b(the|you|your|link|connected|shop|open|again|nothing)\b/i;
		expect(Object.values(own).filter((text) => englishWords.test(text))).toEqual([]);
	});

	it.each(LANGUAGES)('in $language say a different thing on every page', ({ pages }) => {
		expect(new Set(Object.values(pages).map(({ title }) => title)).size).toBe(PAGES.length);
		expect(new Set(Object.values(pages).map(({ text }) => text)).size).toBe(PAGES.length);
	});

	it.each(translations)(
		'in $language keep the words that stand in Lazada’s and n8n’s own pages',
		({ pages }) => {
			for (const page of ['declined', 'codeNotValid', 'unreachable', 'wrongShop'] as const)
				expect(pages[page].title + pages[page].text).toContain('Lazada');
			expect(pages.testUrl.text).toMatch(/callback.*workflow.*production URL/);
			expect(pages.codeNotValid.text).toContain('30');
		},
	);

	it.each(LANGUAGES)('in $language accuse nobody and hold no markup', (texts) => {
		const words =
			/error|fail|invalid|wrong|denied|exception|ralat|gagal|salah|lỗi|thất bại|ผิดพลาด|ล้มเหลว|错误|失败|无效/i;
		for (const text of Object.values(listTexts(texts))) {
			expect(text).not.toMatch(words);
			expect(text).not.toMatch(/[<>&"{}]/);
		}
	});

	it('in Chinese are written in simplified Chinese, with its own punctuation', () => {
		const traditional = /[鏈結請開啟連網應賬號國這個關閉頁過確認發無]/;
		const all = Object.values(listTexts(textsFor('zh-CN'))).join('');
		const { pages } = textsFor('zh-CN');
		for (const { title, text } of Object.values(pages)) {
			expect(title).toMatch(/\p{Script=Han}{2}/u);
			expect(text).toMatch(/\p{Script=Han}{3}.*。$/u);
		}
		expect(all.match(/[,.!?;:]/g)).toBeNull();
		expect(all).not.toMatch(traditional);
	});

	it('in Thai are written in Thai', () => {
		const { pages } = textsFor('th');
		for (const { title, text } of Object.values(pages)) {
			expect(title).toMatch(/[\u0E00-\u0E7F]{3}/);
			expect(text).toMatch(/[\u0E00-\u0E7F]{3}/);
		}
	});
});
