import { judgeAnswer } from '../../../../lazada/answers/answer';
import { judgeInside } from '../../../../lazada/answers/inside';
import { readReasons, withReasons } from '../../../../lazada/answers/reasons';
import type { LazadaError } from '../../../../lazada/errors';
import { catchRefusal } from '../../support/errors';

const WHY = 'Brand is not allowed';
const FIELD = { field: 'brand', message: WHY };
const BARE = { message: WHY };

/** What the user gets where Lazada refuses with these members: by its code, or inside an accepted answer. */
function refuse(members: object, code = '501'): LazadaError {
	const body = { code, request_id: 'r-1', ...members };
	return catchRefusal(() => judgeInside(judgeAnswer({ status: 200, body }), '/x', []));
}

const SPELLINGS: Array<[members: object, reason: object]> = [
	[{ detail: [{ ...FIELD, code: 'B1' }] }, { ...FIELD, code: 'B1' }],
	[{ detail: FIELD }, FIELD],
	[{ detail: [WHY] }, BARE],
	[{ detail: WHY }, BARE],
	[{ detail: JSON.stringify([{ ...FIELD, code: 7 }]) }, { ...FIELD, code: '7' }],
	[{ detail: { brand: WHY } }, FIELD],
	[{ detail: [{ seller_sku: 'brand', msg: WHY }] }, FIELD],
	[{ details: [FIELD] }, FIELD],
	[{ errors: [FIELD] }, FIELD],
	[{ errors: WHY }, BARE],
	[{ errors: [{ field: 'brand', errorMessage: WHY, errorCode: 'B1' }] }, { ...FIELD, code: 'B1' }],
	[{ errorMsgs: [WHY] }, BARE],
	[{ errorDTOList: [FIELD] }, FIELD],
	[{ error_msgs: [{ SellerSku: 'brand', reason: WHY }] }, FIELD],
	[{ errorCode: { displayMessage: WHY, key: 'B1' } }, { ...BARE, code: 'B1' }],
	[{ error_code: { display_message: WHY, log_message: 'x', key: '' } }, BARE],
	[{ message: FIELD }, FIELD],
	[{ message: [FIELD] }, FIELD],
	[{ error: { message: WHY, code: 'B1' } }, { ...BARE, code: 'B1' }],
	...[
		'msg',
		'error_msg',
		'errorMsg',
		'erroMsg',
		'error_message',
		'errorMessage',
		'err_message',
		'errMessage',
		'error_detail',
		'result_message',
		'resultMessage',
		'resultMsg',
		'ret_msg',
		'res_msg',
		'msg_info',
		'fail_message',
		'error',
		'remark',
	].map((name): [object, object] => [{ [name]: WHY }, BARE]),
];

describe.each(SPELLINGS)('%j', (members, reason) => {
	it('is read at the top of a refusal, and inside of it', () => {
		expect(refuse(members).details.reasons).toEqual([reason]);
		expect(refuse({ result: members }).details.reasons).toEqual([reason]);
		expect(refuse({ data: members }).details.reasons).toEqual([reason]);
		expect(refuse({ api_result: members }).details.reasons).toEqual([reason]);
	});

	it('is read in an accepted answer, beside its flag', () => {
		const sentence = `Lazada didn't carry out the call: ${'field' in reason ? 'brand: ' : ''}${WHY}`;
		for (const body of [
			{ ...members, success: false },
			{ result: { ...members, success: 'false' } },
		]) {
			const { message, details, description } = refuse(body, '0');
			expect(message).toBe(sentence);
			expect(details.reasons).toEqual([reason]);
			expect(description).not.toMatch(/Look the code up/);
		}
	});
});

describe('the sentence', () => {
	it('has each reason once, with its field before it', () => {
		const detail = [FIELD, FIELD, { field: 'price', message: 'Too low.' }, WHY];
		const { message, details } = refuse({ message: 'E501: Update failed', detail, msg: WHY });
		expect(message).toBe('E501: Update failed: brand: Brand is not allowed; price: Too low');
		expect(details.reasons).toHaveLength(2);
	});

	it('does not repeat what Lazada says at the top', () => {
		expect(refuse({ message: WHY, detail: [WHY], error_msg: WHY }).message).toBe(WHY);
		expect(refuse({ message: WHY }, 'E207').details.reasons).toBeUndefined();
	});

	it('has the message of an accepted answer as reason, for want of another', () => {
		const flag = { success: false, message: 'Not now' };
		expect(refuse(flag, '0').details.reasons).toEqual([{ message: 'Not now' }]);
		expect(refuse({ ...flag, error_msg: WHY }, '0').details.reasons).toEqual([BARE]);
	});

	it('ends without a full stop, and is bounded', () => {
		expect(withReasons('It happened.', [{ message: 'So it is.' }])).toBe('It happened: So it is');
		expect(withReasons('It happened.', [])).toBe('It happened');
		const long = Array.from({ length: 50 }, (_, at) => ({ message: `${at} ${'x'.repeat(100)}` }));
		expect(withReasons('It happened', long).length).toBeLessThanOrEqual(500);
	});
});

describe('what says nothing is no reason:', () => {
	it.each(['', ' ', 'success', 'SUCCESS', ' Success\n', 'ok', 'null', null, 0, '0', {}, []])(
		'%j',
		(nothing) => {
			const members = { success: false, error_msg: nothing, detail: [nothing], errors: nothing };
			const { message, details, description } = refuse({ ...members, error_code: 'X1' }, '0');
			expect(message).toBe("Lazada didn't carry out the call");
			expect(details.reasons).toBeUndefined();
			expect(description).toMatch(/^Look the code up .*\(Lazada's code: X1, request ID: r-1\)$/);
		},
	);

	it('nor does it stand in the way of what says more', () => {
		const members = { success: false, error_msg: 'null', result_message: 'SUCCESS', msg: WHY };
		expect(refuse(members, '0').details.reasons).toEqual([BARE]);
	});

	it('a code alone, after which the user is told to look it up', () => {
		for (const error_code of ['X1', { key: 'X1', display_message: '' }]) {
			const { description, details } = refuse({ success: false, error_code }, '0');
			expect(details.lazadaCode).toBe('X1');
			expect(description).toMatch(/^Look the code up .*X1/);
		}
		expect(refuse({ message: 'x' }, 'E207').description).toMatch(/^Look the code up/);
	});
});

describe('of many reasons', () => {
	it('fifty different ones are kept, each bounded and without secrets', () => {
		const detail = Array.from({ length: 500 }, (_, at) => [
			{ field: `f${at} s3cret`, message: `s3cret ${'x'.repeat(10_000)}`, code: 's3cret' },
			'success',
		]).flat();
		const reasons = readReasons({ detail }, ['s3cret']);
		expect(reasons).toHaveLength(50);
		expect(reasons[49]).toEqual({
			field: 'f49 ***',
			code: '***',
			message: `*** ${'x'.repeat(496)}`,
		});
	});
});

it('a number that stands in an accepted answer decides nothing: each API has its own', () => {
	const { details, description } = refuse({ success: false, error_code: 901 }, '0');
	expect(details).toMatchObject({ lazadaCode: '901', reasonCode: '' });
	expect(description).toMatch(/^Look the code up/);
	const named = refuse({ success: false, error_code: 'E1002' }, '0');
	expect(named.message).toBe('Lazada is busy');
});
