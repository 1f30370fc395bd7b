import { LazadaError } from '../errors';
import { redact } from '../answers/shownText';

/** What Lazada sends the seller's browser back with. */
export interface Callback {
	code: string;
	/** The `state` of the callback, where a whole URL was given. */
	state?: string;
}

const CODE = /^[\w.~+-]{1,512}={0,2}$/;

/** Whether a text can be an authorization code. */
export function isAuthorizationCode(text: string): boolean {
	return CODE.test(text);
}

/** What editors, mails and messengers put around a text. */
const QUOTES = '"\'`“”„‘’‚«»';

function withoutQuotes(text: string): string {
	let inner = text;
	while (
		inner.length > 1 &&
		QUOTES.includes(inner[0]) &&
		QUOTES.includes(inner[inner.length - 1])
	) {
		inner = inner.slice(1, -1).trim();
	}
	return inner;
}

/** An address that was encoded as a whole, to stand in another one; any other text as it is. */
function decodeWhole(text: string): string {
	if (!/%3D/i.test(text) || /[=?&\s]/.test(text)) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * Reads what a user pastes after the seller consented: the bare code, or the whole URL that Lazada sent
 * the browser to, `<callback>?code=0_<appkey>_<random>&state=…` [108260]. Either may be in quotes, and the URL
 * may be percent-encoded as a whole.
 *
 * @returns `undefined` if the text is blank
 * @throws LazadaError (`input`) if it holds no code, with Lazada's own reason where the address has one
 */
export function readAuthorizationCode(text: string): Callback | undefined {
	const input = decodeWhole(withoutQuotes(text.trim()));
	if (input === '') return undefined;
	if (CODE.test(input)) return { code: input };

	const query = /^(?:[^\s?#]*\?|code=)[^\s#]*/.exec(input)?.[0];
	if (query !== undefined && !/\s/.test(input)) {
		return readCallback(new URLSearchParams(query.slice(query.indexOf('?') + 1)));
	}
	if (/^https?:\/\/\S+$/i.test(input)) return readCallback(new URLSearchParams());
	throw new LazadaError('input', "This isn't an authorization code", {
		advice:
			'Paste the text after code= in the URL the browser was sent to, or that whole URL. A code contains no spaces.',
	});
}

function readCallback(parameters: URLSearchParams): Callback {
	const [code = '', ...others] = parameters.getAll('code').map((value) => value.trim());
	if (CODE.test(code) && others.length === 0) {
		const state = parameters.get('state');
		return state === null ? { code } : { code, state };
	}
	const refusal = parameters.get('error');
	if (refusal !== null) {
		const reason = redact(parameters.get('error_description') ?? refusal, []);
		throw new LazadaError('input', `The seller declined: ${reason.slice(0, 200)}`, {
			advice: 'Open the authorization link again and confirm on Lazada.',
		});
	}
	throw new LazadaError('input', 'This URL has no authorization code', {
		advice:
			'Paste the URL the browser was sent to after the seller approved access. It contains code=; the authorization link itself does not.',
	});
}
