import type { Locator, Page } from 'playwright-core';
import type { IWorkflowBase } from 'n8n-workflow';
import { e2e } from '../../support/n8n/environment';
import { picture } from './browser';
import { nodeOnCanvas, openWorkflow } from './canvas';
import { CountedUser } from './countedUser';
import { NodeForm } from './nodeForm';
import { NodeOutput } from './nodeOutput';

/** n8n's answer to the click: the execution has begun. */
const RUN = /\/rest\/workflows\/[^/]+\/run/;

/** What stands above the rows of jobs. */
export const TABLE_HEAD = '| Job | Done | Actions | Wrong turns |\n|---|---|---|---|';

/**
 * A seller's job as a new user does it, who has a connected credential and stands before a workflow. Each click and each
 * filling of a field counts from there, so the search for the node does too, and *Execute step*. Looking doesn't.
 *
 * A wrong turn is an action that leads nowhere: words that don't find the node, a run that is refused.
 */
export class Job {
	readonly user = new CountedUser();
	readonly wrongTurns: string[] = [];
	readonly form: NodeForm;
	readonly output: NodeOutput;
	isDone = false;
	private readonly panel: Locator;

	private constructor(
		readonly editor: Page,
		readonly name: string,
		private readonly start: Locator,
		/** Then n8n opens the list of actions, otherwise that of triggers. */
		private readonly isBehind: boolean,
	) {
		this.panel = editor.getByTestId('ndv');
		this.form = new NodeForm(editor, this.panel, this.user);
		this.output = new NodeOutput(this.panel.getByTestId('output-panel'));
	}

	/** Opens a new workflow, not counted. */
	static async begin(editor: Page, name: string): Promise<Job> {
		await editor.goto(`${e2e('url')}/workflow/new`);
		return new Job(editor, name, editor.getByTestId('canvas-plus-button').first(), false);
	}

	/** Opens a workflow that gives the job its items, not counted; the job's node goes behind the one of this name. */
	static async beginBehind(
		editor: Page,
		name: string,
		workflow: IWorkflowBase,
		node: string,
	): Promise<Job> {
		await openWorkflow(editor, workflow);
		const plus = nodeOnCanvas(editor, node).locator('[data-test-id="canvas-handle-plus"]');
		return new Job(editor, name, plus.first(), true);
	}

	/** Adds the node by an action, its name as n8n lists it, after a search for such words as a newcomer would type. */
	async addAction(action: string, words: string): Promise<void> {
		await this.user.click('the plus', this.start);
		const search = this.editor.getByTestId('node-creator-search-bar');
		const found = this.editor.getByTestId('node-creator-item-name');
		const lazada = found.filter({ hasText: /^\s*Lazada\s*$/ }).first();
		await this.user.fill(`the search: ${words}`, search, words);
		if (!(await this.comes(lazada))) {
			this.wrongTurns.push(`"${words}" doesn't find the node`);
			await this.user.fill('the search: lazada', search, 'lazada');
		}
		await this.user.click('Lazada', lazada);
		if (!this.isBehind) {
			await this.user.click('Actions', this.editor.getByText(/^Actions \(\d+\)$/).first());
		}
		const target = this.editor.getByText(action, { exact: true }).last();
		await this.user.click(action, target);
		await this.panel.waitFor();
	}

	/** *Execute step*: one click; waits for the end. That n8n or the node refuses it is a wrong turn. */
	async execute(): Promise<void> {
		const button = this.panel.getByTestId('node-execute-button');
		const started = this.editor.waitForResponse((response) => RUN.test(response.url()));
		await this.user.click('Execute step', button);
		await started;
		await button.and(this.editor.locator('[aria-busy=true]')).waitFor({ state: 'hidden' });
		const good = this.panel.getByTestId('node-run-status-success');
		const refused = this.panel.getByTestId('node-run-status-danger');
		const notStarted = this.editor.locator('.el-notification').filter({ hasText: 'has issues' });
		await good.or(refused).or(notStarted).first().waitFor();
		if (await notStarted.isVisible()) {
			this.wrongTurns.push(await notStarted.innerText());
			await notStarted.locator('.el-notification__closeBtn').click();
		} else if (await refused.isVisible()) this.wrongTurns.push(await this.readRefusal());
	}

	/** Shows the output as a table, where n8n doesn't by itself: one click. */
	async showTable(): Promise<void> {
		await this.user.click('Table', this.output.part.getByTestId('radio-button-table'));
		await this.output.part.locator('th').first().waitFor();
	}

	/** What the node says where it did not do its work. */
	async readRefusal(): Promise<string> {
		return await this.output.part.getByTestId('node-error-message').first().innerText();
	}

	/** Its row of the table that {@link TABLE_HEAD} begins. */
	get row(): string {
		const done = this.isDone ? 'yes' : 'no';
		const turns = this.wrongTurns.map((turn) => turn.replace(/\s+/g, ' ')).join('; ');
		return `| ${this.name} | ${done} | ${this.user.actions.length} | ${turns || '–'} |`;
	}

	/** Keeps a picture of the panel, with the fields and the output. */
	async picture(): Promise<void> {
		await picture(this.editor, `job-${this.name.toLowerCase().replace(/\W+/g, '-')}`);
	}

	private async comes(target: Locator): Promise<boolean> {
		return await target.waitFor({ timeout: 3_000 }).then(
			() => true,
			() => false,
		);
	}
}
