import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nHostFolder } from '../../../tools/host/hostFolder';
import { startN8n, type N8n } from '../../../tools/host/n8nProcess';
import { installInto, packPackage } from '../../../tools/host/packageUnderTest';
import { RestClient } from '../../../tools/host/restClient';
import { E2E } from '../../support/n8n/environment';

declare global {
	/** The n8n of this run, for the teardown. */
	var e2eN8n: N8n | undefined;
}

/** Ports from here on are the suite's; pictures show them. */
const FIRST_PORT = 5690;
const PORTS_PER_SHARD = 10;

/** What Jest tells of a run. */
interface JestRun {
	/** Which part of the suite it is, counted from 1. */
	shard?: { shardIndex: number };
}

/** Each part of the suite that runs beside others has a port of its own. */
function choosePort({ shard }: JestRun): string {
	return String(FIRST_PORT + ((shard?.shardIndex ?? 1) - 1) * PORTS_PER_SHARD);
}

/** One n8n for all files of the suite, with the packed package installed and an owner. */
export default async function globalSetup(run: JestRun): Promise<void> {
	const say = (line: string) => process.stdout.write(`${line}\n`);
	const host = await n8nHostFolder(say);
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-e2e-'));
	await installInto(userFolder, await packPackage(userFolder));
	globalThis.e2eN8n = await startN8n({
		host,
		userFolder,
		// Two hundred requests at once on a slow machine must not look to n8n like a lost database.
		env: {
			N8N_LOG_LEVEL: 'debug',
			N8N_PORT: choosePort(run),
			DB_PING_TIMEOUT_MS: '60000',
		},
	});
	await new RestClient(globalThis.e2eN8n.url).logIn();
	process.env[E2E.url] = globalThis.e2eN8n.url;
	process.env[E2E.userFolder] = userFolder;
	process.env[E2E.pid] = String(globalThis.e2eN8n.pid);
}
