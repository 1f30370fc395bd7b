import { callCountries, type GrantPlace } from '../../../../lazada/sites/callGateways';
import { customPlatform, gatewayFor, LAZADA } from '../../../../lazada/sites/platform';
import { catchRefusal } from '../../support/errors';

const SANDBOX = customPlatform('http://127.0.0.1:4010');

function grant(country: string, ...sellerCountries: string[]): GrantPlace {
	return { country, sellerCountries };
}

/** The addresses that a call of `/orders/get` goes to. */
function hosts(place: GrantPlace, choice: string, path = '/orders/get'): string[] {
	return callCountries(LAZADA, place, choice, path).map((country) => gatewayFor(LAZADA, country));
}

const SG = 'https://api.lazada.sg/rest';
const MY = 'https://api.lazada.com.my/rest';
const TH = 'https://api.lazada.co.th/rest';
const VN = 'https://api.lazada.vn/rest';
const PH = 'https://api.lazada.com.ph/rest';
const ID = 'https://api.lazada.co.id/rest';

describe('a call goes to', () => {
	it.each([
		['sg', SG],
		['my', MY],
		['TH', TH],
		[' vn ', VN],
		['ph', PH],
		['ID', ID],
	])('the gateway of the only country of a grant: %j', (country, host) => {
		expect(hosts(grant(country, country), '')).toEqual([host]);
		expect(hosts(grant(country), 'each')).toEqual([host]);
		expect(hosts(grant(country), country.toUpperCase())).toEqual([host]);
		expect(hosts(grant(''), country)).toEqual([host]);
	});

	it.each([
		['its first seller', grant('cb', 'th', 'vn'), '', [TH]],
		['its first seller, in any case', grant('CB', 'VN'), '', [VN]],
		['its first seller on one of the six sites', grant('cb', 'cn', 'ph'), '', [PH]],
		['Singapore, if no seller is known', grant('cb'), '', [SG]],
		['the country that is chosen', grant('cb', 'th', 'vn'), 'vn', [VN]],
		['the country that is chosen, even if no seller is there', grant('cb', 'th'), 'id', [ID]],
		['each seller', grant('cb', 'th', 'vn', 'TH'), 'each', [TH, VN]],
		['all six, if no seller is known', grant('cb'), 'each', [SG, MY, TH, VN, PH, ID]],
		['its first seller where Crossborder is chosen', grant('cb', 'th'), 'cb', [TH]],
	])('a cross-border grant: %s', (_where, place, choice, expected) => {
		expect(hosts(place, choice)).toEqual(expected);
	});

	it.each([
		['the sellers say it', grant('', 'ID'), '', [ID]],
		['the sellers say it, each of them', grant('', 'id', 'my'), 'each', [ID, MY]],
	])('a grant without a country, if %s', (_how, place, choice, expected) => {
		expect(hosts(place, choice)).toEqual(expected);
	});

	it('Malaysia for global products of a cross-border grant [108065]', () => {
		for (const path of ['/product/global/create', '/global/x', '/product/global']) {
			expect(hosts(grant('cb', 'th'), '', path)).toEqual([MY]);
		}
		expect(hosts(grant('cb', 'th'), '', '/product/globals/get')).toEqual([TH]);
		expect(hosts(grant('cb', 'th'), 'vn', '/product/global/create')).toEqual([VN]);
		expect(hosts(grant('vn'), '', '/product/global/create')).toEqual([VN]);
	});

	it('the one custom gateway, whatever country is meant', () => {
		expect(callCountries(SANDBOX, grant(''), '', '/x')).toHaveLength(1);
		expect(callCountries(SANDBOX, grant('my'), 'th', '/x')).toEqual(['th']);
	});
});

describe('another site on the same platform, such as Daraz, with a custom gateway', () => {
	const daraz = customPlatform('https://api.daraz.example');
	const countries = (place: GrantPlace, choice = '') =>
		callCountries(daraz, place, choice, '/orders/get');

	it.each(['pk', 'bd', 'LK', 'np', ' mm '])('has the country %j', (country) => {
		const code = country.trim().toLowerCase();
		expect(countries(grant(country))).toEqual([code]);
		expect(countries(grant(country), 'each')).toEqual([code]);
		expect(countries(grant(''), country)).toEqual([code]);
		expect(gatewayFor(daraz, country)).toBe('https://api.daraz.example/rest');
	});

	it('has each country of the sellers', () => {
		expect(countries(grant('', 'PK', 'bd', 'pk'), 'each')).toEqual(['pk', 'bd']);
		expect(countries(grant('cb', 'pk', 'bd'), 'each')).toEqual(['pk', 'bd']);
		expect(countries(grant('cb', 'cb', 'pk'))).toEqual(['pk']);
	});

	it('has none of them with Lazada itself', () => {
		for (const [place, choice] of [
			[grant('pk'), ''],
			[grant('pk'), 'each'],
			[grant('sg'), 'pk'],
			[grant(''), 'pk'],
		] as const) {
			const refusal = catchRefusal(() => callCountries(LAZADA, place, choice, '/orders/get'));
			expect(refusal.message).toBe('Lazada has no country "pk"');
		}
		expect(catchRefusal(() => gatewayFor(LAZADA, 'pk')).kind).toBe('input');
	});
});

describe('a call is refused', () => {
	it.each([
		[
			'where the country is not known',
			grant(''),
			'',
			'The country of the access token is not known',
		],
		[
			'for each of unknown countries',
			grant(''),
			'each',
			'The country of the access token is not known',
		],
		[
			'for another country than the grant’s',
			grant('my'),
			'th',
			'This shop is in Malaysia, not in Thailand',
		],
		['for a grant of no site', grant('cn'), '', 'Lazada has no country "cn"'],
		['for a choice that is no site', grant('my'), 'all', 'Lazada has no country "all"'],
		[
			'for a name that objects have',
			grant('constructor'),
			'',
			'Lazada has no country "constructor"',
		],
	])('%s', (_when, place, choice, message) => {
		const refusal = catchRefusal(() => callCountries(LAZADA, place, choice, '/orders/get'));
		expect(refusal.kind).toBe('input');
		expect(refusal.message).toBe(message);
		expect(refusal.details.advice).toBeTruthy();
	});
});
