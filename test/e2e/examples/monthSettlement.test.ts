import { giveRecords } from '../../../sandbox/records/wantedRecords';
import { type Execution, readOutput, type SavedWorkflow } from '../../../tools/host/restClient';
import { useSellerStage } from '../../support/n8n/sellerStage';
import { readFileOf } from '../../support/n8n/outputFile';

const PATH = '/finance/transaction/details/get';
/** More than one page of 500. */
const COUNT = 600;

describe('the example Month Settlement', () => {
	const seller = useSellerStage();
	let workflow: SavedWorkflow;
	/** The days of last month, where the shop is. */
	const month = new Date(new Date().getFullYear(), new Date().getMonth() - 1, 15);
	const name = month.toISOString().slice(0, 7);

	beforeEach(async () => {
		const { sandbox } = seller();
		const { world } = sandbox;
		const [{ account }] = world.authorizations;
		const [shop] = account.shops;
		const from = `${name}-03T00:00:00+08:00`;
		const to = `${name}-20T00:00:00+08:00`;
		const transactions = { count: COUNT, from, to };
		giveRecords(world.findRecords(shop), shop, { transactions }, world.now());
		workflow = await seller().importExample('month-settlement.json');
	});

	async function run(): Promise<Execution> {
		return await seller().rest.runWorkflow(workflow, 'Run by Hand');
	}

	/** Every other line is a sale of 10 plus its number, the others are commissions of -1. */
	const SALES = Array.from({ length: COUNT / 2 }, (_, index) => 10 + 2 * index);
	const SUMS = [
		`${name},sg,Item Price Credit,${SALES.reduce((sum, one) => sum + one)},${COUNT / 2}`,
		`${name},sg,Commission,${-COUNT / 2},${COUNT / 2}`,
	];

	it('makes a file of last month’s sums, fee by fee, and the same one again', async () => {
		const { rest, sandbox, inbox } = seller();
		for (let time = 1; time <= 2; time++) {
			const file = await readFileOf(rest, await run(), 'Make a File');
			expect(file.name).toBe(`lazada-${name}.csv`);
			const [head, ...lines] = file.bytes.toString().replace('\uFEFF', '').trim().split('\n');
			expect(head).toBe('month,country,fee,amount,lines');
			expect(lines.sort()).toEqual([...SUMS].sort());
		}
		expect(inbox.messages).toHaveLength(2);

		const [{ parameters }] = sandbox.log.calls.filter(({ path }) => path === PATH);
		const lastDay = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
		expect(parameters).toMatchObject({ start_time: `${name}-01`, end_time: `${name}-${lastDay}` });
	});

	it('tells of a page that is refused, and makes no file of the others', async () => {
		const { sandbox, inbox } = seller();
		sandbox.faults.add({ kind: 'code', path: PATH, code: 'E5', skip: 1 });
		const execution = await run();

		expect(readOutput(execution, 'Get Transactions').length).toBeGreaterThan(0);
		expect(readOutput(execution, 'Make a File')).toEqual([]);
		expect(inbox.messages).toEqual([
			{ problem: expect.stringContaining("Lazada's code: E5") as string },
		]);
	});
});
