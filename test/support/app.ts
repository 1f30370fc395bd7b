/** The app of all suites. Its secret is unlike anything else, so that a search for it finds nothing else. */
export const APP = { appKey: '314159', appSecret: 'app-secret-of-the-tests-Hq8vT3xKd0' };

/** The same for `startSandbox`: any seller may authorize it, with any callback. */
export const OPEN_APP = { ...APP, callbackUrls: [], kind: 'erp' as const, whitelist: [] };

/** A callback where nobody listens. */
export const CALLBACK = 'https://erp.example.com/lazada/callback';
