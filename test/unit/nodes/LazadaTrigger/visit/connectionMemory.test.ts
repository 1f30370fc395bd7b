import type { IDataObject } from 'n8n-workflow';
import {
	connecting,
	digestsIn,
	ITEM,
	startProcess,
	stored,
	type Process,
} from '../../../support/process';

const START = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const SHOPS = [{ country: 'sg', name: 'SG12AB' }];
const DIGEST = 'digest-of-a-code';

let now: number;
let n8n: Process;

beforeEach(() => {
	now = START;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
	n8n = startProcess();
});

afterEach(() => jest.restoreAllMocks());

describe('the static data of the workflow', () => {
	it('keeps connections that were made at the same time', async () => {
		const staticData: IDataObject = {};
		await Promise.all([
			n8n.connectOnce('one', staticData, connecting(SHOPS)),
			n8n.connectOnce('two', staticData, connecting(SHOPS)),
		]);
		expect(digestsIn(staticData).sort()).toEqual(['one', 'two']);
	});

	it('holds at most 200 connections, the newest ones', async () => {
		let staticData: IDataObject = {};
		for (let count = 1; count <= 250; count += 1) {
			await n8n.connectOnce(`digest-${count}`, staticData, connecting(SHOPS));
			staticData = stored(staticData);
		}
		const kept = digestsIn(staticData);
		expect(kept).toHaveLength(200);
		expect(kept).toEqual(Array.from({ length: 200 }, (_none, index) => `digest-${index + 51}`));
	});

	it('loses those that are older than an hour, and keeps what others have put there', async () => {
		const staticData: IDataObject = { lastPoll: 7 };
		await n8n.connectOnce('old', staticData, connecting(SHOPS));
		now += HOUR;
		await n8n.connectOnce('new', staticData, connecting(SHOPS));
		expect(staticData.lastPoll).toBe(7);
		expect(digestsIn(staticData)).toEqual(['new']);
	});

	it('holds of a connection its time, and of each shop the country and the name', async () => {
		const staticData = {};
		await n8n.connectOnce(DIGEST, staticData, connecting(SHOPS));
		expect(staticData).toEqual({ connected: { [DIGEST]: { at: START, shops: SHOPS } } });
	});

	it.each([
		{ connected: 'text' },
		{ connected: 7 },
		{ connected: [] },
		{ connected: { [DIGEST]: 'text' } },
		{ connected: { [DIGEST]: { at: START } } },
		{ connected: { [DIGEST]: { at: 'x', shops: [] } } },
		{ connected: { [DIGEST]: { at: START, shops: 'x' } } },
	])('that someone has changed does not stop a connection: %j', async (staticData) => {
		const connection = await n8n.connectOnce(DIGEST, staticData, connecting(SHOPS));
		expect(connection).toEqual({ shops: SHOPS, item: ITEM });
		expect(digestsIn(staticData)).toEqual([DIGEST]);
	});
});
