import { judgeInside } from '../../../../lazada/answers/inside';
import { judgeItems } from '../../../../lazada/answers/itemRefusals';
import { catchRefusal } from '../../support/errors';

const WHY = 'The item is canceled';
const refuse = (members: object) =>
	catchRefusal(() => judgeInside({ code: '0', ...members }, '/x', []));

function pack(success: boolean, codes: string[]) {
	const items = codes.map((item_err_code, at) => ({ order_item_id: at, item_err_code, msg: WHY }));
	return { code: '0', result: { success, error_msg: 'Not all', data: { items } } };
}

describe('a flag of an accepted answer counts', () => {
	it.each([
		{ success: false },
		{ is_success: 'false' },
		{ isSuccess: false },
		{ not_success: true },
		{ failure: 'true' },
		{ success: {}, not_success: 'true' },
		{ success: true, is_success: false },
	])('%j, wherever it stands', (flag) => {
		const members = { ...flag, resCode: 'X1', resMessage: WHY };
		for (const place of [
			members,
			{ result: members },
			{ api_result: members },
			{ data: members },
		]) {
			const { kind, message, details } = refuse(place);
			expect([kind, message]).toEqual(['refused', `Lazada didn't carry out the call: ${WHY}`]);
			expect(details.reasons).toEqual([{ message: WHY }]);
		}
		expect(refuse(members).details.lazadaCode).toBe('X1');
	});

	it.each([
		{},
		{ success: 0 },
		{ success: 'no' },
		{ success: null, failure: false },
		{ success: true, failure: true },
		{ rows: [{ success: false }] },
		{ error: { errorCode: 'X1' }, error_msg: WHY },
	])('%j does not', (members) => {
		const answer = { code: '0', ...members, result: members, data: members };
		expect(judgeInside(answer, '/x', [])).toBe(answer);
	});

	it('with the code in an object beside it', () => {
		expect(refuse({ success: false, error: { errorCode: 'X1' } }).details.lazadaCode).toBe('X1');
		expect(refuse({ success: false, errorCodes: [7, 8] }).details.lazadaCode).toBe('7');
	});
});

describe('where items have codes of their own', () => {
	it('these count more than the flag, if some were taken', () => {
		const answer = pack(false, ['0', '20009']);
		expect(judgeInside(answer, '/x', [])).toBe(answer);
		const { refused, taken } = judgeItems(answer, []);
		expect([refused, taken]).toEqual([[{ field: '1', code: '20009', message: WHY }], 1]);
	});

	it('they are reasons if none was taken, fifty at most', () => {
		const { details } = refuse(pack(false, ['20009']));
		expect(details.reasons).toEqual([
			{ message: 'Not all' },
			{ field: '0', code: '20009', message: WHY },
		]);
		expect(refuse(pack(false, Array<string>(99).fill('1'))).details.reasons).toHaveLength(50);
	});

	it('the flag counts if all were taken', () => {
		expect(refuse(pack(false, ['0', ''])).message).toMatch(/: Not all$/);
	});

	it('an answer without any is returned as it is', () => {
		const answer = { code: '0', data: [[], { list: [], inner: { list: [] } }] };
		expect(judgeItems(answer, [])).toEqual({ answer, refused: [], taken: 0 });
		expect(judgeItems(answer, []).answer).toBe(answer);
	});

	it('an id and a code that repeat a secret are masked', () => {
		const item = { package_id: 's3cret', item_err_code: 's3cret', msg: 's3cret' };
		const masked = { field: '***', code: '***', message: '***' };
		expect(judgeItems({ code: '0', data: [item] }, ['s3cret']).refused).toEqual([masked]);
	});
});
