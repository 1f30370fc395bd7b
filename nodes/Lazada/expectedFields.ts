import type { INodeProperties } from 'n8n-workflow';

/** Limits a link, or all links of a trigger, to some countries. */
export const expectedCountriesField: INodeProperties = {
	displayName: 'Expected Countries',
	name: 'expectedCountries',
	type: 'string',
	default: '',
	placeholder: 'e.g. my,sg',
	description:
		'Codes of the countries to accept, such as my or sg, with commas between; cb for Crossborder. A shop of another country is refused before anything is stored.',
};

/** Limits a link, or all links of a trigger, to some shops. */
export const expectedSellersField: INodeProperties = {
	displayName: 'Expected Sellers',
	name: 'expectedSellers',
	type: 'string',
	default: '',
	placeholder: 'e.g. 100123,SG1AB2C',
	description:
		'Seller IDs or short codes to accept, with commas between. Another shop is refused before anything is stored.',
};
