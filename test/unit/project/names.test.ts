import ts from 'typescript';
import { listSources, parseNodes, readSource, SHIPPED } from '../support/sources';

/** Constants say `MAX_`, `MIN_` or `DEFAULT_`, as everywhere. */
const ODD_PREFIX = /\b(MOST|LONGEST|SHORTEST|FEWEST|STANDARD)_/;

/** A function says which way it goes: `readX`, `toX`, `findX`. "X of" may be any of them. */
const WITHOUT_DIRECTION = /[a-z]Of$/;

function findIdentifiers(file: string, text: string): string[] {
	return parseNodes(file, text)
		.filter((node) => ts.isIdentifier(node) || ts.isPrivateIdentifier(node))
		.map((node) => node.text);
}

function isFunction(node: ts.Node | undefined): boolean {
	return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

/** Names of all that can be called: functions, methods, and what holds a function. */
function findFunctionNames(file: string, text: string): string[] {
	return parseNodes(file, text).flatMap((node) => {
		const isNamed =
			ts.isFunctionDeclaration(node) ||
			ts.isMethodDeclaration(node) ||
			ts.isMethodSignature(node) ||
			ts.isAccessor(node) ||
			((ts.isVariableDeclaration(node) ||
				ts.isPropertyDeclaration(node) ||
				ts.isPropertyAssignment(node)) &&
				isFunction(node.initializer));
		return isNamed && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
	});
}

/** Names by a predicate, each as "file: name". */
function search(
	folders: string[],
	find: (file: string, text: string) => string[],
	odd: RegExp,
): string[] {
	return listSources(...folders).flatMap((file) => {
		const names = new Set(find(file, readSource(file)));
		return [...names].filter((name) => odd.test(name)).map((name) => `${file}: ${name}`);
	});
}

describe('the names in the code', () => {
	it('of constants begin with the words of the trade', () => {
		const all = [...SHIPPED, 'sandbox', 'tools', 'test'];
		expect(search(all, findIdentifiers, ODD_PREFIX)).toEqual([]);
	});

	it('of functions say their direction', () => {
		const folders = [...SHIPPED, 'sandbox', 'tools'];
		expect(search(folders, findFunctionNames, WITHOUT_DIRECTION)).toEqual([]);
	});

	it('are found wherever they are given', () => {
		const text = [
			'function nameOf() {}',
			'const keyOf = (a) => a, notThis = nameOf(), sizeOf = async function () {};',
			'class A { shopOf() {} placeOf = () => 1; get pathOf() { return 1; } #partOf; MOST_A = 1; }',
			'interface B { rowOf(): void; isProofOf: string }',
			'const c = { textOf() {}, linkOf: () => 1, LONGEST_B: 2 };',
			"const d = 'STANDARD_C'; // FEWEST_D",
		].join('\n');
		expect(findFunctionNames('x.ts', text).filter((name) => WITHOUT_DIRECTION.test(name))).toEqual([
			...['nameOf', 'keyOf', 'sizeOf', 'shopOf', 'placeOf', 'pathOf'],
			...['rowOf', 'textOf', 'linkOf'],
		]);
		expect(findIdentifiers('x.ts', text).filter((name) => ODD_PREFIX.test(name))).toEqual([
			'MOST_A',
			'LONGEST_B',
		]);
	});
});
