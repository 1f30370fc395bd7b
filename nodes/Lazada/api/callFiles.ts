import type { IExecuteFunctions } from 'n8n-workflow';
import type { FilePart } from '../../../credentials/multipartForm';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/grant';
import { SYSTEM_PARAMETERS } from '../../../lazada/signature';
import { itemParameter } from '../itemParameter';
import { textOption } from '../operation';

function namesOf(context: IExecuteFunctions, itemIndex: number): Array<[string, string]> {
	const value = itemParameter(context, 'files', itemIndex, {});
	const list = isRecord(value) && Array.isArray(value.file) ? value.file : [];
	return list.filter(isRecord).map((file) => {
		const { parameter, binaryProperty } = file;
		return [textOption(parameter), textOption(binaryProperty)];
	});
}

/**
 * The files of one item's call, out of its binary data.
 *
 * @throws LazadaError (`input`) where the item has no such file
 */
export async function readCallFiles(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<FilePart[]> {
	const { binary = {} } = context.getInputData()[itemIndex];
	const files: FilePart[] = [];
	for (const [field, property] of namesOf(context, itemIndex)) {
		if (field === '' || property === '') {
			throw new LazadaError('input', 'A file has no name', {
				advice: 'Give the parameter that it is sent as, and the input field that it is in.',
			});
		}
		if (SYSTEM_PARAMETERS.some((name) => name === field)) {
			throw new LazadaError('input', `A file can't be sent as "${field}"`, {
				advice: 'The credential adds that parameter. Give the name that the API has for the file.',
			});
		}
		if (!Object.hasOwn(binary, property)) {
			const there = Object.keys(binary);
			throw new LazadaError('input', `This item has no file in "${property.slice(0, 60)}"`, {
				advice:
					there.length > 0
						? `Its files are in ${there.join(', ')}. Enter one of these as Input Data Field Name.`
						: 'Put a node in front that reads the file, such as HTTP Request or Read/Write Files from Disk.',
			});
		}
		const { fileName = property, mimeType } = binary[property];
		const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, property);
		files.push({ field, fileName, contentType: mimeType, bytes });
	}
	return files;
}
