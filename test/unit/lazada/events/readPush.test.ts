import fc from 'fast-check';
import { LazadaError } from '../../../../lazada/errors';
import {
	isBroadcast,
	isOwnMessage,
	isTestMessage,
	toRepeatKey,
} from '../../../../lazada/events/pushKinds';
import { readPush, type PushEvent } from '../../../../lazada/events/readPush';
import { catchOutcome } from '../../support/errors';
import { SOME } from '../../support/random';
import { MESSAGES, SAMPLES, sample } from '../../../support/pushMessages';

const ORDER = { orderId: '100000000000001', orderItemId: '100000000000011' };
const CHAT = { chatId: '7001_1_1500_2_103', messageId: 'msgexample0001' };
/** 1790000000 seconds. */
const AT = '2026-09-21T14:13:20.000Z';

type Expected = Partial<Omit<PushEvent, 'message'>>;

const EXPECTED: Array<[title: string, event: Expected]> = [
	[
		'Test message of the Verify button, older form',
		{ event: 'orderStatus', sellerId: '9999', at: '2022-07-04T06:24:26.000Z', country: 'sg' },
	],
	[
		'Test message, newer form',
		{ status: 'unpaid', sellerId: '9999', at: '2020-10-27T02:47:39.530Z', country: 'th' },
	],
	['Paid order line', { event: 'orderStatus', status: 'pending', ids: ORDER, at: AT }],
	[
		'Canceled line, with the reverse order',
		{
			status: 'canceled',
			ids: { ...ORDER, returnId: '500000000000001', returnItemId: '500000000000011' },
		},
	],
	[
		'Ids as numbers, seconds everywhere, other spelling of the site',
		{ status: 'ready_to_ship', ids: ORDER, country: 'sg', at: '2026-09-21T14:16:40.000Z' },
	],
	[
		'Product locked',
		{ event: 'productQualityCheck', status: 'Lock', ids: { productId: '1000001' }, country: 'ph' },
	],
	['A buyer writes', { event: 'chatMessage', ids: CHAT, at: AT, country: 'sg', status: '0' }],
	['The same message taken back', { event: 'chatMessage', ids: CHAT, status: '1' }],
	[
		'New product, action outside data as in the sample',
		{ event: 'productAdded', status: 'PUBLISHED', ids: { productId: '1000001' }, at: AT },
	],
	['New SKU, action inside data', { event: 'productAdded', status: 'EDITED_INSERTED', at: AT }],
	['Product edited', { event: 'productEdited', status: 'EDITED_UPDATED', at: AT }],
	['SKU deleted', { event: 'productDeleted', status: 'EDITED_DELETED', at: AT }],
	[
		'Nearly sold out',
		{
			event: 'lowStock',
			ids: { skuId: '2000001', sellerSku: 'EXAMPLE-1', warehouse: 'dropshipping' },
			status: '',
		},
	],
	[
		'Video accepted',
		{ event: 'videoStatus', status: 'AUDIT_SUCCESS', ids: { videoId: '30000000001' } },
	],
	[
		'Grant ends soon',
		{
			event: 'authorizationEnding',
			sellerId: '1500',
			country: 'ph',
			expiresAt: '2026-09-22T18:00:00.000Z',
		},
	],
	[
		'Return begun',
		{
			event: 'returnStatus',
			status: 'RTM_INIT',
			ids: { ...ORDER, returnId: '500000000000001', returnItemId: '500000000000011' },
		},
	],
	[
		'Ends soon, as the sample has it: without envelope',
		{ event: 'promotionEnding', messageType: 11, sellerId: '1500', at: AT, country: '' },
	],
	[
		'The same inside the envelope, should it come so',
		{
			event: 'promotionEnding',
			sellerId: '1500',
			ids: { promotionId: '900000000000001' },
			country: 'sg',
		},
	],
	['New tree', { event: 'categoryTree', sellerId: '', status: 'finish', at: AT }],
	['Shop closed', { event: 'shopStatus', status: 'close', ids: {} }],
	[
		'Delivered',
		{
			event: 'packageStatus',
			status: 'DELIVERED',
			ids: { packageId: 'FP000000000000001', orderId: ORDER.orderId },
		},
	],
	['Chat read', { event: 'chatSession', ids: { chatId: CHAT.chatId }, at: AT, country: 'sg' }],
	[
		'New review',
		{
			event: 'productReview',
			ids: {
				reviewId: '120000000000001',
				productId: '1000001',
				orderId: ORDER.orderId,
			},
		},
	],
	[
		'Purchase order packed',
		{
			event: 'jitPurchaseOrder',
			status: 'pack_completed',
			ids: { purchaseOrderNumber: 'POJ0000000001' },
			country: 'vn',
		},
	],
	[
		'Picked up',
		{ event: 'jitPickup', status: 'PICKED_UP', ids: { pickupNumber: 'PUO0001' }, country: 'vn' },
	],
];

