import escapeHtml from 'escape-html';
import { SITES, type Account } from './accounts';
import type { App } from './world';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f4f8;color:#1b1d3a}
main{max-width:28rem;margin:3rem auto;padding:2rem;background:#fff;border-radius:12px;box-shadow:0 2px 16px #0002}
label{display:block;margin:1rem 0 .25rem;font-weight:600}select,button{font:inherit;width:100%;padding:.6rem;border-radius:8px;border:1px solid #bbc}
button{margin-top:1rem;border:0;background:#0b1f8f;color:#fff;cursor:pointer}button.quiet{background:#eef;color:#0b1f8f}p.note{color:#667}`;

function page(title: string, body: string): string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

function hidden(fields: Record<string, string>): string {
	return Object.entries(fields)
		.map(
			([name, value]) =>
				`<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
		)
		.join('');
}

/** The page on which a seller logs in, picks a country and consents. */
export function consentPage(app: App, accounts: Account[], query: Record<string, string>): string {
	const allowed = (query.country ?? '').split(',').filter(Boolean);
	const offered = [...SITES, 'cb'].filter((site) => allowed.length === 0 || allowed.includes(site));
	const option = (value: string, label: string) =>
		`<option value="${escapeHtml(value)}">${escapeHtml(label)}</option>`;
	return page(
		'Authorize this app',
		`<p>App <b>${escapeHtml(app.appKey)}</b> asks for access to your shop.</p>
<form method="post" action="authorize">${hidden(query)}
<label for="account">Account</label><select id="account" name="account">${accounts
			.map(({ account }) => option(account, account))
			.join('')}</select>
<label for="site">Country</label><select id="site" name="site">${offered
			.map((site) => option(site, site === 'cb' ? 'Crossborder' : site.toUpperCase()))
			.join('')}</select>
<button name="answer" value="consent">Authorize</button>
<button name="answer" value="refuse" class="quiet">Refuse</button></form>
<p class="note">Sandbox: no password, and nothing leaves this machine.</p>`,
	);
}

/** A page that says why there is no code. */
export function refusalPage(title: string, text: string): string {
	return page(title, `<p>${escapeHtml(text)}</p>`);
}

/** Where the browser lands if the callback is the sandbox's own: shows what to paste. */
export function landingPage(): string {
	return page(
		'You can go back to n8n',
		'<p>Copy the address of this page from the address bar and paste it into <b>Authorization Code</b> of the Lazada credential.</p>',
	);
}
