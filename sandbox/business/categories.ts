import { refusal } from './readers';

/** A category, and those below it. */
interface Category {
	category_id: number;
	name: string;
	var: boolean;
	leaf: boolean;
	children: Category[];
}

function category(category_id: number, name: string, children: Category[] = []): Category {
	return { category_id, name, var: false, leaf: children.length === 0, children };
}

const TREE = [
	category(10_002_000, 'Bags and Travel', [
		category(10_002_010, 'Unisex Bags', [
			category(10_002_019, 'Laptop Bags'),
			category(10_002_020, 'Backpacks'),
		]),
		category(10_002_030, 'Travel Accessories'),
	]),
	category(10_003_000, 'Groceries', [category(10_003_001, 'Coffee')]),
];

interface Attribute {
	name: string;
	label: string;
	input_type: string;
	attribute_type?: 'normal' | 'sku';
	is_mandatory?: number;
	is_sale_prop?: number;
	options?: string[];
}

const OF_SKU = { attribute_type: 'sku' } as const;
const ATTRIBUTES: Attribute[] = [
	{ name: 'name', label: 'Product Name', input_type: 'text', is_mandatory: 1 },
	{ name: 'brand', label: 'Brand', input_type: 'singleSelect', is_mandatory: 1 },
	{ name: 'description', label: 'Description', input_type: 'richText' },
	{
		name: 'warranty_type',
		label: 'Warranty Type',
		input_type: 'singleSelect',
		is_mandatory: 1,
		options: ['No Warranty', 'Local Seller Warranty'],
	},
	{
		name: 'bag_features',
		label: 'Features',
		input_type: 'multiEnumInput',
		options: ['Waterproof', 'Lockable'],
	},
	{ name: 'capacity', label: 'Capacity (L)', input_type: 'numeric' },
	{
		...OF_SKU,
		name: 'color_family',
		label: 'Color Family',
		input_type: 'multiEnumInput',
		is_sale_prop: 1,
		options: ['Black', 'Red'],
	},
	{ ...OF_SKU, name: 'SellerSku', label: 'SellerSKU', input_type: 'text', is_mandatory: 1 },
	{ ...OF_SKU, name: 'price', label: 'Price', input_type: 'numeric', is_mandatory: 1 },
	{ ...OF_SKU, name: 'package_weight', label: 'Weight', input_type: 'numeric', is_mandatory: 1 },
];

function listLeaves(categories: Category[]): number[] {
	return categories.flatMap(({ category_id, leaf, children }) =>
		leaf ? [category_id] : listLeaves(children),
	);
}

/** Names of attributes that products of a category must have, or that its SKUs must. */
export function listMandatory(type: 'normal' | 'sku'): string[] {
	return ATTRIBUTES.filter(({ attribute_type = 'normal' }) => attribute_type === type)
		.filter(({ is_mandatory }) => is_mandatory === 1)
		.map(({ name }) => name);
}

/** @throws GatewayError (4227) for a category that takes no products */
export function requireLeaf(categoryId: string): void {
	if (listLeaves(TREE).includes(Number(categoryId))) return;
	throw refusal('4227', `The category ${categoryId} is no leaf category`);
}

/** `/category/tree/get` */
export function getCategoryTree() {
	return { data: TREE };
}

/** `/category/attributes/get`: the same of all categories that take products. */
export function getCategoryAttributes(parameters: Map<string, string>) {
	requireLeaf(parameters.get('primary_category_id') ?? '');
	const data = ATTRIBUTES.map((attribute, index) => ({
		id: 100 + index,
		attribute_type: 'normal',
		is_mandatory: 0,
		is_sale_prop: 0,
		...attribute,
		options: (attribute.options ?? []).map((name, at) => ({ id: at + 1, name, en_name: name })),
	}));
	return { data };
}
