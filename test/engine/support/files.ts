import { createHash } from 'node:crypto';
import type { IBinaryKeyData } from 'n8n-workflow';

/** A file of an item. */
export interface ItemFile {
	bytes: Buffer;
	/** Left out where the item does not say it. */
	fileName?: string;
	mimeType?: string;
}

/** The files of an item, by the field that each is in. */
export type ItemFiles = Record<string, ItemFile>;

/** Files as n8n has them in an item while they are kept in memory. */
export function toBinary(files: ItemFiles): IBinaryKeyData {
	return Object.fromEntries(
		Object.entries(files).map(([field, { bytes, fileName, mimeType = 'image/png' }]) => [
			field,
			{ data: bytes.toString('base64'), mimeType, fileName },
		]),
	);
}

/** @returns in lower-case hex */
export function sha256(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}
