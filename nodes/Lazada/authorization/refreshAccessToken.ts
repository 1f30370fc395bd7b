import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { fieldsWithGrant } from '../../../credentials/grantFields';
import { notAuthorizedYet } from '../../../lazada/authorizationGuide';
import { LazadaError } from '../../../lazada/errors';
import { refreshDecision, refreshDueAt } from '../../../lazada/refreshDecision';
import { timeOf } from '../../../lazada/storedGrant';
import { readCredentialGrant, type LazadaCredential } from '../credential';
import { GRANT_FIELDS, grantOutput, masked, rawOutput } from '../grantOutput';
import { reasonOf } from '../itemOutcome';
import { itemParameter } from '../itemParameter';
import { runsAsTool, showFor, textOption, textParameter, type Operation } from '../operation';
import { ONE_BY_ONE, PACE_OPTIONS, readPace } from '../paceOptions';
import { refreshOnce } from '../refreshOnce';
import type { NodeRun } from '../run';
import { refreshGrant } from '../keptGrant';
import { outputOption } from './outputOption';

/** A time and no secret, so that its field is not a password field. */
const EXPIRES_AT = 'accessTokenExpiresAt';

/** What is no problem of the item but an outcome: only the seller can help, or a limit wants it done later. */
function onlyOutcome(error: unknown): { status: 'reauthorize' | 'postponed' } & IDataObject {
	if (error instanceof LazadaError) {
		const { kind } = error;
		if (kind === 'reauthorize' || kind === 'postponed') return { status: kind, ...reasonOf(error) };
	}
	throw error;
}

async function refreshStored(
	context: IExecuteFunctions,
	credential: LazadaCredential,
	onlyWhenDue: boolean,
): Promise<IDataObject> {
	const { refreshAheadMs } = credential.settings;
	const stored = await readCredentialGrant(context);
	if (stored === undefined) throw notAuthorizedYet(credential.settings, Date.now());
	if (onlyWhenDue && refreshDecision(stored, refreshAheadMs, Date.now()) === 'fresh') {
		return grantOutput(stored, 'fresh', refreshAheadMs, true);
	}
	// The hook refreshes a grant that says its access token has ended.
	const ended = { ...stored, accessTokenExpiresAt: 0 };
	const overlay = fieldsWithGrant(JSON.stringify(ended));
	const keeping = refreshGrant(context, overlay, stored);
	const outcome = await keeping.then(() => ({ status: 'refreshed' as const }), onlyOutcome);
	const grant = (await readCredentialGrant(context)) ?? stored;
	return { ...grantOutput(grant, outcome.status, refreshAheadMs, true), ...outcome };
}

/** The grant as the item has it: the names are those of the node's own output, so a stored row fits as it is. */
function grantOfItem(
	context: IExecuteFunctions,
	itemIndex: number,
	maskTokens: boolean,
): IDataObject {
	const { json } = context.getInputData()[itemIndex];
	const known = GRANT_FIELDS.filter((name) => Object.hasOwn(json, name)).map((name) => {
		const value = json[name];
		const isToken = name === 'accessToken' || name === 'refreshToken';
		return [name, maskTokens && isToken && typeof value === 'string' ? masked(value) : value];
	});
	return Object.fromEntries(known) as IDataObject;
}

/** @returns milliseconds since 1970; `undefined` if the field is blank */
function readExpiry(text: string): number | undefined {
	if (text === '') return undefined;
	const time = timeOf(text);
	if (time > 0) return time;
	throw new LazadaError('input', "Access Token Expires At isn't a time", {
		advice:
			'Give an ISO 8601 time such as 2026-12-01T08:00:00Z, as Generate Access Token puts it out.',
	});
}

