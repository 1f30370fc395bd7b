import { toWriteItem } from '../calls/answerItems';
import type { SendMore } from '../calls/callRequest';
import { executeBatches } from '../calls/executeBatches';
import { tellUnknown } from '../calls/unknownOutcome';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import type { OperationOutput } from '../run/partialOutput';
import { writePayload } from './draft';
import { NEW_PRODUCT_FIELDS } from './newProductFields';
import { readNewProduct, type WantedProduct } from './readNewProduct';

const CREATE = { method: 'POST', apiPath: '/product/create' } as const;
const CHECK = { method: 'POST', apiPath: '/product/pre/check' } as const;
const LOOK_UP = 'See with Product → Get Many, by its seller SKU, whether the product is there.';

/** Lazada's own check comes first: what it refuses is not created. */
async function create(wanted: WantedProduct, send: SendMore): Promise<OperationOutput> {
	const payload = await writePayload(wanted, send);
	const checked = await send(CHECK, { payload });
	if (wanted.validateOnly) return { ...toWriteItem(checked, true), created: false };
	const answer = await send(CREATE, { payload }).catch((error: unknown) => {
		throw tellUnknown(error, LOOK_UP);
	});
	return toWriteItem(answer, true);
}

/** Creates a product with its SKUs and pictures, or has Lazada check it. */
export const createProduct: BatchOperation = {
	option: {
		name: 'Create',
		value: 'create',
		description:
			'Create a product with its SKUs and pictures, and put it on sale. Lazada checks it first.',
		action: 'Create a product and put it on sale',
	},
	fields: NEW_PRODUCT_FIELDS,
	pace: readPace,
	async executeAll(run) {
		return await executeBatches(run, {
			target: CREATE,
			max: 1,
			read: readNewProduct,
			perform: async ([wanted], { send }) => [await create(wanted, send)],
		});
	},
};
