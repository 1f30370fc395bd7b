import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../tools/project';
import { findImports, listSources, readSource, SHIPPED } from '../support/sources';

/** What each folder may import, apart from itself; by package name, or by path from the top folder. */
const MAY_IMPORT: Array<[folder: string, allowed: string[]]> = [
	['lazada', ['node:crypto']],
	['client', ['n8n-workflow', 'node:crypto', 'lazada/']],
	['credentials', ['n8n-workflow', 'client/', 'lazada/']],
	['nodes', ['n8n-workflow', 'node:crypto', 'client/', 'lazada/']],
	['nodes/shared', ['n8n-workflow', 'client/', 'lazada/']],
	['nodes/Lazada', ['n8n-workflow', 'nodes/shared/', 'client/', 'lazada/']],
	[
		'nodes/LazadaTrigger',
		['n8n-workflow', 'node:crypto', 'nodes/shared/', 'nodes/Lazada/', 'client/', 'lazada/'],
	],
	[
		'nodes/LazadaPollingTrigger',
		['n8n-workflow', 'nodes/shared/', 'nodes/Lazada/', 'client/', 'lazada/'],
	],
];

type Graph = ReadonlyMap<string, readonly string[]>;

function readImports(file: string): string[] {
	return findImports(file, readSource(file));
}

/** All imports from a folder into others as "file → import", for those that are not allowed. */
function findForbidden(folder: string, isAllowed: (imported: string) => boolean): string[] {
	return listSources(folder).flatMap((file) =>
		readImports(file)
			.filter((imported) => !imported.startsWith(`${folder}/`) && !isAllowed(imported))
			.map((imported) => `${file} → ${imported}`),
	);
}

/** Files that import each other in a circle, from one file back to itself; empty if there is none. */
function findCircle(graph: Graph): string[] {
	const done = new Set<string>();
	const walk = (file: string, path: string[]): string[] => {
		if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
		if (done.has(file)) return [];
		for (const imported of graph.get(file) ?? []) {
			const circle = walk(imported, [...path, file]);
			if (circle.length > 0) return circle;
		}
		done.add(file);
		return [];
	};
	return [...graph.keys()].map((file) => walk(file, [])).find(({ length }) => length > 0) ?? [];
}

/** Which files import which, type imports included. */
function readGraph(folders: string[]): Graph {
	const files = listSources(...folders);
	return new Map(files.map((file) => [file.replace(/\.ts$/, ''), readImports(file)]));
}

describe('the imports of a file', () => {
	it('are found whatever way they are written', () => {
		const text = [
			"import { a } from './one';",
			"import type { B } from '../two';",
			"import '../../lazada/three';",
			"export { c } from './sub/four';",
			"const d = await import('./five');",
			"type E = typeof import('./six');",
			"import f from 'n8n-workflow';",
			"// import g from './comment';",
		].join('\n');
		expect(findImports('client/sign/x.ts', text)).toEqual([
			'client/sign/one',
			'client/two',
			'lazada/three',
			'client/sign/sub/four',
			'client/sign/five',
			'client/sign/six',
			'n8n-workflow',
		]);
	});

	it('are those of files that are there', () => {
		for (const folder of SHIPPED) expect(listSources(folder).length).toBeGreaterThan(0);
		expect(listSources(...SHIPPED).length).toBeGreaterThan(90);
		expect(readImports('lazada/authorization/seal.ts')).toEqual(['node:crypto']);
		expect(readImports('lazada/authorization/state.ts')).toContain('lazada/errors');
		expect(readImports('client/sign/placeParameters.ts')).toContain('n8n-workflow');
	});
});

