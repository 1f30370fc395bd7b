import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { isAuthorizationCode } from '../../../lazada/authorization/authorizationCode';
import { authorizationUrl } from '../../../lazada/authorization/authorizationUrl';
import { callbackWarning } from '../../../lazada/authorization/callbackWarning';
import { openNote, sealNote, type ResultNote } from './resultNote';
import { createState, judgeState, type StateVerdict } from '../../../lazada/authorization/state';
import { browserCookie, newBrowserSecret } from './browserCookie';
import { connect } from './connect';
import type { Page } from '../pages/page';
import { isPageName } from '../pages/pageTexts';
import { problemNote } from './problemNote';
import type { Setup } from '../setup';
import { holdTestItem, takeTestItem } from './testItems';
import { RESULT, type Visit } from './readVisit';

/** The answer to a visit. */
export interface VisitAnswer {
	/** The page to show, or else where to redirect the browser. */
	page?: Page;
	location?: string;
	/** `Set-Cookie`. */
	cookie?: string;
	/** Starts the workflow. */
	item?: IDataObject;
}

/** How long a seller may take on Lazada's pages, in milliseconds. */
const CONSENT_MS = 3_600_000;
/** How long the browser is recognized, in seconds: longer, so that a seller who took too long is told so. */
const COOKIE_SECONDS = 24 * 3600;
/** How long the last page can be reloaded, in milliseconds. */
const RESULT_MS = 24 * 3_600_000;

/** Whoever opens the test URL is trying the trigger out. That it is not the registered URL the page says anyway. */
function explainTestUrl({ callbackUrl, credential }: Setup): string {
	const { platform } = credential.settings;
	return callbackWarning(callbackUrl, { platform, callbackUrl: '' }) ?? '';
}

/** Sends a seller to Lazada, or says why not. */
function start(setup: Setup, browser: string | undefined, now: number): VisitAnswer {
	const { isOpen, isTest, callbackUrl } = setup;
	const supportInfo = isTest ? explainTestUrl(setup) : '';
	if (!isOpen) {
		return { page: { name: isTest ? 'testUrl' : 'invitationNeeded', shops: [], supportInfo } };
	}
	const { appKey, appSecret, platform } = setup.credential.settings;
	const secret = browser ?? newBrowserSecret();
	const expiresAt = now + CONSENT_MS;
	const state = createState({ expiresAt, browser: secret }, appKey, appSecret);
	const location = authorizationUrl(platform, { appKey, callbackUrl, state });
	const cookie = browserCookie(secret, callbackUrl, COOKIE_SECONDS);
	return isTest
		? { page: { name: 'testUrl', shops: [], supportInfo, link: location }, cookie }
		: { location, cookie };
}

/** Links of Build Auth URL and of the credential's form are not bound to a browser; ours always are. */
function judge(
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
	if (bound !== undefined && bound.verdict !== 'invalid') return bound;
	return judgeState(state, appKey, appSecret, now);
}

async function receive(
	context: IWebhookFunctions,
	setup: Setup,
	{ code, state }: Extract<Visit, { kind: 'callback' }>,
	browser: string | undefined,
	now: number,
): Promise<{ note: ResultNote; item?: IDataObject }> {
	const judged = judge(state, setup, browser, now);
	if (judged.verdict !== 'valid') {
		return { note: { page: judged.verdict, shops: [], supportInfo: '' } };
	}
	if (!isAuthorizationCode(code)) {
		return { note: { page: 'codeNotValid', shops: [], supportInfo: '' } };
	}
	const connecting = connect(context, setup, code, judged.content);
	return await connecting.then(
		({ shops, item }) => ({ note: { page: 'connected', shops, supportInfo: '' }, item }),
		(error: unknown) => {
			const note = problemNote(error);
			if (note.page === 'notReady') logProblem(context, error);
			return { note };
		},
	);
}

/** Writes what the seller cannot mend into n8n's log, for whoever runs the app. */
export function logProblem(context: IWebhookFunctions, error: unknown): void {
	const reason = error instanceof Error ? error.message : 'unknown';
	const { name } = context.getNode();
	context.logger.warn(`A seller could not connect through the node "${name}": ${reason}`);
}

/** Redirects the browser to the last page, so that neither code nor state stays in its address bar. */
function redirectToResult(
	setup: Setup,
	note: ResultNote,
	now: number,
	item?: IDataObject,
): VisitAnswer {
	const { appKey, appSecret } = setup.credential.settings;
	const sealed = sealNote(note, now + RESULT_MS, appKey, appSecret);
	const location = new URL(setup.callbackUrl);
	location.searchParams.set(RESULT, sealed);
	if (!setup.isTest || item === undefined) return { location: location.href, item };
	holdTestItem(sealed, item);
	return { location: location.href };
}

function resultPage(setup: Setup, sealed: string, now: number): VisitAnswer {
	const { appKey, appSecret } = setup.credential.settings;
	const link = setup.isOpen ? setup.callbackUrl : undefined;
	const note = openNote(sealed, appKey, appSecret, now);
	if (note === undefined || !isPageName(note.page)) {
		return { page: { name: 'pageExpired', shops: [], supportInfo: '', link } };
	}
	const { page: name, shops, supportInfo } = note;
	return name === 'connected'
		? { page: { name, shops, supportInfo }, item: takeTestItem(sealed) }
		: { page: { name, shops, supportInfo, link } };
}

/**
 * Answers a visit to the trigger's URL.
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
): Promise<VisitAnswer> {
	switch (visit.kind) {
		case 'start':
			return start(setup, browser, now);
		case 'result':
			return resultPage(setup, visit.note, now);
		case 'callback': {
			const { note, item } = await receive(context, setup, visit, browser, now);
			return redirectToResult(setup, note, now, item);
		}
		default:
			return redirectToResult(setup, { page: visit.kind, shops: [], supportInfo: '' }, now);
	}
}
