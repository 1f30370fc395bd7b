import { readText } from '../../../lazada/json';
import type { IDataObject } from 'n8n-workflow';
import { callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import { textWith } from '../support/matchers';
import { giveMore, itemId, orderId, packed, runPackages } from '../support/packages';
import { useHost } from '../support/useHost';

const RTS = '/order/package/rts';
const CONTINUE = { onError: 'continueRegularOutput' } as const;

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function run(operation: string, items: IDataObject[], also: object = {}, form = {}) {
	return await runPackages(host, operation, form, { credential, items, ...also });
}

/** The packages that each call named. */
function named(path: string, parameter: string): string[][] {
	return callsTo(host, path).map(({ parameters }) => {
		const request = JSON.parse(parameters[parameter]) as { packages: { package_id: string }[] };
		return request.packages.map(({ package_id }) => package_id);
	});
}

describe('Package → Set Ready to Ship', () => {
	test('sends 21 packages in two calls, each package once', async () => {
		giveMore(host);
		const packages = await packed(host, credential, 21);
		const { json, error } = await run('readyToShip', [...packages, packages[0]]);
		expect(error).toBeUndefined();
		const done = packages.map(({ package_id }) => ({
			package_id,
			success: true,
			requestId: textWith(/./),
		}));
		expect(json).toEqual([...done, done[0]]);
		expect(named(RTS, 'readyToShipReq').map(({ length }) => length)).toEqual([20, 1]);
	});

	test('tells a package that Lazada refuses, and the others are ready', async () => {
		const packages = await packed(host, credential, 2);
		const gone = { package_id: 'FP1' };
		const { json } = await run('readyToShip', [packages[0], gone, packages[1]], CONTINUE);
		expect(json).toMatchObject([
			{ package_id: packages[0].package_id, success: true },
			{
				error: "Lazada didn't set ready to ship: package FP1: There is no such package",
				message: textWith(/Only packed packages/),
			},
			{ package_id: packages[1].package_id, success: true },
		]);
	});

	test('tells each package its reason also where Lazada took none', async () => {
		const refused = ['FP1', 'FP2'].map((package_id) => ({
			package_id,
			item_err_code: '20009',
			msg: `no ${package_id}`,
			retry: 'false',
		}));
		const body = { result: { success: false, error_msg: 'none', data: { packages: refused } } };
		host.sandbox.faults.add({ kind: 'answer', path: RTS, body });
		const items = [{ package_id: 'FP1' }, { package_id: 'FP2' }];
		const { json } = await run('readyToShip', items, CONTINUE);
		expect(json).toMatchObject([
			{ error: textWith(/package FP1: no FP1$/) },
			{ error: textWith(/package FP2: no FP2$/) },
		]);
	});

	test('tells a package of which the answer says nothing', async () => {
		const packages = await packed(host, credential, 2);
		const [{ package_id }] = packages;
		const one = { package_id, item_err_code: '0', msg: 'success', retry: 'false' };
		const body = { result: { success: true, data: { packages: [one] } } };
		host.sandbox.faults.add({ kind: 'answer', path: RTS, body, afterWork: true });
		const { json } = await run('readyToShip', packages, CONTINUE);
		expect(json).toMatchObject([
			{ package_id, success: true },
			{ error: textWith(/says nothing of package/), message: textWith(/may have taken it/) },
		]);
	});

	test('is not sent again where its answer was cut off', async () => {
		const packages = await packed(host, credential, 1);
		host.sandbox.faults.add({ kind: 'cut', path: RTS, afterWork: true });
		const { error } = await run('readyToShip', packages);
		expect(error?.message).toMatch(/may have carried out the call all the same/);
		expect(error?.description).toMatch(/Order → Get Items shows the status/);
		expect(callsTo(host, RTS)).toHaveLength(1);
	});

	test('needs a package, and sends nothing where one item has none', async () => {
		const packages = await packed(host, credential, 1);
		const { error } = await run('readyToShip', [...packages, { package_id: '' }]);
		expect(error?.message).toBe('The Package ID is empty');
		expect(error?.context.itemIndex).toBe(1);
		expect(callsTo(host, RTS)).toEqual([]);
	});

	test('takes several packages from one item', async () => {
		const ids = (await packed(host, credential, 2)).map((one) => readText(one, 'package_id'));
		const { json } = await run('readyToShip', [{ package_id: ids.join(', ') }]);
		expect(json).toMatchObject(ids.map((package_id) => ({ package_id, success: true })));
	});
});

test('Package → Repack gives the new ID of each package, and tells the one that is gone', async () => {
	const packages = await packed(host, credential, 2);
	const ids = packages.map(({ package_id }) => package_id);
	const items = [packages[0], { package_id: 'FP1' }, packages[1]];
	const { json } = await run('repack', items, CONTINUE);
	expect(json).toMatchObject([
		{ package_id: textWith(/^FP\d+$/), previous_package_id: ids[0], success: true },
		{ error: textWith(/didn't repack package FP1/) },
		{ package_id: textWith(/^FP\d+$/), previous_package_id: ids[1], success: true },
	]);
	expect(ids).not.toContain(json[0].package_id);
	expect(json[0].package_id).not.toBe(json[2].package_id);
});

test('the own fleet collects, delivers, or fails to deliver packages', async () => {
	const [first, second] = await packed(host, credential, 2);
	const [early] = (await run('setCollected', [first], CONTINUE)).json;
	expect(early).toMatchObject({ error: textWith(/didn't set collected: package/) });
	await run('readyToShip', [first, second]);
	const done = [{ package_id: first.package_id, success: true }];
	expect((await run('setCollected', [first])).json).toMatchObject(done);
	expect((await run('setDelivered', [first])).json).toMatchObject(done);
	expect((await run('setDeliveryFailed', [second])).json).toMatchObject([{ success: true }]);
	expect(named('/order/package/sof/delivered', 'dbsDeliveryReq')).toEqual([[first.package_id]]);
});

describe('items of orders', () => {
	const SOME = { orderId: '={{ $json.order_id }}', scope: 'some' };
	const item = (order: number) => ({ order_id: order, order_item_id: itemId(order) });

	test('that are digital are delivered, and the one that is not pending is told', async () => {
		const items = [item(orderId(0)), item(orderId(0) + 1), item(orderId(1))];
		const { json } = await run('deliverDigital', items, CONTINUE, SOME);
		expect(json).toMatchObject([
			{ order_id: orderId(0), order_item_ids: [itemId(orderId(0))], success: true },
			{ error: textWith(/didn't set delivered: order item \d+: The item is shipped/) },
			{ order_id: orderId(1), success: true },
		]);
		expect(callsTo(host, '/order/digital/delivered')).toHaveLength(1);
	});

	test('have carriers, by order', async () => {
		const { json } = await run('getProviders', [item(orderId(0))], {}, SOME);
		expect(json).toEqual([
			{
				order_id: orderId(0),
				order_item_ids: [itemId(orderId(0))],
				platform_default: 1,
				shipment_providers: [{ name: 'Sandbox Express', provider_code: 'SANDBOX_EXPRESS' }],
				shipping_allocate_type: 'TFS',
			},
		]);
	});
});

test('packages of several shops go with the token of each', async () => {
	const shops = host.sandbox.addShops({ appKey: '246810', count: 2, country: 'th' });
	const items = shops.map(({ sellerId, accessToken }) => ({
		order_id: orderId(0, sellerId),
		accessToken,
		country: 'th',
	}));
	const form = { orderId: '={{ $json.order_id }}', tokenSource: 'input' };
	const { json } = await run('pack', items, {}, form);
	const tokens = shops.map(({ accessToken }) => ({ accessToken, country: 'th' }));
	const ready = tokens.map((token, at) => ({ ...token, package_id: json[at].package_id }));
	for (const operation of ['getLabel', 'repack']) {
		const done = await run(operation, ready, {}, { tokenSource: 'input' });
		expect(done.error).toBeUndefined();
		expect(done.json).toHaveLength(2);
	}
	expect(callsTo(host, '/order/package/repack')).toHaveLength(2);
});
