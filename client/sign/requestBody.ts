import type { IHttpRequestOptions } from 'n8n-workflow';
import { LazadaError } from '../../lazada/errors';
import { isRecord } from '../../lazada/json';
import { mergeParameters, readUrlEncoded } from '../../lazada/signing/parameters';
import { SYSTEM_PARAMETERS } from '../../lazada/signing/signature';
import { isBuiltForm } from '../n8nWorkarounds';
import { MultipartForm, type FilePart } from './multipartForm';

/**
 * Request options of either kind: those of n8n's `httpRequest`, and the older ones that the HTTP Request node
 * passes (`uri`, `form`, `formData`).
 */
export type RequestOptions = IHttpRequestOptions & {
	uri?: string;
	form?: unknown;
	formData?: unknown;
	/** Whether the answer comes as a stream, as the HTTP Request node asks for. */
	useStream?: boolean;
	/** Whether the certificate is checked, and how the connection is made. */
	rejectUnauthorized?: boolean;
	agentOptions?: unknown;
};

/** What a request carries besides its address and query. */
export interface RequestBody {
	/** Fields that are signed. */
	fields: Record<string, unknown>;
	/** Files of a multipart body, which are not signed [108068], by field name. */
	files?: Record<string, unknown>;
	/** Files of a form that this package writes itself. */
	fileParts?: readonly FilePart[];
	/** A multipart body that is built already and can only be read, not added to. */
	built?: unknown;
}

function unsignable(): LazadaError {
	return new LazadaError('input', "This kind of body can't be signed", {
		advice:
			'Send the parameters as form or JSON. XML and JSON payloads go into one parameter, payload; files go into a multipart form.',
	});
}

/** Reads the text fields of a multipart form: each part is a header, a value and a footer. */
function readBuiltForm({ _streams: parts }: { _streams: unknown[] }): Record<string, unknown> {
	const fields: Array<[string, string]> = [];
	parts.forEach((header, index) => {
		if (typeof header !== 'string' || !header.includes('Content-Disposition: form-data')) return;
		const name = /; name="([^"]*)"/.exec(header)?.[1];
		const value = parts[index + 1];
		if (name === undefined || /; filename\*?=/.test(header) || typeof value !== 'string') return;
		if (value === '') {
			throw new LazadaError('input', `The field "${name.slice(0, 60)}" is empty`, {
				advice: 'Leave it out: Lazada takes no empty parameters.',
			});
		}
		fields.push([decodeName(name), value]);
	});
	for (const [index, [name]] of fields.entries()) {
		const isTwice = fields.slice(0, index).some(([earlier]) => earlier === name);
		if (isTwice || SYSTEM_PARAMETERS.some((system) => system === name)) {
			throw new LazadaError('input', `The field "${name.slice(0, 60)}" can't be in the form`, {
				advice: isTwice
					? 'Give each field once.'
					: 'Leave it out: the credential adds it when it signs.',
			});
		}
	}
	return Object.fromEntries(fields);
}

/** Undoes what `form-data` writes for characters that would end the name. */
function decodeName(name: string): string {
	return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

/** What n8n takes as a file: bytes, a stream, either with options, or a list of such. */
function isFile(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(isFile);
	if (typeof value !== 'object' || value === null) return false;
	if (Buffer.isBuffer(value) || 'pipe' in value) return true;
	return 'value' in value && 'options' in value && typeof textWithOptions(value) !== 'string';
}

/** The text of a part that has options but no file name; anything else as it is. */
function textWithOptions(part: unknown): unknown {
	if (!isRecord(part) || typeof part.value !== 'string' || !('options' in part)) return part;
	return isRecord(part.options) && 'filename' in part.options ? part : part.value;
}

function splitFormData(formData: Record<string, unknown>): RequestBody {
	const entries = Object.entries(formData);
	const fields = entries.filter(([, value]) => !isFile(value));
	return {
		fields: Object.fromEntries(fields.map(([name, value]) => [name, textWithOptions(value)])),
		files: Object.fromEntries(entries.filter(([, value]) => isFile(value))),
	};
}

function readText(text: string): Record<string, unknown> {
	if (!/^\s*[[{]/.test(text) && /^[^\s<>]*=/.test(text)) return readUrlEncoded(text);
	try {
		const value: unknown = JSON.parse(text);
		if (isRecord(value)) return value;
	} catch {
		throw unsignable();
	}
	throw unsignable();
}

/**
 * Reads the body of a request: form, JSON object (its top-level keys become parameters), URL-encoded or JSON
 * text, or multipart.
 *
 * @throws LazadaError (`input`) for a body that Lazada's signature cannot cover
 */
export function readRequestBody({ body, form, formData }: RequestOptions): RequestBody {
	if (body instanceof MultipartForm) return { fields: body.fields, fileParts: body.files };
	const multipart = isBuiltForm(body) ? body : formData;
	if (isBuiltForm(multipart)) return { fields: readBuiltForm(multipart), built: multipart };
	if (isRecord(multipart)) return splitFormData(multipart);

	const fields = [form, body].map((part): Record<string, unknown> => {
		if (part === undefined || part === null || part === '') return {};
		if (typeof part === 'string') return readText(part);
		if (part instanceof URLSearchParams) return readUrlEncoded(part.toString());
		if (!isRecord(part) || Buffer.isBuffer(part) || 'pipe' in part || part instanceof FormData) {
			throw unsignable();
		}
		return part;
	});
	return { fields: mergeParameters(fields) };
}
