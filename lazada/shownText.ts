const TEXT_LIMIT = 500;

/** Lazada's own text, fit to be shown: one line, of bounded length, without the secrets of the request. */
export function clean(text: string, secrets: readonly string[]): string {
	let shown = text;
	for (const secret of secrets) {
		if (secret.length >= 4) shown = shown.replaceAll(secret, '***');
	}
	return shown
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, TEXT_LIMIT);
}
