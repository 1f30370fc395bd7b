import { API_PATHS, findApi, pageUrl } from '../../../../lazada/catalog/catalog';
import { LISTS } from '../../../../lazada/catalog/lists';
import type { ApiParameter, ParameterKind } from '../../../../lazada/catalog/parameter';
import { TIME_FORMS } from '../../../../lazada/catalog/timeForms';
import { PAGE_STYLES } from '../../../../lazada/lists/pageStyles';
import { isTokenApi } from '../../../../lazada/signing/apiAddress';
import apiParameters from '../../../data/apiParameters.json';
import { KNOWN_ANSWERS } from '../../../support/answerShapes';

/** What Lazada's reference has of the parameters of an API. */
interface ReferenceApi {
	parameters: Array<{ name: string; type: string; required?: boolean }>;
	/** How many entries lists take, by their names. */
	limits?: Record<string, number>;
}

const REFERENCE = apiParameters as Record<string, ReferenceApi>;
const ANSWERS = new Map(KNOWN_ANSWERS.map((known) => [known.path, known]));
const APIS = API_PATHS.map((api) => [api.path, api] as const);
const PARAMETERS = API_PATHS.flatMap(({ path, parameters }) =>
	parameters.map((parameter) => [`${path} ${parameter.name}`, parameter] as const),
);

/** What a parameter of each type may be. A string may also hold JSON, where Lazada documents it. */
const KINDS: Record<string, ParameterKind[]> = {
	string: ['text', 'choice', 'time'],
	number: ['number', 'choice', 'time'],
	boolean: ['boolean'],
	object: ['object'],
	payload: ['object'],
	'string[]': ['list'],
	'number[]': ['list'],
	'object[]': ['list'],
	'byte[]': ['file'],
};
const JSON_IN_STRINGS: Record<string, ParameterKind> = {
	'/order/document/get order_item_ids': 'list',
	'/products/get sku_seller_list': 'list',
	'/product/remove sku_id_list': 'list',
	'/product/remove seller_sku_list': 'list',
	'/media/video/block/commit parts': 'list',
	'/product/update payload': 'object',
	'/product/sku/remove payload': 'object',
	'/product/pre/check payload': 'object',
	'/product/stock/sellable/update payload': 'object',
	'/product/deactivate apiRequestBody': 'object',
};

/** Optional parameters that the reference has, and the form does not. */
const LEFT_OUT = [
	// Lazada no longer supports it.
	'/product/item/get seller_sku',
	// An answer to these has no list.
	...['create', 'addSkus', 'deactivateSkus'].flatMap((name) =>
		['page_no', 'page_size'].map((page) => `/activity/early/bird/${name} ${page}`),
	),
];

/** Limits that are none of a batch: the pictures of a SKU are set as a whole. */
const NO_BATCH = ['/images/set'];

const SYSTEM = ['app_key', 'timestamp', 'access_token', 'sign_method', 'sign'];

function pageNames(path: string): string[] {
	if (!Object.hasOwn(LISTS, path)) return [];
	const { size, ...names } = PAGE_STYLES[LISTS[path].style];
	const positions = 'position' in names ? [names.position] : Object.keys(names.next);
	return [...positions, size].filter((name) => name !== undefined);
}

