import { randomBytes } from 'node:crypto';

const NAME = 'lazada-connect';
const SECRET = /^[\w-]{22}$/;

/** A secret by which a browser is recognized when it comes back. */
export function newBrowserSecret(): string {
	return randomBytes(16).toString('base64url');
}

/**
 * The secret that a browser brings.
 *
 * @param header the request's `Cookie`
 */
export function browserSecretIn(header = ''): string | undefined {
	return header
		.split(';')
		.map((pair) => pair.trim().split('='))
		.filter(([name]) => name === NAME)
		.map(([, value = '']) => value)
		.find((value) => SECRET.test(value));
}

/**
 * The `Set-Cookie` that gives a browser its secret. `Lax`, because Lazada sends the browser back from its own site.
 *
 * @param callbackUrl where the browser will come back to, as it sees it: a proxy may have cut the path on its way
 * @param seconds how long the browser may take
 */
export function browserCookie(secret: string, callbackUrl: string, seconds: number): string {
	const { pathname, protocol } = new URL(callbackUrl);
	const secure = protocol === 'https:' ? '; Secure' : '';
	// A cookie cannot name a path with a semicolon.
	const path = pathname.includes(';') ? '/' : pathname;
	return `${NAME}=${secret}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
