import {
	isExpected,
	readExpectedShops,
	requireExpected,
} from '../../../../lazada/authorization/expectedShops';
import { readGrant } from '../../../../lazada/grants/tokenCalls';
import { everythingIn, catchRefusal } from '../../support/errors';
import { createAnswer } from '../../../support/tokenAnswers';

const read = readExpectedShops;
const seller = (country: string, sellerId: unknown, shortCode?: string) => ({
	country,
	user_id: 1,
	seller_id: sellerId,
	short_code: shortCode,
});
const makeGrant = (country: unknown, ...sellers: object[]) =>
	readGrant(createAnswer({ country, country_user_info: sellers }), 0);

const SINGAPORE = makeGrant('SG', seller('SG', 100123, 'SG1ab2C'));
const CROSS_BORDER = makeGrant('cb', seller('my', 200, 'MY200'), seller('th', '300'));

describe('a grant', () => {
	it.each([
		['by its seller ID', SINGAPORE, '100123', ''],
		['by its short code, in any case', SINGAPORE, 'sg1AB2c', ''],
		['as one of several', SINGAPORE, '1,2,SG1AB2C', ''],
		['by its country', SINGAPORE, '', 'sg'],
		['by one of several countries', SINGAPORE, '', 'my,SG'],
		['by both', SINGAPORE, '100123', 'sg'],
		['for all sites by any of its sellers', CROSS_BORDER, '300', ''],
		['for all sites by the short code of any', CROSS_BORDER, 'my200', ''],
		['for all sites as Crossborder', CROSS_BORDER, '', 'cb'],
		['for all sites as Crossborder and by a seller', CROSS_BORDER, 'MY200', 'th,cb'],
		['without a country by that of its seller', makeGrant(undefined, seller('ph', 5)), '', 'ph'],
		[
			'without a country by those of all',
			makeGrant('', seller('ph', 5), seller('vn', 6)),
			'',
			'vn,ph',
		],
		['without sellers by its country', makeGrant('id'), '', 'id'],
	])('is expected %s', (_how, grant, sellers, countries) => {
		expect(
			isExpected(grant, read(sellers, countries) ?? { sellers: ['none'], countries: [] }),
		).toBe(true);
	});

	it.each([
		['of another seller', SINGAPORE, '100124', ''],
		['whose seller ID only begins so', SINGAPORE, '10012', ''],
		['whose seller ID only ends so', SINGAPORE, '00123', ''],
		['known by its user ID only', SINGAPORE, '1', ''],
		['of another country', SINGAPORE, '', 'my,th'],
		['of the seller, but another country', SINGAPORE, '100123', 'my'],
		['of the country, but another seller', SINGAPORE, '1', 'sg'],
		['of one country for a Crossborder link', SINGAPORE, '', 'cb'],
		['for all sites by the countries that it covers', CROSS_BORDER, '', 'my,th'],
		['for all sites by an empty short code', CROSS_BORDER, '-', ''],
		['without sellers', makeGrant('sg'), '100123', ''],
		['without sellers and country', makeGrant(''), '', 'sg'],
		[
			'without a country, one of whose sellers is elsewhere',
			makeGrant('', seller('ph', 5), seller('vn', 6)),
			'',
			'ph',
		],
		['whose seller has no country either', makeGrant('', seller('', 5)), '', 'sg'],
		['of a country that is a name of objects', makeGrant('__proto__'), '', 'sg'],
	])('is of another shop: one %s', (_how, grant, sellers, countries) => {
		expect(isExpected(grant, read(sellers, countries) ?? { sellers: [], countries: [] })).toBe(
			false,
		);
	});

	it('is expected where nothing is', () => {
		expect(isExpected(makeGrant(''), { sellers: [], countries: [] })).toBe(true);
		expect(() => requireExpected(SINGAPORE, undefined)).not.toThrow();
		expect(() => requireExpected(SINGAPORE, read('100123', 'sg'))).not.toThrow();
	});
});

describe('the message for another shop', () => {
	const refused = (grant: ReturnType<typeof makeGrant>, sellers: string, countries = '') =>
		catchRefusal(() => requireExpected(grant, read(sellers, countries)));

	it('names the shop that came, where it is, and what to do', () => {
		const { kind, message, description } = refused(SINGAPORE, '999');
		expect([kind, message]).toEqual([
			'wrongShop',
			'This link was made for a different shop, not SG1ab2C',
		]);
		expect(description).toMatch(
			/authorized SG\. Nothing was stored: log in on Lazada as the expected/,
		);
	});

	it('names all shops of a Crossborder grant, and one without a short code by its ID', () => {
		const { message, description } = refused(CROSS_BORDER, '999');
		expect(message).toBe('This link was made for a different shop, not MY200, 300');
		expect(description).toContain('authorized Crossborder.');
	});

	it('says so where Lazada names no shop and no country', () => {
		const { message, description } = refused(makeGrant(''), '', 'sg');
		expect(message).toBe('This link was made for a different shop, not this one');
		expect(description).toContain('authorized an unknown country.');
	});

	it('holds neither a token nor which shops were expected', () => {
		const told = everythingIn(refused(SINGAPORE, 'secret-partner', 'my'));
		for (const hidden of [SINGAPORE.accessToken, SINGAPORE.refreshToken, 'secret-partner']) {
			expect(told).not.toContain(hidden);
		}
	});
});
