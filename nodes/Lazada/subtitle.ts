import { CHOSEN_API } from '../../client/n8nWorkarounds';
import { call } from './api/call';
import type { Resource } from './resources';

/** An API by the name that the list gave it, or else by its path, unless an expression gives that. */
const API_NAME = `((api) => (api?.mode === "list" && api.cachedResultName?.replace(/ \\([A-Z]+ [^)]*\\)$/, "")) || (String(api?.value ?? "").startsWith("/") && api.value))(${CHOSEN_API})`;

/**
 * What the canvas says under the node: what it does, as n8n's list of actions calls it; for
 * *Authorization* the operation by the name that the form gives it, for *Call* the API.
 *
 * @returns an expression, whose braces n8n counts: no two may close in a row but the last
 */
export function subtitleFor(resources: readonly Resource[]): string {
	const names = resources.flatMap(({ value: resource, operations, isJob = true }) =>
		operations.map(({ option: { value, name, action } }) => [
			`${resource}: ${String(value)}`,
			isJob ? (action ?? name) : name,
		]),
	);
	const isCall = `$parameter["operation"] === ${JSON.stringify(call.option.value)}`;
	const name = `(${JSON.stringify(Object.fromEntries(names))})[$parameter["resource"] + ": " + $parameter["operation"]]`;
	return `={{ (${isCall} && ${API_NAME}) || ${name} }}`;
}
