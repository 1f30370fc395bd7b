import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readCredential } from '../../../client/credential';
import { RememberedWork } from '../../../client/tokens/rememberedWork';
import { isWanted } from '../../../lazada/events/eventFilter';
import { isTestMessage, toRepeatKey } from '../../../lazada/events/pushKinds';
import { isSignedPush } from '../../../lazada/events/pushSignature';
import { readPush, type PushEvent } from '../../../lazada/events/readPush';
import { LazadaError } from '../../../lazada/errors';
import type { Settings } from '../../../lazada/settings';
import { startWorkflow } from '../startWorkflow';
import { answerRequest, refuseMethod } from './answerRequest';
import { readPushRequest, type PushRequest, type Refusal } from './pushRequest';
import { readEvents, readFilter } from './readFilter';
import { SeenEvents } from './seenEvents';
import { warnOfSignature } from './warnOfSignature';

const seen = new SeenEvents(() => Date.now());

function toItem({ ids, message, ...push }: PushEvent): IDataObject {
	return { ...push, ...ids, message: message as IDataObject };
}

const TAKEN: Refusal = { status: 200, reason: '' };
/** Lazada delivers the message again. */
const UNABLE: Refusal = { status: 503, reason: "Messages can't be taken right now." };

/**
 * Hundreds of messages may come at once, and for each read of a credential by a trigger n8n builds an isolate for the
 * expressions that may be in it (`applyDefaultsAndOverwrites` in `n8n/dist/credentials-helper.js`).
 */
const credentials = new RememberedWork<Settings>({ successMs: 1000, failureMs: () => 0 }, () =>
	Date.now(),
);

/** The credential's settings, not older than a second. */
async function currentSettings(context: IWebhookFunctions): Promise<Settings> {
	const { id, credentials: used } = context.getNode();
	const key = JSON.stringify([context.getWorkflow().id, id, used]);
	return await credentials.once(key, async () => (await readCredential(context)).settings);
}

/** The message, if Lazada signed it. */
async function verify(
	context: IWebhookFunctions,
	request: PushRequest,
): Promise<PushEvent | Refusal> {
	const settings = await currentSettings(context);
	if (!isSignedPush({ ...request, ...settings })) {
		warnOfSignature(context, request.authorization !== '');
		return { status: 401, reason: 'The signature is not one of this app.' };
	}
	try {
		return readPush(request.body);
	} catch (error) {
		const reason = error instanceof LazadaError ? error.message : "The message can't be read.";
		return { status: 400, reason };
	}
}

/** Starts the workflow, unless it isn't to be started by this message, or was before. */
async function start(context: IWebhookFunctions, push: PushEvent): Promise<IWebhookResponseData> {
	const item = toItem(push);
	// A test run shows what comes, the test message of Lazada's console among it.
	if (context.getMode() === 'manual') return startWorkflow(item);
	if (isTestMessage(push) || !isWanted(push, readFilter(context)))
		return answerRequest(context, TAKEN);
	const key = toRepeatKey(push);
	const arrival = {
		trigger: `${context.getWorkflow().id} ${context.getNode().id}`,
		response: context.getResponseObject(),
		data: context.getWorkflowStaticData('node'),
	};
	if (await seen.isRepeat(key, arrival)) return answerRequest(context, TAKEN);
	return startWorkflow(item, () => seen.store(key, arrival));
}

async function take(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = readPushRequest(context.getRequestObject());
	if ('status' in request) return answerRequest(context, request);
	const push = await verify(context, request);
	return 'reason' in push ? answerRequest(context, push) : await start(context, push);
}

/**
 * Takes a message that Lazada pushes: one that isn't signed by the app's secret is refused and starts nothing. n8n answers
 * once it has stored the execution; what it couldn't store Lazada delivers again [120168].
 *
 * Nothing is thrown: n8n would start the workflow with it.
 */
export async function receivePush(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	if (readEvents(context).pushed.length === 0) {
		return refuseMethod(context, 'GET', 'This trigger takes no pushed events.');
	}
	return await take(context).catch((error: unknown) => {
		const reason = error instanceof Error ? error.message : 'unknown';
		context.logger.warn(
			`${context.getNode().name}: A pushed message could not be taken: ${reason}`,
		);
		return answerRequest(context, UNABLE);
	});
}
