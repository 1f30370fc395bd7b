import type { Locator, Page } from 'playwright-core';
import type { IWorkflowBase } from 'n8n-workflow';
import type { Part } from './browser';
import { e2e } from '../../support/n8n/environment';

const MARGIN = 24;
/** Names of nodes stand below them and are wider. */
const NAMES = { beside: 40, below: 40 };

/** Opens a workflow in the editor, and waits until its nodes stand there. */
export async function openWorkflow(editor: Page, { id, nodes }: IWorkflowBase): Promise<void> {
	await editor.goto(`${e2e('url')}/workflow/${id}`);
	for (const { name, type } of nodes) {
		if (!type.endsWith('.stickyNote')) await nodeOnCanvas(editor, name).waitFor();
	}
	await editor.getByTestId('zoom-to-fit').click();
}

/** A node on the canvas, by its name. */
export function nodeOnCanvas(editor: Page, name: string): Locator {
	return editor.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
}

/** Opens a node's panel. */
export async function openNode(editor: Page, name: string): Promise<Locator> {
	await nodeOnCanvas(editor, name).dblclick();
	const panel = editor.getByTestId('ndv');
	await panel.waitFor();
	return panel;
}

/** Runs the workflow from one of its triggers as a user does, and waits for its good end. */
export async function execute(editor: Page, trigger: string): Promise<void> {
	await nodeOnCanvas(editor, trigger).hover();
	await editor.getByTestId(`execute-workflow-button-${trigger}`).click();
	await editor.getByText('Workflow executed successfully').first().waitFor();
}

/** The part of the canvas that has nodes and notes on it, for a picture. */
export async function drawing(editor: Page): Promise<Part> {
	const boxes = [];
	const plus = '[data-test-id="canvas-handle-plus"]';
	for (const thing of await editor.locator(`.vue-flow__node, ${plus}`).all()) {
		const box = await thing.boundingBox();
		if (box !== null) boxes.push(box);
	}
	const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
	const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
	const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN + NAMES.beside;
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN + NAMES.below;
	return { x: left, y: top, width: right - left, height: bottom - top };
}
