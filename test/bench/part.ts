import type { Result } from './result';
import type { RunOptions, Stage } from './stage';

export interface PartOptions extends RunOptions {
	rounds: number;
	/** Told what goes on. */
	say: (line: string) => void;
}

/** A part of the bench that needs a real n8n. */
export type Part = (stage: Stage, options: PartOptions) => Promise<Result[]>;
