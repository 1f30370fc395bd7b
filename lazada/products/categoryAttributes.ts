import { isRecord, readText } from '../json';

/** An attribute that products of a category have. */
export interface CategoryAttribute {
	/** As payloads name it, such as `color_family`. */
	name: string;
	/** As sellers read it. */
	label: string;
	isMandatory: boolean;
	/** Such as `singleSelect`, `numeric` or `richText`. */
	inputType: string;
	/** What it may be, if Lazada has a list of it. */
	options: readonly string[];
	/** Whether SKUs differ in it, as in their colour. */
	isSaleProperty: boolean;
	/** Whether each SKU has it, such as its price. */
	isOfSku: boolean;
}

function isYes(value: unknown): boolean {
	return value === true || value === 1 || value === '1' || value === 'true';
}

function readOptions(options: unknown): string[] {
	const list: unknown[] = Array.isArray(options) ? options : [];
	const names = list.filter(isRecord).map((option) => readText(option, 'name'));
	return [...new Set(names)].filter((name) => name !== '');
}

function readAttribute(attribute: Record<string, unknown>): CategoryAttribute {
	const name = readText(attribute, 'name');
	return {
		name,
		label: readText(attribute, 'label') || name,
		isMandatory: isYes(attribute.is_mandatory),
		inputType: readText(attribute, 'input_type'),
		options: readOptions(attribute.options),
		isSaleProperty: isYes(attribute.is_sale_prop),
		isOfSku: readText(attribute, 'attribute_type') === 'sku',
	};
}

/** The attributes of a category, as `/category/attributes/get` gives them. */
export function readCategoryAttributes(data: unknown): CategoryAttribute[] {
	const list: unknown[] = Array.isArray(data) ? data : [];
	return list
		.filter(isRecord)
		.map(readAttribute)
		.filter(({ name }) => name !== '');
}

/** Whether several values stand in one text, with commas between them. */
export function takesSeveral({ inputType }: CategoryAttribute): boolean {
	return /^multi/i.test(inputType);
}
