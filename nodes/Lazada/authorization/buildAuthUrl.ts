import { authorizationUrl } from '../../../lazada/authorization/authorizationUrl';
import { LazadaError } from '../../../lazada/errors';
import { readExpectedShops } from '../../../lazada/authorization/expectedShops';
import { createState } from '../../../lazada/authorization/state';
import { expectedCountriesField, expectedSellersField } from '../../shared/fields';
import { toText } from '../../shared/parameters';
import { showFor, type ItemOperation } from '../run/operation';

const MINUTE_MS = 60_000;
/** A day: links are sent to sellers by mail. */
const DEFAULT_MINUTES = 1440;

interface Options {
	country?: unknown;
	expectedCountries?: unknown;
	expectedSellers?: unknown;
	expiresInMinutes?: number;
	forceAuth?: boolean;
	reference?: unknown;
	state?: unknown;
	uuid?: unknown;
}

function readMinutes(minutes: number): number {
	if (Number.isFinite(minutes) && minutes > 0 && minutes <= 525_600) return minutes;
	throw new LazadaError(
		'input',
		'Expires In must be a number of minutes, greater than 0 and at most 525600',
		{
			advice: 'Enter how long the seller may take to open the link, at most a year (525600).',
		},
	);
}

/** Makes the link that a seller opens to authorize the app; sends nothing. */
export const buildAuthUrl: ItemOperation = {
	option: {
		name: 'Build Auth URL',
		value: 'buildAuthUrl',
		description: 'Make the link that a seller opens to authorize the app',
		action: 'Build an authorization URL',
	},
	fields: [
		{
			displayName: 'Callback URL',
			name: 'callbackUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/callback',
			description:
				"Must equal the callback registered for the app. Leave empty to use the credential's.",
			displayOptions: showFor('buildAuthUrl'),
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			displayOptions: showFor('buildAuthUrl'),
			options: [
				{
					displayName: 'Country',
					name: 'country',
					type: 'string',
					default: '',
					placeholder: 'e.g. my,sg',
					description:
						'Codes of the countries to offer the seller, such as my or sg, separated by commas; cb for Crossborder. Lazada documents it in older guides only.',
				},
				expectedCountriesField,
				expectedSellersField,
				{
					displayName: 'Expires In (Minutes)',
					name: 'expiresInMinutes',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: DEFAULT_MINUTES,
					description: 'How long the signed state is valid',
				},
				{
					displayName: 'Force Auth',
					name: 'forceAuth',
					type: 'boolean',
					default: true,
					description: 'Whether the seller must log in again. Lazada advises it.',
				},
				{
					displayName: 'Reference',
					name: 'reference',
					type: 'string',
					default: '',
					placeholder: 'e.g. shop-42',
					description:
						'Your own name for the shop or customer. The signed state carries it, and Generate Access Token returns it. The seller can read it, but not change it.',
				},
				{
					displayName: 'State',
					name: 'state',
					type: 'string',
					default: '',
					description:
						'Your own state instead of the signed one. Compare it yourself when the seller comes back.',
				},
				{
					displayName: 'UUID',
					name: 'uuid',
					type: 'string',
					default: '',
					description:
						'Only if the same UUID is given to Generate Access Token. Lazada now advises against it.',
				},
			],
		},
	],
	async execute({ parameters, apps }, itemIndex) {
		const { settings } = (await apps.forItem(itemIndex)).credential;
		const options = parameters.options(itemIndex) as Options;
		const [ownState, reference] = [toText(options.state), toText(options.reference)];
		const expected = readExpectedShops(
			toText(options.expectedSellers),
			toText(options.expectedCountries),
		);
		if (ownState !== '' && (reference !== '' || expected !== undefined)) {
			const other = reference !== '' ? 'Reference' : 'Expected Sellers or Countries';
			throw new LazadaError('input', `State and ${other} are both set`, {
				advice: `The signed state carries what is in ${other}. Remove State, or check that yourself when the seller comes back.`,
			});
		}
		const life = readMinutes(Number(options.expiresInMinutes ?? DEFAULT_MINUTES)) * MINUTE_MS;
		const expiresAt = Math.floor((Date.now() + life) / 1000) * 1000;
		const state =
			ownState ||
			createState({ expiresAt, reference, expected }, settings.appKey, settings.appSecret);
		const authUrl = authorizationUrl(settings.platform, {
			appKey: settings.appKey,
			callbackUrl: parameters.text('callbackUrl', itemIndex) || settings.callbackUrl,
			state,
			uuid: toText(options.uuid),
			country: toText(options.country),
			forceAuth: options.forceAuth,
		});
		return {
			authUrl,
			state,
			expiresAt: ownState === '' ? new Date(expiresAt).toISOString() : null,
		};
	},
};
