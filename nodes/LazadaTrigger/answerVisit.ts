import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { isAuthorizationCode } from '../../lazada/authorizationCode';
import { authorizationUrl } from '../../lazada/authorizationUrl';
import { openNote, sealNote, type ClosingNote } from '../../lazada/closingNote';
import { createState, judgeState, type StateVerdict } from '../../lazada/state';
import { browserCookie, newBrowserSecret } from './browserCookie';
import { connect } from './connect';
import type { Page } from './pages/page';
import { isPageName } from './pages/pageTexts';
import { problemNote } from './problemNote';
import type { Setup } from './setup';
import { keepTestItem, takeTestItem } from './testItems';
import { CLOSING, type Visit } from './visit';

/** What comes of a visit. */
export interface Outcome {
	/** What is shown at once, or else where the browser goes. */
	page?: Page;
	location?: string;
	/** `Set-Cookie`. */
	cookie?: string;
	/** Starts the workflow. */
	item?: IDataObject;
}

/** How long a seller may take on Lazada's pages, in milliseconds. */
const CONSENT_MS = 3_600_000;
/** How long the browser is recognized, in seconds: longer, so that whoever took too long is told that it was that. */
const COOKIE_SECONDS = 24 * 3600;
/** How long the last page may be looked at again, in milliseconds. */
const CLOSING_MS = 24 * 3_600_000;

/** Sends a seller to Lazada, or says why not. */
function welcome(setup: Setup, browser: string | undefined, now: number): Outcome {
	const { isOpen, isTest, callbackUrl } = setup;
	if (!isOpen) {
		return { page: { name: isTest ? 'testUrl' : 'invitationNeeded', shops: [], remark: '' } };
	}
	const { appKey, appSecret, platform } = setup.credential.settings;
	const secret = browser ?? newBrowserSecret();
	const expiresAt = now + CONSENT_MS;
	const state = createState({ expiresAt, browser: secret }, appKey, appSecret);
	const location = authorizationUrl(platform, { appKey, callbackUrl, state });
	const cookie = browserCookie(secret, callbackUrl, COOKIE_SECONDS);
	return isTest
		? { page: { name: 'testUrl', shops: [], remark: '', link: location }, cookie }
		: { location, cookie };
}

/** Links of Build Auth URL and of the credential's form are not bound to a browser; ours always are. */
function verdictOn(
	state: string,
	{ isOpen, credential }: Setup,
	browser: string | undefined,
	now: number,
): StateVerdict {
	const { appKey, appSecret } = credential.settings;
	const bound =
		isOpen && browser !== undefined
			? judgeState(state, appKey, appSecret, now, browser)
			: undefined;
	if (bound !== undefined && bound.verdict !== 'foreign') return bound;
	return judgeState(state, appKey, appSecret, now);
}

async function receive(
	context: IWebhookFunctions,
	setup: Setup,
	{ code, state }: Extract<Visit, { kind: 'callback' }>,
	browser: string | undefined,
	now: number,
): Promise<{ note: ClosingNote; item?: IDataObject }> {
	const judged = verdictOn(state, setup, browser, now);
	if (judged.verdict !== 'genuine') {
		return { note: { page: judged.verdict, shops: [], remark: '' } };
	}
	if (!isAuthorizationCode(code)) {
		return { note: { page: 'codeNotValid', shops: [], remark: '' } };
	}
	const connecting = connect(context, setup, code, judged.content);
	return await connecting.then(
		({ shops, item }) => ({ note: { page: 'connected', shops, remark: '' }, item }),
		(error: unknown) => {
			const note = problemNote(error);
			if (note.page === 'notReady') logProblem(context, error);
			return { note };
		},
	);
}

/** Whoever runs the app finds in n8n's log what the seller cannot mend. */
export function logProblem(context: IWebhookFunctions, error: unknown): void {
	const reason = error instanceof Error ? error.message : 'unknown';
	const { name } = context.getNode();
	context.logger.warn(`A seller could not connect through the node "${name}": ${reason}`);
}

/** Sends the browser on to the last page, so that neither code nor state stays in its address. */
function close(setup: Setup, note: ClosingNote, now: number, item?: IDataObject): Outcome {
	const { appKey, appSecret } = setup.credential.settings;
	const sealed = sealNote(note, now + CLOSING_MS, appKey, appSecret);
	const location = new URL(setup.callbackUrl);
	location.searchParams.set(CLOSING, sealed);
	if (!setup.isTest || item === undefined) return { location: location.href, item };
	keepTestItem(sealed, item);
	return { location: location.href };
}

function lastPage(setup: Setup, sealed: string, now: number): Outcome {
	const { appKey, appSecret } = setup.credential.settings;
	const link = setup.isOpen ? setup.callbackUrl : undefined;
	const note = openNote(sealed, appKey, appSecret, now);
	if (note === undefined || !isPageName(note.page)) {
		return { page: { name: 'over', shops: [], remark: '', link } };
	}
	const { page: name, shops, remark } = note;
	return name === 'connected'
		? { page: { name, shops, remark }, item: takeTestItem(sealed) }
		: { page: { name, shops, remark, link } };
}

/**
 * Answers a visit to the trigger's address.
 *
 * @param browser secret of the browser's cookie
 * @param now milliseconds since 1970
 */
export async function answerVisit(
	context: IWebhookFunctions,
	setup: Setup,
	visit: Visit,
	browser: string | undefined,
	now: number,
): Promise<Outcome> {
	switch (visit.kind) {
		case 'first':
			return welcome(setup, browser, now);
		case 'closing':
			return lastPage(setup, visit.note, now);
		case 'callback': {
			const { note, item } = await receive(context, setup, visit, browser, now);
			return close(setup, note, now, item);
		}
		default:
			return close(setup, { page: visit.kind, shops: [], remark: '' }, now);
	}
}
