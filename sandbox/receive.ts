import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const FORM = 'application/x-www-form-urlencoded';

/** Text comes as bytes too: the library would parse what is sent as JSON, and cut what is long. */
const EVERY_PART = { isPartAFile: () => true };

/** A file of a multipart request. */
export interface Upload {
	field: string;
	name: string;
	bytes: Buffer;
}

export interface Received {
	parameters: Map<string, string>;
	uploads: Upload[];
}

/** @returns in lower-case hex */
export function toSha256({ bytes }: Upload): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Query and form together, as the gateway merges them. */
export async function receive(request: FastifyRequest): Promise<Received> {
	const parameters = new Map<string, string>();
	const uploads: Upload[] = [];
	const take = (source: unknown) => {
		for (const [name, value] of Object.entries(source ?? {})) parameters.set(name, String(value));
	};
	take(request.query);
	if (!request.isMultipart()) {
		// The gateway reads parameters from forms only; a JSON body has none for it.
		if (request.headers['content-type']?.startsWith(FORM)) take(request.body);
		return { parameters, uploads };
	}
	for await (const part of request.files(EVERY_PART)) {
		const bytes = await part.toBuffer();
		// Undefined for text, whatever the library's types say.
		const name: string | undefined = part.filename;
		if (name === undefined) parameters.set(part.fieldname, bytes.toString('utf8'));
		else uploads.push({ field: part.fieldname, name, bytes });
	}
	return { parameters, uploads };
}
