import { findShop, slice, wholeNumber, type BusinessApi, type BusinessCall } from './api';

const SESSIONS = 45;
const NEWEST_AT = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;
/** Above any point in time that a client would ask for, in milliseconds. */
const END_OF_TIME = 8_640_000_000_000_000;

/** Two of them at a time have the same time, which only `last_session_id` tells apart. */
function session(call: BusinessCall, index: number) {
	return {
		session_id: `${findShop(call).sellerId}_${1000 + index}`,
		title: `ผู้ซื้อ ${index}`,
		unread_count: index % 3,
		last_message_time: NEWEST_AT - Math.floor(index / 2) * HOUR_MS,
	};
}

/** `/im/session/list`: newest first, from `start_time` back, behind `last_session_id` if that is given. */
export const listSessions: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const startTime = wholeNumber(call, 'start_time', { max: END_OF_TIME });
		const pageSize = wholeNumber(call, 'page_size', { min: 1, max: 20 });
		const lastId = call.parameters.get('last_session_id') ?? '';

		const all = slice(0, SESSIONS, SESSIONS, (index) => session(call, index));
		const behind = all.findIndex(({ session_id }) => session_id === lastId) + 1;
		const rest = all.slice(behind).filter((one) => one.last_message_time <= startTime);
		const page = rest.slice(0, pageSize);
		const last = page.at(-1);
		return {
			session_list: page,
			has_more: rest.length > page.length,
			next_start_time: last?.last_message_time ?? startTime,
			last_session_id: last?.session_id ?? lastId,
		};
	},
};
