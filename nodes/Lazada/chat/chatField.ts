import type { INodeProperties } from 'n8n-workflow';

/** What the form says of the chat that an operation is about, by the parameter's name. */
export const CHAT: Record<'session_id', Partial<INodeProperties>> = {
	session_id: {
		placeholder: 'e.g. 100094063_2_1011822749_1_103',
		description: 'The field session_id of a chat, as Get Many and Open give it',
	},
};
