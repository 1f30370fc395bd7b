import { median } from './rounds';

/** What the project aims at. */
export type Aim = { atMost: number } | { atLeast: number };

/** One line of the bench's table. */
export interface Result {
	what: string;
	/** Ours divided by the other's, or ours alone where there is no other: the median of the rounds. */
	value: number;
	unit: 'ratio' | 'ms' | 'MB' | 'connections';
	aim?: Aim;
	/** For information: medians of the two that the ratio is made of. */
	ours?: string;
	other?: string;
}

/** Rounds of two contenders, in the order in which they ran. */
export interface Pair {
	ours: number[];
	other: number[];
}

/** Of small times a tenth of a millisecond counts too. */
function toMs(time: number): string {
	return `${time < 100 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`;
}

/** The median of the rounds' ratios, with what both took in milliseconds. */
export function toRatio(what: string, { ours, other }: Pair, aim?: Aim): Result {
	const ms = (numbers: number[]) => toMs(median(numbers));
	return {
		what,
		value: median(ours.map((number, round) => number / other[round])),
		unit: 'ratio',
		aim,
		ours: ms(ours),
		other: ms(other),
	};
}

function aimText(aim: Aim): string {
	return 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
}

function isMet(value: number, aim: Aim): boolean {
	return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}

function valueText({ value, unit }: Result): string {
	if (unit === 'ratio') return value.toFixed(2);
	return `${unit === 'connections' ? value : value.toFixed(1)} ${unit}`;
}

/** A result as the table shows it. */
export function toRow(result: Result): Record<string, string> {
	const { what, aim, ours = '', other = '' } = result;
	return {
		what,
		value: valueText(result),
		aim: aim === undefined ? '' : aimText(aim),
		met: aim === undefined ? '' : isMet(result.value, aim) ? 'yes' : 'no',
		ours,
		other,
	};
}
