import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const SOURCES = join(__dirname, 'n8nNodes');

/** Name of the package, and so what the types of its nodes begin with. */
export const BENCH_PACKAGE = 'n8n-nodes-bench';

/** Puts the bench's own nodes beside the package under test, as a community package of their own. */
export async function installBenchPackage(userFolder: string): Promise<void> {
	const folder = join(userFolder, '.n8n', 'nodes', 'node_modules', BENCH_PACKAGE);
	await mkdir(folder, { recursive: true });
	const files = (await readdir(SOURCES)).map((file) => file.replace(/\.ts$/, ''));
	for (const file of files) {
		const source = await readFile(join(SOURCES, `${file}.ts`), 'utf8');
		const { outputText } = transpileModule(source, {
			compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
		});
		await writeFile(join(folder, `${file}.js`), outputText);
	}
	const listFiles = (kind: string) =>
		files.filter((file) => file.endsWith(`.${kind}`)).map((file) => `${file}.js`);
	const manifest = {
		name: BENCH_PACKAGE,
		version: '1.0.0',
		keywords: ['n8n-community-node-package'],
		n8n: {
			n8nNodesApiVersion: 1,
			credentials: listFiles('credentials'),
			nodes: listFiles('node'),
		},
	};
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
