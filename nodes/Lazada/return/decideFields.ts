import type { INodeProperties } from 'n8n-workflow';
import { pickField } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import { DECISIONS, REFUSALS } from './decisions';
import { returnField } from './returnField';

const show = showForOperation('return', 'decide');
const refusing = () => show({ decision: REFUSALS });

/** The fields of *Decide*. */
export const DECIDE_FIELDS: INodeProperties[] = [
	returnField(show),
	{
		displayName: 'Items',
		name: 'scope',
		type: 'options',
		default: 'all',
		options: [
			{ name: 'All Items', value: 'all', description: 'All items of the return' },
			{ name: 'Some Items', value: 'some', description: 'The items given by their IDs' },
		],
		description: 'Which items of the return to decide on',
		displayOptions: show(),
	},
	{
		displayName: 'Return Item IDs',
		name: 'returnItemId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 123456789012351',
		description:
			"The reverse_order_line_id of the return's items: several with commas between them, or a list from an expression",
		displayOptions: show({ scope: ['some'] }),
	},
	{
		displayName: 'Decision',
		name: 'decision',
		type: 'options',
		default: 'agreeReturn',
		options: DECISIONS,
		description: "What to answer to the buyer. It moves money or goods and can't be taken back.",
		displayOptions: show(),
	},
	pickField({
		displayName: 'Reason',
		name: 'reasonId',
		search: 'searchReasons',
		example: '7001',
		description:
			"One of Lazada's reasons for refusing this item. Not needed if the buyer wants the money without a return.",
		displayOptions: refusing(),
	}),
	{
		displayName: 'Comment',
		name: 'comment',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description:
			'Why you refuse, in words that the buyer and Lazada read. No refusal goes without.',
		displayOptions: refusing(),
	},
	{
		displayName: 'Picture URLs',
		name: 'pictureUrls',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/parcel.jpg',
		description:
			'Pictures that show why, several with commas between them. Lazada takes no refusal of a refund without one. Product → Upload Image gives such a URL.',
		displayOptions: refusing(),
	},
];
