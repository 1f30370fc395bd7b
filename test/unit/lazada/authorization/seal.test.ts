import { timingSafeEqual } from 'node:crypto';
import { openNote, sealNote } from '../../../../nodes/LazadaTrigger/visit/resultNote';
import { equalInConstantTime } from '../../../../lazada/authorization/seal';
import { createState, judgeState, verifyState } from '../../../../lazada/authorization/state';

jest.mock('node:crypto', () => {
	const actual = jest.requireActual<typeof import('node:crypto')>('node:crypto');
	return { ...actual, timingSafeEqual: jest.fn(actual.timingSafeEqual) };
});

const APP = '123456';
const SECRET = 'app-secret-helloworld';
const NOW = 1_900_000_000_000;
const EXPIRES_AT = NOW + 3_600_000;
const BROWSER = 'abcdefghijklmnopqrstu_';

const state = createState({ expiresAt: EXPIRES_AT, browser: BROWSER }, APP, SECRET);
const content = { page: 'connected', shops: [], supportInfo: '' };
const note = sealNote(content, EXPIRES_AT, APP, SECRET);
const compare = jest.mocked(timingSafeEqual);

/** Right, or wrong at one end or the other, or of another length. */
function spellings(text: string): string[] {
	const change = (character: string) => (character === 'A' ? 'B' : 'A');
	return [
		text,
		change(text[0]) + text.slice(1),
		text.slice(0, -1) + change(text.slice(-1)),
		text + 'A',
		'',
	];
}

/** A state or note whose seal alone is changed. */
function withSeals(sealed: string): string[] {
	const end = sealed.lastIndexOf('.') + 1;
	return spellings(sealed.slice(end)).map((mark) => sealed.slice(0, end) + mark);
}

const judge = (text: string, browser = BROWSER) =>
	judgeState(text, APP, SECRET, NOW, browser).verdict;

function verifies(text: string): boolean {
	try {
		return verifyState(text, APP, SECRET, NOW, BROWSER).expiresAt > 0;
	} catch {
		return false;
	}
}

beforeEach(() => compare.mockClear());

it.each<[string, string[], (text: string) => boolean]>([
	['the seal of a state', withSeals(state), (text) => judge(text) === 'valid'],
	['the seal of a state that is verified', withSeals(state), verifies],
	['the cookie of a browser', spellings(BROWSER), (text) => judge(state, text) === 'valid'],
	['the seal of a note', withSeals(note), (text) => openNote(text, APP, SECRET, NOW) !== undefined],
	['an expected state', spellings(state), (text) => equalInConstantTime(text, state)],
])('%s is judged by one comparison in constant time, right or wrong', (_what, texts, accepts) => {
	for (const [index, text] of texts.entries()) {
		compare.mockClear();
		expect(accepts(text)).toBe(index === 0);
		expect(compare).toHaveBeenCalledTimes(1);
		const [[one, other]] = compare.mock.calls;
		expect([one.byteLength, other.byteLength]).toEqual([32, 32]);
		expect(compare.mock.results[0].value).toBe(index === 0);
	}
});
