/** The fields that a kind of message needs; the parameter that each becomes. */
type KindFields = Readonly<Record<string, string>>;

const SIZE: KindFields = { width: 'width', height: 'height' };

/** What can be sent, by Lazada's template_id [API reference]: only these fields count for it. */
export const MESSAGE_FIELDS: Readonly<Record<string, KindFields>> = {
	1: { text: 'txt' },
	3: { imageUrl: 'img_url', ...SIZE },
	4: { text: 'txt' },
	6: { videoId: 'video_id', ...SIZE },
	10006: { product: 'item_id' },
	10007: { order: 'order_id' },
	10008: { voucherId: 'promotion_id' },
	10010: {},
};

/** The kinds of message that need a field. */
export function kindsWith(field: string): string[] {
	return Object.keys(MESSAGE_FIELDS).filter((kind) => Object.hasOwn(MESSAGE_FIELDS[kind], field));
}
