import { MESSAGES } from '../../support/pushMessages';

type Json = Record<string, unknown>;

/** The names in a message and the kinds of their values, in the order of the alphabet. */
function describeShape(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, 1).map(describeShape);
	if (typeof value !== 'object' || value === null) return typeof value;
	const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return members.map(([name, member]) => [name, describeShape(member)]);
}

/** Seconds or milliseconds, by the number of digits; of Lazada's samples, each in a message as of ours. */
function describeTimes(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value)
		.flatMap(([name, member]) =>
			/time|date/i.test(name) && typeof member === 'number'
				? [`${name} ${String(member).length}`]
				: (describeTimes(member) as string[]),
		)
		.sort();
}

function describeSite({ site = '' }: Json): string {
	return String(site)
		.replace(/[a-z]{2}$/, 'xx')
		.replace(/[A-Z]{2}$/, 'XX');
}

function describe(message: Json): string {
	return JSON.stringify([describeShape(message), describeTimes(message), describeSite(message)]);
}

/** Titles of the samples that have the members of a message, with values of the same kinds, units and spellings. */
export function findSamplesLike(message: Json): string[] {
	return MESSAGES.filter(
		([, { raw }]) => describe(JSON.parse(raw) as Json) === describe(message),
	).map(([title]) => title);
}
