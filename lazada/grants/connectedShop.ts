import { nameShop, type Grant } from './grant';

/** The last day of the grant: of its refresh token, or of its access token where there is no other. */
function findLastDay({ refreshToken, refreshTokenExpiresAt, accessTokenExpiresAt }: Grant): string {
	const expiresAt = refreshToken === '' ? accessTokenExpiresAt : refreshTokenExpiresAt;
	return expiresAt ? `, until ${new Date(expiresAt).toISOString().slice(0, 10)}` : '';
}

/**
 * What a credential shows of its grant: whose it is, until when, and of which app, for the form of a credential keeps
 * this line while another app key is typed.
 *
 * @returns one line without a secret; the day is in UTC
 */
export function describeConnectedShop(grant: Grant, appKey: string): string {
	return `${nameShop(grant)}${findLastDay(grant)}, with app ${appKey}`;
}
