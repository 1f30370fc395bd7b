import { redact } from '../../../../lazada/answers/shownText';

const SECRET = 'a-secret-of-some-length';

describe('text that is shown', () => {
	it('is one line of 500 characters at most, without secrets', () => {
		const shown = redact(`one\n\ttwo ${SECRET} ${'x'.repeat(9_000)}`, [SECRET, 'abc']);
		expect(shown).toHaveLength(500);
		expect(shown).toMatch(/^one two \*\*\* x+$/);
	});

	it('has no part of a secret where a long text is cut', () => {
		for (let shift = 0; shift <= SECRET.length + 2; shift++) {
			const text = `${' '.repeat(20_000 - shift)}${SECRET}${'y'.repeat(5_000_000)}`;
			expect(SECRET).not.toContain(redact(text, [SECRET]).slice(0, 3) || 'nothing');
		}
	});
});
