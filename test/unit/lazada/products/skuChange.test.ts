import fc from 'fast-check';
import { mergeChanges } from '../../../../lazada/products/mergeChanges';
import { readSkuChange, type WantedChange } from '../../../../lazada/products/skuChange';
import { MANY } from '../../support/random';

const SKU = { sellerSku: 'BAG-1', itemId: '', skuId: '' };

function read(given: Partial<WantedChange>) {
	const nothing = { price: '', salePrice: undefined, saleStart: '', saleEnd: null, quantity: '' };
	const wanted = { sku: SKU, ...nothing, mode: 'total', warehouses: [], ...given };
	return readSkuChange(wanted, 'Asia/Singapore');
}

describe('what is to change of a SKU', () => {
	it('is as Lazada takes it: amounts as text, days of a sale in the zone of the workflow', () => {
		const change = read({
			price: 35,
			salePrice: ' 33.5 ',
			saleStart: new Date('2026-11-10T17:00:00Z'),
			saleEnd: '2026-11-12T23:59:59',
			quantity: 7,
		});
		expect(change).toEqual({
			sku: SKU,
			price: '35',
			salePrice: '33.5',
			saleStart: '2026-11-11',
			saleEnd: '2026-11-12',
			mode: 'total',
			stock: [{ warehouse: '', quantity: '7' }],
		});
	});

	it('may be the end of a sale or no stock at all: 0 is not blank', () => {
		expect(read({ quantity: 0 }).stock).toEqual([{ warehouse: '', quantity: '0' }]);
		expect(read({ quantity: '0' }).stock).toEqual([{ warehouse: '', quantity: '0' }]);
	});

	it('may be a difference up or down', () => {
		expect(read({ mode: 'difference', quantity: '+3' }).stock[0].quantity).toBe('3');
		expect(read({ mode: 'difference', quantity: -2 }).stock[0].quantity).toBe('-2');
	});

	it.each<[string, Partial<WantedChange>, RegExp]>([
		['nothing', {}, /^Nothing is to change of the SKU BAG-1$/],
		['blanks', { price: ' ', quantity: '  ' }, /^Nothing is to change/],
		['a price of 0', { price: 0 }, /^Price must be above 0/],
		['a price below 0', { price: -5 }, /^Price must be above 0/],
		['three decimals', { price: 9.999 }, /two decimals at most, and not "9\.999"/],
		['thousands with commas', { price: '1,299.00' }, /^Price must be/],
		['a currency', { salePrice: 'RM 5' }, /^Sale Price must be/],
		['what is no number', { price: NaN }, /^Price must be/],
		['half a piece', { quantity: 1.5 }, /^Quantity must be a whole number from 0/],
		['fewer than none', { quantity: -1 }, /^Quantity must be a whole number from 0/],
		['no day', { price: 1, saleEnd: '11 November' }, /^Sale End isn't a date: "11 November"/],
		['no such day', { saleStart: '2026-02-31' }, /^Sale Start isn't a date/],
		['a sale that is dearer', { price: 5, salePrice: 6 }, /^Sale Price 6 is above Price 5$/],
		[
			'a sale that ends before it starts',
			{ saleStart: '2026-11-12', saleEnd: '2026-11-11' },
			/^Sale End 2026-11-11 is before Sale Start 2026-11-12$/,
		],
		[
			'a quantity of all and one by warehouse',
			{ quantity: 1, warehouses: [{ warehouse: 'A', quantity: 2 }] },
			/are both given$/,
		],
		[
			'a warehouse without a code',
			{ warehouses: [{ warehouse: '', quantity: 2 }] },
			/no Warehouse/,
		],
		[
			'a warehouse twice',
			{ warehouses: ['1', '2'].map((quantity) => ({ warehouse: 'A', quantity })) },
			/two quantities$/,
		],
		['no SKU', { sku: { ...SKU, sellerSku: '' }, price: 1 }, /^The Seller SKU is empty$/],
		[
			'a SKU ID without a product',
			{ sku: { sellerSku: '', itemId: '', skuId: '5' }, price: 1 },
			/^The Product ID is empty$/,
		],
		[
			'IDs that are none',
			{ sku: { sellerSku: '', itemId: '5', skuId: 'BAG-1' }, price: 1 },
			/^The SKU ID isn't a number$/,
		],
	])('is not %s', (_what, given, problem) => {
		expect(() => read(given)).toThrow(problem);
	});

	it('never is a price that the user did not write', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.double(), fc.float(), fc.integer()), (price) => {
				let sent = '';
				try {
					sent = read({ price, quantity: 1 }).price;
				} catch {
					return;
				}
				expect(sent === '' ? String(price).trim() : Number(sent)).toBe(
					sent === '' ? '' : Number(price),
				);
			}),
			MANY,
		);
	});
});

describe('two changes of one SKU', () => {
	const A = { warehouse: 'A', quantity: 1 };

	it('are one, each with what the other lacks', () => {
		const merged = mergeChanges(read({ price: 5 }), read({ quantity: 3 }));
		expect(merged).toMatchObject({ price: '5', stock: [{ warehouse: '', quantity: '3' }] });
	});

	it('are a quantity for each warehouse', () => {
		const merged = mergeChanges(
			read({ warehouses: [A] }),
			read({ warehouses: [{ warehouse: 'B', quantity: 2 }] }),
		);
		expect(merged.stock).toEqual([
			{ warehouse: 'A', quantity: '1' },
			{ warehouse: 'B', quantity: '2' },
		]);
	});

	it('add up where they are differences', () => {
		const less = (quantity: number) => read({ mode: 'difference', quantity });
		expect(mergeChanges(less(-2), less(-3)).stock[0].quantity).toBe('-5');
	});

	it.each<[string, Partial<WantedChange>, Partial<WantedChange>]>([
		['price', { price: 5 }, { price: 6 }],
		['quantity', { quantity: 5 }, { quantity: 6 }],
		['kind of stock', { quantity: 5 }, { quantity: 5, mode: 'sellable' }],
		['place of the stock', { quantity: 5 }, { warehouses: [A] }],
		['last day of a sale', { saleEnd: '2026-11-11' }, { saleEnd: '2026-11-12' }],
	])('are refused where each has another %s', (what, one, other) => {
		const twice = `The SKU BAG-1 comes twice, each time with another ${what}`;
		expect(() => mergeChanges(read(one), read(other))).toThrow(twice);
	});
});
