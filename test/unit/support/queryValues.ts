/** The values of a parameter, by a reading of the query that shares nothing with the package. */
export function findValues(query: string, name: string): string[] {
	const decoded = (text: string) => {
		const bytes = Buffer.from(text.toWellFormed().replaceAll('+', ' '), 'utf8').toString('latin1');
		const unescaped = bytes.replace(/%([\dA-Fa-f]{2})/g, (_all, hex: string) =>
			String.fromCharCode(parseInt(hex, 16)),
		);
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(unescaped, 'latin1'));
	};
	return query
		.split('&')
		.map((pair) => /^([^=]*)=?([^]*)$/.exec(pair) ?? [])
		.filter(([all, key]) => all !== '' && decoded(key) === name)
		.map(([, , value]) => decoded(value));
}
