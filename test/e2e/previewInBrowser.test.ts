import { APP } from '../support/app';
import { useStage } from '../support/n8n/stage';
import { lazada, makeWorkflow, plainRequest, withCredential } from '../support/n8n/workflows';
import { openEditor, picture, useBrowser } from './support/browser';
import { openNode, openWorkflow } from './support/canvas';

const FOR_PANELS = { width: 1280, height: 800 };

describe('a node behind a Lazada node that never ran', () => {
	const browser = useBrowser('all tests');
	const stage = useStage('all tests');

	it('shows the fields that it is going to get, and takes one of them', async () => {
		const editor = await openEditor(browser());
		await editor.setViewportSize(FOR_PANELS);
		const credential = await stage.rest.createCredential('Lazada account', { ...APP });
		const orders = { ...lazada('getAll', { resource: 'order' }), typeVersion: 2 };
		const steps = [withCredential(orders, credential), plainRequest('Next', 'https://example.com')];
		await openWorkflow(editor, await makeWorkflow(stage, steps));
		const panel = await openNode(editor, 'Next');
		const input = panel.getByTestId('ndv-input-panel');
		await input.getByTestId('schema-preview-warning').waitFor();
		for (const field of ['order_id', 'statuses', 'created_at']) {
			await input.getByText(field, { exact: true }).waitFor();
		}
		await picture(editor, 'preview', panel);
		const url = panel.getByTestId('parameter-input-url');
		await input.getByText('payment_method', { exact: true }).dragTo(url);
		await url.getByText('{{ $json.payment_method }}').waitFor();
	});
});
