import { PAGE_SIZE, type Page, type PageBox } from './pdf';

/** What a label says. */
export interface Label {
	packageId: string;
	trackingNumber: string;
	orderNumber: string;
	provider: string;
	shop: string;
	/** What is in the package, where the label is to list it. */
	items: string[];
}

const LEFT = 16;
const WIDTH = PAGE_SIZE.width - 2 * LEFT;

/** A line across the label. */
function line(y: number): PageBox {
	return { x: LEFT, y, width: WIDTH, height: 1 };
}

/** Bars that look like a barcode: their widths are the digits' bits. No scanner reads them. */
function bars(text: string, y: number, height: number): PageBox[] {
	const bits = [...text].flatMap((sign) => [...sign.charCodeAt(0).toString(2).padStart(8, '0')]);
	const step = WIDTH / bits.length;
	return bits.flatMap((bit, index) =>
		bit === '1' ? [{ x: Number((LEFT + index * step).toFixed(2)), y, width: 1, height }] : [],
	);
}

/** The page of one package. */
export function labelPage(label: Label): Page {
	const { packageId, trackingNumber, orderNumber, provider, shop, items } = label;
	const text = (y: number, size: number, said: string) => ({ x: LEFT, y, size, text: said });
	return {
		boxes: [line(360), ...bars(trackingNumber, 290, 54), line(262), line(170)],
		texts: [
			text(384, 18, provider),
			text(368, 8, 'Lazada sandbox: not for shipping'),
			text(272, 13, `Tracking Number: ${trackingNumber}`),
			text(236, 11, `Order Number: ${orderNumber}`),
			text(214, 11, `Package ID: ${packageId}`),
			text(192, 9, `From: ${shop}`),
			...items.map((item, index) => text(150 - index * 14, 9, item)),
		],
	};
}
