import type { IDataObject } from 'n8n-workflow';
import { SharedWork } from '../../credentials/sharedWork';
import type { NamedShop } from '../../lazada/closingNote';
import { LazadaError } from '../../lazada/errors';
import { isRecord, textOf } from '../../lazada/grant';

/** A callback may be repeated this long: a browser tab that is opened again, a click that was doubled. */
const REMEMBERED_MS = 3_600_000;
const MOST_REMEMBERED = 200;
/** Name in the workflow's static data. */
const KEY = 'connected';

/** Whether the same code would get the same answer again. */
function isFinal(error: unknown): boolean {
	return (
		error instanceof LazadaError && (error.kind === 'reauthorize' || error.kind === 'stranger')
	);
}

/** Connections that are being made or were made of late, for the process. */
const connections = new SharedWork<readonly NamedShop[]>(
	{ successMs: REMEMBERED_MS, failureMs: (error) => (isFinal(error) ? REMEMBERED_MS : 0) },
	() => Date.now(),
);

function shopsIn(entry: unknown): NamedShop[] | undefined {
	if (!isRecord(entry) || !Array.isArray(entry.shops)) return undefined;
	return entry.shops
		.filter(isRecord)
		.map((shop) => ({ country: textOf(shop, 'country'), name: textOf(shop, 'name') }));
}

/** What the static data remembers and is not too old. */
function rememberedIn(staticData: IDataObject, now: number): Array<[string, IDataObject]> {
	const entries = Object.entries((staticData[KEY] ?? {}) as Record<string, IDataObject>);
	return entries.filter(([, { at }]) => now - Number(at) < REMEMBERED_MS);
}

/**
 * Makes a connection once, however often its callback comes: at the same time, again, after a restart of n8n, or
 * to another of its processes.
 *
 * @param digest stands for the authorization code
 * @param staticData of the workflow, which n8n stores; it gets the digest and the shops, no secret
 * @param connect makes the connection
 */
export async function connectOnce(
	digest: string,
	staticData: IDataObject,
	connect: () => Promise<readonly NamedShop[]>,
): Promise<readonly NamedShop[]> {
	const known = rememberedIn(staticData, Date.now()).find(([key]) => key === digest);
	const shops = shopsIn(known?.[1]);
	if (shops !== undefined) return shops;

	return await connections.once(digest, async () => {
		const connected = await connect();
		const now = Date.now();
		const entry: IDataObject = { at: now, shops: connected.map((shop) => ({ ...shop })) };
		const entries = [...rememberedIn(staticData, now), [digest, entry] as const];
		staticData[KEY] = Object.fromEntries(entries.slice(-MOST_REMEMBERED));
		return connected;
	});
}
