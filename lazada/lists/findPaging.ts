import { findApi } from '../catalog/catalog';
import { LISTS } from '../catalog/lists';
import type { Parameters } from '../signing/signature';
import { PAGE_STYLES, type PageStyle } from './pageStyles';
import type { Paging } from './paging';

/** All APIs of these styles whose maximum is known take as many. */
const USUAL_SIZE = 50;

function styleNames(style: PageStyle): string[] {
	const { size, ...others } = PAGE_STYLES[style];
	const position = 'position' in others ? others.position : others.start;
	return [position, size].filter((name) => name !== undefined);
}

/** The style of which most parameters are given, its position among them. */
function findGivenStyle(given: Parameters): PageStyle | undefined {
	const isGiven = (name: string) => Object.hasOwn(given, name);
	const counted = (Object.keys(PAGE_STYLES) as PageStyle[])
		.filter((style) => 'position' in PAGE_STYLES[style] && isGiven(styleNames(style)[0]))
		.map((style) => ({ style, count: styleNames(style).filter(isGiven).length }));
	return counted.sort((one, other) => other.count - one.count).at(0)?.style;
}

/**
 * How an API's list is read: as the catalogue says; for unknown APIs, by the given parameters; otherwise by offset and
 * limit, like most of Lazada's APIs.
 *
 * @param chosen what the user says instead
 * @returns `undefined` for an API that is known to give all at once
 */
export function findPaging(
	apiPath: string,
	given: Parameters,
	chosen?: PageStyle,
): Paging | undefined {
	const known = Object.hasOwn(LISTS, apiPath) ? LISTS[apiPath] : undefined;
	if (chosen !== undefined && chosen !== known?.style) return { style: chosen, size: USUAL_SIZE };
	if (known !== undefined) return known;
	if (findApi(apiPath) !== undefined) return undefined;
	return { style: findGivenStyle(given) ?? 'offset', size: USUAL_SIZE };
}
