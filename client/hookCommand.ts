import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { ExpectedShops } from '../lazada/authorization/expectedShops';
import { joinMessage, LazadaError } from '../lazada/errors';
import type { Settings } from '../lazada/settings';
import { besideObjects } from './n8nWorkarounds';

/** Fields of the credential, decrypted. */
export type Fields = ICredentialDataDecryptedObject;

/** An authorization code whose state is verified already. */
export interface VerifiedCode {
	code: string;
	/** Exactly the link's, `''` if it had none. */
	uuid: string;
	/** Conditions that the authorized shop must satisfy, all of them. */
	expected: readonly ExpectedShops[];
}

/** What a node asks of the credential's code. n8n itself asks nothing: it hands over fields before each request. */
export type HookCommand =
	/** As before any request: exchange a pasted code, refresh the grant if it is due. */
	| { do: 'prepare' }
	/** Exchange this code. */
	| ({ do: 'exchange' } & VerifiedCode)
	/** Refresh the stored grant, whether it is due or not. */
	| { do: 'refresh' }
	/** Store these safety copies. */
	| { do: 'storeCopies'; copies: string }
	/** Only sign: with this access token, or with none for a token call. What is stored stays as it is. */
	| { do: 'sign'; settings: Settings; accessToken: string | undefined };

/** Reads the credential's expressions as they are stored; `undefined` where n8n does not show them. */
type ExpressionReader = () => Promise<Record<string, string> | undefined>;

/** n8n runs the hook before each request while the credential's expirable field has this value. */
export const HOOK_RUNS = '';
const HOOK_IS_SKIPPED = 'stateless';

/** Ends a request that was only made to run the hook: nothing is sent. */
export class NothingToSend extends Error {}

const commands = besideObjects<HookCommand>();
const thrown = besideObjects<unknown>();
const expressionReaders = besideObjects<ExpressionReader>();

/** New fields that carry a command to the hook and to `authenticate`. */
export function withCommand(fields: Fields, command: HookCommand): Fields {
	const carrier = { ...fields, session: command.do === 'sign' ? HOOK_IS_SKIPPED : HOOK_RUNS };
	commands.set(carrier, command);
	return carrier;
}

/** The command that fields carry; `undefined` where n8n hands over fields of its own. */
export function readCommand(fields: Fields): HookCommand | undefined {
	return commands.get(fields);
}

/** Lets what the hook stores for these fields leave the credential's expressions as they are. */
export function keepExpressions(fields: Fields, read: ExpressionReader): void {
	expressionReaders.set(fields, read);
}

/** The expressions to store again; `{}` where n8n hands over fields of its own. */
export async function readKeptExpressions(fields: Fields): Promise<Record<string, string>> {
	return (await expressionReaders.get(fields)?.()) ?? {};
}

/**
 * Tells the node that gave the fields what the credential's code threw.
 *
 * @returns what to throw: a form shows nothing but the message of an error, so all is in that
 */
export function reportThrown(fields: Fields, error: unknown): unknown {
	thrown.set(fields, error);
	return error instanceof LazadaError ? joinMessage(error) : error;
}

/** What the credential's code threw for these fields. */
export function thrownFor(fields: Fields): unknown {
	return thrown.get(fields);
}
