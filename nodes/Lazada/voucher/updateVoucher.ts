import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import type { Parameters } from '../../../lazada/signing/signature';
import { EACH_COUNTRY } from '../../../lazada/sites/callGateways';
import { nameField, toField } from '../calls/apiFields';
import { readCommonFields, type CallRequest } from '../calls/callRequest';
import { executeRequest } from '../calls/executeRequest';
import { nameValue } from '../calls/nameValue';
import { showForOperation } from '../calls/show';
import { SignedCalls } from '../calls/signedCalls';
import { chooseCountries, readCallToken } from '../calls/tokens';
import type { ItemOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { mergeTerms } from './mergeTerms';
import { COLLECTIBLE, listTerms, readTerms } from './terms';
import { TERMS, WHICH_VOUCHER } from './voucherFields';

const TARGET = { method: 'POST', apiPath: '/promotion/voucher/update' } as const;
const DETAILS = { method: 'GET', apiPath: '/promotion/voucher/get' } as const;
const ALL = listTerms(TARGET.apiPath);
const show = showForOperation('voucher', 'update');

/** The terms that the user wants otherwise. */
function readChanges(run: NodeRun, itemIndex: number): Parameters {
	const added = run.parameters.value('updateFields', itemIndex, {});
	const fields = isRecord(added) ? added : {};
	const value = (term: ApiParameter) => fields[nameField(term)];
	const changes = readTerms(ALL, value, run.context.getTimezone());
	if (Object.keys(changes).length > 0) return changes;
	throw new LazadaError('input', 'There is nothing to update', {
		advice: 'Add what is to change under Update Fields.',
	});
}

function readId({ parameters }: NodeRun, itemIndex: number): string {
	const id = parameters.text('voucherId', itemIndex);
	if (/^\d+$/.test(id)) return id;
	throw new LazadaError('input', 'Voucher ID is not a number', {
		advice: 'Give the field id of a voucher, as Get Many gives it.',
	});
}

async function readRequest(run: NodeRun, itemIndex: number): Promise<CallRequest> {
	const common = readCommonFields(run, itemIndex);
	if (common.country === EACH_COUNTRY) {
		throw new LazadaError('input', 'A voucher is that of one country', {
			advice: "Choose the country, or The Shop's Country.",
		});
	}
	const id = readId(run, itemIndex);
	const changes = readChanges(run, itemIndex);
	const token = await readCallToken(run, itemIndex);
	const [country] = chooseCountries(token, common.country, TARGET.apiPath);
	const how = { timeoutMs: common.timeoutMs, keepRefusals: false };
	const which = { voucher_type: COLLECTIBLE, id };
	const details = { ...DETAILS, parameters: which, files: [] };
	const { data } = await new SignedCalls(run, how, token).send(country, details);
	const terms = mergeTerms(ALL, data, changes);
	const parameters = { ...which, ...terms };
	return { ...common, ...TARGET, parameters, files: [], keepRefusals: false, simplify: true };
}

/** Changes some terms of a voucher. */
export const updateVoucher: ItemOperation = {
	option: {
		value: 'update',
		name: 'Update',
		description:
			'Change terms of a voucher that buyers collect; those that are not given stay. The seller pays the discount.',
		action: 'Update a voucher paid by the shop',
	},
	fields: [
		{
			displayName: 'Voucher ID',
			name: 'voucherId',
			type: 'string',
			default: '',
			required: true,
			...WHICH_VOUCHER.id,
			displayOptions: show(),
		},
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: ALL.map((term) => ({
				...toField({ ...term, required: false }, TERMS[term.name]),
			})).sort((one, other) => one.displayName.localeCompare(other.displayName)),
			displayOptions: show(),
		},
	],
	pace: readPace,
	async execute(run, itemIndex) {
		const request = await readRequest(run, itemIndex);
		return nameValue(await executeRequest(run, itemIndex, request), 'id');
	},
};
