import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { PAGE_STYLES } from '../../../lazada/lists/pageStyles';

const PAGE_STYLE_CHOICES: INodePropertyOptions[] = Object.entries(PAGE_STYLES).map(
	([value, style]) => {
		const names =
			'position' in style ? [style.position, style.size] : [...Object.keys(style.next), style.size];
		return { name: names.filter(Boolean).join(' and '), value };
	},
);

const displayOptions = { show: { '/resource': ['api'] } };

/** For Return All with APIs that the path list does not have. */
export const PAGE_STYLE_OPTION: INodeProperties = {
	displayName: 'Page Parameters',
	name: 'pageStyle',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'auto',
			description: 'As documented for the API, or as your parameters show',
		},
		...PAGE_STYLE_CHOICES,
	],
	default: 'auto',
	displayOptions,
	description: 'Which parameters Return All uses to request pages',
};

export const RETURN_REFUSALS_OPTION: INodeProperties = {
	displayName: 'Return Refusals as Data',
	name: 'returnRefusals',
	type: 'boolean',
	default: false,
	displayOptions,
	description:
		'Whether to return an accepted answer unchanged also where it says itself that Lazada did not carry out the call, or not for each item',
};
