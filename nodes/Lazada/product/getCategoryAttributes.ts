import type {
	FieldType,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { takesSeveral, type CategoryAttribute } from '../../../lazada/products/categoryAttributes';
import { describeForForm, formError } from '../pick/formError';
import { readFormText } from '../pick/formValues';
import { readFormAttributes } from './formAttributes';

/** Those that have fields of their own. */
const OWN = ['name', 'brand'];
/** What passes by itself leaves the fields as they are; the other reasons stand in place of them. */
const PASSING = ['badAnswer', 'unreachable', 'postponed'];

function findType(attribute: CategoryAttribute): FieldType {
	const { inputType, options } = attribute;
	if (takesSeveral(attribute)) return 'string';
	if (options.length > 0) return 'options';
	return inputType === 'numeric' ? 'number' : 'string';
}

/** The field has no place for a hint. */
function label(attribute: CategoryAttribute): string {
	if (!takesSeveral(attribute)) return attribute.label;
	const some = attribute.options.slice(0, 3).join(', ');
	return `${attribute.label} (several with commas${some && `: ${some}`})`;
}

function toField(attribute: CategoryAttribute, isUpdate: boolean): ResourceMapperField {
	const type = findType(attribute);
	return {
		id: attribute.name,
		displayName: label(attribute),
		required: attribute.isMandatory && !isUpdate,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type,
		...(type === 'options' && {
			options: attribute.options.map((name) => ({ name, value: name })),
		}),
	};
}

/**
 * The attributes of the category that is picked, mandatory ones marked, or why there are none. An update needs none of
 * them.
 *
 * @throws NodeApiError where it may help to load them again
 */
export async function getCategoryAttributes(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const isUpdate = readFormText(this, 'operation') === 'update';
	try {
		const attributes = await readFormAttributes(this);
		if (attributes === undefined) {
			const what = isUpdate ? 'product' : 'category';
			return { fields: [], emptyFieldsNotice: `Pick the ${what} to see the attributes.` };
		}
		const own = attributes.filter(({ name, isOfSku, isSaleProperty }) => {
			return !OWN.includes(name) && !isOfSku && !isSaleProperty;
		});
		return {
			fields: own.map((attribute) => toField(attribute, isUpdate)),
			...(own.length === 0 && { emptyFieldsNotice: 'This category has no attributes.' }),
		};
	} catch (error) {
		if (error instanceof LazadaError && !PASSING.includes(error.kind)) {
			const { message, description } = describeForForm(error);
			return { fields: [], emptyFieldsNotice: `${message}. ${description}` };
		}
		throw formError(this.getNode(), error);
	}
}
