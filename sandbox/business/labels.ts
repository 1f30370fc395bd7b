import { labelPage, type Label } from '../labels/labelPage';
import { writePdf } from '../labels/pdf';
import { LABEL_PATH } from '../labels/serveLabels';
import type { Package } from '../records/packageRecords';
import { findRecords, findShop, type BusinessApi, type BusinessCall } from './api';
import { findListProblem, readEntries } from './fulfillment';
import { readJson } from './readers';
import { toSellerSku } from './skus';
import { DONE, notDone } from './success';

interface LabelRequest {
	doc_type?: string;
	print_item_list?: boolean;
}

function describe(call: BusinessCall, found: Package, printsItems: boolean): Label {
	const { orders } = findRecords(call);
	const [first] = found.itemIds;
	const index = orders.findItem(first) ?? 0;
	const sku = toSellerSku(orders.content(index).product);
	const items = printsItems ? found.itemIds.map((id) => `1 x ${sku}, item ${id}`) : [];
	return {
		packageId: found.id,
		trackingNumber: found.trackingNumber,
		orderNumber: String(orders.orderId(index)),
		provider: 'Sandbox Express',
		shop: findShop(call).name,
		items,
	};
}

function toBase64(html: string): string {
	return Buffer.from(html).toString('base64');
}

/** A page that shows the PDF by a link without a host, as Lazada's does [121328]. */
function toAnswer({ world, origin }: BusinessCall, pdf: Buffer) {
	const { id, endsAt } = world.labels.add(pdf, world.now());
	const link = `${LABEL_PATH}/${id}?Expires=${Math.floor(endsAt / 1000)}&Signature=sandbox`;
	const page = `<iframe src="${link}" width="100%" height="100%" style="display: block;min-height: 990px;"></iframe>`;
	return { file: toBase64(page), pdf_url: `${origin}${link}`, doc_type: 'PDF' };
}

function toHtml(labels: readonly Label[]) {
	const pages = labels.map(
		({ packageId, trackingNumber, orderNumber }) =>
			`<div><p>${trackingNumber}</p><p>${orderNumber}</p><p>${packageId}</p></div>`,
	);
	return { file: toBase64(pages.join('')), doc_type: 'HTML' };
}

/** `/order/package/document/get`: one document for all packages, or none if one of them has no label. */
export const printLabels: BusinessApi = {
	methods: ['GET', 'POST'],
	under: 'result',
	answer(call) {
		const entries = readEntries<{ package_id: string }>(call, 'getDocumentReq', 'packages');
		const problem = findListProblem(entries, 'packages');
		if (problem !== undefined) return notDone('700000', problem);
		const { packages } = findRecords(call);
		const found = entries.map(({ package_id }) => packages.find(package_id));
		const unknown = entries.find((_, index) => found[index] === undefined);
		if (unknown) return notDone('700000', `There is no package ${unknown.package_id}`);
		const { doc_type, print_item_list } = readJson(call, 'getDocumentReq') as LabelRequest;
		const labels = found
			.filter((one) => one !== undefined)
			.map((one) => describe(call, one, print_item_list === true));
		const data =
			doc_type === 'HTML' ? toHtml(labels) : toAnswer(call, writePdf(labels.map(labelPage)));
		return { data, ...DONE };
	},
};
