import { LazadaError } from './errors';
import { lastOf } from './lastOf';
import { customPlatform, LAZADA, type Platform } from './platform';
import { DEFAULT_REFRESH_AHEAD_HOURS } from './refreshDecision';

/** What the user entered in the credential, checked. */
export interface Settings {
	readonly appKey: string;
	readonly appSecret: string;
	/** As entered; only authorization links need it, and they check it. */
	readonly callbackUrl: string;
	readonly platform: Platform;
	readonly refreshAheadMs: number;
}

const HOUR_MS = 3_600_000;

function entered(fields: Record<string, unknown>, name: string): string {
	const value = fields[name];
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function readAppKey(text: string): string {
	if (/^\d{1,20}$/.test(text)) return text;
	throw new LazadaError(
		'input',
		text === '' ? 'The App Key is empty' : 'The App Key has digits only',
		{
			advice:
				'Copy the App Key of the app from Lazada Open Platform; it is a number such as 123456.',
		},
	);
}

function readAppSecret(text: string): string {
	if (/^\S+$/.test(text)) return text;
	throw new LazadaError(
		'input',
		text === '' ? 'The App Secret is empty' : 'The App Secret has no spaces',
		{
			advice: 'Copy the App Secret of the app from Lazada Open Platform.',
		},
	);
}

function readRefreshAhead(text: string): number {
	const hours = text === '' ? DEFAULT_REFRESH_AHEAD_HOURS : Number(text);
	if (Number.isFinite(hours) && hours >= 0) return hours * HOUR_MS;
	throw new LazadaError('input', 'Refresh Ahead is a number of hours', {
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
	return checkedSettings(
		entered(fields, 'appKey'),
		entered(fields, 'appSecret'),
		entered(fields, 'callbackUrl'),
		fields.environment === 'custom' ? entered(fields, 'gatewayUrl') : undefined,
		entered(fields, 'refreshAheadHours'),
	);
}

const checkedSettings = lastOf(
	(
		appKey: string,
		appSecret: string,
		callbackUrl: string,
		gatewayUrl: string | undefined,
		refreshAheadHours: string,
	): Settings => ({
		appKey: readAppKey(appKey),
		appSecret: readAppSecret(appSecret),
		callbackUrl,
		platform: gatewayUrl === undefined ? LAZADA : customPlatform(gatewayUrl),
		refreshAheadMs: readRefreshAhead(refreshAheadHours),
	}),
);
