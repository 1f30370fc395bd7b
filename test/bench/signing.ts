import { createHmac } from 'node:crypto';
import { signatureBaseString, signedParameters } from '../../lazada/signature';
import { refreshTokenCall } from '../../lazada/tokenCall';
import { median, medianSeconds } from './rounds';

/** One line of the bench's table. */
export interface Result {
	what: string;
	/** Ours divided by the other in speed: 1 is as fast, 0.5 half as fast. */
	ratio: number;
	/** What the project aims at, as a ratio. */
	aim: number;
}

const APP_SECRET = 'helloworld';
const ROUNDS = 201;
const CALLS = 1_000;

/** Signing a token refresh against a bare `createHmac` over the same base string. */
export function benchSigning(): Result {
	const { apiPath, parameters } = refreshTokenCall(`5000${'a1b2c3d4'.repeat(7)}`);
	const request = {
		apiPath,
		parameters,
		appKey: '123456',
		appSecret: APP_SECRET,
		timestamp: 1517820392000,
	};
	const base = signatureBaseString(apiPath, signedParameters(request));

	const ratios = Array.from({ length: ROUNDS }, () => {
		const ours = medianSeconds(CALLS, () => {
			request.timestamp += 1;
			signedParameters(request);
		});
		const bare = medianSeconds(CALLS, () => {
			createHmac('sha256', APP_SECRET).update(base, 'utf8').digest('hex').toUpperCase();
		});
		return bare / ours;
	});
	return { what: 'signing a token refresh / bare createHmac', ratio: median(ratios), aim: 0.7 };
}
