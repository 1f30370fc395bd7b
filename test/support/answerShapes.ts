import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON object of an answer, or of the shape of one. */
export type Members = Record<string, unknown>;

/** What Lazada's API reference says of an API's answer. */
export interface AnswerShape {
	/** Behind `/rest`. */
	path: string;
	/** The answer without its envelope, with the type of each value in its place: `string`, `number`, `boolean`. */
	answer: Members;
}

/** What it says of an API that the node's list offers. */
export interface KnownAnswer extends AnswerShape {
	methods: string[];
	/** Where the flag is that says whether the call was carried out: `data` and `other` have none. */
	answer_style: 'success' | 'result.success' | 'data' | 'other';
	/** How an answer says which items Lazada didn't take; most have no such way. */
	failures_per_item?: string;
}

/** Reads a file of `test/data`. */
export function readData<T>(name: string): T {
	return JSON.parse(readFileSync(join(__dirname, '..', 'data', name), 'utf8')) as T;
}

/** The answers of all APIs that the node's list offers. */
export const KNOWN_ANSWERS = readData<KnownAnswer[]>('knownAnswers.json');

/** Those of all other APIs of the reference. */
export const OTHER_ANSWERS = readData<AnswerShape[]>('otherAnswers.json');

/** What members say where everything was carried out, by the end of their names. */
const OF_SUCCESS: Array<[name: RegExp, value: unknown]> = [
	[/^(not_success|failure)$/, false],
	[/^(item_)?(err|error|result|res|msg)_?codes?$/i, '0'],
	[/(err|error|fail|result|res|ret)_?(msg|message|detail)s?$/i, ''],
	[/^(errors|error|errorDTOList|errorKey)$/, null],
	[/^tip_type$/, 'success'],
];

/** An answer of the shape that was carried out: each value differs from all others. */
export class FilledAnswer {
	private count = 0;

	/** The answer with its envelope. */
	readonly answer: Members;

	constructor({ answer }: AnswerShape) {
		this.answer = { ...this.fillObject(answer), code: '0', request_id: 'request-1' };
	}

	private fillObject(shape: Members): Members {
		const members = Object.entries(shape).map(([name, type]) => {
			const said = OF_SUCCESS.find(([pattern]) => pattern.test(name));
			return [name, said === undefined ? this.fill(type) : said[1]] as const;
		});
		return Object.fromEntries(members);
	}

	private fill(type: unknown): unknown {
		if (Array.isArray(type)) {
			const [one] = type as unknown[];
			return [this.fill(one), this.fill(one)];
		}
		if (typeof type === 'object') return this.fillObject(type as Members);
		if (type === 'boolean') return true;
		this.count += 1;
		if (type === 'number') return this.count;
		return type === 'object' ? { member: `value ${this.count}` } : `text ${this.count}`;
	}
}

/** An answer of the shape that was carried out, with its envelope. */
export function fillAnswer(shape: AnswerShape): Members {
	return new FilledAnswer(shape).answer;
}
