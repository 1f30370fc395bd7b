import type { TimeForm } from './timeForms';

/** What a parameter of an API takes. A list or an object is sent as JSON in one parameter. */
export type ParameterKind =
	| 'text'
	| 'number'
	| 'boolean'
	| 'time'
	| 'choice'
	| 'list'
	| 'object'
	| 'file';

/** One parameter of an API, as its form shows it. */
export interface ApiParameter {
	/** As it is sent, such as `created_after`. */
	name: string;
	/** In n8n's Title Case, such as `Created After`. */
	label: string;
	kind: ParameterKind;
	required: boolean;
	/** Of a choice: what is sent, and how the list shows it. */
	choices?: ReadonlyArray<{ value: string; label: string }>;
	/** Of a time: how the API takes it. */
	form?: TimeForm;
	/** Of a list or an object: JSON as it could be sent. */
	sample?: string;
	/** Of a list: how many entries the API takes at most. */
	max?: number;
	/**
	 * Of a time without which Lazada gives nothing although it is optional, because another may stand for it: how many
	 * days ago a new form begins.
	 */
	daysAgo?: number;
}
