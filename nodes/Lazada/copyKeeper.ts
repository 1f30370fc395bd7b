import type { IExecuteFunctions } from 'n8n-workflow';
import { COPIES_TO_STORE, copiesOf } from '../../credentials/copyFields';
import { heldCopies, type SafetyCopy } from '../../lazada/safetyCopies';
import { readCredential, CREDENTIAL_TYPE } from './credential';
import { nodeOf } from './itemParameter';
import { storeThroughHook } from './keptGrant';

/** Ten times what Lazada says about a grant for all countries. */
const LONGEST_ANSWER = 20_000;

/**
 * Keeps copies of new tokens in one credential. n8n stores a credential as a whole, so there is one write at a time,
 * and what comes in meanwhile goes into the next one.
 */
class CopyKeeper {
	/** What this process has kept: the write of another worker at the same moment may have undone it. */
	private own: SafetyCopy[] = [];

	private writing = Promise.resolve();

	private next: Promise<void> | undefined;

	/** @returns once the copy is stored */
	async keep(context: IExecuteFunctions, copy: SafetyCopy): Promise<void> {
		if (copy.answer.length > LONGEST_ANSWER) throw new Error("Lazada's answer is too long");
		this.own.push(copy);
		this.next ??= this.writing.then(async () => {
			this.next = undefined;
			const written = this.write(context);
			this.writing = written.catch(() => undefined);
			await written;
		});
		await this.next;
	}

	private async write(context: IExecuteFunctions): Promise<void> {
		const { fields } = await readCredential(context);
		const now = Date.now();
		this.own = heldCopies(this.own, now);
		const copies = heldCopies([...copiesOf(fields), ...this.own], now);
		await storeThroughHook(context, { ...fields, [COPIES_TO_STORE]: JSON.stringify(copies) });
	}
}

const keepers = new Map<string, CopyKeeper>();

/**
 * Keeps a copy of new tokens in the node's credential until the workflow has come back with them.
 *
 * @returns once n8n has stored it; also if it could not, which its log tells: the tokens themselves are at hand
 */
export async function keepCopy(context: IExecuteFunctions, copy: SafetyCopy): Promise<void> {
	const { credentials, name } = nodeOf(context);
	const id = credentials?.[CREDENTIAL_TYPE].id ?? '';
	const keeper = keepers.get(id) ?? new CopyKeeper();
	keepers.set(id, keeper);
	await keeper.keep(context, copy).catch((error: unknown) => {
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.warn(`The node "${name}" could not store a safety copy: ${reason}`);
	});
}

/** The copies that the node's credential holds now. */
export async function readStoredCopies(context: IExecuteFunctions): Promise<readonly SafetyCopy[]> {
	const { fields } = await readCredential(context);
	return copiesOf(fields);
}
