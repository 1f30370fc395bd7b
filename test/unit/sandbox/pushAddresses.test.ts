import { PushAddresses, type PushAddress } from '../../../sandbox/push/pushAddresses';

const FAILS = true;
const WORKS = false;

/** The status after some deliveries of which the last four count. */
function statusAfter(deliveries: boolean[], last = 4): PushAddress['status'] {
	const addresses = new PushAddresses();
	const address: PushAddress = { appKey: '1', url: 'http://localhost', status: 'unverified' };
	addresses.set(address);
	addresses.beginPushing(address);
	for (const isFailure of deliveries) addresses.count(address, isFailure, last);
	return address.status;
}

describe('the cut-off of an address', () => {
	it.each([
		['half of the last ones fail', [FAILS, FAILS, WORKS, WORKS], 'pushing'],
		['more than half fail', [WORKS, FAILS, FAILS, FAILS], 'stopped'],
		['fewer were delivered than count', [FAILS, FAILS, FAILS], 'pushing'],
		['failures are longer ago than what counts', [FAILS, FAILS, WORKS, WORKS, WORKS], 'pushing'],
		[
			'most of the last ones fail after many good ones',
			[WORKS, WORKS, WORKS, FAILS, FAILS, FAILS],
			'stopped',
		],
	])('where %s', (_what, deliveries, status) => {
		expect(statusAfter(deliveries)).toBe(status);
	});

	it('can be switched off', () => {
		expect(statusAfter(Array<boolean>(50).fill(FAILS), 0)).toBe('pushing');
	});

	it('begins anew once the address is verified again', () => {
		const addresses = new PushAddresses();
		const address: PushAddress = { appKey: '1', url: 'http://localhost', status: 'unverified' };
		addresses.set(address);
		addresses.beginPushing(address);
		for (let count = 0; count < 3; count += 1) addresses.count(address, FAILS, 3);
		expect(address.status).toBe('stopped');
		addresses.beginPushing(address);
		addresses.count(address, FAILS, 3);
		addresses.count(address, FAILS, 3);
		expect(address.status).toBe('pushing');
	});
});
