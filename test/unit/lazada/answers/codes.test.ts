import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { sellerTestRules } from '../../../../client/credentialTest';
import { judgeAnswer } from '../../../../lazada/answers/answer';
import { LazadaError, type LazadaErrorKind } from '../../../../lazada/errors';
import {
	CODES,
	findCode,
	mayRetry,
	passesWithTime,
	refusesApp,
	rejectsToken,
	type CodeInfo,
} from '../../../../lazada/answers/codes';
import { nodeError } from '../../../../nodes/shared/nodeError';
import { catchRefusal } from '../../support/errors';
import { errorAnswer } from '../../../support/tokenAnswers';

const NODE: INode = {
	id: '1',
	name: 'Lazada',
	type: 'n8n-nodes-lazada.lazada',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Section 5 of the protocol reference: each code, who can mend it, and words of what the user does. */
const TABLE: Array<[code: string, kind: LazadaErrorKind, what: RegExp, todo: RegExp[]]> = [
	['InvalidCode', 'reauthorize', /authorization code/, [/once/, /30 minutes/, /link again/]],
	['IllegalRefreshToken', 'reauthorize', /refresh token/, [/seller must authorize/, /link/]],
	['AUTH_TYPE_UNSUPPORTED', 'reauthorize', /service-market/, [/renews/, /subscription/]],
	['IllegalAccessToken', 'refused', /access token/, [/Refresh/, /retry/]],
	['IncompleteSignature', 'refused', /signature/, [/App Secret/, /reset/, /clock/]],
	['MissingParameter', 'refused', /parameter is missing/, [/parameter that Lazada names/]],
	['InvalidParameter', 'refused', /doesn't accept a parameter/, [/Correct the parameter/]],
	['ApiCallLimit', 'refused', /too often/, [/Wait as long as Lazada says/, /retry/]],
	['901', 'refused', /too often/, [/Wait a second/, /retry/]],
	['AppApiCallLimit', 'refused', /app .*call limit/, [/hours/, /online/]],
	['AppCallLimit', 'refused', /app .*call limit/, [/hours/, /online/]],
	['SellerCallLimit', 'refused', /seller/, [/Wait/, /retry/]],
	['E1002', 'refused', /busy/, [/Retry in a few minutes/]],
	['ServiceTimeout', 'refused', /too long/, [/Retry in a few minutes/]],
	['998', 'refused', /campaign/, [/Wait for the end/, /does not help/]],
	['InsufficientPermission', 'refused', /isn't allowed/, [/Apply for/, /API group/]],
	['AppWhiteIpLimit', 'refused', /IP whitelist/, [/Add the public IP/]],
	['InvalidAppKey', 'refused', /App Key/, [/Copy the App Key/]],
	['InvalidTimestamp', 'refused', /time/, [/clock/, /two hours/]],
	['IllegalTimestamp', 'refused', /time/, [/clock/, /two hours/]],
	['InvalidApiPath', 'refused', /path/, [/Check the path/]],
	['SellerNotActive', 'refused', /shop isn't active/, [/seller activates/]],
	['SellerNotVerified', 'refused', /shop isn't verified/, [/seller completes/]],
	['4154', 'refused', /too fast/, [/Wait a moment/, /retry/]],
	['OPEN_API_CALL_EXCEED_LIMIT', 'refused', /too often/, [/Wait a moment/, /retry/]],
	['HOT_KEY_BLOCK_EXCEPTION', 'refused', /same product/, [/Wait a moment/, /retry/]],
	['4147', 'refused', /edited by somebody else/, [/Wait until/, /retry/]],
	['E1000', 'refused', /problem of its own/, [/Retry in a few minutes/]],
	['4170', 'refused', /campaign/, [/Wait for the end/, /Seller Center/]],
	['SELLER_NOT_PERMITTED', 'refused', /isn't allowed/, [/seller asks Lazada/]],
	['Mp3SellerApiLimit', 'refused', /Marketplace Ease/, [/Seller Center/]],
];

/** Codes of section 9 whose number may mean something else in some API, and overviews: Lazada's own text is shown. */
const QUOTED: Array<[code: string, todo: RegExp]> = [
	['6', /Retry in a few minutes/],
	['14', /offset|whole number/],
	['17', /dates as the API takes them.*%2B/],
	['19', /maximum of the API/],
	['30', /payload/],
	['36', /statuses/],
	['38', /50 orders/],
	['97', /Return All/],
	['500', /Correct what Lazada names/],
	['501', /Correct what Lazada names/],
	['503', /Correct what Lazada names/],
];

const numbers = TABLE.map(([code]) => code).filter((code) => /^\d+$/.test(code));

describe.each(TABLE)("Lazada's code %s", (code, kind, what, todo) => {
	const said = `Lazada's own words for ${code}`;
	const error = catchRefusal(() => judgeAnswer({ status: 200, body: errorAnswer(code, said) }));

	it('becomes one sentence that says what happened', () => {
		expect(error.kind).toBe(kind);
		expect(error.message).toMatch(what);
		expect(error.message).toMatch(/^[A-Z].*[^.\s]$/);
		expect(error.message).not.toContain(code);
	});

	it('comes with what to do, the code, what Lazada said, and the request id', () => {
		for (const words of todo) expect(error.description).toMatch(words);
		expect(error.description).toContain(`Lazada's code: ${code}`);
		expect(error.description).toContain(said);
		expect(error.description).toContain('request ID: 0ba2887315172940728551014');
	});

	it('reaches the user of the node word for word', () => {
		const shown = nodeError(NODE, error, 3);
		expect(shown).toBeInstanceOf(NodeApiError);
		expect(shown.message).toBe(error.message);
		expect(shown.description).toBe(error.description);
		expect(shown.context.itemIndex).toBe(3);
	});

	it('has its sentence and advice in the test of the credential', () => {
		const { message, advice } = CODES[code];
		const rule = sellerTestRules().find(
			({ properties }) =>
				'key' in properties && properties.key === 'code' && properties.value === code,
		);
		expect(rule?.properties.message).toBe(`${message}. ${advice}`);
	});
});

describe.each(QUOTED)("Lazada's code %s", (code, todo) => {
	const said = `E0${code}: Lazada's own words`;

	it("shows Lazada's words, and says what to do", () => {
		const error = catchRefusal(() => judgeAnswer({ status: 200, body: errorAnswer(code, said) }));
		expect([error.kind, error.message]).toEqual(['refused', said]);
		expect(error.description).toMatch(todo);
	});

	it('has a sentence of its own where Lazada says nothing', () => {
		const error = catchRefusal(() => judgeAnswer({ status: 200, body: { code } }));
		expect(error.message).toBe(CODES[code].message);
	});
});

describe('the table of codes', () => {
	it('has the codes of the protocol reference and no others', () => {
		const codes = [...TABLE, ...QUOTED].map(([code]) => code);
		expect(Object.keys(CODES).sort()).toEqual(codes.sort());
	});

	it('knows codes that are numbers in both spellings', () => {
		expect(numbers).toEqual(['901', '998', '4154', '4147', '4170']);
		for (const code of numbers) {
			const { message } = catchRefusal(() =>
				judgeAnswer({ status: 200, body: errorAnswer(Number(code), 'x') }),
			);
			expect(message).toBe(CODES[code].message);
			const values = sellerTestRules().map(({ properties: { value } }) => value as unknown);
			expect(values).toEqual(expect.arrayContaining([code, Number(code)]));
		}
	});
});

describe('what is known of a code beside its words', () => {
	const SAYS: Array<[what: string, says: (error: LazadaError) => boolean, codes: string[]]> = [
		[
			'that Lazada refuses the app itself',
			refusesApp,
			[
				'AppWhiteIpLimit',
				'IllegalTimestamp',
				'IncompleteSignature',
				'InvalidAppKey',
				'InvalidTimestamp',
			],
		],
		[
			'that the access token is rejected',
			(error) => rejectsToken(error, 'accessToken'),
			['IllegalAccessToken'],
		],
		[
			'that the refresh token is rejected',
			(error) => rejectsToken(error, 'refreshToken'),
			['IllegalRefreshToken'],
		],
		[
			'that it passes with time',
			passesWithTime,
			[
				'4147',
				'4154',
				'6',
				'901',
				'ApiCallLimit',
				'AppApiCallLimit',
				'AppCallLimit',
				'E1000',
				'E1002',
				'HOT_KEY_BLOCK_EXCEPTION',
				'OPEN_API_CALL_EXCEED_LIMIT',
				'SellerCallLimit',
				'ServiceTimeout',
			],
		],
	];

	it.each(SAYS)('is %s', (_what, says, codes) => {
		const known = Object.keys(CODES).filter((lazadaCode) =>
			says(new LazadaError('refused', 'It happened', { lazadaCode })),
		);
		expect(known.sort()).toEqual(codes);
	});

	it.each<[string, boolean, boolean, object]>([
		['E1002', true, false, {}],
		['ServiceTimeout', true, false, {}],
		['6', true, false, {}],
		['4147', true, true, {}],
		['500', false, false, {}],
		['500', true, false, { reasonCode: '6' }],
		['501', true, true, { reasonCode: '4147' }],
		['MissingParameter', false, false, {}],
		['Unheard', false, false, {}],
	])('is whether %s is sent again: reads %j, writes %j (%j)', (lazadaCode, reads, writes, also) => {
		const error = new LazadaError('refused', 'It happened', { lazadaCode, ...also });
		expect([mayRetry(error, true), mayRetry(error, false)]).toEqual([reads, writes]);
	});

	it.each(SAYS)('is nothing of a code that nobody has described, such as %s', (_what, says) => {
		for (const lazadaCode of [undefined, '', 'X', '__proto__', 'constructor', 'e1002']) {
			expect(says(new LazadaError('refused', 'It happened', { lazadaCode }))).toBe(false);
			expect(findCode(lazadaCode ?? '')).toBeUndefined();
		}
	});

	it('says of each limit that it passes with time, and of each refused app who can mend it', () => {
		const all: CodeInfo[] = Object.values(CODES);
		const limits = all.filter(({ limit }) => limit !== undefined);
		const apps = all.filter((info) => info.refusesApp);
		const sellers = all.filter(({ kind }) => kind === 'reauthorize');
		expect(limits.every(({ mendedBy }) => mendedBy === 'time')).toBe(true);
		expect(apps.every(({ mendedBy }) => mendedBy === 'app')).toBe(true);
		expect(sellers.every(({ mendedBy }) => mendedBy === 'seller')).toBe(true);
		expect([limits.length, apps.length, sellers.length]).toEqual([8, 5, 3]);
	});
});
