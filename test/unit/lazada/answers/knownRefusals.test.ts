import { isRecord } from '../../../../lazada/json';
import { fillAnswer, KNOWN_ANSWERS } from '../../../support/answerShapes';
import { catchRefusal } from '../../support/errors';
import {
	CODE,
	findItems,
	findPlace,
	FLAGGED,
	hasReason,
	judge,
	REASON,
	refuseByFlag,
} from '../../support/refusedAnswers';

const PLAIN = KNOWN_ANSWERS.filter(({ answer_style }) => !/success/.test(answer_style));
const BY_ITEM = KNOWN_ANSWERS.filter(({ failures_per_item }) => failures_per_item !== undefined);
const CANCEL = '/order/reverse/cancel/create';

it('two thirds of the known APIs have a flag, and seven a code for each item', () => {
	expect([FLAGGED, PLAIN, BY_ITEM].map(({ length }) => length)).toEqual([82, 51, 7]);
});

describe('an accepted answer that says that the call was not carried out is an error:', () => {
	const mute = FLAGGED.filter((known) => !hasReason(findPlace(known))).map(({ path }) => path);

	it('all but seven APIs have a place for the reason', () => {
		expect(mute.sort()).toEqual([
			'/rc/sellerWarehouse/saveWarehouseInfo',
			'/rc/warehouse/detail/get',
			'/rc/warehouse/get',
			'/reverse/getreverseordersforseller',
			'/seller/performance/get',
			'/seller/policy/fetch',
			'/service/market/subs/query',
		]);
	});

	it.each(FLAGGED)('$answer_style of $path', (known) => {
		for (const flag of [false, 'false', 'False']) {
			const error = catchRefusal(() => judge(known.path, refuseByFlag(known, flag)));
			expect(error.details.requestId).toBe('request-1');
			if (mute.includes(known.path)) {
				expect(error.message).toBe("Lazada didn't carry out the call");
				expect(error.description).toMatch(/^Look the code up/);
			} else {
				expect(error.message).toBe(`Lazada didn't carry out the call: ${REASON}`);
				expect(error.details.reasons).toMatchObject([{ message: REASON }]);
				expect(error.description).not.toMatch(/Look the code up/);
			}
		}
	});

	it.each(FLAGGED)('with the code, if $path has a place for it', (known) => {
		const { lazadaCode = '' } = catchRefusal(() =>
			judge(known.path, refuseByFlag(known, false)),
		).details;
		const codes = Object.entries(findPlace(known)).filter(([name]) => /code/i.test(name));
		const isGiven = codes.some(([, type]) => !isRecord(type) || 'key' in type);
		const isNumber = codes.some(([name, type]) => name === 'error_code' && type === 'number');
		expect(lazadaCode).toBe(isNumber ? '7' : isGiven ? CODE : '');
	});

	it.each(['/rc/warehouse/get', '/rc/warehouse/detail/get', '/logistic/order/trace'])(
		'not_success of %s, whatever is in place of success',
		(path) => {
			for (const success of [undefined, {}, null]) {
				const result = { success, not_success: true, error_code: CODE };
				const error = catchRefusal(() => judge(path, { code: '0', result }));
				expect(error.details.lazadaCode).toBe(CODE);
			}
			const result = { success: true, not_success: true };
			expect(judge(path, { code: '0', result }).answer).toEqual({ code: '0', result });
		},
	);

	it.each(['error', 'warning', 'success'])('a tip of the type %s of a cancellation', (tip_type) => {
		const answer = { code: '0', data: { tip_type, tip_content: REASON } };
		const work = () => judge(CANCEL, answer);
		if (tip_type === 'error') {
			const { message, details } = catchRefusal(work);
			expect(message).toBe(`Lazada didn't carry out the call: ${REASON}`);
			expect(details.reasons).toEqual([{ message: REASON }]);
		} else expect(work().answer).toEqual(answer);
		expect(judge('/order/reverse/cancel/validate', answer).answer).toEqual(answer);
	});
});

describe('an item that Lazada did not take is found:', () => {
	it.each(BY_ITEM)('$path', (known) => {
		const answer = fillAnswer(known);
		const items = findItems(answer);
		Object.assign(items[0], { item_err_code: '20009', msg: REASON });
		const { refused, taken, answer: rest } = judge(known.path, answer);
		const { order_item_id, package_id } = items[0];
		expect(refused).toEqual([
			{ field: String(order_item_id ?? package_id), code: '20009', message: REASON },
		]);
		expect(taken).toBe(items.length - 1);
		expect(findItems(rest)).toEqual(items.slice(1));
	});

	it.each(BY_ITEM)('each of $path', (known) => {
		const answer = fillAnswer(known);
		const items = findItems(answer);
		for (const item of items) Object.assign(item, { item_err_code: 20009, msg: REASON });
		const { refused, taken } = judge(known.path, answer);
		expect([refused.length, taken]).toEqual([items.length, 0]);
	});
});

describe('a refusal of an API that has no flag is an error with its reasons:', () => {
	it.each(PLAIN)('$path', ({ path }) => {
		const detail = [{ field: 'seller_sku', message: REASON, code: CODE }];
		const answer = { code: 'E901234', type: 'ISV', message: 'Not accepted', detail };
		const { message, details } = catchRefusal(() => judge(path, answer));
		expect(message).toBe(`Not accepted: seller_sku: ${REASON}`);
		expect(details.reasons).toEqual(detail);
	});
});
