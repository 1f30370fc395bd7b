import { API_PATHS } from '../../lazada/catalog/catalog';
import { findKnownApi, KNOWN_APIS } from '../../sandbox/reference/knownApis';
import { APP } from '../support/app';
import { callKnown, makeParameters } from '../support/knownRequests';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);
let access_token: string;

beforeAll(() => {
	access_token = sandbox.addShops({ appKey: APP.appKey, count: 1 })[0].accessToken;
});

/** Those behind which nothing lives. */
const DOCUMENTED = KNOWN_APIS.filter(({ answer }) => answer !== undefined);

it('the sandbox knows each API of our list, by the method that we call it with', () => {
	const unknown = API_PATHS.filter(
		({ path, method }) => !findKnownApi(path)?.methods.includes(method),
	);
	expect(unknown).toEqual([]);
	expect(KNOWN_APIS.length).toBeGreaterThanOrEqual(133);
});

/** One of several parameters is needed, which the reference only says in words. */
const ALSO: Record<string, Record<string, string>> = {
	'/orders/get': { created_after: '2026-11-01' },
};

describe.each(KNOWN_APIS.map((api) => ({ ...api, api })))('$path', ({ api }) => {
	const needed = api.parameters.filter(({ required }) => required).map(({ name }) => name);

	it('answers if it gets what it needs', async () => {
		const given = { access_token, ...makeParameters(api), ...ALSO[api.path] };
		const answer = await callKnown(client, api, given);
		if (api.answer === undefined) {
			// Something lives behind it, which may refuse made values, each with a code of its own.
			expect(answer.code).not.toMatch(/^(InvalidApiPath|MissingParameter|InvalidParameter)$/);
			return;
		}
		expect(answer).toMatchObject({ code: '0' });
		expect(Object.keys(answer).sort()).toEqual(
			[...new Set([...Object.keys(api.answer), 'code', 'request_id'])].sort(),
		);
	});

	it('refuses a request that lacks one of those', async () => {
		const given = { access_token, ...makeParameters(api) };
		const answers = await Promise.all(
			needed.map(async (name) => await callKnown(client, api, given, name)),
		);
		expect(answers).toMatchObject(
			needed.map((name) => ({
				code: 'MissingParameter',
				message: `The input parameter "${name}" that is mandatory for processing this request is not supplied`,
			})),
		);
	});
});

it.each(DOCUMENTED.filter(({ methods }) => methods.length === 1))(
	'$path refuses a method that Lazada does not document',
	async (api) => {
		const [method] = api.methods;
		const other = method === 'GET' ? 'post' : 'get';
		const answer = await client[other](api.path, { access_token, ...makeParameters(api) });
		expect(answer).toMatchObject({
			code: 'InvalidApiPath',
			message: expect.stringMatching(new RegExp(`it takes ${method}$`)) as string,
		});
	},
);

it.each(DOCUMENTED)('$path says that it was carried out, where it says so', async (api) => {
	const answer = await callKnown(client, api, { access_token, ...makeParameters(api) });
	const said = JSON.stringify(answer).matchAll(/"(success|retSuccess)":"?(\w+)"?/g);
	expect([...said].filter(([, , value]) => value !== 'true')).toEqual([]);
});
