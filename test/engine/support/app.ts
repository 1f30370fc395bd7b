/** The callback that is registered for the app; nobody listens there. */
export const CALLBACK = 'https://erp.example.com/lazada/callback';

/** The secret stands out, so that a search for it finds nothing else. */
export const APP = { appKey: '314159', appSecret: 'engine-app-secret-Hq8vT3xKd0' };
