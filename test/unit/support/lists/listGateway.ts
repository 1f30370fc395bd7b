import type { AcceptedAnswer } from '../../../../lazada/answers/answer';
import { PAGE_STYLES, type PageStyle } from '../../../../lazada/lists/pageStyles';
import type { Parameters } from '../../../../lazada/signing/signature';

/** What a gateway tells of its total. */
export type Says = 'total' | 'total as text' | 'page count' | 'nothing';

/** A gateway: what it answers to the parameters of one page. */
export type Gateway = (parameters: Parameters) => Promise<AcceptedAnswer>;

/** The whole numbers from `from` on, below `to`. */
export function numbers(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** The content of a gateway's answer, as Lazada answers. */
export async function answered(data: unknown): Promise<AcceptedAnswer> {
	return await Promise.resolve({ code: '0', request_id: 'r-1', data });
}

/** Rows of one page that a numbered style asks for. */
export function pickRows<T>(
	name: PageStyle,
	rows: readonly T[],
	parameters: Parameters,
	maxSize: number,
): T[] {
	const style = PAGE_STYLES[name];
	if (!('position' in style)) throw new Error('Cursors have tests of their own');
	const size = Math.min(maxSize, Number(parameters[style.size ?? ''] ?? 20));
	const position = Number(parameters[style.position]);
	const from = style.counts === 'rows' ? position : (position - style.first) * size;
	return rows.slice(from, from + size);
}

/** A gateway with these rows, which gives `maxSize` a page at most. */
export function makeGateway(
	name: PageStyle,
	rows: readonly unknown[],
	says: Says,
	maxSize = 100,
): Gateway {
	return async (parameters) => {
		const items = pickRows(name, rows, parameters, maxSize);
		const totals = {
			total: rows.length,
			'total as text': String(rows.length),
			'page count': items.length,
		};
		return await answered(says === 'nothing' ? { items } : { items, total: totals[says] });
	};
}

/** Styles whose pages have numbers. */
export const NUMBERED = (Object.keys(PAGE_STYLES) as PageStyle[]).filter(
	(name) => 'position' in PAGE_STYLES[name],
);
