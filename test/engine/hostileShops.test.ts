import type { IDataObject } from 'n8n-workflow';
import type { Execution } from './support/execution';
import { addHostileRows, TROUBLES, type HostileTable, type Trouble } from './support/hostileTable';
import { findSourceItems, refreshRows } from './support/manyShops';
import { countCalls } from './support/seller';
import { useHost } from './support/useHost';

/** What the user reads of each trouble; a dead token is an outcome, not an error. */
const REASONS: Record<Exclude<Trouble, 'dead'>, [error: RegExp, details: RegExp]> = {
	blank: [/^The Refresh Token is empty$/, /stored last for this shop/],
	undated: [/^Access Token Expires At isn't a valid date and time$/, /ISO 8601/],
	hanging: [/^127\.0\.0\.1:\d+ didn't answer in time$/, /Check the network/],
	blocked: [/^Lazada sent a web page instead of an answer$/, /HTTP status 403/],
};

const host = useHost({ reset: 'never' });
let regular: { table: HostileTable; execution: Execution };
let separate: { table: HostileTable; execution: Execution };

async function refreshHostile(
	seed: number,
	onError: 'continueRegularOutput' | 'continueErrorOutput',
) {
	const credential = await host.newCredential();
	const table = addHostileRows(host, 1000, seed);
	const execution = await refreshRows(host, { credential, items: table.items, onError });
	return { table, execution };
}

// Both at the same time: silence is taken for an answer only after 30 seconds.
beforeAll(async () => {
	[regular, separate] = await Promise.all([
		refreshHostile(1, 'continueRegularOutput'),
		refreshHostile(2, 'continueErrorOutput'),
	]);
}, 300_000);

/** The items with a trouble, or with none. */
function indexesWith({ troubles }: HostileTable, wanted: Trouble | undefined): number[] {
	return troubles.flatMap((trouble, index) => (trouble === wanted ? [index] : []));
}

/** The newest tokens of the shop in each row. */
function findNewestTokens({ items }: HostileTable): unknown[] {
	const { authorizations } = host.sandbox.world;
	const newest = new Map(authorizations.map(({ account, newest: own }) => [account.account, own]));
	return items.map(({ account }) => newest.get(account)?.refreshToken);
}

function expectRefreshed(json: IDataObject[], table: HostileTable, indexes: number[]): void {
	const rows = indexes.map((index) => table.items[index]);
	const tokens = findNewestTokens(table);
	expect(json.map(({ status }) => status)).toEqual(rows.map(() => 'refreshed'));
	expect(json.map(({ account }) => account)).toEqual(rows.map(({ account }) => account));
	expect(json.map(({ sellers }) => sellers)).toMatchObject(
		rows.map(({ country, sellerId }) => [{ country, sellerId: String(sellerId) }]),
	);
	expect(json.map(({ refreshToken }) => refreshToken)).toEqual(
		indexes.map((index) => tokens[index]),
	);
}

function expectDead(json: IDataObject[], table: HostileTable): void {
	const rows = indexesWith(table, 'dead').map((index) => table.items[index]);
	expect(json).toMatchObject(
		rows.map(({ account, refreshToken }) => ({
			status: 'reauthorize',
			message: "The refresh token has expired or isn't this app's",
			lazadaCode: 'IllegalRefreshToken',
			account,
			refreshToken,
		})),
	);
}

test('every row of a table with many kinds of problems is returned, in order', () => {
	const { table, execution } = regular;

	expect(execution.error).toBeUndefined();
	expect(findSourceItems(execution.outputs[0])).toEqual(table.items.map((_row, index) => index));
});

test('the 915 shops without a problem are refreshed, each with its own tokens', () => {
	const { table, execution } = regular;

	const indexes = indexesWith(table, undefined);

	expect(indexes).toHaveLength(915);
	expectRefreshed(
		indexes.map((index) => execution.json[index]),
		table,
		indexes,
	);
});

test('the 50 shops with expired tokens are returned as such, together with their data', () => {
	const { table, execution } = regular;

	const indexes = indexesWith(table, 'dead');

	expect(indexes).toHaveLength(50);
	expectDead(
		indexes.map((index) => execution.json[index]),
		table,
	);
});

test.each(Object.entries(REASONS))('each item that is %s says so', (trouble, [error, details]) => {
	const { table, execution } = regular;

	const indexes = indexesWith(table, trouble as Trouble);

	expect(indexes.length).toBeGreaterThanOrEqual(5);
	for (const index of indexes) {
		expect(Object.keys(execution.json[index])).toEqual(['error', 'message']);
		expect(execution.json[index].error).toMatch(error);
		expect(execution.json[index].message).toMatch(details);
	}
});

test('no shop is refreshed twice, and none whose row is invalid', () => {
	const askable = 1000 - TROUBLES.blank - TROUBLES.undated;
	expect(countCalls(host.sandbox, '/auth/token/refresh')).toBe(2 * askable);
});

describe('with an error output', () => {
	test('the rows with problems are returned there, together with their data', () => {
		const { table, execution } = separate;
		const [, bad] = execution.outputs;

		const troubled = table.troubles.flatMap((trouble, index) =>
			trouble === undefined || trouble === 'dead' ? [] : [{ trouble, index }],
		);

		expect(execution.error).toBeUndefined();
		expect(findSourceItems(bad)).toEqual(troubled.map(({ index }) => index));
		for (const [place, { trouble, index }] of troubled.entries()) {
			const [error, details] = REASONS[trouble];
			expect(bad[place].json).toMatchObject({
				account: table.items[index].account,
				sellerId: table.items[index].sellerId,
			});
			expect(bad[place].json.error).toMatch(error);
			expect(bad[place].json.message).toMatch(details);
		}
	});

	test('the others, also those with expired tokens, are returned in the first one, in order', () => {
		const { table, execution } = separate;
		const [good] = execution.outputs;
		const findItems = (trouble: Trouble | undefined) =>
			good.filter((item) =>
				indexesWith(table, trouble).includes(Number(findSourceItems([item])[0])),
			);

		const indexes = table.troubles.flatMap((trouble, index) =>
			trouble === undefined || trouble === 'dead' ? [index] : [],
		);

		expect(findSourceItems(good)).toEqual(indexes);
		expectRefreshed(
			findItems(undefined).map(({ json }) => json),
			table,
			indexesWith(table, undefined),
		);
		expectDead(
			findItems('dead').map(({ json }) => json),
			table,
		);
	});
});
