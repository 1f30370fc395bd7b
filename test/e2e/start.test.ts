import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../tools/project';

async function answers(url: string): Promise<boolean> {
	return await fetch(url).then(
		() => true,
		() => false,
	);
}

describe('npm start', () => {
	it('runs the job, stays up, and leaves nothing running after Ctrl-C', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-start-'));
		const options = ['--import', 'tsx', 'tools/start/cli.ts', '--folder', folder];
		// A group of its own, because a terminal sends Ctrl-C to the whole group.
		const start = spawn(process.execPath, options, { cwd: PROJECT, detached: true });
		let said = '';
		start.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		start.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		while (!said.includes('Ctrl-C ends') && start.exitCode === null)
			await once(start.stdout, 'data');

		const addresses = said.match(/http:\/\/127\.0\.0\.1:\d+(?=[.\s])/g) ?? [];
		expect(said).toContain('refreshed the token by itself');
		expect(said).toMatch(/Get Many finds order \d+: pending\./);
		expect(said).toMatch(/in package FP\d+, tracking number SANDBOX\d+\./);
		expect(said).toMatch(/label lies in the output, label-FP\d+\.pdf, \d{4,} bytes\./);
		expect(said).toMatch(/Order → Get: the order is shipped\./);
		expect(await Promise.all(addresses.map(answers))).not.toContain(false);

		const ended = once(start, 'exit');
		process.kill(-(start.pid ?? 0), 'SIGINT');
		process.kill(-(start.pid ?? 0), 'SIGINT');
		expect(await ended).toEqual([0, null]);
		expect(await Promise.all(addresses.map(answers))).not.toContain(true);
		expect(addresses.length).toBeGreaterThan(1);
		await rm(folder, { recursive: true, force: true });
	}, 300_000);
});
