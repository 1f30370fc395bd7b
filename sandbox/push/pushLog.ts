import type { Outcome } from './post';

/** One attempt to deliver a message. */
export interface LoggedAttempt extends Outcome {
	at: string;
	/** Which of the copies, from 1. */
	copy: number;
}

/** A message for an app, and what came of it. */
export interface LoggedMessage {
	at: string;
	appKey: string;
	type: number;
	/** As it is sent. */
	body: string;
	/** How often it is delivered. */
	copies: number;
	/** How many of them were acknowledged. */
	taken: number;
	/** How many of them were not, for the last time. */
	givenUp: number;
	attempts: LoggedAttempt[];
}

/** All messages that were to be pushed, newest last. */
export class PushLog {
	readonly messages: LoggedMessage[] = [];

	add(message: Pick<LoggedMessage, 'appKey' | 'type' | 'body' | 'copies'>): LoggedMessage {
		const logged = {
			...{ at: new Date().toISOString(), ...message },
			...{ taken: 0, givenUp: 0, attempts: [] },
		};
		this.messages.push(logged);
		return logged;
	}

	/** Whether a copy of one is still to be delivered. */
	get isWaiting(): boolean {
		return this.messages.some(({ copies, taken, givenUp }) => taken + givenUp < copies);
	}

	clear(): void {
		this.messages.length = 0;
	}
}
