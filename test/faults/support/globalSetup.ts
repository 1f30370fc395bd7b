import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nHostFolder } from '../../../tools/host/hostFolder';
import { startN8n } from '../../../tools/host/n8nProcess';
import { installInto, packPackage } from '../../../tools/host/packageUnderTest';
import { RestClient } from '../../../tools/host/restClient';
import { clearReport } from './report';
import { publishTemplate } from './template';

/** A user folder that n8n has been started in once, so that each file's n8n starts fast. */
export default async function globalSetup(): Promise<void> {
	await clearReport();
	const host = await n8nHostFolder((line) => process.stdout.write(`${line}\n`));
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-faults-'));
	publishTemplate({ host, userFolder });
	await installInto(userFolder, await packPackage(userFolder));
	const n8n = await startN8n({ host, userFolder, env: { N8N_PORT: '0' } });
	try {
		await new RestClient(n8n.url).logIn();
	} finally {
		await n8n.stop();
	}
}
