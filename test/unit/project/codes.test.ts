import ts from 'typescript';
import { CODES } from '../../../lazada/answers/codes';
import { listSources, parseNodes, readSource, SHIPPED } from '../support/sources';

const TABLE = 'lazada/answers/codes.ts';

/** Lazada's codes that a text has as strings: a literal, a piece of a template, or the name of a member. */
function findCodes(file: string, text: string): string[] {
	return parseNodes(file, text)
		.filter((node) => ts.isStringLiteralLike(node) || isPieceOfTemplate(node))
		.map((node) => node.text)
		.filter((written) => Object.hasOwn(CODES, written.trim()));
}

function isPieceOfTemplate(
	node: ts.Node,
): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
	return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Names of members that are a code, also without quotes: `{ InvalidCode: … }`, `codes.InvalidCode`. */
function findNames(file: string, text: string): string[] {
	return parseNodes(file, text)
		.filter((node) => ts.isIdentifier(node))
		.map((node) => node.text)
		.filter((name) => Object.hasOwn(CODES, name));
}

/** Numbers that are a code, where something is compared with them. */
function findNumbers(file: string, text: string): string[] {
	return parseNodes(file, text)
		.filter((node) => ts.isNumericLiteral(node))
		.map((node) => node.text)
		.filter((number) => Object.hasOwn(CODES, number));
}

describe("Lazada's codes", () => {
	it('stand in one table, and no other file of the package knows one', () => {
		const known = listSources(...SHIPPED).filter((file) => {
			const text = readSource(file);
			const found = [findCodes, findNames, findNumbers].flatMap((find) => find(file, text));
			return found.length > 0;
		});
		expect(known).toEqual([TABLE]);
	});

	it('are found in whatever way they are written', () => {
		const text = [
			"const a = error.details.lazadaCode === 'IllegalRefreshToken';",
			'const b = ["901", `998`, `${a} AppCallLimit`];',
			"const c = { 'E1002': 1, InvalidCode: 2 };",
			'const d = c.InvalidAppKey; // ServiceTimeout',
			"const e = 'The code 901 is not alone here';",
			'const f = code === 998 || 9010;',
		].join('\n');
		expect(findCodes('x.ts', text)).toEqual([
			'IllegalRefreshToken',
			'901',
			'998',
			' AppCallLimit',
			'E1002',
		]);
		expect(findNames('x.ts', text)).toEqual(['InvalidCode', 'InvalidAppKey']);
		expect(findNumbers('x.ts', text)).toEqual(['998']);
	});
});
