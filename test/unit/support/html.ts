const TAG = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;

/** The tags of a page in their order, each with the names of its attributes; what a style says is left out. */
export function findTags(html: string): string[] {
	const tags = html.replace(/<style>[^<]*<\/style>/, '<style></style>').match(TAG) ?? [];
	return tags.map((tag) => tag.replace(/="[^"]*"/g, ''));
}

/** The values that an attribute has, in order. */
export function findAttributes(html: string, name: string): string[] {
	const tags = html.match(TAG) ?? [];
	const values = tags.flatMap((tag) => [...tag.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))]);
	return values.map(([, value]) => shown(value));
}

/** What a reader sees in the elements of this name. */
export function findContents(html: string, element: string): string[] {
	const found = html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'));
	return [...found].map(([, content]) => shown(content.replace(TAG, '')));
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Text as a browser shows it. */
function shown(text: string): string {
	return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code?: string, name?: string) =>
		code === undefined ? (CHARACTERS[name ?? ''] ?? entity) : String.fromCodePoint(Number(code)),
	);
}
