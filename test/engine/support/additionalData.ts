import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type {
	ICredentialsHelper,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { Container } from './container';

async function unused(): Promise<never> {
	return await Promise.reject(
		new Error('The tests run one workflow at a time, and no task runner'),
	);
}

/** What n8n hands to each execution beside its workflow. */
export function additionalDataFor(
	credentialsHelper: ICredentialsHelper,
	workflow: IWorkflowBase,
	mode: WorkflowExecuteMode,
): IWorkflowExecuteAdditionalData {
	const base = 'http://127.0.0.1';
	return {
		credentialsHelper,
		hooks: new ExecutionLifecycleHooks(mode, 'execution-1', workflow),
		executionId: 'execution-1',
		workflowId: workflow.id,
		currentNodeExecutionIndex: 0,
		variables: {},
		externalSecretsProxy: Container.get(ExternalSecretsProxy),
		restApiUrl: `${base}/rest`,
		instanceBaseUrl: base,
		formBaseUrl: base,
		formWaitingBaseUrl: base,
		formTestBaseUrl: base,
		webhookBaseUrl: base,
		webhookWaitingBaseUrl: base,
		webhookTestBaseUrl: base,
		mcpBaseUrl: base,
		mcpTestBaseUrl: base,
		logAiEvent: () => undefined,
		executeWorkflow: unused,
		getRunExecutionData: async () => await Promise.resolve(undefined),
		getRuntimeCredential: async () => await Promise.resolve(undefined),
		startRunnerTask: unused,
	};
}
