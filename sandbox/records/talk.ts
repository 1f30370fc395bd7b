import type { Shop } from '../accounts';
import { ChatRecords, newChatState, type ChatState } from './chatRecords';
import { LiveReviews, type LiveReviewsState } from './liveReviews';
import type { SteadyStream } from './steadyStream';

/** What buyers write to the shops where that is switched on. All of it is plain data, by seller id. */
export interface TalkState {
	chats: Record<number, ChatState>;
	reviews: Record<number, LiveReviewsState>;
}

/** Of which there can be some. */
export type TalkKind = keyof TalkState;

/** Buyers who go on writing, in shops where that is switched on. */
export class Talk {
	state: TalkState = { chats: {}, reviews: {} };

	clear(): void {
		this.state = { chats: {}, reviews: {} };
	}

	/** Switches one kind on for a shop, or off with 0. At the same pace as before, it goes on. */
	switch(kind: TalkKind, { sellerId }: Shop, stream: SteadyStream): void {
		const { chats, reviews } = this.state;
		if (this.state[kind][sellerId]?.perHour === stream.perHour) return;
		if (stream.perHour === 0) delete this.state[kind][sellerId];
		else if (kind === 'chats') chats[sellerId] = newChatState(stream);
		else reviews[sellerId] = { ...stream, replies: {} };
	}

	/** None where they are not switched on. */
	findChats({ sellerId }: Shop, now: number): ChatRecords | undefined {
		if (!Object.hasOwn(this.state.chats, sellerId)) return undefined;
		return new ChatRecords(this.state.chats[sellerId], now);
	}

	/** None where they are not switched on. */
	findReviews({ sellerId }: Shop, now: number): LiveReviews | undefined {
		if (!Object.hasOwn(this.state.reviews, sellerId)) return undefined;
		return new LiveReviews(sellerId, this.state.reviews[sellerId], now);
	}
}
