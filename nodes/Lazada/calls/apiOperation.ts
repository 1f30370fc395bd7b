import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { findApi, type ApiPath } from '../../../lazada/catalog/catalog';
import { LISTS } from '../../../lazada/catalog/lists';
import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import { isRecord } from '../../../lazada/json';
import { mergeParameters } from '../../../lazada/signing/parameters';
import { requireParameters } from '../api/requiredParameters';
import type { ItemOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { PartialOutput } from '../run/partialOutput';
import { nameField, toField } from './apiFields';
import { readCommonFields, type CallRequest, type SendMore } from './callRequest';
import { executeRequest } from './executeRequest';
import { nameValue } from './nameValue';
import { limitFields, simplifyField } from './rowFields';
import { showForOperation } from './show';

/** Makes of rows as Lazada gives them what the operation returns. */
export type Finish = (
	rows: IDataObject[],
	run: NodeRun,
	itemIndex: number,
	send: SendMore,
) => PartialOutput | Promise<PartialOutput>;

/** An operation that calls one API of the catalogue. */
export interface ApiOperationForm {
	resource: string;
	/** As its entry in the list: value, name, description, and what n8n's list of actions calls it. */
	option: { value: string; name: string; description: string; action: string };
	/** The API's path. */
	path: string;
	/** Parameters that the form does not ask for. */
	without?: readonly string[];
	/** What the form says otherwise of a parameter's field, by the parameter's name. */
	shown?: Readonly<Record<string, Partial<INodeProperties>>>;
	/** Fields of its own, before those of the API. */
	fields?: INodeProperties[];
	/** Whether it gives all rows of a list at once, of which *Limit* takes the first. */
	isList?: boolean;
	/** What an answer that is a value alone is called, such as the ID of what was created; `value` if left out. */
	valueName?: string;
	/** Further values, by the parameters' names, raw as the fields give them: they count more than the form's. */
	read?: (run: NodeRun, itemIndex: number) => Record<string, unknown>;
	/** Where in the list to begin, by the names of the parameters for pages, which the form doesn't ask for. */
	begin?: (run: NodeRun, itemIndex: number) => Record<string, string>;
	/**
	 * Which rows an item wants, where Lazada itself can't tell them: then all are read, and *Limit* counts those that are
	 * wanted. `undefined` for all.
	 */
	keep?: (run: NodeRun, itemIndex: number) => ((row: IDataObject) => boolean) | undefined;
	/** The fields of a row that one needs, while *Simplify* is on. */
	simplify?: (row: IDataObject) => IDataObject;
	/** Further work on the rows, before they are simplified. */
	finish?: Finish;
}

function requireApi(path: string): ApiPath {
	const api = findApi(path);
	if (api === undefined) throw new Error(`The catalogue lacks ${path}`);
	return api;
}

/** Where optional parameters are added: to what is searched for, or to what is sent. */
function collectionFor({ reads }: ApiPath): { displayName: string; name: string; add: string } {
	return reads
		? { displayName: 'Filters', name: 'filters', add: 'Add filter' }
		: { displayName: 'Additional Fields', name: 'additionalFields', add: 'Add field' };
}

function offered({ path, without = [] }: ApiOperationForm): readonly ApiParameter[] {
	const { parameters } = requireApi(path);
	return parameters.filter(({ name, kind }) => kind !== 'file' && !without.includes(name));
}

/** Whether the form asks how many rows are wanted. */
function hasLimit({ path, isList = false }: ApiOperationForm): boolean {
	return isList || Object.hasOwn(LISTS, path);
}

function fieldsFor(form: ApiOperationForm): INodeProperties[] {
	const { resource, option, path, shown = {}, fields = [], simplify } = form;
	const show = showForOperation(resource, option.value);
	const parameters = offered(form);
	const toShown = (parameter: ApiParameter) => toField(parameter, shown[parameter.name]);
	const required = parameters
		.filter((parameter) => parameter.required)
		.map((parameter) => ({ displayOptions: show(), ...toShown(parameter) }));
	const optional = parameters.filter((parameter) => !parameter.required).map(toShown);
	const { add, ...collection } = collectionFor(requireApi(path));
	return [
		...fields,
		...required,
		...(hasLimit(form) ? limitFields(show) : []),
		...(optional.length === 0
			? []
			: [
					{
						...collection,
						type: 'collection' as const,
						placeholder: add,
						default: {},
						displayOptions: show(),
						options: [...optional].sort((one, other) =>
							one.displayName.localeCompare(other.displayName),
						),
					},
				]),
		...(simplify ? [simplifyField(show)] : []),
	];
}

/** What the fields of the form say, as the API takes it. */
function readFields(
	run: NodeRun,
	itemIndex: number,
	form: ApiOperationForm,
): Record<string, unknown> {
	const { name } = collectionFor(requireApi(form.path));
	const added = run.parameters.value(name, itemIndex, {});
	const collection = isRecord(added) ? added : {};
	const own = form.read?.(run, itemIndex) ?? {};
	const timeZone = run.context.getTimezone();
	const parameters = requireApi(form.path).parameters.map((parameter) => {
		const field = nameField(parameter);
		const readGiven = () =>
			parameter.required ? run.parameters.value(field, itemIndex, undefined) : collection[field];
		const value = Object.hasOwn(own, parameter.name) ? own[parameter.name] : readGiven();
		return [parameter.name, toParameterValue(parameter, value, timeZone)] as const;
	});
	return Object.fromEntries(parameters);
}

/**
 * What one item asks for.
 *
 * @throws LazadaError (`input`)
 */
function readRequest(run: NodeRun, itemIndex: number, form: ApiOperationForm): CallRequest {
	const api = requireApi(form.path);
	const parameters = mergeParameters([readFields(run, itemIndex, form)]);
	requireParameters(api, parameters, []);
	const common = readCommonFields(run, itemIndex);
	const toItem = (common.simplify && form.simplify) || ((row: IDataObject) => row);
	const keep = form.keep?.(run, itemIndex);
	const end = common.returnAll ? undefined : common.limit;
	return {
		...common,
		returnAll: common.returnAll || !hasLimit(form) || keep !== undefined,
		simplify: true,
		method: api.method,
		apiPath: api.path,
		parameters: { ...parameters, ...form.begin?.(run, itemIndex) },
		files: [],
		keepRefusals: false,
		async finish(all, send) {
			const rows = keep === undefined ? all : all.filter(keep).slice(0, end);
			const finished = await form.finish?.(rows, run, itemIndex, send);
			const { items, problems } = finished ?? new PartialOutput(rows, []);
			return new PartialOutput(items.map(toItem), problems);
		},
	};
}

/** An operation of the node that calls one API of the catalogue, with typed fields for its parameters. */
export function apiOperation(form: ApiOperationForm): ItemOperation {
	return {
		option: form.option,
		fields: fieldsFor(form),
		pace: readPace,
		async execute(run, itemIndex) {
			const output = await executeRequest(run, itemIndex, readRequest(run, itemIndex, form));
			return form.valueName === undefined ? output : nameValue(output, form.valueName);
		},
	};
}
