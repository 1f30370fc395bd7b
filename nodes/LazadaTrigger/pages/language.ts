import type { PageTexts } from './pageTexts';
import { en } from './texts/en';
import { id } from './texts/id';
import { ms } from './texts/ms';
import { th } from './texts/th';
import { vi } from './texts/vi';
import { zh } from './texts/zh';

/** Tie-break order for equal weights. */
export const LANGUAGES: readonly PageTexts[] = [en, th, vi, id, ms, zh];

/** Some Android browsers still name Indonesian by its old code. */
const RENAMED: Readonly<Record<string, string>> = { in: 'id' };

/** Browsers send a handful; more is no list of languages. */
const MAX_RANGES = 20;

function readWeight(parameters: string[]): number {
	const quality = parameters.map((part) => /^\s*q=([\d.]{1,5})\s*$/i.exec(part)?.[1]).find(Boolean);
	return quality === undefined ? 1 : Number(quality);
}

/**
 * The texts in the language that a browser likes best. Whoever reads Chinese gets simplified Chinese, as in Lazada's
 * Seller Center: `zh-CN`, `zh-Hans`, `zh-SG`, and `zh-TW` too.
 *
 * @param acceptLanguage such as `th-TH,th;q=0.9,en;q=0.8`; English if it names none of ours
 */
export function textsFor(acceptLanguage = ''): PageTexts {
	const ranges = acceptLanguage.split(',').slice(0, MAX_RANGES);
	const liked = ranges
		.map((range) => {
			const [tag, ...parameters] = range.split(';');
			const code = tag.trim().toLowerCase().split('-')[0];
			const language = Object.hasOwn(RENAMED, code) ? RENAMED[code] : code;
			return { language, weight: readWeight(parameters) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((one, other) => other.weight - one.weight)
		.flatMap(({ language }) => LANGUAGES.filter((texts) => texts.language === language));
	return liked.at(0) ?? en;
}
