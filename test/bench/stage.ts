import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDataObject, INode } from 'n8n-workflow';
import { n8nHostFolder } from '../../tools/host/hostFolder';
import { startN8n, type N8n } from '../../tools/host/n8nProcess';
import { installInto, packPackage } from '../../tools/host/packageUnderTest';
import { RestClient } from '../../tools/host/restClient';
import { eventually } from '../support/eventually';
import { installBenchPackage } from './benchPackage';
import type { Outcome } from './n8nNodes/BenchEnd.node';
import type { Order } from './n8nNodes/BenchStart.node';
import type { Mode } from './n8nNodes/meter';
import { SandboxProcess } from './sandboxProcess';
import { workflowAround } from './workflow';

/** Nodes that do one job, as a user would have them in a workflow. */
export interface Contender {
	name: string;
	steps: INode[];
	/** How many good items come out, where it isn't one for each that goes in. */
	good?: number;
}

/** What a contender's run took. */
export interface Measurement extends Outcome {
	/** The most that the sandbox saw open at a time. */
	connections: number;
	/** Calls that the sandbox got. */
	calls: number;
}

/** How contenders are run. */
export interface RunOptions {
	mode: Mode;
	/** Gets the CPU profiles of the measured nodes. */
	profileFolder?: string;
}

/** Thousands of requests at once on a slow machine must not look to n8n like a lost database. */
const ENV = { N8N_PORT: '5720', DB_PING_TIMEOUT_MS: '60000', N8N_PAYLOAD_SIZE_MAX: '64' };

/** n8n serves a webhook some moments after its workflow was activated. */
async function post(url: string, body: object): Promise<Response> {
	const look = async () => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return response.status !== 404 && response;
	};
	return await eventually(`the webhook ${url}`, look, { withinMs: 20_000 });
}

/** A real n8n with the packed package and the bench's nodes, and a sandbox beside it. */
export class Stage {
	private readonly webhooks = new Map<string, string>();

	private runs = 0;

	private constructor(
		readonly rest: RestClient,
		readonly sandbox: SandboxProcess,
		private readonly n8n: N8n,
		private readonly userFolder: string,
	) {}

	static async open(say: (line: string) => void): Promise<Stage> {
		const host = await n8nHostFolder(say);
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-bench-'));
		await installInto(userFolder, await packPackage(userFolder));
		await installBenchPackage(userFolder);
		const sandbox = await SandboxProcess.start();
		say('Starting n8n …');
		const n8n = await startN8n({ host, userFolder, env: ENV });
		const rest = new RestClient(n8n.url);
		await rest.logIn();
		return new Stage(rest, sandbox, n8n, userFolder);
	}

	/** Of n8n's first process. */
	get pid(): number {
		return this.n8n.pid;
	}

	async close(): Promise<void> {
		await this.n8n.stop();
		this.sandbox.stop();
		await rm(this.userFolder, { recursive: true, force: true });
	}

	/**
	 * Runs a contender once over some items.
	 *
	 * @throws Error unless the gateway accepted the call of each item, or as many came out as the contender promises
	 */
	async run(
		contender: Contender,
		items: IDataObject[],
		{ mode, profileFolder = '' }: RunOptions,
	): Promise<Measurement> {
		const url = this.webhooks.get(contender.name) ?? (await this.install(contender));
		await this.sandbox.clear();
		this.runs += 1;
		const file = `${this.runs}-${contender.name.replace(/\W+/g, '-')}-${items.length}.cpuprofile`;
		const order: Order = { items, mode, profileFile: join(profileFolder, file) };
		const response = await post(url, order);
		const text = await response.text();
		const outcome = response.ok ? (JSON.parse(text) as Outcome) : undefined;
		if (outcome?.good !== (contender.good ?? items.length)) {
			const { logFile } = this.n8n;
			throw new Error(`${contender.name}, ${items.length} items: ${text} (see ${logFile})`);
		}
		const connections = await this.sandbox.mostConnections();
		return { ...outcome, connections, calls: await this.sandbox.countCalls() };
	}

	private async install(contender: Contender): Promise<string> {
		const path = `bench-${this.webhooks.size + 1}`;
		const { id, versionId } = await this.rest.createWorkflow(workflowAround(contender, path));
		await this.rest.activateWorkflow(id, versionId);
		const url = `${this.n8n.url}/webhook/${path}`;
		this.webhooks.set(contender.name, url);
		return url;
	}
}
