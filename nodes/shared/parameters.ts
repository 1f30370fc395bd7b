import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { ParameterReader } from '../../client/n8nWorkarounds';
import { toParameterText } from '../../lazada/signing/parameters';

/** Text of an option, without surrounding blanks; a date, as tables give it, becomes ISO 8601. */
export function toText(value: unknown): string {
	return (toParameterText(value) ?? '').trim();
}

/** Where an operation reads its parameters. */
export interface ParameterSource {
	/** @param fallback where there is no such parameter */
	value(name: string, itemIndex: number, fallback: unknown): unknown;
	/** Text without surrounding blanks; `''` if an expression gave nothing. */
	text(name: string, itemIndex: number): string;
	/** The options of a collection; `{}` if none is set. */
	options(itemIndex: number): Record<string, unknown>;
}

/** The node's parameters, item by item. */
export class ItemParameters implements ParameterSource {
	private readonly reader: ParameterReader;

	constructor(context: IExecuteFunctions, node: INode) {
		this.reader = new ParameterReader(context, node);
	}

	value(name: string, itemIndex: number, fallback: unknown): unknown {
		return this.reader.read(name, itemIndex, fallback);
	}

	text(name: string, itemIndex: number): string {
		return toText(this.value(name, itemIndex, ''));
	}

	options(itemIndex: number): Record<string, unknown> {
		return this.value('options', itemIndex, {}) as Record<string, unknown>;
	}
}

/** Parameters that another node of the package gives an operation, the same for each item. */
export class GivenParameters implements ParameterSource {
	constructor(private readonly given: Readonly<Record<string, unknown>>) {}

	value(name: string, _itemIndex: number, fallback: unknown): unknown {
		return Object.hasOwn(this.given, name) ? this.given[name] : fallback;
	}

	text(name: string, itemIndex: number): string {
		return toText(this.value(name, itemIndex, ''));
	}

	options(): Record<string, unknown> {
		return {};
	}
}
