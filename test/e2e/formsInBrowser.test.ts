import type { CredentialRecord } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { PATIENTLY } from '../support/eventually';
import { useStage } from '../support/n8n/stage';
import { call, workflowWith } from '../support/n8n/workflows';
import { openEditor, picture, useBrowser } from './support/browser';
import { CallForm } from './support/callForm';
import { openNode, openWorkflow } from './support/canvas';

/** High enough for the longest form. */
const FOR_FORMS = { width: 1280, height: 1600 };

const ABOVE = ['Credential', 'Resource', 'Operation', 'Path', 'Specify Parameters'];
const BELOW = ['Simplify', 'Token Source', 'Country', 'Options'];
const PAGES = ['Return All', 'Limit'];

/** A name as Lazada's APIs have them, and no label: `created_after`, `packReq`. */
const RAW_NAME = /_|^[a-z]|[a-z][A-Z]/;

/** What a seller would search for, the API to find, and the labels that must stand there at once. */
interface Form {
	words: string;
	api: string;
	parameters?: string[];
	/** Of the payload or the files, which have fields of their own. */
	content?: string;
	isList?: boolean;
}

const FORMS: Form[] = [
	{ words: 'list orders', api: 'Get Orders', parameters: ['Created After'], isList: true },
	{ words: 'waybill', api: 'Get Shipping Labels (AWB)', parameters: ['Labels to Print'] },
	{
		words: 'refuse refund',
		api: 'Decide on Return',
		parameters: ['What to Do', 'Return ID', 'Return Item IDs (e.g. 1, 2)'],
	},
	{ words: 'new product', api: 'Create Product', content: 'Product' },
	{ words: 'stock', api: 'Set Sellable Quantity', content: 'Quantities' },
	{ words: 'picture', api: 'Upload Image', content: 'Files' },
	{ words: 'settlement', api: 'Get Transaction Details', parameters: ['From', 'To'], isList: true },
	{
		words: 'reviews',
		api: 'Get Review IDs',
		parameters: ['Product ID', 'From', 'To'],
		isList: true,
	},
	{
		words: 'coupon',
		api: 'Create Voucher',
		parameters: [
			...['Voucher Type', 'Name', 'Applies To', 'Shown To', 'Valid From', 'Valid To'],
			...['Minimum Spend', 'Discount', 'Number of Vouchers', 'Vouchers per Customer'],
		],
	},
	{ words: 'message buyer', api: 'Send Chat Message', parameters: ['Chat ID', 'What to Send'] },
	{ words: 'inbound', api: 'Get Inbound Orders', parameters: ['Marketplace'], isList: true },
];

describe('the forms of APIs in a browser', () => {
	const browser = useBrowser('all tests');
	const stage = useStage('all tests');
	let credential: CredentialRecord;
	let form: CallForm;

	beforeAll(async () => {
		credential = await stage.rest.createCredential('Lazada account', { ...APP });
		const editor = await openEditor(browser());
		await editor.setViewportSize(FOR_FORMS);
		const step = call({ path: { __rl: true, mode: 'list', value: '' } });
		await openWorkflow(editor, await workflowWith(stage, credential, step));
		form = new CallForm(editor, await openNode(editor, 'Lazada'));
	}, PATIENTLY);

	afterAll(async () => {
		await stage.rest.call('DELETE', `/credentials/${credential.id}`);
	});

	// One after the other in one panel: what the API before had must be gone.
	it.each(FORMS.map((one): [string, string, Form] => [one.words, one.api, one]))(
		'%s finds %s, whose form needs no explanation',
		async (words, api, { parameters = [], content, isList = false }) => {
			await form.search(words, api);
			await form.choose(api, parameters);
			const { shown, more } = await form.parameterLabels();
			expect(shown).toEqual(parameters);
			expect(await form.labels()).toEqual([
				...ABOVE,
				...(parameters.length > 0 ? ['Parameters', ...parameters] : []),
				...(content === undefined ? [] : [content]),
				...(content === 'Files' ? ['Input Data Field Name'] : []),
				'Additional Parameters',
				...(isList ? PAGES : []),
				...BELOW,
			]);
			expect([...shown, ...more].filter((label) => RAW_NAME.test(label))).toEqual([]);
			const name = `form-${api.toLowerCase().replace(/\W+/g, '-')}`;
			await picture(form.editor, name, form.fields);
		},
		PATIENTLY,
	);
});