describe('the layers', () => {
	it.each(MAY_IMPORT)('let %s import nothing but itself and %j', (folder, allowed) => {
		const isAllowed = (imported: string) =>
			allowed.some((one) => (one.endsWith('/') ? imported.startsWith(one) : imported === one));
		expect(findForbidden(folder, isAllowed)).toEqual([]);
	});

	it('let nothing but a node import nodes/', () => {
		const fromNodes = (imported: string) => imported.startsWith('nodes/');
		const others = ['lazada', 'client', 'credentials'];
		expect(
			others.flatMap((folder) => findForbidden(folder, (imported) => !fromNodes(imported))),
		).toEqual([]);
	});

	it('keep the package out of sandbox/, which verifies with its own code', () => {
		const isShipped = (imported: string) =>
			SHIPPED.some((folder) => imported.startsWith(`${folder}/`));
		expect(findForbidden('sandbox', (imported) => !isShipped(imported))).toEqual([]);
		expect(listSources('sandbox').length).toBeGreaterThan(5);
	});

	it('have no circle of imports, nor has the sandbox', () => {
		expect(findCircle(readGraph(SHIPPED))).toEqual([]);
		expect(findCircle(readGraph(['sandbox']))).toEqual([]);
	});

	it('have a circle that would be found', () => {
		const chain = { a: ['b', 'n8n-workflow'], b: ['c'], d: ['a', 'b'] };
		expect(findCircle(new Map(Object.entries({ ...chain, c: [] })))).toEqual([]);
		expect(findCircle(new Map(Object.entries({ ...chain, c: ['b'] })))).toEqual(['b', 'c', 'b']);
		expect(findCircle(new Map([['a', ['a']]]))).toEqual(['a', 'a']);
	});
});

describe('the rooms', () => {
	function listFiles(folder: string): string[] {
		return readdirSync(join(PROJECT, folder), { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => name)
			.sort();
	}

	it('are the only places of the Lazada node, beside the node itself and what is offered in it', () => {
		const node = ['Lazada.node.json', 'Lazada.node.ts'];
		const names = [...node, 'choiceFields.ts', 'resources.ts', 'subtitle.ts'];
		expect(listFiles('nodes/Lazada')).toEqual(names);
	});

	it('leave credentials/ to the one type of credential', () => {
		expect(readdirSync(join(PROJECT, 'credentials'))).toEqual(['LazadaApi.credentials.ts']);
	});

	it('leave nodes/ to the three nodes and what they share', () => {
		expect(readdirSync(join(PROJECT, 'nodes')).sort()).toEqual([
			'Lazada',
			'LazadaPollingTrigger',
			'LazadaTrigger',
			'shared',
		]);
	});
});

describe('lazada/', () => {
	it('has the HMAC, which no other folder computes', () => {
		const withHmac = listSources(...SHIPPED).filter((file) =>
			/\bcreateHmac\b/.test(readSource(file)),
		);
		expect(withHmac).toEqual([
			'lazada/authorization/seal.ts',
			'lazada/events/pushSignature.ts',
			'lazada/signing/signature.ts',
		]);
	});

	it('has the signature, which the nodes leave to the client', () => {
		const signs = (file: string) =>
			/\b(signature|signedParameters|signatureBaseString)\(/.test(readSource(file));
		expect(listSources('lazada').filter(signs)).toEqual(['lazada/signing/signature.ts']);
		expect(listSources('client').filter(signs)).toEqual(['client/sign/signRequest.ts']);
		expect(listSources('nodes', 'credentials').filter(signs)).toEqual([]);
	});

	it('has no clock, timer, network or environment of its own', () => {
		const own =
			/\bDate\.now\b|\bnew Date\s*\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(\)|\bperformance\.|\bset(Timeout|Interval|Immediate)\b|\bfetch\s*\(|\bprocess\.|\bMath\.random\b/;
		const withClock = listSources('lazada').filter((file) => own.test(readSource(file)));
		expect(withClock).toEqual([]);
		expect('const now = Date.now();').toMatch(own);
		expect('const now = new Date();').toMatch(own);
		expect('const then = new Date(time);').not.toMatch(own);
	});
});
