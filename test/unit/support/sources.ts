import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { PROJECT } from '../../../tools/project';

/** Folders whose code is in the package that users install. */
export const SHIPPED = ['lazada', 'client', 'credentials', 'nodes'];

/** The TypeScript files of folders, by their paths from the top folder. */
export function listSources(...folders: string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.m?ts$/.test(name))
			.map((name) => `${folder}/${name}`),
	);
}

export function readSource(file: string): string {
	return readFileSync(join(PROJECT, file), 'utf8');
}

/** What a text of this file imports: packages by name, own files by their paths from the top folder. */
export function findImports(file: string, text: string): string[] {
	return ts
		.preProcessFile(text, true, true)
		.importedFiles.map(({ fileName }) =>
			fileName.startsWith('.') ? relative(PROJECT, join(PROJECT, file, '..', fileName)) : fileName,
		);
}

/** All nodes of a text's syntax, outer ones first. */
export function parseNodes(file: string, text: string): ts.Node[] {
	const nodes: ts.Node[] = [];
	const collect = (node: ts.Node): void => {
		nodes.push(node);
		ts.forEachChild(node, collect);
	};
	collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
	return nodes;
}