function repeated(values: readonly string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

/** The value at a place such as `payload.Request` in the samples of an API's parameters. */
function findSample(parameters: readonly ApiParameter[], place: string): unknown {
	const [name, ...members] = place.split('.');
	const sample = parameters.find((parameter) => parameter.name === name)?.sample;
	return members.reduce<unknown>(
		(value, member) => (value as Record<string, unknown>)[member],
		JSON.parse(sample ?? 'null'),
	);
}

describe('the catalogue', () => {
	it('has every API whose parameters the reference describes here', () => {
		expect(API_PATHS.map(({ path }) => path).sort()).toEqual(Object.keys(REFERENCE).sort());
	});

	it.each(APIS)('has the parameters of %s that the reference has', (path, api) => {
		const pages = pageNames(path);
		const wanted = REFERENCE[path].parameters.filter(
			({ name }) => !pages.includes(name) && !LEFT_OUT.includes(`${path} ${name}`),
		);
		const asPairs = (list: ReadonlyArray<{ name: string; required?: boolean }>) =>
			list.map(({ name, required = false }) => `${name} ${String(required)}`).sort();
		expect(asPairs(api.parameters)).toEqual(asPairs(wanted));
		expect(api.parameters.filter(({ name }) => SYSTEM.includes(name))).toEqual([]);
	});

	it.each(APIS)('gives the parameters of %s kinds that fit their types', (path, api) => {
		const types = new Map(REFERENCE[path].parameters.map(({ name, type }) => [name, type]));
		for (const { name, kind } of api.parameters) {
			const json = JSON_IN_STRINGS[`${path} ${name}`];
			expect([name, json ?? kind]).toEqual([name, kind]);
			const type = types.get(name) ?? '';
			if (json === undefined)
				expect([name, KINDS[type]]).toEqual([name, expect.arrayContaining([kind])]);
			else expect(type).toBe('string');
		}
	});

	it.each(APIS)('sends %s by a method of the reference, and says how it answers', (path, api) => {
		const known = ANSWERS.get(path);
		expect(known?.methods).toContain(api.method);
		expect(api.answer).toBe(known?.answer_style);
		const byItem = known?.failures_per_item?.split(' ')[0];
		expect(api.itemCode).toBe(byItem);
	});

	it.each(APIS)('knows how many entries a list of %s takes', (path, { parameters, batch }) => {
		const { limits = {} } = REFERENCE[path];
		const maxima = parameters.flatMap(({ max }) => (max === undefined ? [] : [max]));
		const known = [batch?.max, batch?.advised, ...maxima].filter((max) => max !== undefined);
		const wanted = NO_BATCH.includes(path) ? [] : Object.values(limits);
		expect([...new Set(known)].sort()).toEqual(wanted.sort());
		if (batch !== undefined)
			expect(findSample(parameters, batch.parameter)).toEqual(expect.any(Array));
	});

	it('finds a limit by its name: of a parameter, or at the end of its place', () => {
		const byName = API_PATHS.filter(({ path }) => {
			const [name = 'none'] = Object.keys(REFERENCE[path].limits ?? {});
			return REFERENCE[path].parameters.some((parameter) => parameter.name === name);
		});
		expect(byName.map(({ path }) => path)).toEqual([
			'/orders/items/get',
			'/products/get',
			'/review/seller/list/v2',
		]);
		for (const { path, parameters } of byName) {
			const [[name, max]] = Object.entries(REFERENCE[path].limits ?? {});
			expect(parameters.find((parameter) => parameter.name === name)?.max).toBe(max);
		}
	});

	it('has the form of each time from one table, and every time of that table', () => {
		for (const [path, forms] of Object.entries(TIME_FORMS)) {
			const pages = pageNames(path);
			const times = findApi(path)?.parameters.filter(({ kind }) => kind === 'time');
			if (times === undefined) continue;
			const wanted = Object.entries(forms).filter(([name]) => !pages.includes(name));
			expect(Object.fromEntries(times.map(({ name, form }) => [name, form]))).toEqual(
				Object.fromEntries(wanted),
			);
		}
		const times = PARAMETERS.filter(([, { kind }]) => kind === 'time');
		expect(times.length).toBeGreaterThan(40);
		expect(times.filter(([, { form }]) => form === undefined)).toEqual([]);
	});

	it("leads to each API's page in Lazada's reference", () => {
		expect(pageUrl('/orders/get')).toBe(
			'https://open.lazada.com/apps/doc/api?path=%2Forders%2Fget',
		);
		for (const { path } of API_PATHS)
			expect(new URL(pageUrl(path)).searchParams.get('path')).toBe(path);
	});

	it('knows the GETs that change something, and the POSTs that only read', () => {
		const odd = API_PATHS.filter(({ method, reads }) => reads !== (method === 'GET'));
		expect(odd.map(({ path, method }) => `${method} ${path}`)).toEqual([
			'GET /order/reverse/cancel/create',
			'GET /order/reverse/cancel/seller/decide',
			'GET /order/reverse/return/update',
			'GET /order/reverse/onlyrefund/seller/decide',
			'POST /product/pre/check',
			'POST /finance/transaction/accountTransactions/query',
			'GET /review/seller/reply/add',
		]);
	});

	it('finds an API by its path alone', () => {
		for (const api of API_PATHS) expect(findApi(api.path)).toBe(api);
		expect(findApi('/unknown')).toBeUndefined();
		expect(API_PATHS.some(({ path }) => isTokenApi(path))).toBe(false);
	});
});

describe('what a user reads', () => {
	it.each(APIS)('of %s: a label of its own for each parameter, in real words', (_path, api) => {
		const labels = api.parameters.map(({ label }) => label);
		expect(repeated(labels)).toEqual([]);
		expect(repeated(api.parameters.map(({ name }) => name))).toEqual([]);
		for (const { name, label } of api.parameters) {
			expect(label).not.toBe(name);
			expect(label).toMatch(
				/^[A-Z][\w-]*( (\(?[A-Z0-9][\w-]*\)?|and|as|by|for|in|of|on|or|per|to))*$/,
			);
			expect(label).not.toMatch(/_|Req\b|DTO|[a-z][A-Z]|\b(Id|Ids|Sku|Url)\b/);
		}
	});

	it.each(APIS)('of %s: one short sentence', (_path, { use, name }) => {
		expect(use).toMatch(/^[A-Z][a-z]+ .*[^.\s]$/);
		expect(use.length).toBeLessThanOrEqual(90);
		expect(use.toLowerCase()).not.toBe(name.toLowerCase());
	});

	it.each(APIS)('of %s: other words to find it by', (_path, { synonyms }) => {
		expect(synonyms.length).toBeGreaterThan(0);
		expect(repeated(synonyms)).toEqual([]);
		for (const words of synonyms) expect(words).toMatch(/^[a-z]+([ -][a-z]+)*$/);
	});

	it.each(PARAMETERS)('of %s: what its kind needs, and nothing else', (_name, parameter) => {
		const { kind, choices, sample, form, max } = parameter;
		expect(choices !== undefined).toBe(kind === 'choice');
		expect(sample !== undefined).toBe(kind === 'list' || kind === 'object');
		expect(form !== undefined).toBe(kind === 'time');
		if (max !== undefined) expect(kind).toBe('list');
	});

	it.each(PARAMETERS)('of %s: choices that differ', (_name, { choices = [] }) => {
		expect(repeated(choices.map(({ value }) => value))).toEqual([]);
		expect(repeated(choices.map(({ label }) => label))).toEqual([]);
		for (const { label } of choices) expect(label).toMatch(/^[A-Z][^_]*$/);
	});

	it.each(PARAMETERS.filter(([, { sample }]) => sample !== undefined))(
		'of %s: a sample that can be sent',
		(_name, { kind, sample = '' }) => {
			const value: unknown = JSON.parse(sample);
			expect(Array.isArray(value)).toBe(kind === 'list');
			expect(typeof value).toBe('object');
			expect(Object.keys(value as object).length).toBeGreaterThan(0);
		},
	);
});
