import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { readText } from '../../../lazada/json';
import { findItemRecords, judgeEntries } from '../../../lazada/packages/judgeEntries';
import { executeBatches, type BatchOutput } from '../calls/executeBatches';
import { showForOperation } from '../calls/show';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { batchTarget } from './batchTarget';
import { keepJudged, leftOut, toRefusal, type RefusalWords } from './judgedCall';
import { packageIdField, readPackageIds } from './packageIds';

/** What a seller does with packages, of which Lazada judges each by itself. */
interface PackageStep extends RefusalWords {
	option: INodePropertyOptions & { value: string };
	apiPath: string;
	/** How to see what Lazada did where its answer doesn't say it, as a sentence. */
	lookUp: string;
	/** Whether the packages have other IDs afterwards. */
	renames?: boolean;
}

function toDone(id: string, newId: string, answer: AcceptedAnswer): IDataObject {
	const ids =
		newId === '' || newId === id
			? { package_id: id }
			: { package_id: newId, previous_package_id: id };
	return { ...ids, success: true, requestId: readText(answer, 'request_id') };
}

/** What came of each package, by its ID. */
function judge(
	answer: AcceptedAnswer,
	ids: readonly string[],
	secrets: readonly string[],
	step: PackageStep,
): Map<string, BatchOutput> {
	const judged = judgeEntries(answer, 'package_id', ids, secrets, step.renames);
	// An answer that judges none of them has only said that it took the call.
	const isJudged = findItemRecords(answer).length > 0;
	const outputs = ids.map((id): [string, BatchOutput] => {
		const judgement = judged.get(id);
		if (judgement === undefined) {
			return [id, isJudged ? leftOut('package', id, answer, step.lookUp) : toDone(id, id, answer)];
		}
		const { refusal, record } = judgement;
		const newId = readText(record, 'package_id');
		return [id, refusal ? toRefusal(refusal, id, answer, step) : toDone(id, newId, answer)];
	});
	return new Map(outputs);
}

/** An operation that does something with packages, as many in a call as Lazada takes. */
export function packageStep(step: PackageStep): BatchOperation {
	const { option, apiPath, lookUp } = step;
	const { target, max, parameter, list } = batchTarget(apiPath);
	return {
		option,
		fields: [packageIdField(showForOperation('package', option.value))],
		pace: readPace,
		async executeAll(run) {
			return await executeBatches<string>(run, {
				target,
				max,
				read: readPackageIds,
				sameAs: (id) => id,
				lookUp,
				async perform(entries, { send, secrets }) {
					const ids = [...new Set(entries)];
					const packages = ids.map((package_id) => ({ package_id }));
					const request = { [parameter]: JSON.stringify({ [list]: packages }) };
					const answer = await keepJudged(send(target, request));
					const outputs = judge(answer, ids, secrets, step);
					return entries.map((id) => outputs.get(id) ?? []);
				},
			});
		},
	};
}
