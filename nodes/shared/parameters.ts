import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { ParameterReader } from '../../client/n8nWorkarounds';
import { toParameterText } from '../../lazada/signing/parameters';

/** Text of an option, without surrounding blanks; a date, as tables give it, becomes ISO 8601. */
export function toText(value: unknown): string {
	return (toParameterText(value) ?? '').trim();
}

/** The node's parameters, item by item. */
export class ItemParameters {
	private readonly reader: ParameterReader;

	constructor(context: IExecuteFunctions, node: INode) {
		this.reader = new ParameterReader(context, node);
	}

	/** @param fallback where the node has no such parameter */
	value(name: string, itemIndex: number, fallback: unknown): unknown {
		return this.reader.read(name, itemIndex, fallback);
	}

	/** Text without surrounding blanks; `''` if an expression gave nothing. */
	text(name: string, itemIndex: number): string {
		return toText(this.value(name, itemIndex, ''));
	}

	/** The options of a collection; `{}` if none is set. */
	options(itemIndex: number): Record<string, unknown> {
		return this.value('options', itemIndex, {}) as Record<string, unknown>;
	}
}
