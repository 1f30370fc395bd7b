import { hintsFor } from '../../../../../nodes/Lazada/run/hints';

const NOW = Date.parse('2026-11-23T08:00:00Z');

function grant(account: string, days: number | null, changes: object = {}) {
	const end = (after: number) => new Date(NOW + after * 86_400_000).toISOString();
	return {
		status: 'fresh',
		account,
		country: 'sg',
		accessTokenExpiresAt: end(7),
		refreshTokenExpiresAt: days === null ? null : end(days),
		...changes,
	};
}

function messages(...items: object[]): string[] {
	return hintsFor(
		items.map((item) => ({ ...item })),
		NOW,
	).map(({ message }) => message);
}

describe('the hints of the Lazada node', () => {
	it('are silent about shops that are well, and about items that are no grants', () => {
		const error = { error: 'The Refresh Token is empty', message: 'Give the refresh token.' };
		expect(messages(grant('a', 14.01), { authUrl: 'https://x' }, error, {})).toEqual([]);
	});

	it.each(['authorized', 'refreshed', 'fresh'])(
		'name a shop that is %s and whose refresh token ends within 14 days',
		(status) => {
			expect(messages(grant('one@example.com', 13.99, { status }))).toEqual([
				'The authorization of 1 shop expires within 14 days (on 2026-12-07): one@example.com (sg). The seller must open a new authorization link before then.',
			]);
		},
	);

	it('name a shop that cannot be refreshed by the end of its access token', () => {
		expect(messages(grant('one', null))).toEqual([
			expect.stringMatching(
				/^The authorization of 1 shop expires within 14 days \(on 2026-11-30\): one/,
			),
		]);
	});

	it('are silent about a refresh token of which nobody knows when it expires', () => {
		expect(messages(grant('one', null, { refreshToken: 'r' }))).toEqual([]);
	});

	it('name the shops that must authorize again, and those that end soon, in one hint each', () => {
		const ended = grant('ended', -1, { status: 'reauthorize' });
		expect(messages(grant('second', 9), ended, grant('first', 2), grant('well', 90))).toEqual([
			'1 shop must authorize again: ended (sg). Send the seller a new authorization link.',
			'The authorization of 2 shops expires within 14 days (the first on 2026-11-25): second (sg), first (sg). The sellers must each open a new authorization link before then.',
		]);
	});

	it('name five shops of a thousand', () => {
		const shops = Array.from({ length: 1000 }, (_, index) => grant(`s${index}`, 1));
		expect(messages(...shops)).toEqual([expect.stringContaining('s4 (sg) and 995 more.')]);
	});

	it('count the items that are left for later, and say when the last limit is over', () => {
		const later = (retryAt: string) => ({ status: 'postponed', retryAt });
		const first = later('2026-11-23T09:00:00.000Z');
		expect(messages(first, grant('well', 90), later('2026-11-23T10:00:00.000Z'))).toEqual([
			"2 items were postponed because of Lazada's rate limit. Run them again from 2026-11-23T10:00:00.000Z.",
		]);
		expect(messages(first)).toEqual([
			"1 item was postponed because of Lazada's rate limit. Run it again from 2026-11-23T09:00:00.000Z.",
		]);
	});

	it('say it of a shop of which nothing else is known', () => {
		const [message] = messages({ status: 'reauthorize', refreshToken: 'r' });
		expect(message).toMatch(/: a shop without a name\./);
	});

	it('hold no markup that a name brings, for n8n shows them as HTML', () => {
		const [message] = messages(grant('<img src=x onerror="alert(1)">&', 1));
		expect(message).not.toMatch(/[<>&"]/);
	});
});
