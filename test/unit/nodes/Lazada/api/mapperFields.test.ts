import { NodeHelpers, type INodeProperties, type ResourceMapperField } from 'n8n-workflow';
import {
	boolean,
	choice,
	list,
	number,
	object,
	required,
	text,
	time,
} from '../../../../../lazada/catalog/builders';
import type { ApiParameter } from '../../../../../lazada/catalog/parameter';
import { API_PATHS } from '../../../../../lazada/catalog/catalog';
import { listFormParameters } from '../../../../../nodes/Lazada/api/formParameters';
import { CALL_INPUT_FIELDS } from '../../../../../nodes/Lazada/api/inputFields';
import { toMapperField } from '../../../../../nodes/Lazada/api/mapperFields';

const ALL: ApiParameter[] = [
	text('title', 'Title'),
	number('limit', 'Limit'),
	number('order_id', 'Order ID', required),
	boolean('agree', 'Agree'),
	time('created_after', 'Created After'),
	choice('status', 'Status', { pending: 'Pending', topack: 'To Pack' }),
	list('order_ids', 'Order IDs', [31202, 31203, 31204]),
	list('packages', 'Packages', [{ package_id: 'FP1' }]),
	object('packReq', 'Items to Pack', { delivery_type: 'dropship' }),
];

function toFields(): Map<string, ResourceMapperField> {
	return new Map(ALL.map(toMapperField).map((field) => [field.id, field]));
}

describe('the field of a parameter', () => {
	it.each([
		['title', 'string'],
		['limit', 'number'],
		['agree', 'boolean'],
		['created_after', 'dateTime'],
		['status', 'options'],
		['packages', 'array'],
		['packReq', 'object'],
	])('has its type: %s, %s', (name, type) => expect(toFields().get(name)?.type).toBe(type));

	it('takes the long digits of an ID, which a field for numbers would round', () => {
		expect(toFields().get('order_id')).toMatchObject({ type: 'string', required: true });
	});

	it('of a list takes entries with commas, and shows some', () => {
		const field = toFields().get('order_ids');
		expect(field).toMatchObject({ type: 'string', displayName: 'Order IDs (e.g. 1, 2)' });
		expect(field?.defaultValue).toBeUndefined();
	});

	it.each([
		[list('sku_list', 'SKUs', ['A', 'B', 'C']), 'SKUs (e.g. A, B)'],
		[list('order_ids', 'IDs', [31202, 31203]), 'IDs (e.g. 31202, 31203)'],
		[list('sku_seller_list', 'Seller SKUs', ['BAG-BLACK', 'BAG-RED']), 'Seller SKUs'],
		[object('packReq', 'Items to Pack', { delivery_type: 'dropship' }), 'Items to Pack'],
	])('shows entries where there is room: %#', (parameter, label) => {
		expect(toMapperField(parameter).displayName).toBe(label);
	});

	it('has a label that fits into the panel, whatever the API', () => {
		const parameters = API_PATHS.flatMap((api) => listFormParameters(api));
		const labels = parameters.map((parameter) => toMapperField(parameter).displayName);
		expect(labels.filter(({ length }) => length > 27)).toEqual([]);
	});

	it('stands there at once if it is required, or if Lazada gives nothing without one like it', () => {
		const since = time('since', 'Since', { daysAgo: 3 });
		expect(toMapperField(since)).toMatchObject({
			required: false,
			removed: false,
			defaultValue: '={{ $now.minus({ days: 3 }) }}',
		});
		const { order_id: needed, title: optional } = Object.fromEntries(toFields());
		expect([needed.removed, optional.removed]).toEqual([false, true]);
	});

	it('of an object begins with an example', () => {
		const { packReq, packages } = Object.fromEntries(toFields());
		expect(packReq.defaultValue).toBe('{\n  "delivery_type": "dropship"\n}');
		expect(JSON.parse(String(packages.defaultValue))).toEqual([{ package_id: 'FP1' }]);
	});

	it('of a choice is a list, and has the only one where there must be one', () => {
		const options = [
			{ name: 'Pending', value: 'pending' },
			{ name: 'To Pack', value: 'topack' },
		];
		expect(toFields().get('status')).toMatchObject({ options });
		const only = (more: object) => toMapperField(choice('source', 'Source', { A: 'a' }, more));
		expect(only(required).defaultValue).toBe('A');
		expect(only({}).defaultValue).toBeUndefined();
	});
});

/** What the editor marks red in a form with these values. */
function findIssues(value: Record<string, unknown>): Record<string, string[]> {
	const mapper = CALL_INPUT_FIELDS.find(({ type }) => type === 'resourceMapper') as INodeProperties;
	const schema = [...toFields().values()];
	const parameters = { apiParameters: { mappingMode: 'defineBelow', value, schema } };
	const shown = { ...mapper, displayOptions: undefined };
	const node = { parameters, typeVersion: 1 } as unknown as Parameters<
		typeof NodeHelpers.getNodeParametersIssues
	>[1];
	const issues = NodeHelpers.getNodeParametersIssues([shown], node, null);
	const { apiParameters: whole = [], ...single } = issues?.parameters ?? {};
	expect(whole).toEqual([]);
	return single;
}

describe('the editor marks', () => {
	const right: Array<[string, unknown]> = [
		['order_ids', '31202, 31203'],
		['order_ids', '[31202, 31203]'],
		['order_ids', '={{ $json.ids }}'],
		['packages', '[{ "package_id": "FP2" }]'],
		['packages', '={{ $json.packages }}'],
		['packReq', '{ "delivery_type": "pickup" }'],
		['packReq', '={{ $json }}'],
		['order_id', '9007199254740993'],
		['order_id', '={{ $json.id }}'],
		['created_after', '2026-11-01T00:00:00'],
		['created_after', '={{ $now }}'],
		['status', 'topack'],
		['limit', 5],
	];

	it.each(right)('nothing right as wrong: %s, %j', (name, value) => {
		expect(findIssues({ order_id: '1', [name]: value })).toEqual({});
	});

	it.each<[string, unknown]>([
		['limit', 'many'],
		['created_after', 'yesterday'],
		['status', 'lost'],
		['packReq', '<Request/>'],
		['packages', 'FP1'],
	])('what is wrong: %s, %j', (name, value) => {
		expect(Object.keys(findIssues({ order_id: '1', [name]: value }))).toEqual([
			`apiParameters.${name}`,
		]);
	});

	it('what is missing', () => {
		expect(findIssues({})).toEqual({
			'apiParameters.order_id': ['Parameter "order_id" is required'],
		});
	});
});
