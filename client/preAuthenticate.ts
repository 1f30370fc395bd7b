import type { IDataObject } from 'n8n-workflow';
import { readText } from '../lazada/json';
import { readSettings, type Settings } from '../lazada/settings';
import {
	lostTokenGrant,
	readGrantField,
	storedFields,
	type StoredFields,
} from './credentialFields';
import {
	HOOK_RUNS,
	readCommand,
	readKeptExpressions,
	reportThrown,
	type Fields,
} from './hookCommand';
import { hookMemory } from './processMemory';
import type { Send } from './requests';
import { signRequest } from './sign/signRequest';
import type { CodeExchange } from './tokens/codeExchange';
import type { GrantKeeper } from './tokens/grantKeeper';

/** What n8n is to store; nothing where nothing changed. */
export type HookOutput =
	| StoredFields
	| { tokenCopies: string; session: typeof HOOK_RUNS }
	| Record<string, never>;

/** What the hook remembers between two calls. */
export interface HookMemory {
	/** Milliseconds since 1970. */
	clock: () => number;
	codes: CodeExchange;
	keeper: GrantKeeper;
}

/** Signs a request that takes no access token, and sends it. */
function signingSender(send: Send, settings: Settings, { clock }: HookMemory): Send {
	return async (options) => {
		const signed = signRequest(options, {
			settings,
			defaultGateway: () => settings.platform.tokenBaseUrl,
			accessTokenFor: () => undefined,
			now: clock(),
		});
		return await send(signed);
	};
}

/**
 * Carries out the command that the fields carry; without one, what n8n wants before any request.
 *
 * @param send n8n's `httpRequest` helper
 * @throws LazadaError where a grant is needed and only the seller can give it, or Lazada refuses
 */
export async function runCommand(
	send: Send,
	fields: Fields,
	memory: HookMemory,
): Promise<HookOutput> {
	const command = readCommand(fields) ?? { do: 'prepare' };
	if (command.do === 'sign') return {};
	if (command.do === 'storeCopies') return { tokenCopies: command.copies, session: HOOK_RUNS };

	const settings = readSettings(fields);
	const sendSigned = signingSender(send, settings, memory);
	const stored = readGrantField(fields, settings);
	const pasted = readText(fields, 'authorizationCode');
	switch (command.do) {
		case 'exchange': {
			const exchanged = await memory.codes.exchange(sendSigned, settings, command, stored);
			return exchanged === undefined ? {} : storedFields(exchanged, settings, command.code);
		}
		case 'refresh':
			return storedFields(
				await memory.keeper.refreshNow(sendSigned, settings, stored),
				settings,
				pasted,
			);
		case 'prepare': {
			const exchanged = await memory.codes.exchangePasted(sendSigned, settings, pasted, stored);
			const current = await memory.keeper.keepFresh(sendSigned, settings, exchanged ?? stored);
			if (current === undefined) return {};
			const isStored = current === stored && !lostTokenGrant(fields, current);
			return isStored ? {} : storedFields(current, settings, pasted);
		}
	}
}

/**
 * The credential's hook, which n8n runs before each request: exchanges a new code, refreshes the grant when due, or
 * carries out what a node asks. Nothing that it stores for a node replaces an expression.
 *
 * @param send n8n's `httpRequest` helper
 * @throws LazadaError with all that the user needs to know in its message
 */
export async function preAuthenticate(send: Send, fields: Fields): Promise<IDataObject> {
	const running = runCommand(send, fields, hookMemory);
	const output = await running.catch((error: unknown) => {
		throw reportThrown(fields, error);
	});
	if (!('session' in output)) return {};
	return { ...output, ...(await readKeptExpressions(fields)) };
}
