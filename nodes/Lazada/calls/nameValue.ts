import { PartialOutput } from '../run/partialOutput';

/** Gives the value that is all of an answer, such as the ID of what was created, a name of its own. */
export function nameValue(output: PartialOutput, name: string): PartialOutput {
	const { items, problems, note } = output;
	const named = items.map(({ value, ...others }) =>
		value === undefined ? others : { ...others, [name]: value },
	);
	return new PartialOutput(named, problems, note);
}
