import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { World } from '../world';
import { restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot';

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** The file in which a sandbox keeps its apps, accounts, grants and settings. */
export class WorldFile {
	private written = '';

	/**
	 * @param say is told what a user should know
	 * @throws Error where there can be no such file
	 */
	constructor(
		private readonly path: string,
		private readonly say: (line: string) => void,
	) {
		mkdirSync(dirname(path), { recursive: true });
	}

	/**
	 * The world as it was left. If the file is damaged, it is put aside, and the world begins anew.
	 *
	 * @throws Error where the file is there but cannot be read
	 */
	open(): World {
		if (!existsSync(this.path)) return new World();
		const text = readFileSync(this.path, 'utf8');
		try {
			const world = new World();
			restoreSnapshot(world, JSON.parse(text) as Snapshot);
			return world;
		} catch (error) {
			const aside = `${this.path}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
			renameSync(this.path, aside);
			this.say(
				`${this.path} is damaged: ${describe(error)}. The sandbox starts anew; the file is kept as ${aside}`,
			);
			return new World();
		}
	}

	/** Writes what has changed: whoever reads the file finds all of the old state, or all of the new one. */
	save(world: World): void {
		const text = JSON.stringify(takeSnapshot(world), undefined, '\t');
		if (text === this.written) return;
		const temporary = `${this.path}.${process.pid}.tmp`;
		try {
			writeFileSync(temporary, text);
			renameSync(temporary, this.path);
			this.written = text;
		} catch (error) {
			this.say(`The sandbox could not keep its state: ${describe(error)}`);
		}
	}
}
