import { n8nHostFolder } from './hostFolder';

const say = (line: string) => console.log(line);

/** Installs n8n ahead of the suites that run it, if it is not yet there. */
n8nHostFolder(say).then(say, (error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
