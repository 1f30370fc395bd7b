import { GrantKeeper } from '../../../../client/tokens/grantKeeper';
import { RotationLedger } from '../../../../client/tokens/rotationLedger';
import { DAY, FakeLazada, grantedFields, grantIn, HOUR, START } from '../../support/fakeLazada';

const REFRESH = '/auth/token/refresh';
const DUE = START + 5 * DAY;
const SECOND = 1000;

/** A worker's own memory: it knows nothing of the others. */
function worker({ clock }: FakeLazada, share?: number): GrantKeeper {
	return new GrantKeeper(clock, new RotationLedger(clock), share);
}

/** Workers of one n8n that use the same grant at the same moments, second by second, around the time it is due. */
class Workers {
	readonly lazada = new FakeLazada();

	/** What n8n's database holds. */
	stored = grantedFields();

	private readonly keepers: GrantKeeper[];

	constructor(shares: number[]) {
		const { lazada } = this;
		this.keepers = shares.map((share) => worker(lazada, share));
	}

	async useFrom(start: number, end: number): Promise<void> {
		const { lazada } = this;
		for (lazada.now = start; lazada.now < end; lazada.now += SECOND) {
			const fields = this.stored;
			const kept = await Promise.all(
				this.keepers.map(async (keeper) => await lazada.keep(fields, undefined, keeper)),
			);
			for (const one of kept) this.stored = { ...this.stored, ...one };
		}
	}
}

describe('workers that use a grant all the time', () => {
	it.each([
		[[0.1, 0.7], 3],
		[[0.9, 0.3, 0.6], 9],
	])('of shares %j let one of them refresh, %d s after it is due', async (shares, afterSeconds) => {
		const workers = new Workers(shares);
		const { lazada } = workers;

		await workers.useFrom(DUE - 5 * SECOND, DUE + afterSeconds * SECOND);
		expect(lazada.calls).toEqual([]);
		await workers.useFrom(lazada.now, DUE + 60 * SECOND);
		expect(lazada.sent(REFRESH)).toHaveLength(1);
		expect(grantIn(workers.stored).refreshToken).toBe('refresh-token-1');
	});

	it('have different shares unless told', async () => {
		const lazada = new FakeLazada();
		const moments = new Set<number>();
		for (let count = 0; count < 20; count += 1) {
			const keeper = worker(lazada);
			lazada.now = DUE - 1;
			await lazada.keep(grantedFields(), undefined, keeper);
			const before = lazada.calls.length;
			while (lazada.calls.length === before && lazada.now < DUE + HOUR) {
				lazada.now += SECOND;
				await lazada.keep(grantedFields(), undefined, keeper);
			}
			moments.add(lazada.now);
		}
		expect(moments.size).toBeGreaterThan(5);
	});
});
