import type { IDataObject } from 'n8n-workflow';
import { describeBuyer } from '../../../sandbox/records/buyers';
import { findSecrets, listSecrets } from '../../support/secrets';
import { JOB_PARAMETERS, shopItem } from '../support/jobParameters';
import { AGENTS, readAsModel } from '../support/toolAnswer';
import { useHost } from '../support/useHost';

/** Some 8,000 tokens of a model. */
const SHORT = 30_000;
/** Those whose answers have more of the buyer than what *Simplify* leaves. */
const HAVE_BUYERS = ['order: get', 'order: getAll', 'return: getAll'];

const host = useHost();

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.length > 5 ? [value] : [];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What the sandbox's orders and returns say of buyers. */
const OF_BUYERS = [
	...new Set([
		'Sandbox Road 1',
		...Array.from({ length: 57 }, (_, index) => textsIn(describeBuyer(index))).flat(),
	]),
];

function findBuyers(answer: string): string[] {
	return OF_BUYERS.filter((text) => answer.includes(text));
}

/** What reads something of the shop, where the least that the operation needs reads nothing. */
function moreFor(sellerId: number): Readonly<Record<string, IDataObject>> {
	return {
		'finance: getTransactions': { from: '2026-10-01T00:00:00Z' },
		'return: get': { returnId: String(sellerId * 1000 + 501) },
		'return: getHistory': { returnItemId: String(sellerId * 10_000 + 1) },
	};
}

/** The parameters as a model would fill them in: with what the shop has, in place of expressions. */
function fillIn(parameters: IDataObject, shop: IDataObject): IDataObject {
	const expression = /=\{\{ \$json\.(\w+)(?: \+ \\"(\w+)\\")? \}\}/g;
	const filled = JSON.stringify(parameters).replace(expression, (_all, name: string, end = '') =>
		[shop[name], end].join(''),
	);
	return JSON.parse(filled) as IDataObject;
}

async function answerTo(
	agent: (typeof AGENTS)[number],
	job: string,
	also: IDataObject = {},
): Promise<string> {
	const credential = await host.authorizedCredential('sg');
	const account = host.sandbox.world.accounts.find((one) => one.account.startsWith('shop-sg@'));
	const sellerId = account?.shops[0].sellerId ?? NaN;
	const [resource, operation] = job.split(': ');
	const { parameters, files = {} } = JOB_PARAMETERS[job];
	const filled = fillIn(parameters, shopItem({ sellerId }));
	const all = { resource, ...filled, ...moreFor(sellerId)[job], ...also };
	return await readAsModel(host, agent, operation, all, { credential, files: [files] });
}

describe.each(AGENTS)('of a tool, the model of a %s', (agent) => {
	test.each(Object.keys(JOB_PARAMETERS))(
		'reads neither a secret nor a buyer’s name, phone or address, and no more than it can: %s',
		async (job) => {
			const answer = await answerTo(agent, job);
			expect(answer).not.toBe('');
			expect(findSecrets(answer, listSecrets(host.sandbox))).toEqual([]);
			expect(findBuyers(answer)).toEqual([]);
			expect(answer.length).toBeLessThan(SHORT);
		},
	);

	test('reads of buyers where Simplify is off, and of nobody else', async () => {
		const jobs = Object.keys(JOB_PARAMETERS).filter((job) => job.includes(': get'));
		const found: string[] = [];
		for (const job of jobs) {
			host.reset();
			const answer = await answerTo(agent, job, { simplify: false });
			expect(findSecrets(answer, listSecrets(host.sandbox))).toEqual([]);
			if (findBuyers(answer).length > 0) found.push(job);
		}
		expect(found).toEqual(HAVE_BUYERS);
	});

	test('is told why Lazada refuses and what to do, without the token that Lazada repeats', async () => {
		const credential = await host.authorizedCredential('sg');
		const { accessToken } = host.sandbox.world.authorizations[0].newest;
		host.sandbox.faults.add({
			kind: 'code',
			path: '/review/seller/reply/add',
			code: 'E0501',
			message: `The review has a reply already ${accessToken}`,
		});
		const parameters = { resource: 'review', reviewId: '1', reply: 'Thank you' };
		const answer = await readAsModel(host, agent, 'reply', parameters, { credential });
		expect(answer).toContain('The review has a reply already');
		expect(answer).toContain("Lazada's code: E0501");
		expect(answer).not.toContain(accessToken);
	});

	test('is told what is missing, and what to give', async () => {
		const answer = await answerTo(agent, 'order: get', { orderId: 'the newest' });
		expect(answer).toContain("isn't the ID of an order");
		expect(answer).toContain('Enter digits alone, such as 123456789012345.');
	});
});
