import { randomUUID } from 'node:crypto';
import type { RestClient } from '../../../tools/host/restClient';
import { eventually } from '../eventually';

/** A message that asks for a decision. */
export interface Question {
	text: string;
	buttons: Array<{ text: string; link: string }>;
}

/** n8n's page of a chat, as its script talks to n8n. */
export interface ChatPage {
	executionId: string;
	/** What n8n wrote, in its order. */
	messages: Array<string | Question>;
	/** Comes with the end of the workflow. */
	ended: Promise<void>;
}

/** A browser: n8n ignores buttons that a robot follows. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36' };

function readMessage(text: string): string | Question {
	return text.startsWith('{') ? (JSON.parse(text) as Question) : text;
}

/** Writes something in a chat whose trigger has this webhook. */
export async function openChat(
	rest: RestClient,
	webhookId: string,
	say: string,
): Promise<ChatPage> {
	const sessionId = randomUUID();
	const path = `/webhook/${webhookId}/chat`;
	await eventually('the chat', async () => (await fetch(rest.url + path)).status !== 404);
	const { executionId, resumeToken } = await rest.post<
		Record<'executionId' | 'resumeToken', string>
	>(path, { action: 'sendMessage', chatInput: say, sessionId });
	const query = new URLSearchParams({
		sessionId,
		executionId,
		isPublic: 'true',
		token: resumeToken,
	});
	const socket = new WebSocket(`${rest.url.replace('http', 'ws')}/chat?${query.toString()}`);
	const messages: ChatPage['messages'] = [];
	const ended = new Promise<void>((resolve) => {
		socket.addEventListener('close', () => resolve());
	});
	socket.addEventListener('message', ({ data }) => {
		const text = String(data);
		if (text === 'n8n|heartbeat') socket.send('n8n|heartbeat-ack');
		else if (text !== 'n8n|continue') messages.push(readMessage(text));
	});
	return { executionId, messages, ended };
}

/** The question that a chat asks. */
export async function findQuestion({ messages }: ChatPage): Promise<Question> {
	return await eventually('the question', () =>
		messages.find((message): message is Question => typeof message !== 'string'),
	);
}

/** Clicks a button under a question. */
export async function click({ buttons }: Question, name: string): Promise<void> {
	const button = buttons.find(({ text }) => text === name);
	if (button === undefined) throw new Error(`There is no button "${name}"`);
	await fetch(button.link, { headers: BROWSER });
}
