import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../lazada/json';
import { toItem } from '../calls/answerItems';
import { apiOperation, type Finish } from '../calls/apiOperation';
import { pickFields } from '../calls/pickFields';
import { changeFields, toFlag } from '../calls/readable';
import { PartialOutput } from '../run/partialOutput';

const pickNeeded = pickFields([
	'type',
	'name',
	'score',
	'formatted_score',
	'target',
	'formatted_target',
	'target_respected',
	'action_url',
]);

function simplify(row: IDataObject): IDataObject {
	return pickNeeded(changeFields(row, toFlag, ['target_respected']));
}

/** The indicators, which Lazada gives inside of the shop, as rows. */
const toIndicators: Finish = (rows, { parameters }, itemIndex) => {
	const isSimple = parameters.value('simplify', itemIndex, true) === true;
	if (!isSimple) return new PartialOutput(rows, []);
	const indicators = rows.flatMap(({ indicators: list }): unknown[] =>
		Array.isArray(list) ? list : [],
	);
	return new PartialOutput(indicators.filter(isRecord).map(toItem), []);
};

/** By what Lazada measures the shop. */
export const getPerformance = apiOperation({
	resource: 'shop',
	option: {
		value: 'getPerformance',
		name: 'Get Performance',
		description:
			'Get the figures by which Lazada measures the shop, each with its target and whether it is met',
		action: 'Get performance of a shop',
	},
	path: '/seller/performance/get',
	shown: {
		language: { default: 'en-US', description: 'Of the names and explanations' },
	},
	simplify,
	finish: toIndicators,
});
