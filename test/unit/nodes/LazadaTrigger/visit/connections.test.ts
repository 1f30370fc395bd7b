import type { LazadaErrorKind } from '../../../../../lazada/errors';
import {
	connecting,
	digestsIn,
	ITEM,
	startProcess,
	stored,
	type Process,
} from '../../../support/process';

const START = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SHOPS = [{ country: 'sg', name: 'SG12AB' }];
const DIGEST = 'digest-of-a-code';
/** What the visit gets that makes the connection, and what each later one gets. */
const MADE = { shops: SHOPS, item: ITEM };
const KNOWN = { shops: SHOPS };

let now: number;
let n8n: Process;

beforeEach(() => {
	now = START;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
	n8n = startProcess();
});

afterEach(() => jest.restoreAllMocks());

describe('a connection', () => {
	it('is made once for 200 callbacks at once: all get its shops, the first starts the workflow', async () => {
		const connect = connecting(SHOPS);
		const staticData = {};
		const all = await Promise.all(
			Array.from({ length: 200 }, () => n8n.connectOnce(DIGEST, staticData, connect)),
		);
		expect(connect).toHaveBeenCalledTimes(1);
		expect(all).toEqual([MADE, ...Array.from({ length: 199 }, () => KNOWN)]);
		expect(digestsIn(staticData)).toEqual([DIGEST]);
	});

	it('is made once for two callbacks that have each its own copy of the static data', async () => {
		const connect = connecting(SHOPS);
		const both = [{}, {}].map(async (copy) => await n8n.connectOnce(DIGEST, copy, connect));
		expect(await Promise.all(both)).toEqual([MADE, KNOWN]);
		expect(connect).toHaveBeenCalledTimes(1);
	});

	it('is not made again by a later callback, even where the static data was not stored', async () => {
		const connect = connecting(SHOPS);
		const staticData = {};
		await n8n.connectOnce(DIGEST, staticData, connect);
		for (const minutes of [1, 20, 38]) {
			now += minutes * MINUTE;
			expect(await n8n.connectOnce(DIGEST, stored(staticData), connect)).toEqual(KNOWN);
			expect(await n8n.connectOnce(DIGEST, {}, connect)).toEqual(KNOWN);
		}
		expect(connect).toHaveBeenCalledTimes(1);
	});

	it('is known after a restart, and to another process', async () => {
		const staticData = {};
		await n8n.connectOnce(DIGEST, staticData, connecting(SHOPS));
		n8n = startProcess();
		now += 59 * MINUTE;
		const connect = connecting([{ country: 'th', name: 'another' }]);
		expect(await n8n.connectOnce(DIGEST, stored(staticData), connect)).toEqual(KNOWN);
		expect(connect).not.toHaveBeenCalled();
	});

	it('is made for each code of its own', async () => {
		const connect = connecting(SHOPS, [{ country: 'th', name: 'TH1' }]);
		const staticData = {};
		expect(await n8n.connectOnce('one', staticData, connect)).toEqual(MADE);
		expect(await n8n.connectOnce('two', staticData, connect)).toEqual({
			shops: [{ country: 'th', name: 'TH1' }],
			item: ITEM,
		});
		expect(digestsIn(staticData)).toEqual(['one', 'two']);
	});

	it.each(['same process', 'after a restart'])('is made again after an hour: %s', async (when) => {
		const connect = connecting(SHOPS);
		const staticData = {};
		await n8n.connectOnce(DIGEST, staticData, connect);
		now += HOUR;
		if (when === 'after a restart') n8n = startProcess();
		expect(await n8n.connectOnce(DIGEST, stored(staticData), connect)).toEqual(MADE);
		expect(connect).toHaveBeenCalledTimes(2);
	});
});

describe('a connection that is not made', () => {
	it.each<LazadaErrorKind>(['reauthorize', 'wrongShop'])(
		'because of %s is told again for an hour without a second try',
		async (kind) => {
			const error = n8n.failure(kind);
			const connect = connecting(error, SHOPS);
			const staticData = {};
			const all = Array.from({ length: 50 }, () => n8n.connectOnce(DIGEST, staticData, connect));
			for (const outcome of await Promise.allSettled(all)) {
				expect(outcome).toEqual({ status: 'rejected', reason: error });
			}
			now += HOUR - 1;
			await expect(n8n.connectOnce(DIGEST, staticData, connect)).rejects.toBe(error);
			expect(connect).toHaveBeenCalledTimes(1);
			expect(staticData).toEqual({});
		},
	);

	it.each<LazadaErrorKind | 'anything'>([
		'unreachable',
		'badAnswer',
		'refused',
		'input',
		'anything',
	])('because of %s, which passes, is tried again at once', async (kind) => {
		const error = kind === 'anything' ? new Error('x') : n8n.failure(kind);
		const connect = connecting(error, SHOPS);
		const staticData = {};
		await expect(n8n.connectOnce(DIGEST, staticData, connect)).rejects.toBe(error);
		expect(staticData).toEqual({});
		expect(await n8n.connectOnce(DIGEST, staticData, connect)).toEqual(MADE);
		expect(connect).toHaveBeenCalledTimes(2);
	});
});
