import { createHash } from 'node:crypto';
import { isRecord, readText } from '../json';

/** Longer texts are kept as their digest: a list may have tens of thousands of rows. */
const MAX_KEY_LENGTH = 80;
const NAMES_A_ROW = /(^id|[_a-z]Id|_id|_no|number|code)$/i;

function digest(row: unknown): string {
	const json = JSON.stringify(row);
	return json.length <= MAX_KEY_LENGTH ? json : createHash('sha1').update(json).digest('base64');
}

/** Whether two rows that are alike may be two rows: nothing in them names one. */
function mayHaveTwin(row: unknown): boolean {
	return isRecord(row) && !Object.keys(row).some((name) => NAMES_A_ROW.test(name));
}

/** The rows of a list, each once, in the order in which they first came; of a row that came again, the newest form. */
export class RowCollector {
	private readonly rows = new Map<string, unknown>();

	/** @param rowId the field that tells rows apart; without it, `id` where rows have one, or all of a row */
	constructor(private readonly rowId = 'id') {}

	get size(): number {
		return this.rows.size;
	}

	/** @returns how many of a page's rows are new */
	add(page: readonly unknown[]): number {
		const before = this.rows.size;
		const twins = new Map<string, number>();
		for (const row of page) {
			const key = this.keyFor(row);
			const count = mayHaveTwin(row) ? (twins.get(key) ?? 0) : 0;
			twins.set(key, count + 1);
			this.rows.set(count === 0 ? key : `${key}#${count}`, row);
		}
		return this.rows.size - before;
	}

	/** What tells a row from all others. */
	keyFor(row: unknown): string {
		const id = isRecord(row) ? readText(row, this.rowId) : '';
		return id === '' ? digest(row) : id;
	}

	list(): unknown[] {
		return [...this.rows.values()];
	}
}
