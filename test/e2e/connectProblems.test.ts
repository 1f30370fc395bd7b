import { readTitle, toAddress } from '../support/n8n/visitor';
import { useConnectStage } from './support/connectStage';

const CREATE = '/auth/token/create';

describe('a problem while a seller connects', () => {
	const stage = useConnectStage({ saveTo: 'credential', whoMayConnect: 'anyone' });

	async function consent(): Promise<string> {
		return await stage.seller.consentThrough(stage.link.url, 'shop-sg@example.com', 'sg');
	}

	it.each(['html', 'status', 'drop', 'cut', 'truncated'] as const)(
		'is shown as Lazada not being reachable for the fault %s, and a new attempt connects',
		async (kind) => {
			stage.sandbox.faults.add({ kind, path: CREATE });
			const arrival = await stage.seller.open(await consent());
			expect([readTitle(arrival), arrival.status]).toEqual(['Lazada couldn’t be reached', 503]);
			expect(arrival.html).toContain(`href="${stage.link.url}"`);
			expect(readTitle(await stage.seller.open(await consent()))).toBe('Connected');
		},
	);

	it('is shown for a code that Lazada rejects', async () => {
		stage.sandbox.faults.add({ kind: 'code', code: 'InvalidCode', path: CREATE });
		const arrival = await stage.seller.open(await consent());
		expect(readTitle(arrival)).toBe('Lazada’s confirmation is no longer valid');
		expect(await stage.rest.listExecutions(stage.link.workflow.id)).toEqual([]);
	});

	it('is shown with Lazada’s error code, for the owner, if the App Secret is wrong', async () => {
		stage.sandbox.faults.add({ kind: 'code', code: 'IncompleteSignature', path: CREATE });
		const arrival = await stage.seller.open(await consent());
		expect(readTitle(arrival)).toBe('Connecting isn’t possible right now');
		expect(arrival.html).toMatch(/IncompleteSignature · [0-9a-f]{24}/);
	});

	it('is shown if the seller declined', async () => {
		const { searchParams } = new URL(await stage.seller.findRedirect(stage.link.url));
		const refusal = { error: 'access_denied', state: searchParams.get('state') ?? '' };
		const arrival = await stage.seller.open(toAddress(stage.link.url, refusal));
		expect(readTitle(arrival)).toBe('Not connected');
		expect(arrival.url).not.toContain('state=');
	});
});
