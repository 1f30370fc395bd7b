import { CredentialStage } from './support/credentialStage';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';

const REFRESH = '/auth/token/refresh';
const PATIENTLY = 180_000;

describe('the grant in a credential', () => {
	let n8n: FaultyN8n;
	let one: CredentialStage;

	beforeEach(async () => {
		n8n = await FaultyN8n.start();
		one = await CredentialStage.open(n8n);
	}, PATIENTLY);

	afterEach(async () => {
		await n8n.close();
		await one.close();
	});

	async function killAndStart(): Promise<void> {
		await n8n.kill();
		await n8n.startAgain();
	}

	it(
		'is unchanged after a refresh that Lazada did not do, and the newest after a late answer',
		async () => {
			one.sandbox.faults.add({ kind: 'html', path: REFRESH });
			const saw = await one.refresh();
			const meanwhile = await one.call();
			await killAndStart();
			one.sandbox.world.settings.latencyMs = 3_000;
			const late = await one.refresh();
			await killAndStart();
			const afterwards = await one.call();

			expect(saw).toMatch(/^Lazada sent a web page instead of an answer/);
			expect([meanwhile, late, afterwards]).toEqual(['works', 'works', 'works']);
			const [used, newest] = one.usedAndNewest();
			expect(used).toBe(newest);
			const verdict = 'nothing lost';
			await report({
				fault: "a credential, before Lazada's work: a block page",
				saw,
				stored: 'the old grant, which still works',
				verdict,
			});
			await report({
				fault: 'a credential: an answer 3 s late',
				saw: late,
				stored: 'the newest grant',
				verdict,
			});
		},
		PATIENTLY,
	);

	it(
		'is reported as expired after Lazada rotated the tokens and the answer was lost',
		async () => {
			one.sandbox.faults.add({ kind: 'drop', path: REFRESH, afterWork: true });
			const first = await one.refresh();
			await killAndStart();
			const then = await one.refresh();
			const calling = await one.call();

			await report({
				fault: "a credential, after Lazada's work: a connection cut before the answer",
				saw: `${first} After a restart, a refresh: ${then} A call: ${calling}`,
				stored: 'the old grant, which is spent',
				verdict: 'its shop must authorize again, by name',
			});
			expect(first).toMatch(/couldn't be reached/);
			expect(then).toMatch(/shop-sg@example\.com/);
			expect(calling).toMatch(
				/refresh token has expired.* Shop: shop-sg@example\.com \(sg\)\. Open /s,
			);
		},
		PATIENTLY,
	);

	it(
		'is reported as expired after n8n was killed before it had the answer',
		async () => {
			const killed = new Promise<void>((resolve) => {
				one.lazada.beforeNextAnswer(() => void n8n.kill().then(resolve));
			});
			const refreshing = one.refresh().catch(() => 'nothing');
			await killed;
			await n8n.startAgain();
			await refreshing;
			const calling = await one.call();

			await report({
				fault: 'a credential: SIGKILL of n8n when Lazada has rotated',
				saw: `a call: ${calling}`,
				stored: 'the old grant, which is spent',
				verdict: 'its shop must authorize again, by name',
			});
			expect(calling).toMatch(
				/refresh token has expired.* Shop: shop-sg@example\.com \(sg\)\. Open /s,
			);
		},
		PATIENTLY,
	);
});
