import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { answerVisit, logProblem, type VisitAnswer } from './visit/answerVisit';
import { browserSecretIn } from './visit/browserCookie';
import { textsFor } from './pages/language';
import { pageHtml, type Page } from './pages/page';
import type { PageName } from './pages/pageTexts';
import { CONTENT_POLICY } from './pages/style';
import { currentSetup } from './setup';
import { startWorkflow } from './startWorkflow';
import { readVisit, type Visit } from './visit/readVisit';

/** The part of n8n's response object that is used. */
interface Response {
	statusCode: number;
	setHeader(name: string, value: string): unknown;
	end(body: string): unknown;
}

/** A visit is private: it is not cached, and no referrer is sent. */
const PRIVATE = {
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Robots-Tag': 'noindex, nofollow',
};

const HTML = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': CONTENT_POLICY,
	'X-Frame-Options': 'DENY',
	Vary: 'Accept-Language',
};

const BAD_REQUEST = 400;
const STATUS: Partial<Record<PageName, number>> = {
	connected: 200,
	testUrl: 200,
	invitationNeeded: 403,
	expired: 410,
	pageExpired: 410,
	unreachable: 503,
	notReady: 503,
};

function setHeaders(response: Response, headers: Record<string, string>): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Without a usable credential nothing can be verified; the browser's address is cleared all the same. */
function notReady(visit: Visit): VisitAnswer {
	return visit.kind === 'start'
		? { page: { name: 'notReady', shops: [], supportInfo: '' } }
		: { location: '?' };
}

function sendPage(response: Response, page: Page, acceptLanguage: string | undefined): void {
	setHeaders(response, HTML);
	response.statusCode = STATUS[page.name] ?? BAD_REQUEST;
	response.end(pageHtml(page, textsFor(acceptLanguage)));
}

/**
 * Answers a request to the trigger: a page or a redirect for the browser, an item for the workflow.
 *
 * Nothing is thrown: n8n would start the workflow with it.
 */
export async function reply(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { url = '', headers } = context.getRequestObject();
	const visit = readVisit(url);
	const setup = await currentSetup(context).catch((error: unknown) => logProblem(context, error));
	const { page, location, cookie, item } = setup
		? await answerVisit(context, setup, visit, browserSecretIn(headers.cookie), Date.now())
		: notReady(visit);

	const response: Response = context.getResponseObject();
	setHeaders(response, PRIVATE);
	if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
	if (page !== undefined) {
		const named = { ...page, company: setup?.company };
		sendPage(response, named, headers['accept-language']);
		return { noWebhookResponse: true, workflowData: item && [[{ json: item }]] };
	}
	response.setHeader('Location', location ?? '?');
	// The seller may only read "connected" once n8n has stored the execution with the grant.
	if (item) {
		// The connection is in there, but counts only if it is written when n8n stores it.
		const data = context.getWorkflowStaticData('node');
		return startWorkflow(item, () => Object.assign(data, { ...data }));
	}
	response.statusCode = 303;
	response.end('');
	return { noWebhookResponse: true };
}
