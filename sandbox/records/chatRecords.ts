import { countUntil, timeAt, type SteadyStream } from './steadyStream';

/** Each buyer writes so many messages, one after the other. */
const MESSAGES_OF_BUYER = 3;
const QUESTIONS = ['สวัสดีค่ะ', 'Is it still available?', 'When will it be shipped?'];
const TEXT = 1;

/** One message of a chat. */
export interface ChatMessage {
	id: string;
	/** Which of the shop's chats, from 0. */
	chat: number;
	from: 'buyer' | 'seller';
	/** Lazada's template_id. */
	template: number;
	content: Record<string, string>;
	time: number;
}

/** All that there is to remember; what buyers write follows from the clock. */
export interface ChatState extends SteadyStream {
	/** What the shop wrote, oldest first. */
	sent: ChatMessage[];
	/** The ids of those that it took back. */
	recalled: string[];
	/** Chats that the shop opened, and when. */
	opened: Record<number, number>;
	/** Until when the shop has read each chat. */
	read: Record<number, number>;
}

/** A chat with one buyer. Times are milliseconds since 1970. */
export interface Chat {
	index: number;
	/** Newest first. */
	messages: ChatMessage[];
	updatedAt: number;
	unread: number;
	readUntil: number;
}

export function newChatState(stream: SteadyStream): ChatState {
	return { ...stream, sent: [], recalled: [], opened: {}, read: {} };
}

function newestFirst(messages: ChatMessage[]): ChatMessage[] {
	return messages.reverse().sort((one, other) => other.time - one.time);
}

/** The chats of a shop whose buyers go on writing, as they are at a time. */
export class ChatRecords {
	constructor(
		private readonly state: ChatState,
		private readonly now: number,
	) {}

	/** Newest first. */
	list(): Chat[] {
		const indexes = new Set([
			...this.written().map(({ chat }) => chat),
			...this.state.sent.map(({ chat }) => chat),
			...Object.keys(this.state.opened).map(Number),
		]);
		return [...indexes]
			.map((index) => this.describe(index))
			.sort((one, other) => other.updatedAt - one.updatedAt);
	}

	find(index: number): Chat | undefined {
		const isThere =
			(index >= 0 && index < Math.ceil(this.count / MESSAGES_OF_BUYER)) ||
			Object.hasOwn(this.state.opened, index);
		return isThere ? this.describe(index) : undefined;
	}

	/** How many messages there are of each side. */
	get counts(): { buyer: number; seller: number } {
		return { buyer: this.count, seller: this.state.sent.length };
	}

	/** Messages that came after the first ones of each side, oldest first. */
	listAfter({ buyer, seller }: { buyer: number; seller: number }): ChatMessage[] {
		const count = Math.max(0, this.count - buyer);
		const written = Array.from({ length: count }, (_, index) => this.question(buyer + index));
		const sent = this.state.sent.slice(seller);
		return [...written, ...sent].sort((one, other) => one.time - other.time);
	}

	/** One of the shop's own messages. */
	findSent(id: string): ChatMessage | undefined {
		return this.state.sent.find((message) => message.id === id);
	}

	open(index: number): void {
		if (this.find(index) === undefined) this.state.opened[index] = this.now;
	}

	send(chat: number, template: number, content: Record<string, string>): ChatMessage {
		const id = `s${this.state.sent.length + 1}`;
		const message = { id, chat, from: 'seller' as const, template, content, time: this.now };
		this.state.sent.push(message);
		return message;
	}

	recall({ id }: ChatMessage): void {
		if (!this.isRecalled(id)) this.state.recalled.push(id);
	}

	isRecalled(id: string): boolean {
		return this.state.recalled.includes(id);
	}

	/** What was read stays read. */
	markRead(chat: number, until: number): void {
		this.state.read[chat] = Math.max(until, this.state.read[chat] ?? 0);
	}

	private get count(): number {
		return countUntil(this.state, this.now);
	}

	private written(): ChatMessage[] {
		return Array.from({ length: this.count }, (_, index) => this.question(index));
	}

	private question(index: number): ChatMessage {
		return {
			id: `b${index + 1}`,
			chat: Math.floor(index / MESSAGES_OF_BUYER),
			from: 'buyer',
			template: TEXT,
			content: { txt: QUESTIONS[index % MESSAGES_OF_BUYER] },
			time: timeAt(this.state, index),
		};
	}

	private describe(index: number): Chat {
		const first = index * MESSAGES_OF_BUYER;
		const count = Math.max(0, Math.min(MESSAGES_OF_BUYER, this.count - first));
		const questions = Array.from({ length: count }, (_, at) => this.question(first + at));
		const sent = this.state.sent.filter(({ chat }) => chat === index);
		const messages = newestFirst([...questions, ...sent]);
		const readUntil = this.state.read[index] ?? 0;
		return {
			index,
			messages,
			updatedAt: messages[0]?.time ?? this.state.opened[index],
			unread: questions.filter(({ time }) => time > readUntil).length,
			readUntil,
		};
	}
}
