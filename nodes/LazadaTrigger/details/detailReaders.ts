import type { IDataObject } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import { GivenParameters, toText } from '../../shared/parameters';
import { getMessages } from '../../Lazada/chat/getMessages';
import { getOrder } from '../../Lazada/order/getOrder';
import { getProduct } from '../../Lazada/product/getProduct';
import { getReturn } from '../../Lazada/return/getReturn';
import type { ItemOperation, NodeRun } from '../../Lazada/run/operation';
import { FileItem, PartialOutput } from '../../Lazada/run/partialOutput';
import { getReview } from '../../Lazada/review/getReview';

/** Which operation of the Lazada node gives what an event is about. */
interface DetailReader {
	operation: Pick<ItemOperation, 'execute'>;
	/** What its fields would say. */
	toParameters: (event: IDataObject) => Record<string, unknown>;
	/** Which of the rows it is, by the name of its ID in the row and in the event; the only one if left out. */
	row?: { inRow: string; inEvent: string };
}

/** A page of messages, the newest first: from the second after the message backwards, others may have followed in it. */
const AFTER_MS = 1_000;
const MESSAGES = 20;

/** Lazada's time, not n8n's: a message isn't there yet for a clock that is behind. */
function readUntil({ at }: IDataObject): string {
	const sent = Date.parse(toText(at));
	return Number.isNaN(sent) ? '' : new Date(sent + AFTER_MS).toISOString();
}

const ORDER: DetailReader = {
	operation: getOrder,
	toParameters: ({ orderId }) => ({ orderId, includeItems: true }),
};
const RETURN: DetailReader = {
	operation: getReturn,
	toParameters: ({ returnId }) => ({ returnId }),
};
const PRODUCT: DetailReader = {
	operation: getProduct,
	toParameters: ({ productId }) => ({ product: productId }),
};
const PRODUCT_BY_SKU: DetailReader = {
	operation: getProduct,
	toParameters: ({ sellerSku }) => ({ findBy: 'sellerSku', sellerSku }),
};
const REVIEW: DetailReader = {
	operation: getReview,
	toParameters: ({ reviewId }) => ({ reviewId }),
};
const MESSAGE: DetailReader = {
	operation: getMessages,
	toParameters: (event) => ({
		chatId: event.chatId,
		limit: MESSAGES,
		sentUntil: readUntil(event),
	}),
	row: { inRow: 'message_id', inEvent: 'messageId' },
};

const READERS: Readonly<Record<string, DetailReader>> = {
	orderStatus: ORDER,
	packageStatus: ORDER,
	returnStatus: RETURN,
	productQualityCheck: PRODUCT,
	productAdded: PRODUCT,
	productEdited: PRODUCT,
	lowStock: PRODUCT_BY_SKU,
	productReview: REVIEW,
	chatMessage: MESSAGE,
};

/** Events that have details. */
export const EVENTS_WITH_DETAILS = Object.keys(READERS);

/** The details of a cancellation are those of its order: Lazada has none of its own [120232]. */
function findReader(event: IDataObject): DetailReader | undefined {
	const name = readText(event, 'event');
	if (name === 'returnStatus' && readText(event, 'status').startsWith('CANCEL')) return ORDER;
	return Object.hasOwn(READERS, name) ? READERS[name] : undefined;
}

function notFound({ event }: IDataObject): LazadaError {
	return new LazadaError(
		'refused',
		`Lazada no longer has what the event ${toText(event)} is about`,
		{
			advice: 'The message itself is in the input of this execution.',
		},
	);
}

/** Whether Lazada can be asked for more than the event says. */
export function hasDetails(event: IDataObject): boolean {
	return findReader(event) !== undefined;
}

/**
 * Asks Lazada for what an event is about.
 *
 * @param event one that has details
 * @throws LazadaError
 */
export async function readDetails(
	run: NodeRun,
	itemIndex: number,
	event: IDataObject,
): Promise<IDataObject> {
	const reader = findReader(event);
	if (reader === undefined) throw notFound(event);
	const given = { country: event.country, ...reader.toParameters(event) };
	const parameters = new GivenParameters(given);
	const output = await reader.operation.execute({ ...run, parameters }, itemIndex);
	if (output instanceof PartialOutput && output.problems.length > 0) throw output.toError();
	const rows = output instanceof PartialOutput ? output.items : [output].flat();
	const isIt = (one: IDataObject) =>
		reader.row === undefined ||
		readText(one, reader.row.inRow) === readText(event, reader.row.inEvent);
	const found = rows.find((one) => !(one instanceof FileItem) && isIt(one));
	if (found === undefined || found instanceof FileItem) throw notFound(event);
	return found;
}
