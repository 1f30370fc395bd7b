import { SharedWork } from '../../../../client/tokens/sharedWork';

const HOUR_MS = 3_600_000;

describe('work that did not succeed while the clock was hours ahead', () => {
	it('is done again once the clock is right, and not hours later', async () => {
		let now = Date.UTC(2026, 10, 24) + 3 * HOUR_MS;
		const work = new SharedWork<string>({ successMs: HOUR_MS, failureMs: () => 60_000 }, () => now);
		const refuse = async () => await Promise.reject(new Error('the time is wrong'));
		await expect(work.once('refresh', refuse)).rejects.toThrow('the time is wrong');
		now -= 3 * HOUR_MS - 180_000;

		await expect(work.once('refresh', async () => await Promise.resolve('new'))).resolves.toBe(
			'new',
		);
	});
});
