import type { Page } from 'playwright-core';
import type { ShopRecords } from '../../../sandbox/records/shopRecords';
import { PATIENTLY } from '../../support/eventually';
import { authorizedCredential, useStage, type Stage } from '../../support/n8n/stage';
import { openEditor, useBrowser } from './browser';
import { TABLE_HEAD, type Job } from './jobInBrowser';

/** The most actions that a daily job may take. */
const MAX_ACTIONS = 12;

/** One browser session in which a new user, whose credential is connected, does one job after another. */
export interface ShopJobs {
	stage: Stage;
	editor: () => Page;
	/** Puts a job into the table that is printed at the end. */
	keep: (job: Job) => Job;
	/** The job came through, in as few actions as it may take. */
	finish: (job: Job, maxActions?: number) => void;
	/** What the shop has at the sandbox by now. */
	records: () => ShopRecords;
	/** The parameters of the newest call that the sandbox accepted. */
	sent: (path: string) => Record<string, string>;
}

/** Opens the session for all tests of a file, and prints at the end what became of each job. */
export function useShopJobs(): ShopJobs {
	const browser = useBrowser('all tests');
	const stage = useStage('all tests');
	const jobs: Job[] = [];
	let page: Page | undefined;

	beforeAll(async () => {
		for (const { id, type } of await stage.rest.credentials()) {
			if (type === 'lazadaApi') await stage.rest.call('DELETE', `/credentials/${id}`);
		}
		await authorizedCredential(stage);
		page = await openEditor(browser());
		await page.setViewportSize({ width: 1280, height: 1000 });
	}, PATIENTLY);

	afterAll(() => {
		process.stdout.write(`${[TABLE_HEAD, ...jobs.map(({ row }) => row)].join('\n')}\n`);
	});

	return {
		stage,
		editor() {
			if (page === undefined) throw new Error('The editor is opened before the first test');
			return page;
		},
		keep(job) {
			jobs.push(job);
			return job;
		},
		finish(job, maxActions = MAX_ACTIONS) {
			expect(job.user.actions.length).toBeLessThanOrEqual(maxActions);
			job.isDone = true;
		},
		records() {
			const { world } = stage.sandbox;
			const [shop] = world.accountNamed('shop-sg@example.com')?.shops ?? [];
			return world.findRecords(shop);
		},
		sent(path) {
			const calls = stage.sandbox.log.calls.filter((call) => call.path === path);
			expect(calls.at(-1)?.result).toBe('0');
			return calls.at(-1)?.parameters ?? {};
		},
	};
}
