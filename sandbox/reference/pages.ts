import { invalidParameter } from '../errors';
import type { KnownPaging } from './knownApis';

/** So many rows there are in a list that comes in parts, and nothing lives behind. */
const TOTAL = 25;
const DEFAULT_SIZE = 10;
/** In a list that comes as a whole. */
const ROWS = 2;

/** One part of a list. */
export interface Page {
	/** Its number, from 1. */
	number: number;
	size: number;
	total: number;
	/** How many rows come before. */
	offset: number;
	/** How many are on it. */
	rows: number;
}

function readNumber(parameters: Map<string, string>, name: string, fallback: number): number {
	const text = parameters.get(name) ?? '';
	if (text === '') return fallback;
	if (/^\d+$/.test(text)) return Number(text);
	throw invalidParameter(name, 'is not a number');
}

/** @throws GatewayError (`InvalidParameter`) where a page would be empty, or larger than the reference allows */
export function checkPageSize(paging: KnownPaging, parameters: Map<string, string>): void {
	const { position, size, maxSize = Infinity } = paging;
	readNumber(parameters, position, 0);
	const wanted = readNumber(parameters, size, 1);
	if (wanted >= 1 && wanted <= maxSize) return;
	throw invalidParameter(size, `is not a number from 1 to ${maxSize}`);
}

/** The part of a list that a request asks for. */
export function readPage(paging: KnownPaging | undefined, parameters: Map<string, string>): Page {
	if (!paging) return { number: 1, size: ROWS, total: ROWS, offset: 0, rows: ROWS };
	const size = readNumber(parameters, paging.size, DEFAULT_SIZE);
	if (paging.style === 'cursor') {
		const rows = Math.min(size, ROWS);
		return { number: 1, size, total: rows, offset: 0, rows };
	}
	const isNumbered = paging.style === 'page';
	const position = readNumber(parameters, paging.position, isNumbered ? 1 : 0);
	const number = isNumbered ? Math.max(1, position) : Math.floor(position / size) + 1;
	const offset = isNumbered ? (number - 1) * size : position;
	return { number, size, total: TOTAL, offset, rows: Math.max(0, Math.min(size, TOTAL - offset)) };
}
