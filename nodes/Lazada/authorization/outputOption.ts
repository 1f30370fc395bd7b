import type { INodePropertyOptions, INodeProperties } from 'n8n-workflow';

const CHOICES: INodePropertyOptions[] = [
	{
		name: 'Grant',
		value: 'grant',
		description: 'Named and dated the same way for every operation',
	},
	{ name: 'Raw', value: 'raw', description: "Lazada's own answer" },
];

/** The option *Output*, for operations that hand the tokens out. */
export const outputOption: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: CHOICES,
	default: 'grant',
	description: 'What to put out for each item',
};
