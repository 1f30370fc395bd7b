import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { EventFilter } from '../../../lazada/events/eventFilter';
import { toText } from '../../shared/parameters';
import { PUSHED_EVENTS, SELLER_AUTHORIZED } from './eventFields';

function toList(value: unknown): string[] {
	const parts: unknown[] = Array.isArray(value) ? value : toText(value).split(',');
	return parts.map(toText).filter((part) => part !== '');
}

/** Which events start the workflow. */
export function readEvents(context: IWebhookFunctions | IHookFunctions): {
	/** Whether a seller's consent does. */
	consent: boolean;
	/** Those of the pushed ones that do. */
	pushed: string[];
} {
	const chosen = toList(context.getNodeParameter('events', []));
	return {
		consent: chosen.includes(SELLER_AUTHORIZED),
		pushed: chosen.filter((event) => PUSHED_EVENTS.includes(event)),
	};
}

/** Which pushed messages start the workflow. */
export function readFilter(context: IWebhookFunctions): EventFilter {
	const filters = context.getNodeParameter('eventFilters', {}) as Record<string, unknown>;
	return {
		events: readEvents(context).pushed,
		sellerIds: toList(filters.sellerIds),
		countries: toList(filters.countries).map((country) => country.toLowerCase()),
		statuses: toList(filters.statuses),
		ownMessages: filters.ownMessages === true,
		broadcasts: filters.broadcasts === true,
	};
}
