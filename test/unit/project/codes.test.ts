import ts from 'typescript';
import { CODES } from '../../../lazada/answers/codes';
import { listSources, parseNodes, readSource, SHIPPED } from '../support/sources';

const TABLE = 'lazada/answers/codes.ts';

const NAMES = Object.keys(CODES).filter((code) => !/^\d+$/.test(code));

/** Whether a text has a code in it: a name among other words, or a number that stands alone. */
function hasCode(text: string): boolean {
	const words: string[] = text.match(/\w+/g) ?? [];
	return NAMES.some((name) => words.includes(name)) || Object.hasOwn(CODES, text.trim());
}

/** The strings of a text that have a code in them: literals, pieces of templates, regular expressions. */
function findStrings(file: string, text: string): string[] {
	return parseNodes(file, text)
		.filter((node) => ts.isLiteralExpression(node) || isPieceOfTemplate(node))
		.filter((node) => !ts.isNumericLiteral(node) && hasCode(node.text))
		.map((node) => node.text);
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

/** Some codes are numbers that code is full of, such as 6 and 500: those are codes only as the values of a member. */
function isComparedWithCode(node: ts.Node): boolean {
	const { parent } = node;
	return ts.isBinaryExpression(parent) && /code/i.test(parent.left.getText());
}

/** Numbers that are a code, where something is compared with them. */
function findNumbers(file: string, text: string): string[] {
	return parseNodes(file, text)
		.filter((node) => ts.isNumericLiteral(node))
		.filter((node) => Object.hasOwn(CODES, node.text))
		.filter((node) => node.text.length > 3 || /^9\d\d$/.test(node.text) || isComparedWithCode(node))
		.map((node) => node.text);
}

describe("Lazada's codes", () => {
	it('stand in one table, and no other file of the package knows one', () => {
		const known = listSources(...SHIPPED).filter((file) => {
			const text = readSource(file);
			const found = [findStrings, findNames, findNumbers].flatMap((find) => find(file, text));
			return found.length > 0;
		});
		expect(known).toEqual([TABLE]);
	});

	it('are found in whatever way they are written', () => {
		const text = [
			"const a = error.details.lazadaCode === 'IllegalRefreshToken';",
			'const b = ["901", `998`, `${a} AppCallLimit`, /^(InvalidCode|X)$/];',
			"const c = { 'E1002': 1, InvalidCode: 2 };",
			'const d = c.InvalidAppKey; // ServiceTimeout',
			"const e = 'Only the code 901 and MyInvalidCode are not alone here';",
			"const f = 'as after IllegalAccessToken, say';",
			'const g = code === 998 || 9010;',
		].join('\n');
		expect(findStrings('x.ts', text)).toEqual([
			'IllegalRefreshToken',
			'901',
			'998',
			' AppCallLimit',
			'/^(InvalidCode|X)$/',
			'E1002',
			'as after IllegalAccessToken, say',
		]);
		expect(findNames('x.ts', text)).toEqual(['InvalidCode', 'InvalidAppKey']);
		expect(findNumbers('x.ts', text)).toEqual(['998']);
	});
});
