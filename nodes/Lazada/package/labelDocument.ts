import type { IExecuteFunctions } from 'n8n-workflow';
import { downloadLabel } from '../../../client/downloadLabel';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { LazadaError } from '../../../lazada/errors';
import { readText } from '../../../lazada/json';
import { labelBase } from '../../../lazada/packages/labelLinks';
import { readLabelSources } from '../../../lazada/packages/labelSources';
import type { BatchCalls } from '../calls/executeBatches';
import { batchTarget } from './batchTarget';

export const LABELS = batchTarget('/order/package/document/get');

/** A link may end between Lazada's answer and the download: then Lazada is asked for another. */
const TRIES = 2;

/** Asks Lazada for one document with the labels of packages. */
export async function askLabel(
	{ send }: BatchCalls,
	packageIds: readonly string[],
	printsItems: boolean,
): Promise<AcceptedAnswer> {
	const request = {
		doc_type: 'PDF',
		print_item_list: printsItems,
		[LABELS.list]: packageIds.map((package_id) => ({ package_id })),
	};
	return await send(LABELS.target, { [LABELS.parameter]: JSON.stringify(request) });
}

function notThere(answer: AcceptedAnswer, problems: readonly string[]): LazadaError {
	const why = problems.map((problem) => `its link ${problem}`).join(', ');
	return new LazadaError(
		'badAnswer',
		why === '' ? 'Lazada gave no label' : `The label can't be downloaded: ${why}`,
		{
			requestId: readText(answer, 'request_id'),
			advice:
				why === ''
					? "Packages of the seller's own fleet have none. For others, try again in a minute: a label is there soon after packing."
					: 'Run it again: Lazada makes a new link each time. If it stays so, check whether a firewall or proxy keeps n8n from Seller Center.',
		},
	);
}

/**
 * The PDF with the labels of packages: from Lazada's link while it lives, otherwise from the answer itself, otherwise
 * once more from the beginning.
 *
 * @throws LazadaError
 */
export async function getLabelDocument(
	context: IExecuteFunctions,
	calls: BatchCalls,
	packageIds: readonly string[],
	printsItems: boolean,
): Promise<Buffer> {
	const { platform, country, timeoutMs } = calls;
	let answer: AcceptedAnswer = {};
	let problems: string[] = [];
	for (let attempt = 1; attempt <= TRIES; attempt++) {
		answer = await askLabel(calls, packageIds, printsItems);
		problems = [];
		const { links, pdf } = readLabelSources(answer, labelBase(platform, country));
		for (const link of links) {
			const download = await downloadLabel(context, link, platform, timeoutMs);
			if ('bytes' in download) return download.bytes;
			problems.push(download.problem);
		}
		if (pdf !== undefined) return pdf;
		if (links.length === 0) break;
	}
	throw notThere(answer, [...new Set(problems)]);
}
