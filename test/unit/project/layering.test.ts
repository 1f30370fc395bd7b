import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { PROJECT } from '../../../tools/project';

function sourcesOf(folder: string): string[] {
	return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name));
}

function textOf(file: string): string {
	return readFileSync(join(PROJECT, file), 'utf8');
}

/** What a file imports: packages by name, own files by their path from the top folder. */
function importsOf(file: string): string[] {
	return ts
		.preProcessFile(textOf(file), true, true)
		.importedFiles.map(({ fileName }) =>
			fileName.startsWith('.') ? relative(PROJECT, join(PROJECT, file, '..', fileName)) : fileName,
		);
}

/** All imports of a folder as "file → import", for those that the predicate forbids. */
function forbidden(folder: string, isForbidden: (imported: string) => boolean): string[] {
	return sourcesOf(folder).flatMap((file) =>
		importsOf(file)
			.filter(isForbidden)
			.map((imported) => `${file} → ${imported}`),
	);
}

describe('the layers', () => {
	it('are all here', () => {
		expect(sourcesOf('lazada').length).toBeGreaterThan(10);
		expect(importsOf('lazada/authorization/seal.ts')).toEqual(['node:crypto']);
		expect(importsOf('lazada/authorization/state.ts')).toContain('lazada/errors');
		expect(importsOf('client/sign/placeParameters.ts')).toContain('n8n-workflow');
	});

	it('keep n8n out of lazada/, which has only node:crypto and itself', () => {
		const foreign = (imported: string) =>
			imported !== 'node:crypto' && !imported.startsWith('lazada/');
		expect(forbidden('lazada', foreign)).toEqual([]);
	});

	it('keep the nodes out of credentials/', () => {
		const allowed = /^(n8n-workflow$|node:crypto$|credentials\/|lazada\/)/;
		expect(forbidden('credentials', (imported) => !allowed.test(imported))).toEqual([]);
	});

	it('keep the HMAC in lazada/', () => {
		const usesIt = (file: string) =>
			/\b(createHmac|signature|signedParameters|signatureBaseString)\(/.test(textOf(file));
		expect(sourcesOf('lazada').filter(usesIt)).toContain('lazada/signing/signature.ts');
		expect(sourcesOf('nodes').filter(usesIt)).toEqual([]);
		expect(sourcesOf('credentials').filter((file) => /createHmac/.test(textOf(file)))).toEqual([]);
	});

	it('keep lazada/ and all that uses it out of sandbox/, which verifies with its own code', () => {
		const ours = (imported: string) => /^(lazada|credentials|nodes)\//.test(imported);
		expect(forbidden('sandbox', ours)).toEqual([]);
		expect(sourcesOf('sandbox').length).toBeGreaterThan(5);
	});

	it('give lazada/ no clock, timer, network or environment of its own', () => {
		const own =
			/\bDate\.now\b|\bnew Date\s*\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(\)|\bperformance\.|\bset(Timeout|Interval|Immediate)\b|\bfetch\s*\(|\bprocess\.|\bMath\.random\b/;
		const withClock = sourcesOf('lazada').filter((file) => own.test(textOf(file)));
		expect(withClock).toEqual([]);
		expect('const now = Date.now();').toMatch(own);
		expect('const now = new Date();').toMatch(own);
		expect('const then = new Date(time);').not.toMatch(own);
	});
});
