import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { readJsonField } from '../../../lazada/products/jsonField';
import { nameSku, readNewSku, type SkuMembers } from '../../../lazada/products/newSku';
import { toText } from '../../shared/parameters';
import type { NodeRun } from '../run/operation';
import { PARCEL } from './newSkuFields';
import { readPictures, type Picture } from './pictures';

/** A SKU, and the pictures that it is to have. */
export interface DraftSku {
	members: SkuMembers;
	pictures: Picture[];
}

function readProperties(value: unknown): Array<{ name: string; value: string }> {
	const list = isRecord(value) && Array.isArray(value.property) ? value.property : [];
	return list.filter(isRecord).map((one) => ({ name: toText(one.name), value: toText(one.value) }));
}

async function readRow(
	run: NodeRun,
	itemIndex: number,
	row: Record<string, unknown>,
): Promise<DraftSku> {
	const more = isRecord(row.more) ? row.more : {};
	const json = readJsonField('Other Fields (JSON)', more.json);
	const names = { skuId: toText(row.skuId), sellerSku: toText(row.sellerSku) };
	const wanted = {
		...names,
		price: row.price,
		quantity: row.quantity,
		salePrice: more.salePrice,
		saleStart: more.saleStart,
		saleEnd: more.saleEnd,
		parcel: Object.fromEntries(PARCEL.map(([, name, member]) => [member, row[name]])),
		content: toText(more.packageContent),
		properties: readProperties(row.properties),
		more: isRecord(json) ? json : {},
	};
	const of = nameSku(names);
	return {
		members: readNewSku(wanted, run.context.getTimezone()),
		pictures: await readPictures(run, itemIndex, of[0].toUpperCase() + of.slice(1), more),
	};
}

/**
 * The SKUs that an item gives.
 *
 * @throws LazadaError (`input`)
 */
export async function readNewSkus(run: NodeRun, itemIndex: number): Promise<DraftSku[]> {
	const { parameters } = run;
	if (parameters.text('specifySkus', itemIndex) === 'json') {
		const list = readJsonField('SKUs', parameters.value('skusJson', itemIndex, []));
		if (Array.isArray(list) && list.every(isRecord)) {
			return list.map((members) => ({ members, pictures: [] }));
		}
		throw new LazadaError('input', "SKUs isn't a list of JSON objects", {
			advice: 'Give a list such as [{ "SellerSku": "BAG-BLACK", "price": "35.00" }].',
		});
	}
	const value = parameters.value('skus', itemIndex, {});
	const rows = isRecord(value) && Array.isArray(value.sku) ? value.sku.filter(isRecord) : [];
	const skus: DraftSku[] = [];
	for (const row of rows) skus.push(await readRow(run, itemIndex, row));
	return skus;
}
