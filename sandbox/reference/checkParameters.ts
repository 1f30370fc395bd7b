import { missingParameter } from '../errors';
import type { Received } from '../receive';
import type { KnownApi, KnownParameter } from './knownApis';
import { checkLimits } from './limits';
import { checkPageSize } from './pages';
import { readTyped } from './parameterTypes';

/** @throws GatewayError (`MissingParameter`) where an object lacks a member that the reference calls required */
function checkFields(fields: KnownParameter[], value: unknown): void {
	if (Array.isArray(value)) {
		for (const entry of value) checkFields(fields, entry);
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	const members = new Map<string, unknown>(Object.entries(value));
	for (const { name, required, fields: inner } of fields) {
		const member = members.get(name);
		if (required && (member === undefined || member === null || member === '')) {
			throw missingParameter(name);
		}
		if (inner) checkFields(inner, member);
	}
}

/**
 * Checks a request against Lazada's reference: is everything there, and of its type? How long are lists and pages?
 *
 * @throws GatewayError (`MissingParameter`, `InvalidParameter`, or the code for a list that is too long)
 */
export function checkParameters(api: KnownApi, { parameters, uploads }: Received): void {
	for (const parameter of api.parameters) {
		const { name, required, fields } = parameter;
		const text = parameters.get(name) ?? '';
		if (text === '') {
			const isUpload = uploads.some(({ field }) => field === name);
			if (required && !isUpload) throw missingParameter(name);
			continue;
		}
		const value = readTyped(parameter, text);
		if (fields) checkFields(fields, value);
		checkLimits(api.limits ?? [], name, value);
	}
	if (api.paging) checkPageSize(api.paging, parameters);
}
