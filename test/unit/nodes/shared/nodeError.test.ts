import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { judgeAnswer, unreachable } from '../../../../lazada/answers/answer';
import { readApiAddress } from '../../../../lazada/signing/apiAddress';
import { readAuthorizationCode } from '../../../../lazada/authorization/authorizationCode';
import { notAuthorizedYet } from '../../../../lazada/authorization/authorizationGuide';
import { readCallbackUrl } from '../../../../lazada/authorization/authorizationUrl';
import { LazadaError } from '../../../../lazada/errors';
import { readGrant } from '../../../../lazada/grants/tokenCalls';
import { customPlatform, gatewayFor, LAZADA } from '../../../../lazada/sites/platform';
import { readSettings } from '../../../../lazada/settings';
import { verifyState } from '../../../../lazada/authorization/state';
import { nodeError } from '../../../../nodes/shared/nodeError';
import { catchRefusal } from '../../support/errors';

const NODE: INode = {
	id: '1',
	name: 'Lazada',
	type: 'n8n-nodes-lazada.lazada',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

function withSecrets(): INode {
	return { ...NODE, parameters: { code: '0_123456_a-code', refreshToken: 'a-token' } };
}

const judge = (body: unknown) => () => judgeAnswer({ status: 502, body });

describe('an error of the node', () => {
	it.each<[string, () => unknown]>([
		['an empty App Key', () => readSettings({})],
		['an App Key with letters', () => readSettings({ appKey: 'abc', appSecret: 'x' })],
		['an empty App Secret', () => readSettings({ appKey: '123456' })],
		['a wrong Gateway URL', () => customPlatform('http://example.com')],
		['a wrong country', () => gatewayFor(LAZADA, 'de')],
		['a wrong callback', () => readCallbackUrl('x')],
		['an empty callback', () => readCallbackUrl('')],
		['a wrong code', () => readAuthorizationCode('a b')],
		['an address without code', () => readAuthorizationCode('https://example.com/?x=1')],
		[
			'a refusal of the seller',
			() => readAuthorizationCode('https://example.com/?error=access_denied'),
		],
		['a foreign host', () => readApiAddress(LAZADA, 'https://example.com/rest/a', () => '')],
		['a forged state', () => verifyState('lz1.a.b.c', '123456', 'secret', 0)],
	])('that the input caused is an operation error with advice: %s', (_what, work) => {
		const error = catchRefusal(work);
		const shown = nodeError(NODE, error, 2);
		expect(shown).toBeInstanceOf(NodeOperationError);
		expect(shown.message).toBe(error.message);
		expect(shown.description).toBe(error.details.advice);
		expect(shown.description).toBeTruthy();
		expect(shown.context.itemIndex).toBe(2);
	});

	it.each<[string, () => unknown]>([
		['a web page', judge('<html></html>')],
		['a cut-off answer', judge('{"a')],
		['an empty answer', judge('')],
		['JSON of another', judge('{}')],
		['half a grant', () => readGrant({ code: '0' }, 0)],
		['an unknown code', judge({ code: 'X', message: 'Something is wrong', request_id: 'r' })],
	])('that Lazada caused is an API error with advice: %s', (_what, work) => {
		const error = catchRefusal(work);
		const shown = nodeError(NODE, error, 0);
		expect(shown).toBeInstanceOf(NodeApiError);
		expect(shown.message).toBe(error.message);
		expect(shown.description).toBe(error.description);
		expect(shown.description).toBeTruthy();
		expect(shown.context.itemIndex).toBe(0);
	});

	it.each(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNABORTED', 'EAI_AGAIN', 'ECONNRESET'])(
		'that the network caused says so, not what n8n says of %s',
		(code) => {
			const error = unreachable('https://auth.lazada.com/rest/x', { code });
			const { message, description } = nodeError(NODE, error, 0);
			expect(message).toMatch(/^auth\.lazada\.com /);
			expect(description).toContain('Check the network');
		},
	);

	it('that only the seller can mend leads to the link', () => {
		const settings = readSettings({
			appKey: '123456',
			appSecret: 'secret',
			callbackUrl: 'https://example.com/callback',
		});
		const error = notAuthorizedYet(settings, 1_900_000_000_000);
		expect(nodeError(NODE, error, 0).message).toBe(error.message);
	});

	it('keeps nothing of what was thrown but its texts', () => {
		const details = { advice: 'Do this.', lazadaCode: 'X' };
		for (const kind of ['input', 'refused'] as const) {
			const thrown = Object.assign(new LazadaError(kind, 'It happened', details), {
				request: 'token-1',
			});
			const shown = nodeError(NODE, thrown, 0);
			expect(JSON.stringify({ ...shown, cause: shown.cause })).not.toContain('token-1');
		}
	});

	it.each<[string, () => unknown]>([
		['that the input caused', () => new LazadaError('input', 'It happened')],
		['that Lazada caused', () => new LazadaError('refused', 'It happened')],
		['that n8n made', () => new NodeOperationError(withSecrets(), 'It happened')],
		['of any other kind', () => new Error('It happened')],
	])('%s has none of the parameters, which n8n would write into its log', (_what, thrown) => {
		const shown = nodeError(withSecrets(), thrown(), 0);
		expect(JSON.stringify({ ...shown })).not.toMatch(/a-code|a-token/);
		expect(shown.node).toEqual(NODE);
	});

	it("has Lazada's answer where n8n shows it, and the page of an API of the catalogue", () => {
		const answer = { code: 'E017', request_id: 'r' };
		const dataFor = (apiPath?: string) =>
			nodeError(NODE, new LazadaError('refused', 'It happened', { answer, apiPath }), 0).context
				.data;
		expect(dataFor('/orders/get')).toEqual({
			apiReference: 'https://open.lazada.com/apps/doc/api?path=%2Forders%2Fget',
			answer,
		});
		expect(dataFor('/no/such/api')).toEqual({ answer });
		expect(dataFor()).toEqual({ answer });
		const without = nodeError(NODE, new LazadaError('refused', 'It happened'), 0);
		expect(without.context).toEqual({ itemIndex: 0 });
	});

	it('that n8n made already stays itself and learns its item', () => {
		const made = new NodeOperationError(NODE, 'No such parameter');
		expect(nodeError(NODE, made, 4)).toBe(made);
		expect(made.context.itemIndex).toBe(4);
	});

	it.each([
		[new Error('Something else'), 'Something else'],
		['text', 'text'],
	])('of any other kind is shown as it is: %p', (thrown, message) => {
		const shown = nodeError(NODE, thrown, 1);
		expect(shown).toBeInstanceOf(NodeOperationError);
		expect(shown.message).toBe(message);
		expect(shown.context.itemIndex).toBe(1);
	});
});
