import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { toText } from '../../shared/parameters';
import type { NodeRun } from '../run/operation';

/** What a field says that is picked from a list of the shop's own, or given by its ID. */
interface PickForm extends Pick<INodeProperties, 'displayName' | 'name' | 'displayOptions'> {
	/** The method of `listSearch` that finds what can be picked. */
	search: string;
	/** An ID such as Lazada gives, as the example in the field. */
	example: string;
	description?: string;
	required?: boolean;
}

/** A field whose value is picked from a searchable list, or given by its ID or an expression. */
export function pickField({ search, example, ...field }: PickForm): INodeProperties {
	return {
		...field,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: `e.g. ${example}` },
		],
	};
}

/**
 * The ID of what was picked; `''` if nothing was.
 *
 * @throws LazadaError (`input`) for a number whose last digits JavaScript has lost: it is the ID of something else
 */
export function readPicked({ parameters }: NodeRun, itemIndex: number, name: string): string {
	const picked = parameters.value(name, itemIndex, '');
	const value: unknown = isRecord(picked) ? picked.value : picked;
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
		throw new LazadaError('input', 'An ID has more digits than a number can hold', {
			advice: 'Give it as text, so that all its digits are sent.',
		});
	}
	return toText(value);
}
