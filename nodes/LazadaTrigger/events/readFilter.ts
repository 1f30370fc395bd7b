import type { IWebhookFunctions } from 'n8n-workflow';
import type { EventFilter } from '../../../lazada/events/eventFilter';
import { toText } from '../../shared/parameters';
import { PUSHED_EVENTS } from './eventFields';

function toList(value: unknown): string[] {
	const parts: unknown[] = Array.isArray(value) ? value : toText(value).split(',');
	return parts.map(toText).filter((part) => part !== '');
}

/** The trigger's events and filters. */
export function readFilter(context: IWebhookFunctions): EventFilter {
	const chosen = toList(context.getNodeParameter('events', []));
	const filters = context.getNodeParameter('eventFilters', {}) as Record<string, unknown>;
	return {
		events: chosen.filter((event) => PUSHED_EVENTS.includes(event)),
		sellerIds: toList(filters.sellerIds),
		countries: toList(filters.countries).map((country) => country.toLowerCase()),
		statuses: toList(filters.statuses),
		ownMessages: filters.ownMessages === true,
		broadcasts: filters.broadcasts === true,
	};
}
