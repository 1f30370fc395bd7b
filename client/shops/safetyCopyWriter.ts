import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import { readCopies, selectCopies, type SafetyCopy } from '../../lazada/grants/safetyCopies';
import { readAgain, type LazadaCredential } from '../credential';
import { monotonicNow } from '../monotonicNow';
import { runHook } from '../runHook';

/** Ten times what Lazada says about a grant for all countries. */
const MAX_ANSWER_LENGTH = 20_000;

/** Each write carries all copies, so the more there are, the longer the pause: copies take a fifteenth of the time. */
const PAUSE_PER_WRITE = 14;
/** Then the next copy, or the end of the run, tries again. */
const PAUSE_AFTER_FAILURE_MS = 1_000;

/**
 * Writes copies of new tokens into one credential. n8n stores a credential as a whole, so there is one write at a
 * time, and what arrives meanwhile goes into the next one.
 */
export class SafetyCopyWriter {
	/** What this process has written: another worker may have overwritten it. */
	private own: SafetyCopy[] = [];

	/** What was written last, so that it need not be parsed to be read again. */
	private written: { text: string; copies: SafetyCopy[] } = { text: '', copies: [] };

	private hasUnwritten = false;

	private writing: Promise<void> | undefined;

	private nextWriteAt = -Infinity;

	private isScheduled = false;

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {}

	/** Takes a copy and writes it soon. An answer that is far longer than any of Lazada's is not copied. */
	add(context: IExecuteFunctions, credential: LazadaCredential, copy: SafetyCopy): void {
		if (copy.answer.length > MAX_ANSWER_LENGTH) return;
		this.own.push(copy);
		this.hasUnwritten = true;
		this.writeSoon(context, credential);
	}

	/**
	 * Returns once all copies are stored, or n8n could not store them, which its log says: the tokens themselves are
	 * returned in any case.
	 */
	async flush(context: IExecuteFunctions, credential: LazadaCredential): Promise<void> {
		await this.writing;
		// Another run may have begun the next write meanwhile, which has the copies of this one too.
		if (this.hasUnwritten && this.writing === undefined) this.write(context, credential);
		await this.writing;
	}

	/** Writes now, or once the pause is over. What arrives during a write is seen at its end. */
	private writeSoon(context: IExecuteFunctions, credential: LazadaCredential): void {
		if (this.writing !== undefined || this.isScheduled) return;
		const pauseMs = this.nextWriteAt - monotonicNow();
		if (pauseMs <= 0) return this.write(context, credential);
		this.isScheduled = true;
		void sleep(Math.ceil(pauseMs)).then(() => {
			this.isScheduled = false;
			if (this.hasUnwritten) this.writeSoon(context, credential);
		});
	}

	private write(context: IExecuteFunctions, credential: LazadaCredential): void {
		const startedAt = monotonicNow();
		this.hasUnwritten = false;
		this.writing = this.writeAll(context, credential).then(
			() => {
				this.pause(PAUSE_PER_WRITE * (monotonicNow() - startedAt));
				if (this.hasUnwritten) this.writeSoon(context, credential);
			},
			(error: unknown) => {
				this.pause(PAUSE_AFTER_FAILURE_MS);
				this.hasUnwritten = true;
				const reason = error instanceof Error ? error.message : String(error);
				const { name } = context.getNode();
				context.logger.warn(`The node "${name}" could not store a safety copy: ${reason}`);
			},
		);
	}

	private pause(pauseMs: number): void {
		this.writing = undefined;
		this.nextWriteAt = monotonicNow() + pauseMs;
	}

	private async writeAll(context: IExecuteFunctions, held: LazadaCredential): Promise<void> {
		// Read again: another worker may have written copies, and n8n before 2.34 stores all fields again.
		const credential = await readAgain(context, held);
		const now = this.clock();
		this.own = selectCopies(this.own, now);
		const { tokenCopies } = credential.fields;
		const isOwn = tokenCopies === this.written.text;
		const stored = isOwn ? this.written.copies : readCopies(tokenCopies);
		const copies = selectCopies([...stored, ...this.own], now);
		const text = JSON.stringify(copies);
		await runHook(context, credential, { do: 'storeCopies', copies: text });
		this.written = { text, copies };
	}
}
