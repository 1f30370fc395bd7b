import { fillAnswer } from '../../../sandbox/reference/fillAnswer';
import { KNOWN_ANSWERS } from '../../support/answerShapes';

const SHAPES = new Map(KNOWN_ANSWERS.map(({ path, answer }) => [path, answer]));
const PAGE = { number: 1, size: 2, total: 2, offset: 0, rows: 2 };

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list that ends stays empty; one inside of a row gets rows. */
function completeList(list: unknown[], example: unknown, isInRow: boolean): unknown[] {
	const rows: unknown[] = Array.isArray(example) ? example : [];
	if (list.length === 0 && isInRow) return rows;
	return list.map((row) => complete(row, rows[0], true));
}

/** Values stay as they are, and objects get the members that they lack. */
function complete(value: unknown, example: unknown, isInRow: boolean): unknown {
	if (Array.isArray(value)) return completeList(value, example, isInRow);
	if (!isObject(value) || !isObject(example)) return value;
	const names = [...new Set([...Object.keys(value), ...Object.keys(example)])];
	const members = names.map((name) => [
		name,
		name in value ? complete(value[name], example[name], isInRow) : example[name],
	]);
	return Object.fromEntries(members);
}

/**
 * An accepted answer of the sandbox with all members that Lazada's reference has: where something lives, the sandbox only
 * gives those that its rules are about.
 *
 * @param path behind `/rest`
 */
export function completeAnswer(path: string, answer: unknown): unknown {
	const shape = SHAPES.get(path);
	if (shape === undefined || !isObject(answer) || answer.code !== '0') return answer;
	return complete(answer, fillAnswer(shape, { parameters: new Map(), page: PAGE }), false);
}
