import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
} from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { APP, CALLBACK } from './app';
import { Clock } from './clock';
import { Credential } from './credential';
import { CredentialsHelper } from './credentialsHelper';
import { CredentialStore } from './credentialStore';
import { execute, type Execution } from './execution';
import { binaryOf, type ItemFiles } from './files';
import { startInstance, type Instance } from './instance';
import { loadLazadaPackage } from './lazadaPackage';
import { NodeTypes } from './nodeTypes';

/** How the tested node of a workflow is set, beside its parameters. */
export interface Step {
	credential: Credential;
	/** What the node gets; one empty item if left out. */
	items?: IDataObject[];
	/** The files of each item. */
	files?: ItemFiles[];
	onError?: INode['onError'];
	/** Stops the execution, as its user does. */
	stop?: AbortSignal;
}

/** When each test begins. */
export const START = '2026-11-23T08:00:00.000Z';

/** An n8n with the built package, and a sandbox, for one test file. Time stands still there unless it is to go on. */
export class Host {
	private readonly store = new CredentialStore();

	private readonly helper: CredentialsHelper;

	private constructor(
		readonly sandbox: Sandbox,
		readonly nodeTypes: NodeTypes,
		readonly clock: Clock,
		private readonly instance: Instance,
		lazadaPackage: PackageDirectoryLoader,
	) {
		this.helper = new CredentialsHelper(lazadaPackage, this.store);
	}

	static async start(
		logLevel: 'silent' | 'debug' = 'silent',
		time: 'still' | 'going on' = 'still',
	): Promise<Host> {
		const clock = new Clock(START, time === 'going on');
		const instance = startInstance(logLevel);
		const lazadaPackage = await loadLazadaPackage();
		const sandbox = await startSandbox({
			apps: [{ ...APP, callbackUrls: [CALLBACK], kind: 'erp', whitelist: [] }],
		});
		return new Host(sandbox, new NodeTypes(lazadaPackage), clock, instance, lazadaPackage);
	}

	/** As at the start, for the next test; credentials stay. */
	reset(): void {
		this.clock.reset();
		this.sandbox.reset();
	}

	async close(): Promise<void> {
		this.clock.restore();
		await this.sandbox.close();
		this.instance.close();
	}

	/** A credential of its own for a test; `fields` differ from those of the sandbox's app. */
	async newCredential(fields: ICredentialDataDecryptedObject = {}): Promise<Credential> {
		const details = await this.store.add('Lazada', 'lazadaApi', {
			...APP,
			callbackUrl: CALLBACK,
			environment: 'custom',
			gatewayUrl: this.sandbox.url,
			...fields,
		});
		return new Credential(this.store, details);
	}

	/** Runs an operation of the Lazada node. */
	async lazada(operation: string, parameters: IDataObject, step: Step): Promise<Execution> {
		const all = { resource: 'authorization', operation, ...parameters };
		return await this.runNode('n8n-nodes-lazada.lazada', all, step);
	}

	/** Runs one node behind another that gives it items. */
	async runNode(type: string, parameters: IDataObject, step: Step): Promise<Execution> {
		const nodes = [this.itemsNode(step), nodeOf('Tested', type, parameters, step)];
		const connections = {
			Items: { main: [[{ node: 'Tested', type: NodeConnectionTypes.Main, index: 0 }]] },
		};
		return await execute(nodes, connections, this.nodeTypes, this.helper, step.stop);
	}

	/** Runs an agent that has an operation of the Lazada node as its tool, and uses it once. */
	async runAgent(
		agent: 'callingAgent' | 'askingAgent',
		operation: string,
		parameters: IDataObject,
		step: Step,
	): Promise<Execution> {
		const all = { resource: 'authorization', operation, ...parameters };
		const nodes = [
			this.itemsNode(step),
			nodeOf('Agent', `test.${agent}`, {}, step),
			nodeOf('Lazada', 'n8n-nodes-lazada.lazadaTool', all, step),
		];
		const connections = {
			Items: { main: [[{ node: 'Agent', type: NodeConnectionTypes.Main, index: 0 }]] },
			Lazada: { ai_tool: [[{ node: 'Agent', type: NodeConnectionTypes.AiTool, index: 0 }]] },
		};
		return await execute(nodes, connections, this.nodeTypes, this.helper);
	}

	private itemsNode({ credential, items = [{}], files = [] }: Step): INode {
		const all = items.map((json, index) => ({ json, binary: binaryOf(files[index] ?? {}) }));
		return nodeOf('Items', 'test.items', { items: JSON.stringify(all) }, { credential });
	}
}

function nodeOf(
	name: string,
	type: string,
	parameters: IDataObject,
	{ credential, onError }: Step,
): INode {
	return {
		id: `node-${name}`,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		credentials: { lazadaApi: credential.details },
		onError,
	};
}
