import { judgeAnswer } from '../../../../lazada/answers/answer';
import { LazadaError } from '../../../../lazada/errors';
import { readGrant } from '../../../../lazada/grants/tokenCalls';
import { catchOutcome, catchRejection } from '../../support/errors';
import {
	FakeLazada,
	grantedFields,
	grantIn,
	credentialFields,
	CODE,
	DAY,
} from '../../support/fakeLazada';
import { deepJson } from '../../../support/mutations';
import { inheritedMembers } from '../../support/prototypes';
import { createAnswer, refreshAnswer } from '../../../support/tokenAnswers';

const MEGABYTES_5 = 5_000_000;

const before = inheritedMembers();

/** JSON of an answer with one member more, whose JSON may be anything. */
function withMember(answer: Record<string, unknown>, name: string, json: string): string {
	return JSON.stringify(answer).replace(/\}$/, `,${JSON.stringify(name)}:${json}}`);
}

const pollution = `{"polluted":"yes","toString":"x","__proto__":{"polluted":"yes"}}`;
const HARMLESS: Array<[what: string, member: string, json: string]> = [
	['10,000 lists in each other', 'extra', deepJson('[', ']')],
	['10,000 objects in each other', 'extra', deepJson('{"a":', '}')],
	['10,000 objects in each other under __proto__', '__proto__', deepJson('{"__proto__":', '}')],
	['members for every object', '__proto__', pollution],
	['a constructor with a prototype', 'constructor', `{"prototype":${pollution}}`],
	['sellers that are no objects', 'country_user_info_list', '[[],null,7,"x",{"__proto__":1}]'],
	['a text of 5 MB', 'extra', JSON.stringify('x'.repeat(MEGABYTES_5))],
	['a text of 5 MB of quotes', 'extra', JSON.stringify('"'.repeat(MEGABYTES_5 / 2))],
	['a number and a text of 20 MB', 'extra', `[${'7'.repeat(20e6)},"${'x'.repeat(20e6)}"]`],
	['a number and 20 MB of quotes', 'extra', `[${'7'.repeat(30)},"${'\\"'.repeat(10e6)}"]`],
	['a number of 5 MB', 'extra', '7'.repeat(MEGABYTES_5)],
	['a number too long and a text of quotes', 'extra', `[${'7'.repeat(30)},"${'\\"'.repeat(1e6)}"]`],
	['a million lists', 'extra', `[${'[],'.repeat(1e6)}[]]`],
];

afterAll(() => {
	expect(inheritedMembers()).toEqual(before);
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('a grant comes whole through the hook from an answer that holds', () => {
	it.each(HARMLESS)('%s', async (_what, member, json) => {
		const lazada = new FakeLazada();
		lazada.answers['/auth/token/create'] = () => withMember(createAnswer(), member, json);
		lazada.answers['/auth/token/refresh'] = () => withMember(refreshAnswer(), member, json);

		const kept = await lazada.keepAndStore(credentialFields({ authorizationCode: CODE }));
		expect(grantIn(kept)).toMatchObject({ accessToken: 'access-token-of-create', country: 'sg' });

		lazada.now += 6 * DAY;
		const refreshed = await lazada.keepAndStore(kept);
		expect(grantIn(refreshed)).toMatchObject({ accessToken: 'access-token-of-refresh' });
		expect(JSON.stringify(refreshed).length).toBeLessThan(5000);
	});
});

describe('a refresh is refused by type, and the living token kept, after', () => {
	it.each([
		['an answer that is one text of 5 MB', JSON.stringify('x'.repeat(MEGABYTES_5))],
		['an answer that is one list of 10,000 in each other', deepJson('[', ']')],
		['5 MB of blanks and half a page', `${' '.repeat(MEGABYTES_5)}<html`],
		['a code of 5 MB', JSON.stringify({ code: 'E'.repeat(MEGABYTES_5) })],
		['a message of 5 MB', JSON.stringify({ code: 'E1', message: ' x'.repeat(MEGABYTES_5 / 2) })],
		['10,000 lists in each other that do not end', '['.repeat(10_000)],
	])('%s', async (_what, body) => {
		const lazada = new FakeLazada();
		lazada.answers['/auth/token/refresh'] = () => body;
		lazada.now += 6 * DAY;
		expect(await lazada.keep(grantedFields())).toEqual({});

		const judged = catchOutcome(() => judgeAnswer({ status: 200, body }));
		expect(judged).toBeInstanceOf(LazadaError);
		lazada.now += 2 * DAY;
		const { message, description } = await catchRejection(lazada.keep(grantedFields()));
		expect(message.length + description.length).toBeLessThan(2000);
	});
});

it('lifetimes that no clock can count make no grant', () => {
	for (const seconds of [
		'1e400',
		`1${'0'.repeat(400)}`,
		'-1',
		'1.5',
		'"Infinity"',
		'1e15',
		'null',
	]) {
		const body = withMember(createAnswer(), 'expires_in', seconds);
		const outcome = catchOutcome(() => readGrant(judgeAnswer({ status: 200, body }), 0));
		expect(outcome).toBeInstanceOf(LazadaError);
	}
});
