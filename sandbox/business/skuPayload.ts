function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: unknown, ...path: string[]): unknown {
	return path.reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

/** Texts of an element and of those in it; lists of them are not told apart. */
function readXml(xml: string): Array<Record<string, unknown>> {
	const unescape = (text: string) =>
		text
			.trim()
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&apos;', "'")
			.replaceAll('&amp;', '&');
	return [...xml.matchAll(/<Sku>(.*?)<\/Sku>/gs)].map(([, sku]) =>
		Object.fromEntries(
			[...sku.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name, text]) => [name, unescape(text)]),
		),
	);
}

/** The SKUs of a payload, JSON or XML; none where it has no list of them. */
export function readSkus(payload: unknown): Array<Record<string, unknown>> {
	if (typeof payload === 'string') return readXml(payload);
	const list = member(payload, 'Request', 'Product', 'Skus', 'Sku');
	return [list].flat().filter(isObject);
}
