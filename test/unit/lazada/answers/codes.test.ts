import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { sellerTestRules } from '../../../../client/credentialTest';
import { judgeAnswer } from '../../../../lazada/answers/answer';
import { LazadaError, type LazadaErrorKind } from '../../../../lazada/errors';
import {
	CODES,
	findCode,
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

describe('the table of codes', () => {
	it('has the codes of the protocol reference and no others', () => {
		expect(Object.keys(CODES).sort()).toEqual(TABLE.map(([code]) => code).sort());
	});

	it('knows codes that are numbers in both spellings', () => {
		expect(numbers).toEqual(['901', '998']);
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
				'901',
				'ApiCallLimit',
				'AppApiCallLimit',
				'AppCallLimit',
				'E1002',
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
		expect([limits.length, apps.length, sellers.length]).toEqual([5, 5, 3]);
	});
});
