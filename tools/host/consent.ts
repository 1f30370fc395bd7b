/**
 * Consents on the sandbox's page as a seller would: opens the link and sends its form.
 *
 * @returns the address that the browser is sent to, with the authorization code in it
 */
export async function consentTo(link: string, account: string, site: string): Promise<string> {
	const url = new URL(link);
	const fields = new URLSearchParams(url.search);
	fields.set('account', account);
	fields.set('site', site);
	fields.set('answer', 'consent');
	const response = await fetch(url.origin + url.pathname, {
		method: 'POST',
		body: fields,
		redirect: 'manual',
	});
	const location = response.headers.get('location');
	if (location === null) throw new Error(`The consent page answered ${response.status}`);
	return location;
}

/** The last link in a message, without what ends its sentence. */
export function linkIn(message: string): string {
	const link = message.match(/https?:\/\/\S*[\w/-]/g)?.at(-1);
	if (link === undefined) throw new Error(`There is no link in: ${message}`);
	return link;
}
