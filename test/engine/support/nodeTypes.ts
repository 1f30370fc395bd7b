import type { PackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, type IDataObject, type INodeType, type INodeTypes } from 'n8n-workflow';
import { askingAgent } from './nodes/askingAgent';
import { callingAgent } from './nodes/callingAgent';
import { items } from './nodes/items';
import { plainRequest } from './nodes/plainRequest';
import { readParameter } from './nodes/readParameter';
import { signedRequest } from './nodes/signedRequest';
import { asTool } from './toolVariant';

const OWN_NODES: Record<string, INodeType> = {
	'test.items': items,
	'test.plainRequest': plainRequest,
	'test.readParameter': readParameter,
	'test.signedRequest': signedRequest,
	'test.callingAgent': callingAgent,
	'test.askingAgent': askingAgent,
};

/** The nodes of the tests' workflows: those of the package, under n8n's names for them, and the tests' own. */
export class NodeTypes implements INodeTypes {
	private readonly tools = new Map<string, INodeType>();

	constructor(private readonly lazadaPackage: PackageDirectoryLoader) {}

	getByName(name: string): INodeType {
		return this.getByNameAndVersion(name);
	}

	getByNameAndVersion(name: string): INodeType {
		if (Object.hasOwn(OWN_NODES, name)) return OWN_NODES[name];
		const known = this.tools.get(name);
		if (known !== undefined) return known;
		const node = this.ofPackage(name.replace(/Tool$/, ''));
		if (!name.endsWith('Tool')) return node;
		const tool = asTool(node);
		this.tools.set(name, tool);
		return tool;
	}

	getKnownTypes(): IDataObject {
		return { ...OWN_NODES, ...this.lazadaPackage.known.nodes };
	}

	private ofPackage(name: string): INodeType {
		const { packageName } = this.lazadaPackage;
		const { type } = this.lazadaPackage.getNode(name.replace(`${packageName}.`, ''));
		return NodeHelpers.getVersionedNodeType(type);
	}
}
