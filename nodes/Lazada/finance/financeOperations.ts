import type { Operation } from '../run/operation';
import { getAccountTransactions } from './getAccountTransactions';
import { getPayouts } from './getPayouts';
import { getTransactions } from './getTransactions';

/** What a seller asks of the shop's money. */
export const FINANCE_OPERATIONS: readonly Operation[] = [
	getAccountTransactions,
	getPayouts,
	getTransactions,
];
