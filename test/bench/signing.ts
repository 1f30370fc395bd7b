import { createHmac } from 'node:crypto';
import {
	signatureBaseString,
	signedParameters,
	type Parameters,
} from '../../lazada/signing/signature';
import { refreshTokenCall } from '../../lazada/grants/tokenCalls';
import type { Result } from './result';
import { median, medianSeconds } from './rounds';

interface Payload {
	name: string;
	apiPath: string;
	parameters: Parameters;
	/** In each of the rounds. */
	calls: number;
}

const APP_SECRET = 'helloworld';
const ROUNDS = 201;
const LARGE = 100_000;

const PAYLOADS: Payload[] = [
	{
		name: 'a token refresh',
		...refreshTokenCall(`5000${'a1b2c3d4'.repeat(7)}`),
		calls: 1_000,
	},
	{
		name: 'a payload of 100 kB',
		apiPath: '/product/create',
		parameters: { payload: '{"name":"ab"}'.repeat(LARGE / 13) },
		calls: 20,
	},
];

function benchPayload({ name, apiPath, parameters, calls }: Payload): Result {
	const request = {
		apiPath,
		parameters,
		appKey: '123456',
		appSecret: APP_SECRET,
		timestamp: 1517820392000,
	};
	const base = signatureBaseString(apiPath, signedParameters(request));
	const rounds = Array.from({ length: ROUNDS }, () => ({
		ours: medianSeconds(calls, () => {
			request.timestamp += 1;
			signedParameters(request);
		}),
		bare: medianSeconds(calls, () => {
			createHmac('sha256', APP_SECRET).update(base, 'utf8').digest('hex').toUpperCase();
		}),
	}));
	const microseconds = (read: (round: { ours: number; bare: number }) => number) =>
		`${((median(rounds.map(read)) / calls) * 1e6).toFixed(1)} µs`;
	return {
		what: `signing ${name}: speed / bare createHmac`,
		value: median(rounds.map(({ ours, bare }) => bare / ours)),
		unit: 'ratio',
		aim: { atLeast: 0.7 },
		ours: microseconds(({ ours }) => ours),
		other: microseconds(({ bare }) => bare),
	};
}

/** Signing against a bare `createHmac` over the same base string; here more is better. */
export function benchSigning(): Result[] {
	return PAYLOADS.map(benchPayload);
}
