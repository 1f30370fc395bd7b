import { joinMessage, LazadaError } from '../../../lazada/errors';

describe('an error in one message', () => {
	it('has its advice and the code of Lazada behind what happened, once', () => {
		const details = { advice: 'Do this.', lazadaCode: 'X', requestId: 'r-1', waitSeconds: 3 };
		const error = new LazadaError('refused', 'It happened', details);
		const joined = joinMessage(error);
		expect(joined).toBeInstanceOf(LazadaError);
		expect(joined.message).toBe("It happened. Do this. (Lazada's code: X, request ID: r-1)");
		expect([joined.kind, joined.description]).toEqual(['refused', '']);
		expect(joinMessage(joined)).toBe(joined);
	});

	it('leaves the separate error as it is', () => {
		const details = { advice: 'Do this.', lazadaCode: 'X', waitSeconds: 3 };
		const error = new LazadaError('refused', 'It happened', details);
		joinMessage(error);
		expect(error).toMatchObject({ message: 'It happened', details });
		expect(error.description).toBe("Do this. (Lazada's code: X)");
	});

	it('says only what happened where there is no advice', () => {
		const error = new LazadaError('reauthorize', 'It happened', { lazadaCode: 'X' });
		expect(joinMessage(error)).toBe(error);
	});
});
