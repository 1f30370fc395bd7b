import { Console } from 'node:console';
import { Writable } from 'node:stream';

/** Records everything that is printed, by whatever way. */
export class Printed {
	private pieces: string[] = [];

	private replaced: Array<{ restore(): void }> = [];

	start(): void {
		const record = (piece: unknown): boolean => {
			this.pieces.push(String(piece));
			return true;
		};
		const sink = new Writable({
			write(chunk, _encoding, done) {
				record(chunk);
				done();
			},
		});
		this.replaced = [
			jest.replaceProperty(globalThis, 'console', new Console(sink)),
			...[process.stdout, process.stderr].map((stream) => {
				const spy = jest.spyOn(stream, 'write').mockImplementation(record);
				return { restore: () => spy.mockRestore() };
			}),
		];
	}

	get text(): string {
		return this.pieces.join('');
	}

	clear(): void {
		this.pieces = [];
	}

	restore(): void {
		for (const replaced of this.replaced) replaced.restore();
	}
}
