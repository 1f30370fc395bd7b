import type { FilePart } from '../../../client/sign/multipartForm';
import type { ApiPath } from '../../../lazada/catalog/catalog';
import { checkPicture } from '../../../lazada/catalog/pictures';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { SYSTEM_PARAMETERS } from '../../../lazada/signing/signature';
import { toText } from '../../shared/parameters';
import type { NodeRun } from '../run/operation';
import { nameFile } from './nameFile';

/**
 * Pairs of API parameter and input field; an API that is known has a name of its own for its file. One that takes none
 * gets none: where an expression gives the path, n8n adds what the form of other APIs begins with.
 */
function readNames(
	{ parameters }: NodeRun,
	itemIndex: number,
	chosen: ApiPath | undefined,
): Array<[string, string]> {
	const own = chosen?.parameters.find(({ kind }) => kind === 'file')?.name ?? '';
	const value = parameters.value('files', itemIndex, {});
	const list = isRecord(value) && Array.isArray(value.file) ? value.file : [];
	return list
		.filter(isRecord)
		.filter(({ parameter }) => parameter !== undefined || own !== '')
		.map(({ parameter, binaryProperty }) => [toText(parameter) || own, toText(binaryProperty)]);
}

/**
 * One file of an item, out of its binary data.
 *
 * @param field the parameter that it is sent as
 * @param property the input field that has it
 * @param apiPath of the API that gets it
 * @throws LazadaError (`input`) where the item has no such file, or it is none that the API takes
 */
export async function readItemFile(
	{ context }: NodeRun,
	itemIndex: number,
	field: string,
	property: string,
	apiPath = '',
): Promise<FilePart> {
	const { binary = {} } = context.getInputData()[itemIndex];
	if (!Object.hasOwn(binary, property)) {
		const there = Object.keys(binary);
		throw new LazadaError('input', `This item has no file in "${property.slice(0, 60)}"`, {
			advice:
				there.length > 0
					? `Its files are in ${there.join(', ')}. Enter one of these as Input Data Field Name.`
					: 'Add a node before this one that reads the file, such as HTTP Request or Read/Write Files from Disk.',
		});
	}
	const file = binary[property];
	const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, property);
	const fileName = nameFile(file, property);
	checkPicture(apiPath, fileName, bytes);
	return { field, fileName, contentType: file.mimeType, bytes };
}

/**
 * The files of one item's call, out of its binary data.
 *
 * @param chosen the API, where it was chosen from the list
 * @throws LazadaError (`input`) where the item has no such file, or it is none that the API takes
 */
export async function readCallFiles(
	run: NodeRun,
	itemIndex: number,
	chosen: ApiPath | undefined,
): Promise<FilePart[]> {
	const files: FilePart[] = [];
	for (const [field, property] of readNames(run, itemIndex, chosen)) {
		if (field === '' || property === '') {
			throw new LazadaError('input', 'A file has no name', {
				advice: 'Enter the parameter that it is sent as, and the input field that contains it.',
			});
		}
		if (SYSTEM_PARAMETERS.some((name) => name === field)) {
			throw new LazadaError('input', `A file can't be sent as "${field}"`, {
				advice:
					'The credential adds that parameter when signing. Enter the name that the API has for the file.',
			});
		}
		files.push(await readItemFile(run, itemIndex, field, property, chosen?.path));
	}
	return files;
}
