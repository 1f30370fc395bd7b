import type { IDataObject } from 'n8n-workflow';
import { readAuthorizationCode, type AuthorizationAnswer } from '../../../lazada/authorizationCode';
import { LazadaError } from '../../../lazada/errors';
import type { Settings } from '../../../lazada/settings';
import { sameText } from '../../../lazada/seal';
import { isOwnState, verifyState, type StateContent } from '../../../lazada/state';
import { exchangeForOutput, exchangeIntoCredential } from '../exchange';
import { grantOutput, rawOutput } from '../grantOutput';
import { runsAsTool, showFor, textOption, textParameter, type Operation } from '../operation';
import { outputOption } from './outputOption';

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
		'The state that came back with the code, to be verified before anything is exchanged: it must come from Build Auth URL with the same credential. With a whole address as code: the state you expect in it.',
};

const uuidOption = {
	displayName: 'UUID',
	name: 'uuid',
	type: 'string' as const,
	default: '',
	description: 'Exactly the UUID of the authorization link, if it had one',
};

/**
 * Verifies the state before the code is spent.
 *
 * @param given the option *State*: the state that came back, or the one expected in a whole address
 * @returns what a signed state carries
 */
function verifiedState(
	{ state }: AuthorizationAnswer,
	given: string,
	{ appKey, appSecret }: Settings,
): Partial<StateContent> {
	if (state !== undefined && given !== '' && !sameText(state, given)) {
		throw new LazadaError('input', 'The state in the address is not the expected one', {
			advice: 'Use the address that belongs to this authorization link. Nothing was exchanged.',
		});
	}
	const isExpected = state !== undefined && given !== '';
	const received = state ?? given;
	if (received === '' || (!isOwnState(received) && (isExpected || given === ''))) return {};
	return verifyState(received, appKey, appSecret, Date.now());
}

/** Exchanges an authorization code for a grant [API reference: GenerateAccessToken]. */
export const generateAccessToken: Operation = {
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
				'The code from the callback, or the whole address the browser was sent to. It works once, for 30 minutes.',
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
					description: 'Put the tokens out, to be stored by the workflow: for many shops',
				},
				{
					name: 'Credential',
					value: 'credential',
					description: "Store the tokens encrypted in this node's credential: for one shop",
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
	async execute(context, itemIndex, { credential }) {
		const { settings } = credential;
		const options = context.getNodeParameter('options', itemIndex, {}) as Options;
		const answer = readAuthorizationCode(textParameter(context, 'code', itemIndex));
		if (answer === undefined) {
			throw new LazadaError('input', 'The Authorization Code is empty', {
				advice:
					'Give the code from the callback, such as {{ $json.query.code }} behind a Webhook node.',
			});
		}
		const givenState = textOption(options.state);
		const isSigned = answer.state !== undefined && isOwnState(answer.state);
		if (Object.hasOwn(options, 'state') && givenState === '' && !isSigned) {
			throw new LazadaError('input', 'The State is empty', {
				advice:
					'The callback came without the state that was asked for: nothing was exchanged. Use an authorization link made by Build Auth URL, or remove the option State.',
			});
		}
		const { reference, expected } = verifiedState(answer, givenState, settings);
		const withReference = (output: IDataObject): IDataObject =>
			reference === undefined ? output : { ...output, reference };
		const code = { code: answer.code, uuid: textOption(options.uuid), expected: [expected] };

		if (textParameter(context, 'saveTo', itemIndex) === 'credential') {
			if (itemIndex > 0) {
				throw new LazadaError('input', 'A credential holds the grant of one shop', {
					advice: 'Give one item, or save to the output for more. This code was not exchanged.',
				});
			}
			const stored = await exchangeIntoCredential(context, settings, code);
			return withReference(grantOutput(stored, 'authorized', settings.refreshAheadMs, true));
		}
		const { raw, grant } = await exchangeForOutput(context, credential, code);
		const asTool = runsAsTool(context);
		return options.output === 'raw'
			? rawOutput(raw, asTool)
			: withReference(grantOutput(grant, 'authorized', settings.refreshAheadMs, asTool));
	},
};
