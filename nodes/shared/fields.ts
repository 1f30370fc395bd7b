import type { INodeProperties } from 'n8n-workflow';

/** Limits a link, or all links of a trigger, to some countries. */
export const expectedCountriesField: INodeProperties = {
	displayName: 'Expected Countries',
	name: 'expectedCountries',
	type: 'string',
	default: '',
	placeholder: 'e.g. my,sg',
	description:
		'Codes of the countries to accept, such as my or sg, separated by commas; cb for Crossborder. A shop of another country is rejected before anything is stored.',
};

/** Limits a link, or all links of a trigger, to some shops. */
export const expectedSellersField: INodeProperties = {
	displayName: 'Expected Sellers',
	name: 'expectedSellers',
	type: 'string',
	default: '',
	placeholder: 'e.g. 100123,SG1AB2C',
	description:
		'Seller IDs or short codes to accept, separated by commas. Another shop is rejected before anything is stored.',
};

/** The option *Output*, for operations that return tokens. */
export const outputOption: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{
			name: 'Tokens',
			value: 'grant',
			description: 'The same names and ISO 8601 times for every operation',
		},
		{ name: 'Raw', value: 'raw', description: "Lazada's own answer" },
	],
	default: 'grant',
	description: 'What to return for each item',
};
