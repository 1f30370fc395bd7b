import type { IDataObject } from 'n8n-workflow';
import type { Credential } from './credential';
import type { Host } from './host';
import { runJob } from './job';
import { JOB_PARAMETERS, shopItem, type JobParameters } from './jobParameters';
import { packed, runPackages } from './packages';
import { issueCode } from './seller';

/** The sandbox's shop in Malaysia. */
const SELLER = 2500;
const RETURN = { returnId: String(SELLER * 1000 + 501) };
const SKU = { identifyBy: 'sellerSku', sellerSku: 'SKU-1' };
const BAG = {
	category: { __rl: true, mode: 'id', value: '10002019' },
	productName: 'Bag',
	attributes: { mappingMode: 'defineBelow', value: { warranty_type: 'No Warranty' } },
	skus: { sku: [{ sellerSku: 'BAG', price: '35.00', quantity: '3', packageWeight: '0.5' }] },
};

/** How an operation is executed so that its output has rows. */
export interface SchemaJob extends JobParameters {
	/** Does what has to be done before, and gives the items. */
	prepare?: (host: Host, credential: Credential) => Promise<IDataObject[]>;
	/** What it reads of answers is sent or followed, so that they must not be completed with made-up values. */
	isAnsweredAsIs?: boolean;
}

/** The item of most jobs. */
export const SHOP_ITEM = shopItem({ sellerId: SELLER });

/** Packs an order, and takes its package through these steps. */
async function takePackage(host: Host, credential: Credential, ...steps: string[]) {
	const items = await packed(host, credential, 1);
	for (const step of steps) await runPackages(host, step, {}, { credential, items });
	return items;
}

async function fillVoucher(host: Host, credential: Credential): Promise<IDataObject[]> {
	const { parameters } = JOB_PARAMETERS['voucher: addProducts'];
	await runJob(host, 'voucher', 'addProducts', parameters, { credential });
	return [SHOP_ITEM];
}

/** A job of a package that is packed, and was taken through these steps. */
function packageJob(...steps: string[]): SchemaJob {
	return {
		parameters: {},
		prepare: async (host, credential) => await takePackage(host, credential, ...steps),
	};
}

/** Where the least that an operation needs gives no rows. */
const OTHERS: Readonly<Record<string, SchemaJob>> = {
	'finance: getTransactions': { parameters: { from: '2026-10-01', to: '2026-11-01' } },
	'order: decideOnCancellation': {
		parameters: { cancellationId: String(SELLER * 1000 + 500), decision: 'agree' },
	},
	'order: trace': {
		...JOB_PARAMETERS['order: trace'],
		prepare: async (host, credential) => {
			await takePackage(host, credential);
			return [SHOP_ITEM];
		},
	},
	'package: getLabel': { ...packageJob(), isAnsweredAsIs: true },
	'package: readyToShip': packageJob(),
	'package: repack': packageJob(),
	'package: setCollected': packageJob('readyToShip'),
	'package: setDelivered': packageJob('readyToShip', 'setCollected'),
	'package: setDeliveryFailed': packageJob('readyToShip'),
	'product: create': { parameters: BAG },
	'product: remove': { parameters: SKU },
	'product: updatePriceStock': { parameters: { ...SKU, price: '10' } },
	'return: decide': { parameters: { ...RETURN, decision: 'agreeReturn' } },
	'return: get': { parameters: RETURN },
	'return: getHistory': { parameters: { returnItemId: String(SELLER * 10_000 + 1) } },
	'voucher: getProducts': { ...JOB_PARAMETERS['voucher: getProducts'], prepare: fillVoucher },
	'voucher: update': { ...JOB_PARAMETERS['voucher: update'], isAnsweredAsIs: true },
};

const AUTHORIZATION: Readonly<Record<string, SchemaJob>> = {
	'authorization: buildAuthUrl': { parameters: {} },
	'authorization: generateAccessToken': {
		parameters: { code: '={{ $json.code }}' },
		prepare: async ({ sandbox }) => await Promise.resolve([{ code: issueCode(sandbox, 'my') }]),
	},
	'authorization: refreshAccessToken': { parameters: {} },
};

/** Each operation whose output always has the same form. API → Call has none: its output is what Lazada answers. */
export const SCHEMA_JOBS: Readonly<Record<string, SchemaJob>> = {
	...AUTHORIZATION,
	...JOB_PARAMETERS,
	...OTHERS,
};
