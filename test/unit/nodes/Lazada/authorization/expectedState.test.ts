import { timingSafeEqual } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { readSettings } from '../../../../../lazada/settings';
import { generateAccessToken } from '../../../../../nodes/Lazada/authorization/generateAccessToken';
import type { NodeRun } from '../../../../../nodes/Lazada/run/operation';
import { createAnswer } from '../../../../support/tokenAnswers';
import { catchRejection } from '../../../support/errors';
import { CODE, credentialFields } from '../../../support/fakeLazada';

jest.mock('node:crypto', () => {
	const actual = jest.requireActual<typeof import('node:crypto')>('node:crypto');
	return { ...actual, timingSafeEqual: jest.fn(actual.timingSafeEqual) };
});

const STATE = 'a-state-of-my-own';
const compare = jest.mocked(timingSafeEqual);
const send = jest.fn();

/** A run of the operation with a whole URL as code, and the state that the user expects in it. */
function runWith(expectedState: string): NodeRun {
	const fields = credentialFields();
	const texts = new Map([
		['code', `https://example.com/callback?code=${CODE}&state=${STATE}`],
		['saveTo', 'output'],
	]);
	const credential = {
		id: '1',
		name: 'Lazada',
		fields,
		settings: readSettings(fields),
		itemIndex: 0,
	};
	const run = {
		context: { helpers: { httpRequestWithAuthentication: send } } as unknown as IExecuteFunctions,
		apps: { forItem: async () => await Promise.resolve({ credential }) },
		parameters: {
			text: (name: string) => texts.get(name) ?? '',
			options: () => ({ state: expectedState }),
		},
		asTool: false,
	};
	return run as unknown as NodeRun;
}

beforeEach(() => {
	compare.mockClear();
	send.mockReset();
	const body = JSON.stringify(createAnswer());
	send.mockResolvedValue({ statusCode: 200, body });
});

/** That the texts are compared once, as digests of the same length, and with which result. */
function expectOneComparison(isSame: boolean): void {
	expect(compare).toHaveBeenCalledTimes(1);
	const [[one, other]] = compare.mock.calls;
	expect([one.byteLength, other.byteLength]).toEqual([32, 32]);
	expect(compare.mock.results[0].value).toBe(isSame);
}

describe('the expected state of Generate Access Token', () => {
	it('is compared once in constant time with that in the URL, before the code is exchanged', async () => {
		const output = await generateAccessToken.execute(runWith(STATE), 0);
		expect(output).toMatchObject({ accessToken: 'access-token-of-create' });
		expectOneComparison(true);
		expect(send).toHaveBeenCalledTimes(1);
	});

	it.each([
		['differs at its beginning', `b${STATE.slice(1)}`],
		['differs at its end', `${STATE.slice(0, -1)}x`],
		['is longer', `${STATE}a`],
		['is shorter', STATE.slice(1)],
	])('is compared in constant time where it %s, and the code is not sent', async (_how, given) => {
		const executing = Promise.resolve(generateAccessToken.execute(runWith(given), 0));
		const { kind, message } = await catchRejection(executing);
		expect([kind, message]).toEqual(['input', 'The state in the URL is not the expected one']);
		expectOneComparison(false);
		expect(send).not.toHaveBeenCalled();
	});
});
