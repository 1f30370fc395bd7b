import fastify from 'fastify';

/** What the model does in its turn: it calls a tool, or it answers. */
export type Turn = { tool: string; input: object } | { answer: string };

interface Message {
	role: string;
	content: unknown;
}

interface Tool {
	function: { name: string; description: string; parameters: object };
}

/** What n8n sent to the model for a turn. */
export interface TurnRequest {
	messages: Message[];
	tools: Tool[];
}

/** A language model with OpenAI's interface that does what it is told. */
export interface ScriptedModel {
	/** For OpenAI's credential. */
	url: string;
	requests: TurnRequest[];
	/** What it does next, turn for turn. */
	plan(turns: Turn[]): void;
	close(): Promise<void>;
}

function toMessage(turn: Turn, id: string): object {
	if ('answer' in turn) return { role: 'assistant', content: turn.answer };
	const call = { name: turn.tool, arguments: JSON.stringify(turn.input) };
	const tool_calls = [{ id, type: 'function', function: call }];
	return { role: 'assistant', content: null, tool_calls };
}

export async function openScriptedModel(): Promise<ScriptedModel> {
	const requests: TurnRequest[] = [];
	const turns: Turn[] = [];
	const server = fastify({ forceCloseConnections: true });
	server.post('/v1/chat/completions', (request) => {
		requests.push(request.body as TurnRequest);
		const turn = turns.shift() ?? { answer: 'I was not told to go on.' };
		const id = `call-${requests.length}`;
		return {
			id,
			object: 'chat.completion',
			created: 1,
			model: 'scripted',
			choices: [
				{
					index: 0,
					message: toMessage(turn, id),
					finish_reason: 'answer' in turn ? 'stop' : 'tool_calls',
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	const url = await server.listen({ host: '127.0.0.1', port: 0 });
	return {
		url: `${url}/v1`,
		requests,
		plan: (planned) => turns.push(...planned),
		close: async () => await server.close(),
	};
}

/** What a tool told the model last. */
export function lastToolAnswer({ requests }: ScriptedModel): string {
	const told = requests.at(-1)?.messages.filter(({ role }) => role === 'tool') ?? [];
	return String(told.at(-1)?.content);
}
