const MAX_LENGTH = 500;

/** Lazada's own text, fit to be shown: one line, of bounded length, without the secrets of the request. */
export function redact(text: string, secrets: readonly string[]): string {
	let shown = text;
	for (const secret of secrets) {
		if (secret.length >= 4) shown = shown.replaceAll(secret, '***');
	}
	return shown
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, MAX_LENGTH);
}
