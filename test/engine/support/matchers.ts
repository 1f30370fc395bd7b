/** Stands for any text in an expected value. */
export const ANY_TEXT: unknown = expect.any(String);

/** Stands for text of which the pattern is a part. */
export function textWith(pattern: RegExp): unknown {
	return expect.stringMatching(pattern);
}

/** Stands for an object that has at least these members. */
export function having(members: object): unknown {
	return expect.objectContaining(members);
}
