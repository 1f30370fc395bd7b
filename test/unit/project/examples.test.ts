import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeParameterResourceLocator, IWorkflowBase } from 'n8n-workflow';
import { PROJECT } from '../../../tools/project';

const FILES = readdirSync(join(PROJECT, 'examples'));
const NOTE = 'n8n-nodes-base.stickyNote';
/** The table that holds the tokens. */
const SHOPS = 'Lazada Shops';
/** A node on the canvas, with its name below. */
const NODE_SIZE = { width: 100, height: 140 };

interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

function findPlace({ type, position: [left, top], parameters }: INode): Rectangle {
	const { width, height } = type === NOTE ? parameters : NODE_SIZE;
	return { left, top, right: left + Number(width), bottom: top + Number(height) };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
	const apart =
		one.right <= other.left ||
		other.right <= one.left ||
		one.bottom <= other.top ||
		other.bottom <= one.top;
	return !apart;
}

function camelCase(name: string): string {
	return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function isNote({ type }: INode): boolean {
	return type === NOTE;
}

/** What the user must set: nodes that sign with the credential, and places for nodes of the user's own. */
function isToBeSet({ name, type, parameters }: INode): boolean {
	return (
		type.startsWith('n8n-nodes-lazada.') ||
		parameters.nodeCredentialType === 'lazadaApi' ||
		name.startsWith('Replace Me')
	);
}

/** Whether the workflow runs without anybody at n8n, once it is published. */
function startsByItself({ type }: INode): boolean {
	return /(trigger|webhook)$/i.test(type) && type !== 'n8n-nodes-base.manualTrigger';
}

/** Whether the tokens of shops come out of the node. */
function putsTokensOut({ parameters }: INode): boolean {
	const { saveTo, tokenSource, operation, dataTableId } = parameters;
	const readsShops =
		operation === 'get' &&
		(dataTableId as INodeParameterResourceLocator | undefined)?.value === SHOPS;
	return saveTo === 'output' || tokenSource === 'input' || readsShops;
}

describe.each(FILES)('the example %s', (file) => {
	const text = readFileSync(join(PROJECT, 'examples', file), 'utf8');
	const { name, nodes, connections, settings } = JSON.parse(text) as IWorkflowBase;
	const steps = nodes.filter((node) => !isNote(node));
	const notes = nodes.filter(isNote);

	it('is executed by a test of its own in a real n8n', () => {
		const test = `${camelCase(file.replace('.json', ''))}.test.ts`;
		expect(existsSync(join(PROJECT, 'test/e2e/examples', test))).toBe(true);
	});

	it('names itself as its file is named', () => {
		expect(`${name.replace('Lazada: ', '').toLowerCase().replaceAll(' ', '-')}.json`).toBe(file);
	});

	it('brings no credential, no data and no code', () => {
		expect(text).not.toMatch(/"(credentials|pinData|meta|staticData)"/);
		expect(steps.map(({ type }) => type).filter((type) => /\.code$|function/i.test(type))).toEqual(
			[],
		);
	});

	it('names in a note all that is to be set', () => {
		const told = JSON.stringify(notes);
		for (const node of steps.filter(isToBeSet)) expect(told).toContain(`**${node.name}**`);
		expect(told).toContain('**Set once**');
		expect(/Publish the workflow/.test(told)).toBe(steps.some(startsByItself));
	});

	it('shows nothing on top of anything else, and each step joined to another', () => {
		const covered = nodes.flatMap((one, index) =>
			nodes.slice(index + 1).filter((other) => overlap(findPlace(one), findPlace(other))),
		);
		expect(covered.map((node) => node.name)).toEqual([]);

		const joined = Object.entries(connections).flatMap(([from, ofEachType]) =>
			Object.values(ofEachType)
				.flat()
				.flatMap((targets) => [from, ...(targets ?? []).map(({ node }) => node)]),
		);
		expect(new Set(joined)).toEqual(new Set(steps.map((node) => node.name)));
	});

	it('runs in the order of the canvas, and keeps no execution that has tokens in it', () => {
		const unsaved = { saveDataSuccessExecution: 'none', saveManualExecutions: false };
		expect(settings).toEqual({
			executionOrder: 'v1',
			...(steps.some(putsTokensOut) ? unsaved : {}),
		});
	});
});
