import type { IDataObject } from 'n8n-workflow';
import type { Credential } from './support/credential';
import { tableRow } from './support/manyShops';
import { issueCode, newestTokens } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

/** Agents of n8n call their tools themselves, or let the engine run them: the node runs in another context each. */
describe.each(['callingAgent', 'askingAgent'] as const)(
	'the Lazada node as a tool of a %s',
	(agent) => {
		/** What the AI model gets to read. */
		async function toolAnswer(
			operation: string,
			parameters: IDataObject,
			item: IDataObject,
		): Promise<string> {
			const step = { credential, items: [item] };
			const { json, error } = await host.runAgent(agent, operation, parameters, step);
			if (error !== undefined) throw error;
			return text(json[0].answer);
		}

		test('makes links', async () => {
			const answer = await toolAnswer('buildAuthUrl', {}, {});

			expect(answer).toContain(`${host.sandbox.url}/oauth/authorize?response_type=code`);
		});

		test('shows an AI model only the last four characters of new tokens', async () => {
			const code = issueCode(host.sandbox, 'my');

			const answer = await toolAnswer('generateAccessToken', { code, saveTo: 'output' }, {});

			const { accessToken, refreshToken } = newestTokens(host.sandbox);
			expect(answer).toContain('shop-my@example.com');
			expect(answer).toContain(`****${accessToken.slice(-4)}`);
			expect(answer).toContain(`****${refreshToken.slice(-4)}`);
			expect(answer).not.toContain(accessToken);
			expect(answer).not.toContain(refreshToken);
		});

		test('masks tokens in raw output too', async () => {
			const parameters = {
				code: issueCode(host.sandbox, 'my'),
				saveTo: 'output',
				options: { output: 'raw' },
			};

			const answer = await toolAnswer('generateAccessToken', parameters, {});

			const { accessToken, refreshToken } = newestTokens(host.sandbox);
			expect(answer).toContain('country_user_info');
			expect(answer).not.toContain(accessToken);
			expect(answer).not.toContain(refreshToken);
		});

		test.each([
			['refreshed', false],
			['fresh', true],
		])('masks tokens from the input that are returned as %s', async (status, onlyWhenDue) => {
			const row = await tableRow(host, credential, 'my');
			const { refreshToken, accessTokenExpiresAt } = row;
			const parameters = { tokenSource: 'input', refreshToken, accessTokenExpiresAt, onlyWhenDue };

			const answer = await toolAnswer('refreshAccessToken', parameters, row);

			const newest = newestTokens(host.sandbox);
			expect(answer).toContain(`"status":"${status}"`);
			for (const token of [
				row.accessToken,
				refreshToken,
				newest.accessToken,
				newest.refreshToken,
			]) {
				expect(answer).not.toContain(token);
			}
		});
	},
);
