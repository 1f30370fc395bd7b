import { LIFETIMES } from '../../../sandbox/world';
import { eventually, PATIENTLY } from '../../support/eventually';
import { authorizedShop, inDays } from '../../support/n8n/sandboxShop';
import { useShopsStage, whileScheduled } from '../../support/n8n/shopsStage';
import { addRow, readRows } from '../../support/n8n/shopsTable';

const REFRESH = '/auth/token/refresh';
const DUE = { refreshDueAt: inDays(-1) };

describe('the example Refresh All Shops, each hour', () => {
	const stage = useShopsStage();

	it(
		'refreshes by its schedule what is due, loses no token, and marks a shop that must authorize again',
		async () => {
			const { world, log } = stage.sandbox;
			const due = [
				authorizedShop(stage.sandbox, 'sg', DUE),
				authorizedShop(stage.sandbox, 'vn', { ...DUE, status: null }),
			];
			const fresh = authorizedShop(stage.sandbox, 'my');
			const dead = authorizedShop(stage.sandbox, 'th', DUE);
			dead.authorization.refreshTokens.clear();
			for (const { row } of [dead, ...due, fresh]) await addRow(stage.rest, row);

			// Each refresh is due again at once, until the lifetimes are long.
			world.settings.accessSeconds = 1;
			await whileScheduled(stage, 'Every Hour', async () => {
				await eventually('two rounds', () =>
					due.every(({ authorization }) => authorization.refreshes >= 2),
				);
				Object.assign(world.settings, LIFETIMES.test);
				await eventually('the newest tokens in the table', async () => {
					const [, ...rows] = await readRows(stage.rest);
					return due.every(({ authorization: { newest } }, index) => {
						const { accessToken, refreshToken, refreshDueAt } = rows[index];
						return (
							accessToken === newest.accessToken &&
							refreshToken === newest.refreshToken &&
							Date.parse(String(refreshDueAt)) > Date.now()
						);
					});
				});
			});

			const rows = await readRows(stage.rest);
			expect(rows).toEqual([
				expect.objectContaining({ ...dead.row, status: 'reauthorize' }),
				expect.objectContaining({ account: 'shop-sg@example.com', status: 'refreshed' }),
				expect.objectContaining({ account: 'shop-vn@example.com', status: 'refreshed' }),
				expect.objectContaining(fresh.row),
			]);
			for (const { authorization } of due) {
				const row = rows.find(({ account }) => account === authorization.account.account);
				expect(row).toMatchObject({
					...authorization.newest,
					refreshTokenExpiresAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
					reference: `customer-${authorization.country}`,
				});
			}
			expect(fresh.authorization.refreshes).toBe(0);
			const deadToken = `…${String(dead.row.refreshToken).slice(-4)}`;
			expect(
				log.calls.filter(({ parameters }) => parameters.refresh_token === deadToken),
			).toHaveLength(1);
			expect(stage.inbox.messages).toEqual([]);
		},
		PATIENTLY,
	);

	it(
		'continues with the other shops if one could not be refreshed, and says which',
		async () => {
			const shops = ['sg', 'my'].map((country) => authorizedShop(stage.sandbox, country, DUE));
			for (const { row } of shops) await addRow(stage.rest, row);
			stage.sandbox.faults.add({ kind: 'status', path: REFRESH });
			await whileScheduled(stage, 'Every Hour', async () => {
				await eventually('all refreshed', () =>
					shops.every(({ authorization }) => authorization.refreshes > 0),
				);
			});

			const calls = stage.sandbox.log.calls.filter(({ path }) => path === REFRESH);
			const [failed, other, again] = calls.map(({ parameters }) => parameters.refresh_token);
			expect(other).not.toBe(failed);
			expect(again).toBe(failed);
			expect(stage.inbox.messages).toEqual([
				{
					shop: expect.stringMatching(/^shop-(sg|my)@example\.com \(\1\)$/) as string,
					problem: expect.stringContaining('The HTTP status was 503') as string,
				},
			]);
			expect((await readRows(stage.rest)).map(({ accessToken }) => accessToken)).toEqual(
				shops.map(({ authorization }) => authorization.newest.accessToken),
			);
		},
		PATIENTLY,
	);
});
