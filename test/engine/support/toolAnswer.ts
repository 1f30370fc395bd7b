import type { IDataObject } from 'n8n-workflow';
import type { Host, Step } from './host';
import { text } from './text';

/** n8n's agents call their tools themselves, or let the engine run them: the node runs in another context each. */
export const AGENTS = ['callingAgent', 'askingAgent'] as const;

/** What an AI model gets to read of an operation that an agent has as its tool, its refusal too. */
export async function readAsModel(
	host: Host,
	agent: (typeof AGENTS)[number],
	operation: string,
	parameters: IDataObject,
	step: Step,
): Promise<string> {
	const { json, error } = await host.runAgent(agent, operation, parameters, step);
	return error === undefined ? text(json[0].answer) : error.message;
}
