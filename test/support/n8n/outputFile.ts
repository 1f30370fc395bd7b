import type { Execution, RestClient } from '../../../tools/host/restClient';

/** A file that a node put out. */
export interface OutputFile {
	name: string;
	bytes: Buffer;
}

/** The file in the field `data` of the first item that a node put out in its last run. */
export async function readFileOf(
	rest: RestClient,
	execution: Execution,
	node: string,
): Promise<OutputFile> {
	const run = execution.data.resultData.runData[node]?.at(-1);
	const file = run?.data?.main[0]?.[0]?.binary?.data;
	if (file?.id === undefined) throw new Error(`${node} put out no file that n8n has stored`);
	return { name: file.fileName ?? '', bytes: await rest.downloadFile(file.id) };
}
