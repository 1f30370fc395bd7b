import type { BatchPlan } from './batchPlan';
import type { CallToken } from './tokens';

/** One entry, ready to be sent. */
export interface Prepared<Entry> {
	itemIndex: number;
	entry: Entry;
	token: CallToken;
	country: string;
	timeoutMs: number;
}

/** Entries of one call, and how many they are for Lazada. */
interface Chunk<Entry> {
	items: Array<Prepared<Entry>>;
	size: number;
}

/** The calls: entries of one token, one country and one group together, in their order. */
export function chunk<Entry>(
	items: ReadonlyArray<Prepared<Entry>>,
	{ max, groupBy, sameAs }: BatchPlan<Entry>,
): Array<Array<Prepared<Entry>>> {
	const chunks: Array<Chunk<Entry>> = [];
	const open = new Map<string, Chunk<Entry>>();
	const known = new Map<string, Chunk<Entry>>();
	items.forEach((item, index) => {
		const { token, country, entry } = item;
		const { appKey } = token.app.credential.settings;
		const group = JSON.stringify([appKey, token.accessToken, country, groupBy?.(entry)]);
		const one = JSON.stringify([group, sameAs === undefined ? index : sameAs(entry)]);
		const same = known.get(one);
		if (same !== undefined) {
			same.items.push(item);
			return;
		}
		const last = open.get(group);
		const into = last !== undefined && last.size < max ? last : { items: [], size: 0 };
		if (into !== last) chunks.push(into);
		into.items.push(item);
		into.size += 1;
		open.set(group, into);
		known.set(one, into);
	});
	return chunks.map((one) => one.items);
}
