import { isRecord, readText } from '../../../lazada/json';
import { hasWords, listMethod } from './listMethod';

/** One warehouse or several: Lazada's reference shows one, as an object. */
function readWarehouses(result: unknown): Array<Record<string, unknown>> {
	const module = isRecord(result) ? result.module : undefined;
	return [module].flat().filter(isRecord);
}

/** The shop's warehouses, by their code. */
export const searchWarehouses = listMethod(async (ask, { text }) => {
	const { result } = await ask('/rc/warehouse/detail/get');
	const items = readWarehouses(result).map((warehouse) => {
		const code = readText(warehouse, 'warehouse_code') || readText(warehouse, 'code');
		const places = ['name', 'city'].map((name) => readText(warehouse, name)).filter(Boolean);
		return { name: [...places, code].join(' · '), value: code };
	});
	return { items: items.filter(({ name, value }) => value !== '' && hasWords(name, text)) };
});
