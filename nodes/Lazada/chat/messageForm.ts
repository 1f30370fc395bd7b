import type { INodeProperties } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { toField } from '../calls/apiFields';
import { pickField } from '../calls/pickField';
import { showForOperation } from '../calls/show';
import { CHAT } from './chatField';
import { kindsWith } from './messageKinds';

const show = showForOperation('chat', 'reply');

/** Shows a field for the kinds of message that need it. */
function showFor(field: string) {
	return show({ whatToSend: kindsWith(field) });
}

/** The fields that each call has: in which chat, and what kind of message. */
function alwaysShown(): INodeProperties[] {
	const required = findApi('/im/message/send')?.parameters.filter((one) => one.required) ?? [];
	return required.map((parameter) => ({
		...toField(parameter, parameter.name === 'session_id' ? CHAT.session_id : {}),
		displayOptions: show(),
	}));
}

function sizeField(displayName: 'Width' | 'Height'): INodeProperties {
	const name = displayName.toLowerCase();
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 0,
		required: true,
		description: 'In pixels. Lazada shows the picture or video in this proportion.',
		displayOptions: showFor(name),
	};
}

/** The form of *Reply*: what each kind of message needs. */
export const MESSAGE_FORM: INodeProperties[] = [
	...alwaysShown(),
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		description:
			"What the buyer will read. For an emoji, its name in Lazada's spelling, such as [happy] or [thumbsup].",
		displayOptions: showFor('text'),
	},
	{
		displayName: 'Image Address',
		name: 'imageUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://sg-live.slatic.net/other/im/7e7a4185.png',
		description: 'The address at Lazada that Product → Upload Image gives',
		displayOptions: showFor('imageUrl'),
	},
	{
		displayName: 'Video ID',
		name: 'videoId',
		type: 'string',
		default: '',
		required: true,
		description: "The ID of a video that is in Lazada's media center",
		displayOptions: showFor('videoId'),
	},
	sizeField('Width'),
	sizeField('Height'),
	pickField({
		displayName: 'Product',
		name: 'product',
		search: 'searchProducts',
		example: '1762013406',
		required: true,
		displayOptions: showFor('product'),
	}),
	pickField({
		displayName: 'Order',
		name: 'order',
		search: 'searchOrders',
		example: '1762013406',
		required: true,
		description: 'An order of this buyer',
		displayOptions: showFor('order'),
	}),
	{
		displayName: 'Voucher ID',
		name: 'voucherId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 91471122422003',
		description: 'As Voucher → Get Many gives it',
		displayOptions: showFor('voucherId'),
	},
];
