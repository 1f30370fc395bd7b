import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { executeBatches, type BatchCalls, type BatchOutput } from '../calls/executeBatches';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { FileItem } from '../run/partialOutput';
import { askInParts } from './askInParts';
import { askLabel, getLabelDocument, LABELS } from './labelDocument';
import { combines, LABEL_FIELDS, readWantedLabels, type WantedLabel } from './labelFields';
import { onlyProblems } from './onlyProblems';

/** The document of some packages, and those that have no label. */
interface Labels {
	packageIds: readonly string[];
	pdf: Buffer | undefined;
	refused: ReadonlyMap<string, LazadaError>;
}

function nameLabel([first, ...others]: readonly string[]): string {
	const safe = first.replace(/[^\w.-]/g, '_');
	return others.length === 0 ? `label-${safe}.pdf` : `labels-${safe}-and-${others.length}-more.pdf`;
}

function toJson(packageIds: readonly string[], isCombined: boolean): IDataObject {
	return isCombined ? { package_ids: [...packageIds] } : { package_id: packageIds[0] };
}

function noLabel({ kind, message, details }: LazadaError, packageId: string): LazadaError {
	const advice =
		details.advice ??
		"Check the package: it may have been repacked, be another shop's, or the seller's own fleet's, which has no label of Lazada's.";
	return new LazadaError(kind, `No label of package ${packageId}: ${message}`, {
		...details,
		advice,
	});
}

/** The label document, without the packages that Lazada has no label of: it refuses all because of one. */
async function getLabels(
	context: IExecuteFunctions,
	calls: BatchCalls,
	packageIds: readonly string[],
	printsItems: boolean,
): Promise<Labels> {
	const found = await askInParts(packageIds, async (ids) =>
		ids.length === packageIds.length
			? await getLabelDocument(context, calls, ids, printsItems)
			: await askLabel(calls, ids, printsItems),
	);
	const [whole] = found;
	if (found.length === 1 && 'answer' in whole && Buffer.isBuffer(whole.answer)) {
		return { packageIds, pdf: whole.answer, refused: new Map() };
	}
	const refused = new Map(
		found.flatMap((part) =>
			'error' in part ? part.entries.map((id) => [id, noLabel(part.error, id)] as const) : [],
		),
	);
	const rest = packageIds.filter((id) => !refused.has(id));
	const isWanted = rest.length > 0 && !calls.stops;
	const pdf = isWanted ? await getLabelDocument(context, calls, rest, printsItems) : undefined;
	return { packageIds: rest, pdf, refused };
}

async function perform(
	context: IExecuteFunctions,
	entries: readonly WantedLabel[],
	calls: BatchCalls,
	isCombined: boolean,
): Promise<BatchOutput[]> {
	const [{ field, printsItems }] = entries;
	const wanted = [...new Set(entries.map(({ packageId }) => packageId))];
	const { packageIds, pdf, refused } = await getLabels(context, calls, wanted, printsItems);
	const known = entries.map(({ packageId }) => refused.get(packageId));
	const problems = onlyProblems(known, calls.stops);
	if (problems !== undefined) return problems;
	if (pdf === undefined) return known.map((error) => error ?? []);
	const items = entries.filter(({ packageId }) => !refused.has(packageId));
	const binary = await context.helpers.prepareBinaryData(
		pdf,
		nameLabel(packageIds),
		'application/pdf',
	);
	const pairedItems = [...new Set(items.map(({ itemIndex }) => itemIndex))];
	const file = new FileItem(toJson(packageIds, isCombined), { [field]: binary }, pairedItems);
	// The others of the same file have their result in the first one's place.
	return entries.map((entry, at) => known[at] ?? (entry === items[0] ? file : []));
}

/** Shipping labels as PDF files. */
export const getLabel: BatchOperation = {
	option: {
		value: 'getLabel',
		name: 'Get Label',
		description:
			"Get the shipping labels (AWB) of packages as PDF files to print; a label has the buyer's address",
		action: 'Print shipping labels',
	},
	fields: LABEL_FIELDS,
	pace: readPace,
	async executeAll(run) {
		const isCombined = combines(run);
		return await executeBatches<WantedLabel>(run, {
			target: LABELS.target,
			max: isCombined ? LABELS.max : 1,
			read: readWantedLabels,
			groupBy: ({ field, printsItems }) => JSON.stringify([field, printsItems]),
			sameAs: ({ packageId }) => packageId,
			perform: async (entries, calls) => await perform(run.context, entries, calls, isCombined),
		});
	},
};
