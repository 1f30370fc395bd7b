import { LazadaError } from './errors';
import { customPlatform, LAZADA, type Platform } from './platform';
import { DEFAULT_REFRESH_AHEAD_HOURS } from './refreshDecision';

/** What the user entered in the credential, checked. */
export interface Settings {
	appKey: string;
	appSecret: string;
	/** As entered; only authorization links need it, and they check it. */
	callbackUrl: string;
	platform: Platform;
	refreshAheadMs: number;
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
	return {
		appKey: readAppKey(entered(fields, 'appKey')),
		appSecret: readAppSecret(entered(fields, 'appSecret')),
		callbackUrl: entered(fields, 'callbackUrl'),
		platform:
			fields.environment === 'custom' ? customPlatform(entered(fields, 'gatewayUrl')) : LAZADA,
		refreshAheadMs: readRefreshAhead(entered(fields, 'refreshAheadHours')),
	};
}
