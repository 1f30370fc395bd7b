import type { IBinaryData } from 'n8n-workflow';

/** Where the type's own name is not the usual extension. */
const EXTENSIONS: Readonly<Record<string, string>> = {
	'image/jpeg': 'jpg',
	'image/svg+xml': 'svg',
	'text/plain': 'txt',
	'video/quicktime': 'mov',
};

/** The usual extension of a MIME type such as `image/png`, without a dot; `''` if it has none. */
function findExtension(mimeType: string): string {
	const type = mimeType.split(';')[0].trim().toLowerCase();
	if (Object.hasOwn(EXTENSIONS, type)) return EXTENSIONS[type];
	return /^(?:application|audio|image|video)\/([a-z\d]{2,5})$/.exec(type)?.[1] ?? '';
}

/**
 * The name that a file is sent with: its own, or for a file without one, such as a download, the name of its input
 * field with the extension of its MIME type. Lazada may tell the kind of a file by its name.
 *
 * @param property the input field
 */
export function nameFile(
	{ fileName = '', fileExtension = '', mimeType }: IBinaryData,
	property: string,
): string {
	if (fileName.trim() !== '') return fileName;
	const extension = findExtension(mimeType) || fileExtension.replace(/^\./, '');
	const isNamed = property.toLowerCase().endsWith(`.${extension.toLowerCase()}`);
	return extension === '' || isNamed ? property : `${property}.${extension}`;
}
