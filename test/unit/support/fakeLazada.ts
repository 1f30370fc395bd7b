import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { runCommand, type HookMemory } from '../../../client/preAuthenticate';
import { withCommand, type HookCommand } from '../../../client/hookCommand';
import { CodeExchange } from '../../../client/tokens/codeExchange';
import { GrantKeeper } from '../../../client/tokens/grantKeeper';
import { RotationLedger } from '../../../client/tokens/rotationLedger';
import { createAnswer, refreshAnswer } from '../../support/tokenAnswers';

const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Any fixed point in time; the clock is moved by hand. */
export const START = Date.UTC(2026, 10, 23, 12);

export const SECRET = 'app-secret-helloworld';
export const CODE = '0_123456_Zq8xYw-code';

type Fields = ICredentialDataDecryptedObject;
type Answer = (options: IHttpRequestOptions, count: number) => unknown;

/** Fields of a credential as n8n hands them to the hook, without a grant. */
export function credentialFields(changes: Fields = {}): Fields {
	return {
		appKey: '123456',
		appSecret: SECRET,
		callbackUrl: 'https://example.com/callback',
		authorizationCode: '',
		environment: 'lazada',
		gatewayUrl: '',
		refreshAheadHours: 48,
		tokenGrant: '',
		session: '',
		...changes,
	};
}

/** Fields of a credential with a grant received at START: a week for the access token, 30 days for the other. */
export function grantedFields(grant: IDataObject = {}, changes: Fields = {}): Fields {
	const tokenGrant = {
		accessToken: 'access-token-stored',
		refreshToken: 'refresh-token-stored',
		receivedAt: START,
		accessTokenExpiresAt: START + 7 * DAY,
		refreshTokenExpiresAt: START + 30 * DAY,
		country: 'sg',
		appKey: '123456',
		tokenHost: 'https://auth.lazada.com/rest',
		spentCodes: [],
		...grant,
	};
	return credentialFields({ tokenGrant: JSON.stringify(tokenGrant), ...changes });
}

/** A credential's hook with a clock moved by hand, and a Lazada that answers as it is told and counts the calls. */
export class FakeLazada {
	now = START;

	readonly calls: IHttpRequestOptions[] = [];

	readonly clock = () => this.now;

	readonly rotations = new RotationLedger(this.clock);

	readonly memory: HookMemory = {
		clock: this.clock,
		codes: new CodeExchange(this.clock),
		keeper: new GrantKeeper(this.clock, this.rotations),
	};

	/** Answers by API path; what is thrown stands for a network that fails. */
	readonly answers: Record<string, Answer> = {
		'/auth/token/create': () => createAnswer(),
		'/auth/token/refresh': (_options, count) =>
			refreshAnswer({
				access_token: `access-token-${count}`,
				refresh_token: `refresh-token-${count}`,
			}),
		'/seller/get': () => ({
			code: 'MissingParameter',
			message: 'The input parameter "access_token" that is mandatory is missing',
			request_id: 'r-probe',
		}),
	};

	readonly httpRequest = async (options: IHttpRequestOptions): Promise<unknown> => {
		const apiPath = new URL(options.url).pathname.replace(/^\/rest/, '');
		this.calls.push(options);
		const count = this.sent(apiPath).length;
		// An answer takes its time: whoever asks meanwhile must not ask again.
		for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
		const answer = this.answers[apiPath](options, count);
		return { statusCode: 200, body: typeof answer === 'string' ? answer : JSON.stringify(answer) };
	};

	/** Runs the credential's hook on the fields; what it returns is what n8n stores. */
	async keep(fields: Fields, command?: HookCommand, keeper = this.memory.keeper): Promise<Fields> {
		const given = command === undefined ? fields : withCommand(fields, command);
		return { ...(await runCommand(this.httpRequest, given, { ...this.memory, keeper })) };
	}

	/** Runs the hook and merges what it returns into the fields, as n8n stores it. */
	async keepAndStore(fields: Fields, command?: HookCommand): Promise<Fields> {
		return { ...fields, ...(await this.keep(fields, command)) };
	}

	/** The form fields of each call of an API. */
	sent(apiPath: string): Array<Record<string, unknown>> {
		return this.calls
			.filter(({ url }) => url.endsWith(`/rest${apiPath}`))
			.map(({ body }) => Object.fromEntries(Object.entries(body ?? {})));
	}
}

/** The grant in the fields of a credential. */
export function grantIn({ tokenGrant }: Record<string, unknown>): Record<string, unknown> {
	const grant: unknown = typeof tokenGrant === 'string' ? JSON.parse(tokenGrant) : undefined;
	if (typeof grant !== 'object' || grant === null) throw new Error('There is no grant');
	return { ...grant };
}
