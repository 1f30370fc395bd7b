import { makeUp, type Setting } from './madeUp';

const ERRORS = /^err/i;
/** Rows of a list inside a row. */
const INNER_ROWS = 2;

function isPlain(shape: unknown): shape is Record<string, unknown> {
	return typeof shape === 'object' && shape !== null && !Array.isArray(shape);
}

/** The list that an answer is about: the one that is the least deep in it. */
function findMainList(answer: object): unknown {
	let level: unknown[] = [answer];
	while (level.length > 0) {
		const members = level.filter(isPlain).flatMap((shape) => Object.entries(shape));
		const found = members.find(([name, inner]) => Array.isArray(inner) && !ERRORS.test(name));
		if (found) return found[1];
		level = members.map(([, inner]) => inner);
	}
	return undefined;
}

/** Fills the shapes of one answer. */
class Filler {
	private readonly main: unknown;

	constructor(
		answer: object,
		private readonly setting: Setting,
	) {
		this.main = findMainList(answer);
	}

	fill(name: string, shape: unknown, row?: number): unknown {
		if (Array.isArray(shape)) return this.fillList(name, shape, row ?? 0);
		if (isPlain(shape)) return this.fillMembers(shape, row);
		return makeUp(name, String(shape), row, this.setting);
	}

	fillMembers(shape: object, row?: number): Record<string, unknown> {
		const members = Object.entries(shape);
		return Object.fromEntries(members.map(([name, inner]) => [name, this.fill(name, inner, row)]));
	}

	private fillList(name: string, shape: unknown[], row: number): unknown[] {
		if (ERRORS.test(name)) return [];
		const { page } = this.setting;
		const isMain = shape === this.main;
		const first = isMain ? page.offset : row * INNER_ROWS;
		return Array.from({ length: isMain ? page.rows : INNER_ROWS }, (_, index) =>
			// Of some rows, the reference only says that they are objects.
			shape[0] === 'object'
				? this.fillMembers({ id: 'number', name: 'string' }, first + index)
				: this.fill(name, shape[0], first + index),
		);
	}
}

/** Made-up values in the shape that Lazada's reference gives an answer. */
export function fillAnswer(answer: object, setting: Setting): Record<string, unknown> {
	return new Filler(answer, setting).fillMembers(answer);
}
