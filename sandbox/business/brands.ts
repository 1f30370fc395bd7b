/** Beside the one that is none. */
const BRANDS = 1_234;

function describeBrand(index: number) {
	const name = index === 0 ? 'No Brand' : `Brand ${String(index).padStart(4, '0')}`;
	return { brand_id: 30_000 + index, name, name_en: name, global_identifier: `b${index}` };
}

/** `/category/brands/query`: pages by rows; there is no search. */
export function queryBrands(parameters: Map<string, string>) {
	const start = Number(parameters.get('startRow'));
	const size = Number(parameters.get('pageSize'));
	const total = BRANDS + 1;
	const count = Math.max(0, Math.min(size, total - start));
	const module = Array.from({ length: count }, (_, index) => describeBrand(start + index));
	return {
		data: { start_row: start, page_size: size, total_record: total, module },
		success: true,
	};
}
