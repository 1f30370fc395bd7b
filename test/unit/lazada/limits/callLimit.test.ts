import { judgeAnswer } from '../../../../lazada/answers/answer';
import { readCallLimit, type CallLimit } from '../../../../lazada/limits/callLimit';
import { LazadaError } from '../../../../lazada/errors';

/** What an answer of Lazada's with this code and message means. */
function limitIn(code: string, message = 'Said by Lazada'): CallLimit | undefined {
	try {
		judgeAnswer({ status: 200, body: { code, type: 'SYSTEM', message, request_id: 'r1' } });
	} catch (error) {
		if (error instanceof LazadaError) return readCallLimit(error);
		throw error;
	}
	throw new Error('The answer was accepted');
}

describe('a limit is known by its code', () => {
	it.each([
		['ApiCallLimit', 'api', false],
		['901', 'app', false],
		['SellerCallLimit', 'seller', false],
		['AppApiCallLimit', 'api', true],
		['AppCallLimit', 'app', true],
	])('%s counts for the %s', (code, scope, maybeQuota) => {
		expect(limitIn(code)).toEqual({ scope, maybeQuota, waitMs: undefined });
	});

	it.each([
		['UserCallLimit', 'api'],
		['ApiCallLimited', 'api'],
		['SellerApiCallLimit', 'seller'],
	])('%s, which nobody has described, by its name', (code, scope) => {
		expect(limitIn(code)).toMatchObject({ scope, maybeQuota: false });
	});
});

describe('how long a limit lasts', () => {
	it.each([
		['The request is limited, this ban will last 1 seconds', 1000],
		['the request is limited.This ban will last 7 second', 7000],
		['This Ban Will Last 7200 seconds', 7_200_000],
		['this ban will last 0 seconds', undefined],
		['this ban will last some seconds', undefined],
		['this ban will last -5 seconds', undefined],
		['wait 5 seconds', undefined],
	])('is read from "%s"', (message, waitMs) => {
		expect(limitIn('ApiCallLimit', message)?.waitMs).toBe(waitMs);
	});

	it('makes a limit of a code whose name does not say so', () => {
		expect(limitIn('E-4711', 'Too fast, this ban will last 2 seconds')).toEqual({
			scope: 'api',
			maybeQuota: false,
			waitMs: 2000,
		});
	});
});

describe('no limit is', () => {
	it.each([
		'IllegalAccessToken',
		'IllegalRefreshToken',
		'ServiceTimeout',
		'E1002',
		'998',
		'9010',
		'CallLimitExceededDetails',
		'constructor',
		'toString',
	])('%s', (code) => {
		expect(limitIn(code)).toBeUndefined();
	});

	it('what the user typed, a web page, or silence', () => {
		const details = { lazadaCode: 'ApiCallLimit', waitSeconds: 5 };
		const kinds = [
			'input',
			'badAnswer',
			'unreachable',
			'reauthorize',
			'wrongShop',
			'postponed',
			'canceled',
		] as const;
		const limits = kinds.map((kind) => readCallLimit(new LazadaError(kind, 'Trouble', details)));
		expect(limits).toEqual(kinds.map(() => undefined));
	});
});
