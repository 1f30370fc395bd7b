import type { Operation } from '../run/operation';
import { decideOnReturn } from './decideOnReturn';
import { getManyReturns } from './getManyReturns';
import { getReturn } from './getReturn';
import { getReturnHistory } from './getReturnHistory';

/** What a seller does with returns and cancellations. */
export const RETURN_OPERATIONS: readonly Operation[] = [
	decideOnReturn,
	getReturn,
	getReturnHistory,
	getManyReturns,
];
