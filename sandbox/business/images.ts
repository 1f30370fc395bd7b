import { missingParameter } from '../errors';
import { toSha256 } from '../receive';
import type { BusinessApi } from './api';

/** `/image/upload`: answers a digest of the bytes too, which Lazada doesn't, so that they can be checked. */
export const uploadImage: BusinessApi = {
	methods: ['POST'],
	answer({ uploads }) {
		const upload = uploads.find(({ field }) => field === 'image');
		if (!upload) throw missingParameter('image');
		return {
			image: { hash_code: upload.name, size: upload.bytes.length, sha256: toSha256(upload) },
		};
	},
};
