import type { IDataObject } from 'n8n-workflow';
import type { NamedShop } from '../../../nodes/LazadaTrigger/visit/resultNote';
import type { LazadaErrorKind } from '../../../lazada/errors';

type Connections = typeof import('../../../nodes/LazadaTrigger/visit/connections');
type Errors = typeof import('../../../lazada/errors');

type Outcome = readonly NamedShop[] | Error;

/** What starts the workflow once a shop is connected. */
export const ITEM: IDataObject = { status: 'authorized', account: 'seller@example.com' };

/** A process of n8n that has just started: it has connected no shop yet. */
export interface Process {
	connectOnce: Connections['connectOnce'];
	/** An error as this process makes it. */
	failure(kind: LazadaErrorKind): Error;
}

/** Starts another process, or the same anew: nothing is in its memory. */
export function startProcess(): Process {
	let process: Process | undefined;
	jest.isolateModules(() => {
		const { LazadaError } = jest.requireActual<Errors>('../../../lazada/errors');
		const { connectOnce } = jest.requireActual<Connections>(
			'../../../nodes/LazadaTrigger/visit/connections',
		);
		process = { connectOnce, failure: (kind) => new LazadaError(kind, 'It happened') };
	});
	if (process === undefined) throw new Error('The modules could not be loaded');
	return process;
}

/** Makes connections that take a while, and counts them; the last of the outcomes stays. Each has the item. */
export function connecting(first: Outcome, ...later: Outcome[]) {
	let next = first;
	return jest.fn(async () => {
		const outcome = next;
		next = later.shift() ?? next;
		for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
		if (outcome instanceof Error) throw outcome;
		return { shops: outcome, item: ITEM };
	});
}

/** Static data as n8n hands it to the next execution. */
export function stored(staticData: IDataObject): IDataObject {
	return JSON.parse(JSON.stringify(staticData)) as IDataObject;
}

/** The codes, as digests, whose connections the static data holds, oldest first. */
export function digestsIn({ connected }: IDataObject): string[] {
	return Object.keys(Object(connected) as object);
}
