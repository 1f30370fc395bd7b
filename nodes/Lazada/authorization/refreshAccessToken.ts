import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { readCredential } from '../../../client/credential';
import { readGrantField } from '../../../client/credentialFields';
import { safetyCopyWriterFor } from '../../../client/processMemory';
import { requireOwnApp } from '../../../client/ownApp';
import { refreshThroughHook } from '../../../client/runHook';
import { refreshShop } from '../../../client/shops/refreshShop';
import { notAuthorizedYet } from '../../../lazada/authorization/authorizationGuide';
import { LazadaError } from '../../../lazada/errors';
import { refreshDecision, refreshDueAt } from '../../../lazada/grants/refreshDecision';
import { parseTime } from '../../../lazada/grants/storedGrant';
import { outputOption } from '../../shared/fields';
import { GRANT_FIELDS, maskToken, toOutput, toRawOutput } from '../../shared/grantOutput';
import { toText } from '../../shared/parameters';
import { describeOutcome } from '../run/itemOutcome';
import { showFor, type NodeRun, type ItemOperation } from '../run/operation';
import { ONE_BY_ONE, PACE_OPTIONS, readPace } from '../run/paceOptions';

/** A time and no secret, so that its field is not a password field. */
const EXPIRES_AT = 'accessTokenExpiresAt';

/** Not an error of the item but its outcome: only the seller can help, or a rate limit wants it done later. */
function toOutcome(error: unknown): { status: 'reauthorize' | 'postponed' } & IDataObject {
	if (error instanceof LazadaError) {
		const { kind } = error;
		if (kind === 'reauthorize' || kind === 'postponed') {
			return { status: kind, ...describeOutcome(error) };
		}
	}
	throw error;
}

async function refreshStored(
	{ context }: NodeRun,
	itemIndex: number,
	onlyWhenDue: boolean,
): Promise<IDataObject> {
	// Read for each item: the one before may have refreshed it.
	const credential = await readCredential(context, itemIndex);
	await requireOwnApp(context, credential);
	const { refreshAheadMs } = credential.settings;
	const stored = readGrantField(credential.fields, credential.settings);
	if (stored === undefined) throw notAuthorizedYet(credential.settings, Date.now());
	if (onlyWhenDue && refreshDecision(stored, refreshAheadMs, Date.now()) === 'fresh') {
		return toOutput(stored, 'fresh', refreshAheadMs, true);
	}
	const refreshing = refreshThroughHook(context, credential, { do: 'refresh' }, stored);
	return await refreshing.then(
		(grant) => toOutput(grant ?? stored, 'refreshed', refreshAheadMs, true),
		(error: unknown) => {
			const outcome = toOutcome(error);
			return { ...toOutput(stored, outcome.status, refreshAheadMs, true), ...outcome };
		},
	);
}

/** The grant as the item has it: the names are those of the node's own output, so a stored row fits as it is. */
function readItemGrant({ context, asTool }: NodeRun, itemIndex: number): IDataObject {
	const { json } = context.getInputData()[itemIndex];
	const known = GRANT_FIELDS.filter((name) => Object.hasOwn(json, name)).map((name) => {
		const value = json[name];
		const isToken = name === 'accessToken' || name === 'refreshToken';
		return [name, asTool && isToken && typeof value === 'string' ? maskToken(value) : value];
	});
	return Object.fromEntries(known) as IDataObject;
}

/** @returns milliseconds since 1970; `undefined` if the field is blank */
function parseExpiry(text: string): number | undefined {
	if (text === '') return undefined;
	const time = parseTime(text);
	if (time > 0) return time;
	throw new LazadaError('input', "Access Token Expires At isn't a valid date and time", {
		advice:
			'Enter an ISO 8601 time such as 2026-12-01T08:00:00Z, as Generate Access Token returns it.',
	});
}

