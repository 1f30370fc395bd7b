/** The flag of an accepted call that was done, with the empty error that Lazada puts beside it. */
export const DONE = { success: true, error_code: '0', error_msg: '' } as const;

/** An accepted call that was not done after all. */
export function notDone(error_code: string, error_msg: string) {
	return { success: false, error_code, error_msg };
}

/** What became of one item or package of a call that was accepted as a whole. */
export interface ItemOutcome {
	item_err_code: string;
	msg: string;
	retry: boolean;
}

export const ITEM_DONE: ItemOutcome = { item_err_code: '0', msg: 'success', retry: false };

/** The refusal of one item, the others of the call notwithstanding. */
export function itemRefused(msg: string): ItemOutcome {
	return { item_err_code: '20009', msg, retry: false };
}
