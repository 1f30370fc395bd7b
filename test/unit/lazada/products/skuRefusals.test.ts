import fc from 'fast-check';
import { findSkuRefusals } from '../../../../lazada/products/skuRefusals';
import { MANY } from '../../support/random';

const sku = (sellerSku: string, itemId = '', skuId = '') => ({ sellerSku, itemId, skuId });
const [A, B] = [sku('A-1'), sku('A-10')];
const IDS = [sku('', '11', '21'), sku('', '11', '22'), sku('', '12', '23')];

function reasonsFor(detail: unknown, skus = [A, B]) {
	return findSkuRefusals({ code: '0', detail }, skus, ['a-secret']);
}

describe('what an answer says of single SKUs', () => {
	it('is found by the seller SKU', () => {
		const detail = [{ message: 'SELLER_SKU_NOT_FOUND', seller_sku: 'A-10' }];
		expect(reasonsFor(detail)).toEqual({
			reasons: [[], [{ field: 'A-10', message: 'SELLER_SKU_NOT_FOUND' }]],
			unassigned: [],
		});
	});

	it('is found by IDs, as numbers too', () => {
		const detail = [
			{ sku_id: 22, item_id: 11, field: 'SkuId', message: 'ITEM_NOT_FOUND', code: 'E0501' },
		];
		expect(reasonsFor(detail, IDS).reasons).toEqual([
			[],
			[{ field: '22', code: 'E0501', message: 'ITEM_NOT_FOUND' }],
			[],
		]);
	});

	it('counts for all SKUs of a product that it names alone', () => {
		const { reasons } = reasonsFor([{ item_id: '11', message: 'locked' }], IDS);
		expect(reasons.map(({ length }) => length)).toEqual([1, 1, 0]);
	});

	it('is found in the sentence, but not by the beginning of another SKU', () => {
		const { reasons } = reasonsFor([{ message: 'SKU A-10 is locked' }]);
		expect(reasons.map(({ length }) => length)).toEqual([0, 1]);
	});

	it('counts for the only SKU of the call, whether it names it or not', () => {
		const { reasons } = reasonsFor([{ field: 'ItemId', message: 'ITEM_NOT_FOUND' }], [A]);
		expect(reasons).toEqual([[{ field: 'A-1', message: 'ITEM_NOT_FOUND' }]]);
	});

	it('is kept apart where it names none of several', () => {
		const { reasons, unassigned } = reasonsFor([
			{ field: 'Product', message: 'Category is inactive' },
		]);
		expect(reasons).toEqual([[], []]);
		expect(unassigned).toEqual([{ field: 'Product', message: 'Category is inactive' }]);
	});

	it('is nothing where there is no list of it', () => {
		for (const detail of [undefined, null, 'locked', {}, [], ['x', 7, null]]) {
			expect(reasonsFor(detail)).toEqual({ reasons: [[], []], unassigned: [] });
		}
	});

	it('is found whatever a SKU is written with', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
				const { reasons } = reasonsFor(
					[{ message: `SKU: ${name} .` }],
					[sku(name), sku('', '1', '2')],
				);
				expect(reasons[0]).toHaveLength(1);
			}),
			{ ...MANY, numRuns: 1000 },
		);
	});

	it('shows no secret', () => {
		const detail = [{ seller_sku: 'A-1', message: 'a-secret is wrong', code: 'a-secret' }];
		expect(JSON.stringify(reasonsFor(detail))).not.toContain('a-secret');
	});
});
