import type { IDataObject } from 'n8n-workflow';
import { exchangeForOutput } from '../../../client/exchangeCode';
import { requireOwnApp } from '../../../client/ownApp';
import { exchangeThroughHook } from '../../../client/runHook';
import {
	readAuthorizationCode,
	type Callback,
} from '../../../lazada/authorization/authorizationCode';
import { equalInConstantTime } from '../../../lazada/authorization/seal';
import { isOwnState, verifyState, type StateContent } from '../../../lazada/authorization/state';
import { LazadaError } from '../../../lazada/errors';
import type { Settings } from '../../../lazada/settings';
import { outputOption } from '../../shared/fields';
import { toOutput, toRawOutput } from '../../shared/grantOutput';
import { toText } from '../../shared/parameters';
import { showFor, type ItemOperation } from '../run/operation';

interface Options {
	output?: string;
	state?: unknown;
	uuid?: unknown;
}

const stateOption = {
	displayName: 'State',
	name: 'state',
	type: 'string' as const,
	default: '',
	placeholder: 'e.g. {{ $json.query.state }}',
	description:
		'The state that came back with the code, verified before anything is exchanged: it must come from Build Auth URL with the same credential. With a whole URL as code: the state you expect in it.',
};

const uuidOption = {
	displayName: 'UUID',
	name: 'uuid',
	type: 'string' as const,
	default: '',
	description: "Must match the link's UUID, if it had one",
};

/**
 * Verifies the state before the code is spent.
 *
 * @param given the option *State*: the state that came back, or the one expected in a whole URL; `undefined` where the
 * option is not set
 * @returns what a signed state carries
 * @throws LazadaError (`input`)
 */
function verifyGivenState(
	{ state }: Callback,
	given: string | undefined,
	{ appKey, appSecret }: Settings,
): Partial<StateContent> {
	const verifySigned = (text: string) => verifyState(text, appKey, appSecret, Date.now());
	if (state !== undefined && isOwnState(state) && !given) return verifySigned(state);
	if (given === undefined) return {};
	if (given === '') {
		throw new LazadaError('input', 'The State is empty', {
			advice:
				'The callback came without the expected state: nothing was exchanged. Use an authorization link made by Build Auth URL, or remove the option State.',
		});
	}
	if (state === undefined) return verifySigned(given);
	if (!equalInConstantTime(state, given)) {
		throw new LazadaError('input', 'The state in the URL is not the expected one', {
			advice: 'Use the URL that belongs to this authorization link. Nothing was exchanged.',
		});
	}
	// A state of the user's own is compared, a signed one is verified too.
	return isOwnState(state) ? verifySigned(state) : {};
}

/** Exchanges an authorization code for tokens [API reference: GenerateAccessToken]. */
export const generateAccessToken: ItemOperation = {
	option: {
		name: 'Generate Access Token',
		value: 'generateAccessToken',
		description: 'Exchange an authorization code for tokens',
		action: 'Generate an access token',
	},
	fields: [
		{
			displayName: 'Authorization Code',
			name: 'code',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 0_123456_…',
			description:
				'The code from the callback, or the whole URL the browser was sent to. It works once, for 30 minutes.',
			displayOptions: showFor('generateAccessToken'),
		},
		{
			displayName: 'Save To',
			name: 'saveTo',
			type: 'options',
			default: 'output',
			options: [
				{
					name: 'Output',
					value: 'output',
					description: 'Return the tokens for the workflow to store (many shops)',
				},
				{
					name: 'Credential',
					value: 'credential',
					description: "Store the tokens encrypted in this node's credential (one shop)",
				},
			],
			displayOptions: showFor('generateAccessToken'),
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			displayOptions: showFor('generateAccessToken', { saveTo: ['output'] }),
			options: [outputOption, stateOption, uuidOption],
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			displayOptions: showFor('generateAccessToken', { saveTo: ['credential'] }),
			options: [stateOption, uuidOption],
		},
	],
	async execute(run, itemIndex) {
		const { context, parameters, asTool } = run;
		const { credential } = await run.apps.forItem(itemIndex);
		const { settings } = credential;
		const options = parameters.options(itemIndex) as Options;
		const answer = readAuthorizationCode(parameters.text('code', itemIndex));
		if (answer === undefined) {
			throw new LazadaError('input', 'The Authorization Code is empty', {
				advice:
					'Enter the code from the callback, such as {{ $json.query.code }} after a Webhook node.',
			});
		}
		const given = Object.hasOwn(options, 'state') ? toText(options.state) : undefined;
		const { reference, expected } = verifyGivenState(answer, given, settings);
		const withReference = (output: IDataObject): IDataObject =>
			reference === undefined ? output : { ...output, reference };
		const code = {
			code: answer.code,
			uuid: toText(options.uuid),
			expected: expected === undefined ? [] : [expected],
		};

		if (parameters.text('saveTo', itemIndex) === 'credential') {
			if (itemIndex > 0) {
				throw new LazadaError('input', 'A credential holds the tokens of one shop', {
					advice: 'Give one item, or save to the output for more. This code was not exchanged.',
				});
			}
			await requireOwnApp(context, credential);
			const stored = await exchangeThroughHook(context, credential, code);
			return withReference(toOutput(stored, 'authorized', settings.refreshAheadMs, true));
		}
		const { raw, grant } = await exchangeForOutput(context, credential, code);
		return options.output === 'raw'
			? toRawOutput(raw, asTool)
			: withReference(toOutput(grant, 'authorized', settings.refreshAheadMs, asTool));
	},
};