async function refreshGiven(
	run: NodeRun,
	itemIndex: number,
	onlyWhenDue: boolean,
): Promise<IDataObject> {
	const { context, parameters, asTool } = run;
	const { credential, calls } = await run.apps.forItem(itemIndex);
	const { refreshAheadMs } = credential.settings;
	const refreshToken = parameters.text('refreshToken', itemIndex);
	if (refreshToken === '') {
		throw new LazadaError('input', 'The Refresh Token is empty', {
			advice: 'Give the refresh token that was stored last for this shop.',
		});
	}
	const given = {
		...readItemGrant(run, itemIndex),
		refreshToken: asTool ? maskToken(refreshToken) : refreshToken,
	};
	const expiresAt = onlyWhenDue ? parseExpiry(parameters.text(EXPIRES_AT, itemIndex)) : undefined;
	if (expiresAt !== undefined) {
		const dueAt = refreshDueAt({ accessTokenExpiresAt: expiresAt, receivedAt: 0 }, refreshAheadMs);
		if (Date.now() < dueAt) {
			return {
				status: 'fresh',
				...given,
				accessTokenExpiresAt: new Date(expiresAt).toISOString(),
				refreshDueAt: new Date(dueAt).toISOString(),
			};
		}
	}
	const { output, safetyCopy } = parameters.options(itemIndex);
	const copies = safetyCopy === true ? safetyCopyWriterFor(credential.id) : undefined;
	return await refreshShop({ context, credential, calls, copies }, refreshToken).then(
		({ raw, grant }) =>
			toText(output) === 'raw'
				? toRawOutput(raw, asTool)
				: toOutput(grant, 'refreshed', refreshAheadMs, asTool),
		(error: unknown) => ({ ...given, ...toOutcome(error) }),
	);
}

const SAFETY_COPY: INodeProperties = {
	displayName: 'Safety Copy',
	name: 'safetyCopy',
	type: 'boolean',
	default: false,
	description:
		"Whether to also save the new tokens in this node's credential before returning them. If n8n stops before your workflow stores them, the next run with the old refresh token recovers them.",
};

/** Gets new tokens for a shop [API reference: RefreshAccessToken]. */
export const refreshAccessToken: ItemOperation = {
	option: {
		name: 'Refresh Access Token',
		value: 'refreshAccessToken',
		description: 'Get new tokens before the old ones expire',
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
						'Refresh the tokens given here and return the new ones (many shops). The credential only signs.',
				},
			],
			displayOptions: showFor('refreshAccessToken'),
		},
		{
			displayName: 'Refresh Token',
			name: 'refreshToken',
			type: 'string',
			typeOptions: { password: true },
			default: '={{ $json.refreshToken }}',
			required: true,
			placeholder: 'e.g. {{ $json.refreshToken }}',
			description:
				'The refresh token that was stored last for this shop. The node returns new tokens only when all items are done: use Loop Over Items to store them one shop at a time, or turn on Safety Copy.',
			displayOptions: showFor('refreshAccessToken', { tokenSource: ['input'] }),
		},
		{
			displayName: 'Only When Due',
			name: 'onlyWhenDue',
			type: 'boolean',
			default: true,
			description:
				"Whether to skip tokens that don't expire within the credential's Refresh Ahead time",
			displayOptions: showFor('refreshAccessToken'),
		},
		{
			displayName: 'Access Token Expires At',
			name: EXPIRES_AT,
			type: 'string',
			default: '={{ $json.accessTokenExpiresAt }}',
			placeholder: 'e.g. {{ $json.accessTokenExpiresAt }}',
			description:
				'When the access token expires (ISO 8601). If it is empty, the token is refreshed.',
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
		toText(context.getNodeParameter('tokenSource', 0, '')) === 'input'
			? readPace(context)
			: ONE_BY_ONE,
	async execute(run, itemIndex) {
		const { parameters } = run;
		const onlyWhenDue = parameters.value('onlyWhenDue', itemIndex, true) !== false;
		return parameters.text('tokenSource', itemIndex) === 'input'
			? await refreshGiven(run, itemIndex, onlyWhenDue)
			: await refreshStored(run, itemIndex, onlyWhenDue);
	},
	/** The items are returned only once the copies of their tokens are stored. */
	async finish({ context, apps: { lastRead } }) {
		if (lastRead !== undefined) await safetyCopyWriterFor(lastRead.id).flush(context, lastRead);
	},
};
