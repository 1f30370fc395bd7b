import { eventually, PATIENTLY } from '../../support/eventually';
import { whileActive } from '../../support/n8n/activeWorkflow';
import { untilRegistered } from '../../support/n8n/connectLink';
import { CONNECT_MANY } from '../../support/n8n/shopsStage';
import { createTable, deleteTable, readRows, type Row } from '../../support/n8n/shopsTable';
import { newCredential, registerCallback, useStage } from '../../support/n8n/stage';
import { readTitle, Visitor } from '../../support/n8n/visitor';

describe('the example Connect Many Shops', () => {
	const stage = useStage();

	beforeEach(async () => {
		registerCallback(stage, CONNECT_MANY);
		await deleteTable(stage.rest);
	});

	afterEach(async () => await deleteTable(stage.rest));

	/** The rows, once the last authorization is among them. */
	async function storedRows(): Promise<Row[]> {
		return await eventually('the newest tokens in the table', async () => {
			const { newest } =
				stage.sandbox.world.authorizations[stage.sandbox.world.authorizations.length - 1];
			const rows = await readRows(stage.rest);
			return rows.some(({ refreshToken }) => refreshToken === newest.refreshToken) && rows;
		});
	}

	it(
		'adds one row for each seller who opens the link, also if one connects again',
		async () => {
			const { world } = stage.sandbox;
			const credential = await newCredential(stage, { callbackUrl: CONNECT_MANY });
			const workflow = await createTable(stage, credential);
			await whileActive(stage.rest, workflow, async () => {
				await untilRegistered(CONNECT_MANY);
				for (const [account, site] of [
					['shop-sg', 'sg'],
					['crossborder', 'cb'],
					['shop-my', 'my'],
					['crossborder', 'sg'],
					['shop-sg', 'sg'],
				]) {
					const seller = await Visitor.arrive();
					const email = `${account}@example.com`;
					const callback = await seller.consentThrough(CONNECT_MANY, email, site);
					expect(readTitle(await seller.open(callback))).toBe('Connected');
					await seller.leave();
					await storedRows();
				}
			});

			expect(await stage.rest.listExecutions(workflow.id)).toEqual([]);
			const [, crossborder, my, part, sg] = world.authorizations;
			const rows = await storedRows();
			expect(rows).toEqual(
				[sg, crossborder, my, part].map(
					(authorization) =>
						expect.objectContaining({
							account: authorization.account.account,
							country: authorization.country,
							sellerIds: world
								.findShops(authorization)
								.flatMap(({ sellerId, shortCode }) => [sellerId, shortCode])
								.join(','),
							status: 'authorized',
							...authorization.newest,
						}) as object,
				),
			);
			expect(rows[1].sellerIds).toMatch(/^9500,SG9000(,\d+,\w\w\d+){5}$/);
			const days = (time: Row[string]) => (Date.parse(String(time)) - Date.now()) / 86_400_000;
			for (const row of rows) {
				expect(days(row.accessTokenExpiresAt)).toBeCloseTo(7, 1);
				expect(days(row.refreshTokenExpiresAt)).toBeCloseTo(14, 1);
				expect(days(row.refreshDueAt)).toBeCloseTo(5, 1);
			}
		},
		PATIENTLY,
	);
});
