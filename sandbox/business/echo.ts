import { toSha256 } from '../receive';
import type { BusinessApi } from './api';

const SYSTEM_PARAMETERS = new Set(['app_key', 'timestamp', 'sign_method', 'sign', 'access_token']);

/** `/sandbox/echo`: what arrived, to be compared byte for byte. Lazada has no such API. */
export const echo: BusinessApi = {
	methods: ['GET', 'POST'],
	answer: ({ method, parameters, uploads }) => ({
		method,
		parameters: Object.fromEntries(
			[...parameters].filter(([name]) => !SYSTEM_PARAMETERS.has(name)),
		),
		files: uploads.map((upload) => ({
			field: upload.field,
			name: upload.name,
			size: upload.bytes.length,
			sha256: toSha256(upload),
		})),
	}),
};
