import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { PAGE_STYLES } from '../../../lazada/pageStyles';

const CHOICES: INodePropertyOptions[] = Object.entries(PAGE_STYLES).map(([value, style]) => {
	const names =
		'position' in style ? [style.position, style.size] : [...Object.keys(style.next), style.size];
	return { name: names.filter(Boolean).join(' and '), value };
});

/** For Return All with APIs that are not in the list of paths. */
export const PAGE_STYLE_OPTION: INodeProperties = {
	displayName: 'Page Parameters',
	name: 'pageStyle',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'auto',
			description: 'As the API is known to have it, or as your parameters say',
		},
		...CHOICES,
	],
	default: 'auto',
	description: 'By which parameters Return All asks for the pages',
};
