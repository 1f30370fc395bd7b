import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
	type Themed,
} from 'n8n-workflow';
import { PROJECT } from '../../../tools/project';

export function property(name: string, properties: INodeProperties[]): INodeProperties {
	const found = properties.find((candidate) => candidate.name === name);
	if (found === undefined) throw new Error(`There is no field ${name}`);
	return found;
}

/** The values that a field offers, or the names of a collection's options. */
export function listValues({ options = [] }: INodeProperties): unknown[] {
	return options.map((option) => ('value' in option ? option.value : option.name));
}

/** The fields of a node that the editor shows with these parameters, in order. */
export function shownFields(
	node: INodeTypeDescription,
	parameters: INodeParameters,
): INodeProperties[] {
	const version = { typeVersion: 1 };
	const all = NodeHelpers.getNodeParameters(
		node.properties,
		parameters,
		true,
		false,
		version,
		node,
	);
	return node.properties.filter((candidate) =>
		NodeHelpers.displayParameter(all ?? {}, candidate, version, node),
	);
}

/** Checks that there are two pictures in dist, for light and dark. */
export function expectIcons(iconUrl: string | Themed<string> | undefined): void {
	if (typeof iconUrl !== 'object') throw new Error('There is no icon for each of light and dark');
	for (const url of [iconUrl.light, iconUrl.dark]) {
		const file = join(PROJECT, url.replace('icons/n8n-nodes-lazada/', ''));
		expect(file).toMatch(/\/dist\/.*\.svg$/);
		expect(readFileSync(file, 'utf8')).toContain('<svg');
	}
	expect(iconUrl.light).not.toBe(iconUrl.dark);
}
