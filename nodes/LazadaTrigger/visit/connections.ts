import type { IDataObject } from 'n8n-workflow';
import { RememberedWork } from '../../../client/tokens/rememberedWork';
import { LazadaError } from '../../../lazada/errors';
import { readShops, type NamedShop } from './resultNote';

/** Window in which a repeated callback (reload, double click) returns the same result. */
const REMEMBERED_MS = 3_600_000;
const MAX_REMEMBERED = 200;
/** Name in the workflow's static data. */
const KEY = 'connected';

/** What connecting a shop gives. */
export interface Connection {
	shops: readonly NamedShop[];
	/** Starts the workflow. Only the visit that made the connection has it. */
	item?: IDataObject;
}

/** Whether the same code would get the same answer again. */
function isFinal(error: unknown): boolean {
	return (
		error instanceof LazadaError && (error.kind === 'reauthorize' || error.kind === 'wrongShop')
	);
}

/** Connections that are being made or were made recently, for the process. */
const connections = new RememberedWork<readonly NamedShop[]>(
	{ successMs: REMEMBERED_MS, failureMs: (error) => (isFinal(error) ? REMEMBERED_MS : 0) },
	() => Date.now(),
);

/** What the static data remembers and has not expired. */
function readRemembered(staticData: IDataObject, now: number): Array<[string, IDataObject]> {
	const entries = Object.entries((staticData[KEY] ?? {}) as Record<string, IDataObject>);
	return entries.filter(([, { at }]) => now - Number(at) < REMEMBERED_MS);
}

/**
 * Makes a connection once, however often its callback is called: at the same time, again, after a restart of n8n, or
 * in another of its processes.
 *
 * @param key identifies the authorization code
 * @param staticData of the workflow, which n8n stores; it gets the key and the shops, no secret
 * @param connect makes the connection
 */
export async function connectOnce(
	key: string,
	staticData: IDataObject,
	connect: () => Promise<Connection>,
): Promise<Connection> {
	const known = readRemembered(staticData, Date.now()).find(([name]) => name === key);
	const shopsBefore = known?.[1].shops;
	if (Array.isArray(shopsBefore)) return { shops: readShops(shopsBefore) };

	let item: IDataObject | undefined;
	const shops = await connections.once(key, async () => {
		const connection = await connect();
		({ item } = connection);
		const now = Date.now();
		const stored = connection.shops.map((shop) => ({ ...shop }));
		const entry: IDataObject = { at: now, shops: stored };
		const entries = [...readRemembered(staticData, now), [key, entry] as const];
		staticData[KEY] = Object.fromEntries(entries.slice(-MAX_REMEMBERED));
		return connection.shops;
	});
	return { shops, item };
}
