import type { INodeProperties } from 'n8n-workflow';
import type { FilePart } from '../../../client/sign/multipartForm';
import { checkPictureCount, readPictureAddresses } from '../../../lazada/products/pictureAddresses';
import { toText } from '../../shared/parameters';
import { readItemFile } from '../api/files';
import type { NodeRun } from '../run/operation';

/** A picture that a product is to have: somewhere on the web, or in the item. */
export type Picture = { address: string } | { property: string; file: FilePart };

/** The two fields of pictures, of a product or of a SKU. */
export function pictureFields(more: Partial<INodeProperties> = {}): INodeProperties[] {
	return [
		{
			displayName: 'Image Files',
			name: 'imageFiles',
			type: 'string',
			default: '',
			placeholder: 'e.g. data',
			hint: 'The names of the input fields containing the pictures, with commas between them',
			description: 'JPG or PNG files of the item, which are uploaded first. At most 3 MB each.',
			...more,
		},
		{
			displayName: 'Image URLs',
			name: 'images',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/bag.jpg, https://example.com/bag-open.jpg',
			description:
				'Web addresses of pictures, with commas between them, or a list from an expression. The first one is the main picture; 8 at most. Lazada copies those that it does not have yet.',
			...more,
		},
	];
}

/**
 * The pictures that two fields name, files of the item first.
 *
 * @param of whose they are, as messages name it
 * @throws LazadaError (`input`) for what is no picture, or too many
 */
export async function readPictures(
	run: NodeRun,
	itemIndex: number,
	of: string,
	{ images, imageFiles }: Record<string, unknown>,
): Promise<Picture[]> {
	const properties = toText(imageFiles)
		.split(',')
		.map((name) => name.trim());
	const files: Picture[] = [];
	for (const property of properties.filter(Boolean)) {
		const file = await readItemFile(run, itemIndex, 'image', property, '/image/upload');
		files.push({ property, file });
	}
	const addresses = readPictureAddresses(images).map((address) => ({ address }));
	const pictures = [...files, ...addresses];
	checkPictureCount(of, pictures.length);
	return pictures;
}
