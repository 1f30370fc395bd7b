import { Faults } from '../../../sandbox/faults';

const REFRESH = '/auth/token/refresh';

function withToken(refresh_token: string): Map<string, string> {
	return new Map([
		['app_key', '777'],
		['refresh_token', refresh_token],
	]);
}

describe('faults aimed at a token', () => {
	it('befall as many calls with it as was said', () => {
		const faults = new Faults();
		faults.add({ kind: 'drop', token: 'one', times: 2 });
		const kinds = ['other', 'one', 'one', 'one'].map(
			(token) => faults.take(REFRESH, withToken(token))?.kind,
		);
		expect(kinds).toEqual([undefined, 'drop', 'drop', undefined]);
	});

	it('befall only the API they were meant for', () => {
		const faults = new Faults();
		faults.add({ kind: 'drop', token: 'one', path: '/seller/get' });
		expect(faults.take(REFRESH, withToken('one'))).toBeUndefined();
		expect(faults.take('/seller/get', new Map([['access_token', 'one']]))?.kind).toBe('drop');
	});

	it('come before those for any call, which stay', () => {
		const faults = new Faults();
		faults.add({ kind: 'html' });
		faults.add({ kind: 'drop', token: 'one' });
		faults.add({ kind: 'cut', token: 'one' });
		const kinds = [1, 2, 3, 4].map(() => faults.take(REFRESH, withToken('one'))?.kind);
		expect(kinds).toEqual(['drop', 'cut', 'html', undefined]);
	});

	it('can be taken back', () => {
		const faults = new Faults();
		faults.add({ kind: 'drop', token: 'one' });
		faults.clear();
		expect(faults.take(REFRESH, withToken('one'))).toBeUndefined();
	});
});

describe('faults that skip calls', () => {
	const kinds = (faults: Faults, paths: string[]) =>
		paths.map((path) => faults.take(path, withToken('one'))?.kind);

	it('let so many calls of their API pass, and no others', () => {
		const faults = new Faults();
		faults.add({ kind: 'drop', path: '/a', skip: 2, times: 2 });
		expect(kinds(faults, ['/a', '/b', '/a', '/b', '/a', '/a', '/a'])).toEqual([
			...[undefined, undefined, undefined, undefined],
			...['drop', 'drop', undefined],
		]);
	});

	it('count calls that another fault befalls', () => {
		const faults = new Faults();
		faults.add({ kind: 'drop', path: '/a', skip: 1 });
		faults.add({ kind: 'html', path: '/a', skip: 3 });
		faults.add({ kind: 'cut', token: 'one' });
		expect(kinds(faults, ['/a', '/a', '/a', '/a', '/a'])).toEqual([
			...['cut', 'drop', undefined, 'html', undefined],
		]);
	});

	it('may be aimed at a token, which a call may carry twice', () => {
		const faults = new Faults();
		faults.add({ kind: 'drop', token: 'one', skip: 2 });
		const twice = withToken('one').set('access_token', 'one');
		expect([1, 2, 3, 4].map(() => faults.take(REFRESH, twice)?.kind)).toEqual([
			...[undefined, undefined, 'drop', undefined],
		]);
	});
});
