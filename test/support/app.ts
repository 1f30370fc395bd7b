import type { App } from '../../sandbox/world';

/** The app of all suites. Its secret is unlike anything else, so that a search for it finds nothing else. */
export const APP = { appKey: '246810', appSecret: 'test-app-secret-mCq7Zr2' };

/** A callback where nobody listens. */
export const CALLBACK = 'https://erp.example.com/lazada/callback';

/**
 * The app as a sandbox has it from the start: any seller may authorize it.
 *
 * @param callbackUrls none allows any
 */
export function openApp(callbackUrls: string[] = []): App {
	return { ...APP, callbackUrls, kind: 'erp', whitelist: [] };
}
