import type { Execution } from './execution';

/** What n8n shows above the output of the node. */
export function readHints({ run }: Execution): string[] {
	const hints = run.data.resultData.runData.Tested?.at(-1)?.hints ?? [];
	return hints.map(({ message }) => message);
}
