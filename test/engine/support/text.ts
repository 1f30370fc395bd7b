/** A value of an output that must be text. */
export function text(value: unknown): string {
	if (typeof value === 'string') return value;
	throw new Error(`This is no text: ${JSON.stringify(value)}`);
}
