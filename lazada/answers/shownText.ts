const MAX_LENGTH = 500;
/** Nothing is read behind this; blanks and masks may make much of it go. */
const MAX_READ = 20_000;

/** Lazada's own text, fit to be shown: one line, of bounded length, without the secrets of the request. */
export function redact(text: string, secrets: readonly string[]): string {
	const longest = Math.max(0, ...secrets.map(({ length }) => length));
	// A secret that is cut in two would not be found: what may be the beginning of one goes too.
	const isCut = text.length > MAX_READ;
	let shown = isCut ? text.slice(0, MAX_READ) : text;
	for (const secret of secrets) {
		if (secret.length >= 4) shown = shown.replaceAll(secret, '***');
	}
	if (isCut) shown = shown.slice(0, -longest || undefined);
	return shown
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, MAX_LENGTH);
}
