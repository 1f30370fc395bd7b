import { missingParameter } from '../errors';
import { toSha256 } from '../receive';
import type { BusinessApi } from './api';
import { readPayload } from './payload';
import { refusal } from './readers';

function toAddress(name: string): string {
	return `https://my-live.slatic.net/p/${encodeURIComponent(name)}`;
}

/** `/image/upload`: answers a digest of the bytes too, which Lazada doesn't, so that they can be checked. */
export const uploadImage: BusinessApi = {
	methods: ['POST'],
	answer({ uploads }) {
		const upload = uploads.find(({ field }) => field === 'image');
		if (!upload) throw missingParameter('image');
		return {
			image: {
				url: toAddress(upload.name),
				hash_code: upload.name,
				size: upload.bytes.length,
				sha256: toSha256(upload),
			},
		};
	},
};

/** The address in a payload, JSON or XML. */
function readAddress(payload: unknown): URL | undefined {
	const xml = typeof payload === 'string' ? /<Url>([^<]*)</.exec(payload)?.[1] : undefined;
	const { Request } = Object(payload) as { Request?: { Image?: { Url?: unknown } } };
	const address = xml ?? Request?.Image?.Url;
	return typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
}

/** `/image/migrate`: fetches nothing; a picture whose name has `missing` in it is not there. */
export const migrateImage: BusinessApi = {
	methods: ['POST'],
	answer(call) {
		const address = readAddress(readPayload(call));
		if (!address) throw refusal('301', 'Migrate Image Failed: no address');
		if (address.pathname.includes('missing')) throw refusal('302', 'Download Image Failed');
		const name = address.pathname.split('/').at(-1) ?? '';
		return { image: { url: toAddress(name), hash_code: name } };
	},
};
