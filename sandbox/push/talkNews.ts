import { describeMessage } from '../business/chatMessages';
import { toSessionId } from '../business/chatSessions';
import type { Shop } from '../accounts';
import type { ChatRecords, ChatState } from '../records/chatRecords';
import type { LiveReviewsState } from '../records/liveReviews';
import { countUntil } from '../records/steadyStream';
import type { World } from '../world';
import { MESSAGE_TYPES, type PushMessage } from './pushMessage';

/** What is known of the chats of a shop. */
interface Known {
	buyer: number;
	seller: number;
	recalled: number;
	read: Record<number, number>;
}

const SELLER = 2;
const NO_TEXT = JSON.stringify({ txt: '' });

/** What was written in chats and reviews since somebody looked: it follows from the clock, so that nobody tells of it. */
export class TalkNews {
	private readonly chats = new WeakMap<ChatState, Known>();

	private readonly reviews = new WeakMap<LiveReviewsState, number>();

	/** @param since what came before is no news */
	constructor(private readonly since: number) {}

	take(world: World): PushMessage[] {
		const { chats, reviews } = world.talk.state;
		return [...Object.keys(chats), ...Object.keys(reviews)]
			.map((sellerId) => world.findShop(Number(sellerId)))
			.flatMap((shop) =>
				shop ? [...this.takeChats(world, shop), ...this.takeReviews(world, shop)] : [],
			);
	}

	private takeChats(world: World, shop: Shop): PushMessage[] {
		const chats = world.talk.findChats(shop, world.now());
		if (chats === undefined) return [];
		const state = world.talk.state.chats[shop.sellerId];
		const known = this.chats.get(state) ?? this.knowFirst(state);
		this.chats.set(state, {
			...chats.counts,
			recalled: state.recalled.length,
			read: { ...state.read },
		});
		const messages = chats.listAfter(known);
		const recalled = state.recalled.slice(known.recalled).flatMap((id) => chats.findSent(id) ?? []);
		const at = world.now();
		const changed = new Set([
			...messages.filter(({ from }) => from === 'buyer').map(({ chat }) => chat),
			...Object.keys(state.read)
				.map(Number)
				.filter((chat) => state.read[chat] !== known.read[chat]),
		]);
		const chatMessage = (data: object): PushMessage => ({
			...{ type: MESSAGE_TYPES.chatMessage, shop, at, data: { ...data } },
		});
		return [
			...messages.map((one) => chatMessage({ ...describeMessage(shop, chats, one), status: 0 })),
			...recalled.map((one) =>
				chatMessage({ ...describeMessage(shop, chats, one), content: NO_TEXT }),
			),
			...[...changed].map((chat) => describeSession(chats, { shop, chat, at })),
		];
	}

	private takeReviews(world: World, shop: Shop): PushMessage[] {
		const reviews = world.talk.findReviews(shop, world.now());
		if (reviews === undefined) return [];
		const state = world.talk.state.reviews[shop.sellerId];
		const known = this.reviews.get(state) ?? countUntil(state, this.since);
		this.reviews.set(state, reviews.count);
		const { orders } = world.findRecords(shop);
		return Array.from({ length: Math.max(0, reviews.count - known) }, (_, step) => {
			const index = known + step;
			const order_id = orders.orderId(index % Math.max(1, orders.count));
			const data = { item_id: reviews.itemId(index), id: reviews.id(index), order_id };
			return { type: MESSAGE_TYPES.review, shop, at: reviews.createdAt(index), data };
		});
	}

	private knowFirst(state: ChatState): Known {
		const isOld = state.since < this.since;
		return {
			buyer: countUntil(state, this.since),
			seller: state.sent.filter(({ time }) => time <= this.since).length,
			recalled: isOld ? state.recalled.length : 0,
			read: isOld ? { ...state.read } : {},
		};
	}
}

function describeSession(
	chats: ChatRecords,
	{ shop, chat, at }: { shop: Shop; chat: number; at: number },
): PushMessage {
	const found = chats.find(chat);
	const data = {
		sync_type: 'SESSION_UPDATE',
		user_account_id: String(shop.sellerId),
		user_account_type: SELLER,
		session_id: toSessionId(shop, chat),
		unread_count: found?.unread ?? 0,
		to_position: found?.updatedAt ?? at,
		self_position: found?.readUntil ?? 0,
		site_id: shop.country.toUpperCase(),
	};
	return { type: MESSAGE_TYPES.chatSession, shop, at, data };
}
