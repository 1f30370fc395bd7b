import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
} from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { APP, CALLBACK, openApp } from '../../support/app';
import { Clock } from './clock';
import { Credential } from './credential';
import { CredentialsHelper } from './credentialsHelper';
import { CredentialStore } from './credentialStore';
import { execute, type Execution } from './execution';
import { toBinary, type ItemFiles } from './files';
import { startInstance, type Instance } from './instance';
import { loadLazadaPackage } from './lazadaPackage';
import { NodeTypes } from './nodeTypes';
import { issueCode } from './seller';

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
	/** That of the workflow's settings. */
	timezone?: string;
}

/** When each test begins. */
export const START = '2026-11-23T08:00:00.000Z';

export interface HostOptions {
	/** `debug` to see everything that n8n could print. */
	logLevel?: 'silent' | 'debug';
	/** Whether time stands still until a test moves it. */
	time?: 'still' | 'running';
}

/** What there is between the start of a host and its end. */
interface Running {
	lazadaPackage: PackageDirectoryLoader;
	sandbox: Sandbox;
	nodeTypes: NodeTypes;
	clock: Clock;
	helper: CredentialsHelper;
	instance: Instance;
}

/** An n8n with the built package, and a sandbox. Tests get theirs from `useHost`. */
export class Host {
	private readonly store = new CredentialStore();

	private running: Running | undefined;

	async start({ logLevel = 'silent', time = 'still' }: HostOptions): Promise<void> {
		const clock = new Clock(START, time);
		const instance = startInstance(logLevel);
		const lazadaPackage = await loadLazadaPackage();
		this.running = {
			lazadaPackage,
			sandbox: await startSandbox({ apps: [openApp([CALLBACK])] }),
			nodeTypes: new NodeTypes(lazadaPackage),
			clock,
			helper: new CredentialsHelper(lazadaPackage, this.store),
			instance,
		};
	}

	get lazadaPackage(): PackageDirectoryLoader {
		return this.parts.lazadaPackage;
	}

	get sandbox(): Sandbox {
		return this.parts.sandbox;
	}

	get nodeTypes(): NodeTypes {
		return this.parts.nodeTypes;
	}

	get clock(): Clock {
		return this.parts.clock;
	}

	get helper(): CredentialsHelper {
		return this.parts.helper;
	}

	/** As at the start, for the next test; credentials stay. */
	reset(): void {
		this.clock.reset();
		this.sandbox.reset();
	}

	async close(): Promise<void> {
		const { clock, sandbox, instance } = this.parts;
		clock.restore();
		await sandbox.close();
		instance.close();
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

	/** A credential whose seller has consented; the calls that it took are not in the sandbox's log. */
	async authorizedCredential(
		country: string,
		fields: ICredentialDataDecryptedObject = {},
	): Promise<Credential> {
		const credential = await this.newCredential(fields);
		const items = [{ code: issueCode(this.sandbox, country) }];
		const parameters = { code: '={{ $json.code }}', saveTo: 'credential' };
		const { error } = await this.lazada('generateAccessToken', parameters, { credential, items });
		if (error !== undefined) throw error;
		this.sandbox.log.clear();
		return credential;
	}

	/** Runs an operation of the Lazada node. */
	async lazada(operation: string, parameters: IDataObject, step: Step): Promise<Execution> {
		const all = { resource: 'authorization', operation, ...parameters };
		return await this.runNode('n8n-nodes-lazada.lazada', all, step);
	}

	/** Runs one node behind another that gives it items. */
	async runNode(type: string, parameters: IDataObject, step: Step): Promise<Execution> {
		const nodes = [this.itemsNode(step), createNode('Tested', type, parameters, step)];
		const connections = {
			Items: { main: [[{ node: 'Tested', type: NodeConnectionTypes.Main, index: 0 }]] },
		};
		const settings = step.timezone === undefined ? {} : { timezone: step.timezone };
		return await execute(nodes, connections, this.nodeTypes, this.helper, step.stop, settings);
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
			createNode('Agent', `test.${agent}`, {}, step),
			createNode('Lazada', 'n8n-nodes-lazada.lazadaTool', all, step),
		];
		const connections = {
			Items: { main: [[{ node: 'Agent', type: NodeConnectionTypes.Main, index: 0 }]] },
			Lazada: { ai_tool: [[{ node: 'Agent', type: NodeConnectionTypes.AiTool, index: 0 }]] },
		};
		return await execute(nodes, connections, this.nodeTypes, this.helper);
	}

	private get parts(): Running {
		if (this.running === undefined) throw new Error('The host starts only before the first test');
		return this.running;
	}

	private itemsNode({ credential, items = [{}], files = [] }: Step): INode {
		const all = items.map((json, index) => ({ json, binary: toBinary(files[index] ?? {}) }));
		return createNode('Items', 'test.items', { items: JSON.stringify(all) }, { credential });
	}
}

function createNode(
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
