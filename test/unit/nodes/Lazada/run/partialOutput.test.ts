import { LazadaError } from '../../../../../lazada/errors';
import { PartialOutput } from '../../../../../nodes/Lazada/run/partialOutput';

function problem(index: number): LazadaError {
	return new LazadaError('refused', `Item ${index} was not taken`, {
		reasons: [{ field: String(index), message: 'no' }],
		advice: 'Correct it.',
	});
}

describe('the error of a node that stops at problems', () => {
	it('names a few, counts the others, and has the reasons of all', () => {
		const problems = Array.from({ length: 500 }, (_, index) => problem(index));
		const error = new PartialOutput([], problems, '3 of 503 were taken.').toError();
		expect(error.message).toBe(
			'Item 0 was not taken; Item 1 was not taken; Item 2 was not taken; Item 3 was not taken; Item 4 was not taken; and 495 more',
		);
		expect(error.details.reasons).toHaveLength(500);
		expect(error.description).toBe('Correct it. 3 of 503 were taken.');
	});

	it('is that problem, where there is one', () => {
		expect(new PartialOutput([], [problem(7)]).toError().message).toBe('Item 7 was not taken');
	});
});
