import type { IExecuteFunctions } from 'n8n-workflow';
import { readCopies, selectCopies, type SafetyCopy } from '../../lazada/grants/safetyCopies';
import { readCredential } from '../credential';
import { monotonicNow } from '../monotonicNow';
import { runHook } from '../runHook';

/** Ten times what Lazada says about a grant for all countries. */
const MAX_ANSWER_LENGTH = 20_000;

/** Each write carries all copies, so the more there are, the longer the pause: copies take a quarter of the time. */
const PAUSE_PER_WRITE = 3;

/**
 * Writes copies of new tokens into one credential. n8n stores a credential as a whole, so there is one write at a
 * time, and what arrives meanwhile goes into the next one.
 */
export class SafetyCopyWriter {
	/** What this process has written: another worker may have overwritten it. */
	private own: SafetyCopy[] = [];

	private hasUnwritten = false;

	private writing: Promise<void> | undefined;

	private nextWriteAt = -Infinity;

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {}

	/** Takes a copy and writes it soon. An answer that is far longer than any of Lazada's is not copied. */
	add(context: IExecuteFunctions, copy: SafetyCopy): void {
		if (copy.answer.length > MAX_ANSWER_LENGTH) return;
		this.own.push(copy);
		this.hasUnwritten = true;
		if (this.writing === undefined && monotonicNow() >= this.nextWriteAt) this.write(context);
	}

	/**
	 * Returns once all copies are stored, or n8n could not store them, which its log says: the tokens themselves are
	 * returned in any case.
	 */
	async flush(context: IExecuteFunctions): Promise<void> {
		await this.writing;
		if (!this.hasUnwritten) return;
		this.write(context);
		await this.writing;
	}

	private write(context: IExecuteFunctions): void {
		const startedAt = monotonicNow();
		this.hasUnwritten = false;
		this.writing = this.writeAll(context)
			.catch((error: unknown) => {
				this.hasUnwritten = true;
				const reason = error instanceof Error ? error.message : String(error);
				const { name } = context.getNode();
				context.logger.warn(`The node "${name}" could not store a safety copy: ${reason}`);
			})
			.finally(() => {
				const now = monotonicNow();
				this.writing = undefined;
				this.nextWriteAt = now + PAUSE_PER_WRITE * (now - startedAt);
			});
	}

	private async writeAll(context: IExecuteFunctions): Promise<void> {
		// Read again: another worker may have written copies, and n8n before 2.34 stores all fields again.
		const credential = await readCredential(context);
		const now = this.clock();
		this.own = selectCopies(this.own, now);
		const copies = selectCopies([...readCopies(credential.fields.tokenCopies), ...this.own], now);
		await runHook(context, credential, { do: 'storeCopies', copies: JSON.stringify(copies) });
	}
}
