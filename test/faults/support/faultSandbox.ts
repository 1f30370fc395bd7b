import { startSandbox, type Sandbox } from '../../../sandbox/server';
import type { LoggedCall } from '../../../sandbox/callLog';
import { openApp } from '../../support/app';

const REFRESH = '/auth/token/refresh';

/** A sandbox that can go away and come back, and be interrupted between Lazada's work and its answer. */
export class FaultSandbox {
	private running: Sandbox | undefined;

	private waiting: (() => void) | undefined;

	static async start(): Promise<FaultSandbox> {
		const lazada = new FaultSandbox();
		lazada.running = await lazada.serve(0);
		return lazada;
	}

	get sandbox(): Sandbox {
		if (this.running === undefined) throw new Error('The sandbox was not started');
		return this.running;
	}

	/** Once, at the next refresh that comes through. */
	beforeNextAnswer(happens: () => void): void {
		this.waiting = happens;
	}

	/** Ends it with all its connections. What Lazada knows is not lost. */
	async goAway(): Promise<void> {
		await this.sandbox.close();
	}

	async comeBack(): Promise<void> {
		const { url, world } = this.sandbox;
		this.running = await this.serve(Number(new URL(url).port));
		Object.assign(this.running.world, world);
	}

	private async serve(port: number): Promise<Sandbox> {
		return await startSandbox({
			port,
			apps: [openApp()],
			onCall: (call) => this.interrupt(call),
		});
	}

	private interrupt({ path, result }: LoggedCall): void {
		if (path !== REFRESH || result !== '0') return;
		const happens = this.waiting;
		this.waiting = undefined;
		happens?.();
	}
}
