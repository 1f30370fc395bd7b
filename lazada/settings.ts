import { LazadaError } from './errors';
import { DEFAULT_REFRESH_AHEAD_HOURS } from './grants/refreshDecision';
import { customPlatform, LAZADA, type Platform } from './sites/platform';

/** What the user entered in the credential, validated. */
export interface Settings {
	readonly appKey: string;
	readonly appSecret: string;
	/** As entered; only authorization links need it, and they validate it. */
	readonly callbackUrl: string;
	readonly platform: Platform;
	readonly refreshAheadMs: number;
}

const HOUR_MS = 3_600_000;

function readEntry(fields: Record<string, unknown>, name: string): string {
	const value = fields[name];
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function readAppKey(text: string): string {
	if (/^\d{1,20}$/.test(text)) return text;
	const message = text === '' ? 'The App Key is empty' : 'The App Key must contain only digits';
	throw new LazadaError('input', message, {
		advice: 'Copy the App Key of the app from Lazada Open Platform; it is a number such as 123456.',
	});
}

function readAppSecret(text: string): string {
	if (/^\S+$/.test(text)) return text;
	const message =
		text === '' ? 'The App Secret is empty' : 'The App Secret must not contain spaces';
	throw new LazadaError('input', message, {
		advice: 'Copy the App Secret of the app from Lazada Open Platform.',
	});
}

function readRefreshAhead(text: string): number {
	const hours = text === '' ? DEFAULT_REFRESH_AHEAD_HOURS : Number(text);
	if (Number.isFinite(hours) && hours >= 0) return hours * HOUR_MS;
	throw new LazadaError('input', 'Refresh Ahead must be a number of hours', {
		advice: `Enter 0 or more; Lazada advises ${DEFAULT_REFRESH_AHEAD_HOURS}.`,
	});
}

/**
 * Reads the fields `appKey`, `appSecret`, `callbackUrl`, `environment`, `gatewayUrl` and `refreshAheadHours` of
 * the credential.
 *
 * @throws LazadaError (`input`) that names the field to mend
 */
export function readSettings(fields: Record<string, unknown>): Settings {
	return {
		appKey: readAppKey(readEntry(fields, 'appKey')),
		appSecret: readAppSecret(readEntry(fields, 'appSecret')),
		callbackUrl: readEntry(fields, 'callbackUrl'),
		platform:
			fields.environment === 'custom' ? customPlatform(readEntry(fields, 'gatewayUrl')) : LAZADA,
		refreshAheadMs: readRefreshAhead(readEntry(fields, 'refreshAheadHours')),
	};
}
