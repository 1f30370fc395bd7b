/** 7 days and 30 days, the lifetimes of an app in test state. */
export const WEEK_SECONDS = 604_800;
export const MONTH_SECONDS = 2_592_000;

type Answer = Record<string, unknown>;

/** An answer of `/auth/token/create`, its members as in Lazada's API reference. */
export function createAnswer(changes: Answer = {}): Answer {
	return {
		access_token: 'access-token-of-create',
		country: 'sg',
		refresh_token: 'refresh-token-of-create',
		account_id: '7063844',
		code: '0',
		account_platform: 'seller_center',
		refresh_expires_in: MONTH_SECONDS,
		country_user_info: [
			{ country: 'sg', user_id: '1001', seller_id: '2001', short_code: 'SG12AB' },
		],
		expires_in: WEEK_SECONDS,
		account: 'seller@example.com',
		request_id: '0ba2887315178178017221014',
		...changes,
	};
}

/** An answer of `/auth/token/refresh`, which names the list of sellers differently. */
export function refreshAnswer(changes: Answer = {}): Answer {
	const { country_user_info: sellers, ...answer } = createAnswer({
		access_token: 'access-token-of-refresh',
		refresh_token: 'refresh-token-of-refresh',
		request_id: '0ba2887315178178017229999',
	});
	return { ...answer, country_user_info_list: sellers, ...changes };
}

/** An error as Lazada sends it, normally with HTTP 200. */
export function errorAnswer(code: unknown, message: string, changes: Answer = {}): Answer {
	return { code, type: 'ISV', message, request_id: '0ba2887315172940728551014', ...changes };
}