async function refreshGiven(
	context: IExecuteFunctions,
	itemIndex: number,
	run: NodeRun,
	onlyWhenDue: boolean,
): Promise<IDataObject> {
	const { refreshAheadMs } = run.credential.settings;
	const asTool = runsAsTool(context);
	const refreshToken = textParameter(context, 'refreshToken', itemIndex);
	if (refreshToken === '') {
		throw new LazadaError('input', 'The Refresh Token is empty', {
			advice: 'Give the refresh token that was stored last for this shop.',
		});
	}
	const expiresAt = onlyWhenDue
		? readExpiry(textParameter(context, EXPIRES_AT, itemIndex))
		: undefined;
	const kept = {
		...grantOfItem(context, itemIndex, asTool),
		refreshToken: asTool ? masked(refreshToken) : refreshToken,
	};
	if (expiresAt !== undefined) {
		const dueAt = refreshDueAt({ accessTokenExpiresAt: expiresAt, receivedAt: 0 }, refreshAheadMs);
		if (Date.now() < dueAt) {
			return {
				status: 'fresh',
				...kept,
				accessTokenExpiresAt: new Date(expiresAt).toISOString(),
				refreshDueAt: new Date(dueAt).toISOString(),
			};
		}
	}
	const { output, safetyCopy } = itemParameter(context, 'options', itemIndex, {}) as IDataObject;
	const refreshing = refreshOnce(context, run, refreshToken, safetyCopy === true);
	const refreshed = await refreshing.catch(onlyOutcome);
	if ('status' in refreshed) return { ...kept, ...refreshed };
	const { raw, grant } = refreshed;
	return textOption(output) === 'raw'
		? rawOutput(raw, asTool)
		: grantOutput(grant, 'refreshed', refreshAheadMs, asTool);
}

/** By default nothing is stored for tokens that are given as input. */
const SAFETY_COPY: INodeProperties = {
	displayName: 'Safety Copy',
	name: 'safetyCopy',
	type: 'boolean',
	default: false,
	description:
		"Whether to keep the new tokens in this node's credential too before they go on. If n8n ends before the workflow has stored them, the next run with the old refresh token gets them from there.",
};

/** Gets new tokens for a grant [API reference: RefreshAccessToken]. */
export const refreshAccessToken: Operation = {
	option: {
		name: 'Refresh Access Token',
		value: 'refreshAccessToken',
		description: 'Get new tokens before the old ones end',
		action: 'Refresh an access token',
	},
	fields: [
		{
			displayName: 'Token Source',
			name: 'tokenSource',
			type: 'options',
			default: 'credential',
			options: [
				{
					name: 'Credential',
					value: 'credential',
					description: "Refresh the tokens in this node's credential and store the new ones there",
				},
				{
					name: 'Input',
					value: 'input',
					description:
						'Refresh the tokens given here and put the new ones out: for many shops. The credential only signs.',
				},
			],
			displayOptions: showFor('refreshAccessToken'),
		},
		{
			displayName: 'Refresh Token',
			name: 'refreshToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. {{ $json.refreshToken }}',
			description:
				'The refresh token that was stored last for this shop. New tokens come out once all items are done: let a loop store them shop by shop, or turn on Safety Copy.',
			displayOptions: showFor('refreshAccessToken', { tokenSource: ['input'] }),
		},
		{
			displayName: 'Only When Due',
			name: 'onlyWhenDue',
			type: 'boolean',
			default: true,
			description:
				"Whether to leave tokens alone that are not within the credential's Refresh Ahead of their end",
			displayOptions: showFor('refreshAccessToken'),
		},
		{
			displayName: 'Access Token Expires At',
			name: EXPIRES_AT,
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.accessTokenExpiresAt }}',
			description:
				'When the access token ends, in ISO 8601. Empty means that it is refreshed in any case.',
			displayOptions: {
				show: {
					resource: ['authorization'],
					operation: ['refreshAccessToken'],
					tokenSource: ['input'],
					onlyWhenDue: [true],
				},
			},
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			displayOptions: showFor('refreshAccessToken', { tokenSource: ['input'] }),
			options: [...PACE_OPTIONS, outputOption, SAFETY_COPY],
		},
	],
	pace: (context) =>
		textParameter(context, 'tokenSource', 0) === 'input' ? readPace(context) : ONE_BY_ONE,
	async execute(context, itemIndex, run) {
		const onlyWhenDue = itemParameter(context, 'onlyWhenDue', itemIndex, true) !== false;
		return textParameter(context, 'tokenSource', itemIndex) === 'input'
			? await refreshGiven(context, itemIndex, run, onlyWhenDue)
			: await refreshStored(context, run.credential, onlyWhenDue);
	},
};
