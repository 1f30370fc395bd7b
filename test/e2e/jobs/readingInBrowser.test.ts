import fastify, { type FastifyInstance } from 'fastify';
import { OrderRecords } from '../../../sandbox/records/orderRecords';
import { TimedRecords } from '../../../sandbox/records/timedRecords';
import { PATIENTLY } from '../../support/eventually';
import { accepted } from '../../support/n8n/stage';
import { makeWorkflow, plainRequest } from '../../support/n8n/workflows';
import { Job } from '../support/jobInBrowser';
import { useShopJobs } from '../support/shopJobs';
import { READING_JOBS, type ReadingJob } from './readingJobs';

const DAY_MS = 86_400_000;
/** A PNG of a single point: the sandbox measures no picture. */
const PHOTO = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64',
);

describe('what a shop has, read by a new user in a browser', () => {
	const { stage, editor, keep, finish, records, sent } = useShopJobs();
	let files: FastifyInstance;
	let photoUrl: string;

	beforeAll(async () => {
		const shop = records();
		const to = stage.sandbox.world.now();
		shop.orders = new OrderRecords(1500, { count: 20, from: to - 20 * DAY_MS, to });
		const from = Date.parse('2026-10-01T04:00:00Z');
		const count = Math.floor((to - from) / DAY_MS);
		shop.transactions = new TimedRecords({ count, from, to: from + count * DAY_MS });
		files = fastify();
		files.get('/bag.png', async (_request, reply) => await reply.type('image/png').send(PHOTO));
		photoUrl = `${await files.listen({ host: '127.0.0.1', port: 0 })}/bag.png`;
	});

	afterAll(async () => await files.close());

	/** Runs the node, and reads what n8n then shows. */
	async function readRows(job: Job): Promise<Array<Record<string, string>>> {
		await job.execute();
		await job.picture();
		// n8n 2.41.1 shows a table unless one has chosen otherwise.
		return await job.output.table();
	}

	it.each(READING_JOBS.map((job): [string, ReadingJob] => [job.name, job]))(
		'%s',
		async (name, { words, action, fill, path, sent: wanted = {}, items, first }) => {
			const job = keep(await Job.begin(editor(), name));
			await job.addAction(action, words);
			await fill?.(job);
			const [row] = await readRows(job);

			expect(job.wrongTurns).toEqual([]);
			expect(sent(path)).toMatchObject(wanted);
			expect(row).toMatchObject(first);
			const shown = await job.output.countItems();
			expect(shown).toBe(items ?? shown);
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'Upload an image',
		async () => {
			const asFile = { response: { response: { responseFormat: 'file' } } };
			const photo = plainRequest('Photo', photoUrl, { options: asFile });
			const workflow = await makeWorkflow(stage, [photo]);
			const job = keep(await Job.beginBehind(editor(), 'Upload an image', workflow, 'Photo'));
			await job.addAction('Upload an image', 'lazada image');
			const rows = await readRows(job);

			expect(job.wrongTurns).toEqual([]);
			expect(accepted(stage, '/image/upload')).toBe(1);
			expect(rows).toMatchObject([
				{ url: 'https://my-live.slatic.net/p/bag.png', size: String(PHOTO.length) },
			]);
			expect(Object.keys(rows[0])[0]).toBe('url');
			finish(job);
		},
		PATIENTLY,
	);
});
