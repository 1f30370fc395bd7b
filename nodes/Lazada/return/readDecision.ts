import { findApi } from '../../../lazada/catalog/catalog';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import { LazadaError } from '../../../lazada/errors';
import { toText } from '../../shared/parameters';
import { readPicked } from '../calls/pickField';
import type { NodeRun } from '../run/operation';
import { DECISIONS, REFUSALS } from './decisions';
import { readReturnId } from './returnField';

const API = '/order/reverse/return/update';

/** What one item of the workflow decides. */
export interface Decision {
	returnId: string;
	/** All items of the return if left out. */
	itemIds?: readonly string[];
	decision: string;
	isRefusal: boolean;
	/** Of a refusal, as far as they are given. */
	reasonId: string;
	comment: string;
	pictureUrls: readonly string[];
}

function missing(what: string, advice: string): LazadaError {
	return new LazadaError('input', `${what} missing`, { advice });
}

function readItemIds(run: NodeRun, itemIndex: number): readonly string[] | undefined {
	if (run.parameters.text('scope', itemIndex) !== 'some') return undefined;
	const parameter = findApi(API)?.parameters.find(({ name }) => name === 'reverse_order_item_ids');
	const given = run.parameters.value('returnItemId', itemIndex, '');
	const list = parameter && toParameterValue(parameter, given, run.context.getTimezone());
	// Not parsed as JSON: a number may have more digits than JavaScript holds.
	if (list !== undefined) return list.slice(1, -1).split(',');
	throw missing(
		'The return item IDs are',
		'Give the IDs of the items, or choose All Items. If an expression gives them, it was empty for this item.',
	);
}

function readPictures(run: NodeRun, itemIndex: number): readonly string[] {
	const given = run.parameters.value('pictureUrls', itemIndex, '');
	const list: unknown[] = Array.isArray(given) ? given : toText(given).split(/[,\n]/);
	const urls = list.map((url) => toText(url)).filter(Boolean);
	const wrong = urls.find((url) => !/^https?:\/\/\S+$/.test(url));
	if (wrong === undefined) return urls;
	throw new LazadaError('input', `"${wrong.slice(0, 60)}" isn't the URL of a picture`, {
		advice: 'Give URLs that begin with https://, with commas between them.',
	});
}

/** Lazada refuses a refusal without these [API reference, its codes 109 and 110]. */
function requireGrounds({ decision, comment, pictureUrls }: Decision): void {
	if (comment === '') {
		throw missing(
			'The comment is',
			"Say why you refuse: Lazada doesn't take a refusal without it.",
		);
	}
	if (decision === 'refuseRefund' && pictureUrls.length === 0) {
		throw missing(
			'A picture is',
			"Give the URL of one that shows why: Lazada doesn't take the refusal of a refund without it.",
		);
	}
}

/**
 * What an item decides, with all that can be known to be missing.
 *
 * @throws LazadaError (`input`)
 */
export function readDecision(run: NodeRun, itemIndex: number): Decision {
	const decision = run.parameters.text('decision', itemIndex);
	const known = DECISIONS.map(({ value }) => String(value));
	if (!known.includes(decision)) {
		throw new LazadaError('input', `The decision can't be "${decision.slice(0, 60)}"`, {
			advice: `Give one of ${known.join(', ')}.`,
		});
	}
	const isRefusal = REFUSALS.includes(decision);
	const wanted: Decision = {
		returnId: readReturnId(run, itemIndex),
		itemIds: readItemIds(run, itemIndex),
		decision,
		isRefusal,
		reasonId: isRefusal ? readPicked(run, itemIndex, 'reasonId') : '',
		comment: isRefusal ? run.parameters.text('comment', itemIndex) : '',
		pictureUrls: isRefusal ? readPictures(run, itemIndex) : [],
	};
	if (isRefusal) requireGrounds(wanted);
	return wanted;
}
