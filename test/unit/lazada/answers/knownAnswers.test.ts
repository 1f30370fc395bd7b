import { readContent } from '../../../../lazada/answers/content';
import { API_PATHS } from '../../../../lazada/catalog/catalog';
import { isRecord } from '../../../../lazada/json';
import {
	fillAnswer,
	KNOWN_ANSWERS,
	OTHER_ANSWERS,
	type KnownAnswer,
	type Members,
} from '../../../support/answerShapes';
import { FLAGGED, judge, REASON } from '../../support/refusedAnswers';

/** The answer with other members, in the object that has the flag. */
function withMembers(known: KnownAnswer, members: Members): Members {
	const answer = fillAnswer(known);
	if (known.answer_style === 'success') return { ...answer, ...members };
	return { ...answer, result: { ...(answer.result as Members), ...members } };
}

/** All texts and numbers in a value. */
function findValues(value: unknown): unknown[] {
	if (Array.isArray(value)) return value.flatMap(findValues);
	return isRecord(value) ? Object.values(value).flatMap(findValues) : [value];
}

it('the reference describes each known API, and allows the method that the list gives it', () => {
	const known = new Map(KNOWN_ANSWERS.map(({ path, methods }) => [path, methods]));
	expect([...known.keys()].sort()).toEqual(API_PATHS.map(({ path }) => path).sort());
	expect(API_PATHS.filter(({ path, method }) => !known.get(path)?.includes(method))).toEqual([]);
});

describe('an answer that was carried out raises nothing and loses nothing:', () => {
	it.each([...KNOWN_ANSWERS, ...OTHER_ANSWERS])('$path', (shape) => {
		const answer = fillAnswer(shape);
		expect(judge(shape.path, answer)).toMatchObject({ answer, refused: [] });
		const { code, request_id, ...content } = answer;
		expect([code, request_id]).toEqual(['0', 'request-1']);
		const shown = findValues(readContent(answer));
		const wanted = findValues(content.data ?? content.result ?? content);
		expect(wanted.length).toBeGreaterThan(0);
		expect(shown).toEqual(expect.arrayContaining(wanted));
	});

	it.each(FLAGGED)('$path, with an error code beside it', (known) => {
		for (const success of [true, 'true', 'TRUE', null, undefined]) {
			for (const error_msg of ['', 'success', null, REASON]) {
				const members = { success, error_code: 'E500', errorCode: 500, error_msg };
				const answer = withMembers(known, members);
				const expected: unknown = JSON.parse(JSON.stringify(answer));
				expect(judge(known.path, answer)).toMatchObject({ answer: expected, refused: [] });
			}
		}
	});
});
