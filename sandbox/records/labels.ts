import { randomUUID } from 'node:crypto';

/** How long a link to a label works [121328]. */
const LIFE_MS = 10 * 60_000;

/** The documents that links lead to. */
export class Labels {
	private readonly documents = new Map<string, { pdf: Buffer; endsAt: number }>();

	/** @returns the ID that a link has */
	add(pdf: Buffer, now: number): { id: string; endsAt: number } {
		for (const [id, { endsAt }] of this.documents) {
			if (endsAt <= now) this.documents.delete(id);
		}
		const id = randomUUID();
		const endsAt = now + LIFE_MS;
		this.documents.set(id, { pdf, endsAt });
		return { id, endsAt };
	}

	/** @returns `undefined` for one that has ended, or never was */
	find(id: string, now: number): Buffer | undefined {
		const found = this.documents.get(id);
		return found !== undefined && found.endsAt > now ? found.pdf : undefined;
	}

	clear(): void {
		this.documents.clear();
	}
}