test.each(EXPECTED)('%s', (title, expected) => {
	expect(readPush(sample(title))).toMatchObject(expected);
});

test.each(MESSAGES)('%s is put out as it was', (_title, { raw }) => {
	expect(readPush(Buffer.from(raw)).message).toEqual(JSON.parse(raw));
});

test.each(SAMPLES.types)('type $message_type has a name', ({ message_type: type }) => {
	const { event } = readPush(Buffer.from(`{"message_type":${type},"data":{}}`));
	expect(event).not.toBe('other');
});

test.each(SAMPLES.unknown_types)('type %d is another', (type) => {
	const body = Buffer.from(`{"seller_id":"1500","message_type":${type},"data":{"a":1}}`);
	expect(readPush(body)).toMatchObject({ event: 'other', messageType: type, sellerId: '1500' });
});

test('an ID keeps all its digits', () => {
	const body = '{"message_type":0,"seller_id":1,"data":{"trade_order_id":12345678901234567890}}';
	expect(readPush(Buffer.from(body)).ids.orderId).toBe('12345678901234567890');
});

describe('what is no message is refused', () => {
	test.each([
		['nothing', ''],
		['a page', '<html></html>'],
		['a list', '[]'],
		['text', '"x"'],
		['no type', '{"seller_id":"1","data":{}}'],
		['a type that is none', '{"message_type":"order","data":{}}'],
		['a cut-off message', '{"message_type":0,"data":{'],
		['100,000 lists', `{"message_type":0,"data":{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`],
		['100,000 objects', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`],
	])('%s', (_what, text) => {
		const outcome = catchOutcome(() => readPush(Buffer.from(text)));
		expect(outcome).toBeInstanceOf(LazadaError);
	});

	test('anything else', () => {
		const property = fc.property(fc.uint8Array(), (bytes) => {
			expect(catchOutcome(() => readPush(Buffer.from(bytes)))).toBeInstanceOf(LazadaError);
		});
		fc.assert(property, SOME);
	});
});

test('whatever the data, a message with a type is read', () => {
	const property = fc.property(fc.nat(60), fc.jsonValue({ maxDepth: 5 }), (type, data) => {
		const body = JSON.stringify({ message_type: type, data, timestamp: data, site: data });
		expect(readPush(Buffer.from(body)).messageType).toBe(type);
	});
	fc.assert(property, SOME);
});

describe('kinds', () => {
	const read = (title: string) => readPush(sample(title));
	const titles = MESSAGES.map(([title]) => title);

	test('both test messages are known, and no other is one', () => {
		const tests = titles.filter((title) => isTestMessage(read(title)));
		expect(tests).toEqual(SAMPLES.test_messages.map(({ title }) => title));
	});

	test('the seller’s own chat message is an echo, and nothing else', () => {
		const echoes = titles.filter((title) => isOwnMessage(read(title)));
		expect(echoes).toEqual(['Echo of what the seller sent']);
	});

	test.each([
		['"template_id":200016,"type":1', true],
		['"template_id":1,"type":2', true],
		['"template_id":1,"type":1', false],
	])('a chat message with %s: broadcast %s', (members, expected) => {
		const body = `{"message_type":2,"seller_id":1,"data":{"from_account_type":1,${members}}}`;
		expect(isBroadcast(readPush(Buffer.from(body)))).toBe(expected);
	});

	test('a repeat has the key of the first, and no two messages share one', () => {
		const keys = titles.map((title) => toRepeatKey(read(title)));
		expect(new Set(keys).size).toBe(titles.length);
		expect(titles.map((title) => toRepeatKey(read(title)))).toEqual(keys);
	});

	test.each([
		['Paid order line', '1790000001000', true],
		['Nearly sold out', '1790000000', false],
	])('%s, sent again at another time, has the same key: %s', (title, first, isSame) => {
		const text = sample(title).toString();
		const again = text.replace(`"timestamp":${first}`, '"timestamp":1790001801000');
		expect(again).not.toBe(text);
		const [one, other] = [text, again].map((body) => toRepeatKey(readPush(Buffer.from(body))));
		expect(other === one).toBe(isSame);
	});
});
