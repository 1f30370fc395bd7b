import type { IDataObject, INodeListSearchItems, INodePropertyOptions } from 'n8n-workflow';
import { readText } from '../../../lazada/json';
import { RETURN_STATUSES, RETURN_TYPES } from '../return/returnChoices';
import { simplifyReturn } from '../return/simplifyReturn';
import { readFormText } from './formValues';
import { hasWords, listMethod } from './listMethod';
import { readRows } from './readRows';
import { scanPages } from './scanPages';

const PATH = '/reverse/getreverseordersforseller';
const LIMITS = { pageSize: 50, maxPages: 5, enough: 1 };
/** A list is shown as it comes, a search is worth some calls. */
const SHOWN = { ...LIMITS, maxPages: 1 };
/** A buyer's cancellation is decided on elsewhere. */
const TO_DECIDE = { request_type_list: '["RETURN","ONLY_REFUND"]' };

/** A word of Lazada's as the node says it; another one as it is. */
function nameFor(word: string, choices: readonly INodePropertyOptions[]): string {
	return choices.find(({ value }) => value === word)?.name ?? word;
}

/** By its number, what the buyer wants, where it stands and until when: nothing of the buyer's. */
function toItem(row: Record<string, unknown>): INodeListSearchItems {
	const { statuses, deadline } = simplifyReturn(row as IDataObject);
	const id = readText(row, 'reverse_order_id');
	const kind = nameFor(readText(row, 'request_type'), RETURN_TYPES);
	const stands = (statuses as string[]).map((status) => nameFor(status, RETURN_STATUSES));
	const until = typeof deadline === 'string' ? `until ${deadline.slice(0, 10)}` : '';
	const about = [kind, stands.join(', '), until];
	return { name: [id, ...about.filter(Boolean)].join(' · '), value: id };
}

/** The shop's returns, by their number, kind, status or deadline; without cancellations where one is decided on. */
export const searchReturns = listMethod(async (ask, { text, from, form }) => {
	const kinds = readFormText(form, 'operation') === 'decide' ? TO_DECIDE : {};
	const { rows, next } = await scanPages(
		async (offset, size) => {
			const page = { page_no: String(offset / size + 1), page_size: String(size) };
			return readRows(PATH, await ask(PATH, { ...kinds, ...page }));
		},
		(row) => hasWords(toItem(row).name, text),
		from,
		text === '' ? SHOWN : LIMITS,
	);
	return { items: rows.map(toItem), next };
});
