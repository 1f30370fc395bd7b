import type { INode, IWorkflowBase } from 'n8n-workflow';

/** An active workflow, as n8n has it in its database. */
export function workflowData(nodes: INode[], others: Partial<IWorkflowBase> = {}): IWorkflowBase {
	return {
		id: 'workflow-1',
		name: 'Test',
		active: true,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes,
		connections: {},
		...others,
	};
}
