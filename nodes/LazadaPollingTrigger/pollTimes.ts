import { NodeHelpers, type INodeProperties } from 'n8n-workflow';

/** n8n's own field with another default. */
const pollTimesField: INodeProperties = {
	displayName: 'Poll Times',
	name: 'pollTimes',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Poll Time' },
	default: { item: [{ mode: 'everyHour', minute: 0 }] },
	description: 'Time at which polling should occur',
	placeholder: 'Add Poll Time',
	options: NodeHelpers.cronNodeOptions,
};

/**
 * The fields of a polling node with a default of its own for when it polls, for a getter of its description. n8n puts its
 * own field, whose default is every minute, in front of the list of fields of each polling node (n8n 1.123 to 2.41:
 * `applySpecialNodeParameters` in `n8n-core/…/directory-loader.js`). So each time that n8n asks it gets a new list: what
 * it adds to one is not in the next. Without it there would be two fields of one name.
 * Test: `test/engine/pollingDescription.test.ts`, on the oldest n8n-core too.
 */
export function withOwnPollTimes(fields: readonly INodeProperties[]): INodeProperties[] {
	return [pollTimesField, ...fields];
}
