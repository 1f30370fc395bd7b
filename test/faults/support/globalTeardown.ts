import { rm } from 'node:fs/promises';
import { writeReport } from './report';
import { template } from './template';

/** Puts the report together and removes what all files began with. */
export default async function globalTeardown(): Promise<void> {
	await rm(template().userFolder, { recursive: true, force: true });
	process.stdout.write(await writeReport());
}
