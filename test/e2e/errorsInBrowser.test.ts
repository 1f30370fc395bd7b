import type { Locator, Page } from 'playwright-core';
import type { INode } from 'n8n-workflow';
import type { CredentialRecord } from '../../tools/host/restClient';
import { PATIENTLY } from '../support/eventually';
import { authorizedCredential, useStage } from '../support/n8n/stage';
import { callChosen, workflowWith } from '../support/n8n/workflows';
import { listSecrets } from '../support/secrets';
import { openEditor, picture, useBrowser } from './support/browser';
import { openNode, openWorkflow } from './support/canvas';

/** Values in the fields of an API's parameters. */
function filledIn(value: Record<string, string>): object {
	return { apiParameters: { mappingMode: 'defineBelow', value } };
}

// n8n itself notices an empty field, but not an expression that gives nothing.
const NO_ORDER = callChosen(
	'/order/get',
	'Get Order (GET /order/get)',
	filledIn({ order_id: '={{ $json.orderId }}' }),
);
const WRONG_STATUS = callChosen('/orders/get', 'Get Orders (GET /orders/get)', {
	...filledIn({ created_after: '={{ $now.minus({ days: 1 }) }}' }),
	parameters: { parameter: [{ name: 'status', value: 'sent' }] },
});

describe('what a user reads of an error, in a browser', () => {
	const browser = useBrowser('all tests');
	const stage = useStage('all tests');
	let editor: Page;
	let credential: CredentialRecord;

	beforeAll(async () => {
		credential = await authorizedCredential(stage);
		editor = await openEditor(browser());
		await editor.setViewportSize({ width: 1280, height: 1000 });
	}, PATIENTLY);

	afterAll(async () => {
		await stage.rest.call('DELETE', `/credentials/${credential.id}`);
	});

	async function executeStep(step: INode): Promise<Locator> {
		await openWorkflow(editor, await workflowWith(stage, credential, step));
		const panel = await openNode(editor, 'Lazada');
		await panel.getByTestId('node-execute-button').click();
		return panel.getByTestId('output-panel');
	}

	it(
		'is which parameter is missing',
		async () => {
			const output = await executeStep(NO_ORDER);
			const title = 'The parameter "Order ID" (order_id) is missing';
			await output.getByText(title, { exact: true }).waitFor();
			await picture(editor, 'missing-parameter', output);
		},
		PATIENTLY,
	);

	it(
		"is what to do about a code of Lazada's, with the page of the API and without tokens",
		async () => {
			const output = await executeStep(WRONG_STATUS);
			await output.getByText('E036: Invalid status filter', { exact: true }).waitFor();
			await output.getByText(/^Enter one of the API's statuses/).waitFor();
			await output.getByText('From Lazada').click();
			await picture(editor, 'known-code', output);
			await output
				.getByText(/doc\/api\?path=%2Forders%2Fget/)
				.first()
				.waitFor();
			const text = await output.innerText();
			const secrets = listSecrets(stage.sandbox);
			expect(secrets).not.toEqual([]);
			expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
		},
		PATIENTLY,
	);
});
