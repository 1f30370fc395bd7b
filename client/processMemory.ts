import { SafetyCopyWriter } from './shops/safetyCopyWriter';
import { CodeExchange } from './tokens/codeExchange';
import { GrantKeeper } from './tokens/grantKeeper';
import { RotationLedger } from './tokens/rotationLedger';
import { SingleFlight } from './tokens/singleFlight';
import { TokenAcceptance } from './tokens/tokenAcceptance';
import type { NewTokens } from './tokens/tokenRequest';

// All that one process of n8n remembers of tokens. n8n itself keeps nothing between two calls of a hook, and parallel
// executions know nothing of each other.

const clock = () => Date.now();

/** Which refresh tokens were replaced by what: the credentials' own, and those of workflows. */
export const rotations = new RotationLedger(clock);

/** Exchanges and refreshes for all Lazada credentials. */
export const hookMemory = {
	clock,
	codes: new CodeExchange(clock),
	keeper: new GrantKeeper(clock, rotations),
};

/** Where Lazada accepts the access tokens of credentials, and where it refuses new ones too. */
export const tokenAcceptance = new TokenAcceptance(clock);

/** Refreshes of tokens given by workflows that are under way; `isNew` if Lazada has just given them. */
export const shopRefreshes = new SingleFlight<{ tokens: NewTokens; isNew: boolean }>();

const copyWriters = new Map<string, SafetyCopyWriter>();

/** The writer of safety copies into one credential. */
export function safetyCopyWriterFor(credentialId: string): SafetyCopyWriter {
	const writer = copyWriters.get(credentialId) ?? new SafetyCopyWriter(clock);
	copyWriters.set(credentialId, writer);
	return writer;
}
