import { randomBytes } from 'node:crypto';
import type { Parameters } from '../../lazada/signing/signature';

/** A file that goes along with a call; its bytes are not signed [108068]. */
export interface FilePart {
	/** Name of the parameter, such as `image`. */
	field: string;
	fileName: string;
	contentType: string;
	bytes: Buffer;
}

/** The body of a call with files, as the nodes of the package hand it to the credential, which signs `fields`. */
export class MultipartForm {
	constructor(
		readonly fields: Record<string, unknown>,
		readonly files: readonly FilePart[],
	) {}
}

/** What would end a name, as browsers write it in a form. */
function quoted(name: string): string {
	const escaped = name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
	return `"${escaped}"`;
}

function onOneLine(header: string): string {
	return header.replace(/[\r\n]/g, '');
}

/**
 * Writes a multipart form. Values go out byte for byte: the web's own writer makes `\n` into `\r\n`, and the
 * signature would not fit any more.
 */
export function encodeMultipart(
	parameters: Parameters,
	files: readonly FilePart[],
): { contentType: string; body: Buffer } {
	const boundary = `lazada-${randomBytes(18).toString('hex')}`;
	const part = (header: string) =>
		Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n`);
	const end = Buffer.from('\r\n');
	const texts = Object.entries(parameters).flatMap(([name, value]) => [
		part(`name=${quoted(name)}`),
		Buffer.from(value),
		end,
	]);
	const bytes = files.flatMap((file) => [
		part(
			`name=${quoted(file.field)}; filename=${quoted(file.fileName)}\r\nContent-Type: ${onOneLine(file.contentType)}`,
		),
		file.bytes,
		end,
	]);
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([...texts, ...bytes, Buffer.from(`--${boundary}--\r\n`)]),
	};
}
