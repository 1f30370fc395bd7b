import { consentTo, linkIn } from '../../../tools/host/consent';
import { eventually, PATIENTLY } from '../../support/eventually';
import { whileActive } from '../../support/n8n/activeWorkflow';
import { untilRegistered } from '../../support/n8n/connectLink';
import { authorizedShop, inDays } from '../../support/n8n/sandboxShop';
import { CONNECT_MANY, useShopsStage, whileScheduled } from '../../support/n8n/shopsStage';
import { addRow, readRows } from '../../support/n8n/shopsTable';
import { asked } from '../../support/n8n/stage';
import { readTitle, Visitor } from '../../support/n8n/visitor';

describe('the example Refresh All Shops, each day', () => {
	const stage = useShopsStage();

	it(
		'reminds the shops that must authorize again, and only those, each with its own link',
		async () => {
			const shops = [
				authorizedShop(stage.sandbox, 'sg'),
				authorizedShop(stage.sandbox, 'th', { status: 'reauthorize' }),
				authorizedShop(stage.sandbox, 'my', { refreshTokenExpiresAt: inDays(3) }),
				authorizedShop(stage.sandbox, 'ph', { refreshToken: '', refreshTokenExpiresAt: null }),
			];
			for (const { row } of shops) await addRow(stage.rest, row);
			await whileScheduled(stage, 'Every Day at 9', async () => {
				await eventually('three messages', () => stage.inbox.messages.length >= 3);
			});

			const told = stage.inbox.messages.slice(0, 3);
			expect(told.map(({ message }) => message.replace(/\d+ \w+ \d{4}/, '<date>'))).toEqual(
				[
					'shop-th@example.com (th) has ended',
					'shop-my@example.com (my) ends on <date>',
					'shop-ph@example.com (ph) ends on <date>',
				].map((text) => expect.stringContaining(`Lazada shop ${text}. Please open`) as string),
			);
			const [{ message, link }] = told;
			expect(linkIn(message)).toBe(link);
			expect(asked(stage, '/auth/token/refresh')).toBe(0);

			await whileActive(stage.rest, stage.connectShops, async () => {
				await untilRegistered(CONNECT_MANY);
				const seller = await Visitor.arrive();
				const before = await readRows(stage.rest);
				const ofOther = await consentTo(link, 'shop-vn@example.com', 'vn');
				expect(readTitle(await seller.open(ofOther))).toBe('This is another shop');
				expect(await readRows(stage.rest)).toEqual(before);

				const callback = await consentTo(link, 'shop-th@example.com', 'th');
				expect(readTitle(await seller.open(callback))).toBe('Connected');
				await seller.leave();
				await eventually('the shop in its row', async () => {
					const [, row] = await readRows(stage.rest);
					return row.status === 'authorized' && row.reference === 'customer-th';
				});
			});
		},
		PATIENTLY,
	);
});
