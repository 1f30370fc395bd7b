import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * The text of a function or method, with blanks in place of its line breaks and indents.
 *
 * @param files of which the first that exists is read
 * @returns `undefined` where the file has no function of this name
 */
export function readFunction(files: string[], name: string): string | undefined {
	const file = files.find((path) => existsSync(path));
	if (file === undefined) throw new Error(`There is none of ${files.join(', ')}`);
	const text = readFileSync(file, 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const find = (node: ts.Node): ts.Node | undefined => {
		const isFunction = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node);
		const isFound = isFunction && node.name?.getText(source) === name;
		return isFound ? node : ts.forEachChild(node, find);
	};
	return find(source)?.getText(source).replace(/\s+/g, ' ');
}
