import type { FastifyInstance } from 'fastify';
import type { CallLog } from './callLog';
import { FAULT_KINDS, type Fault, type Faults } from './faults';
import { DEFAULT_SETTINGS, type App, type Settings, type World } from './world';

/** Serves `/control/*`, by which tests steer the sandbox. */
export function serveControl(
	server: FastifyInstance,
	world: World,
	faults: Faults,
	log: CallLog,
): void {
	server.get('/control/log', () => log.calls);

	server.delete('/control/log', () => {
		log.clear();
		return {};
	});

	server.get('/control/settings', () => world.settings);

	server.post('/control/settings', (request) => {
		world.settings = { ...world.settings, ...(request.body as Partial<Settings>) };
		return world.settings;
	});

	server.post('/control/reset', () => {
		world.settings = { ...DEFAULT_SETTINGS };
		world.codes.clear();
		world.authorizations.length = 0;
		faults.clear();
		log.clear();
		return {};
	});

	server.post('/control/faults', async (request, reply) => {
		const fault = request.body as Fault;
		if (!FAULT_KINDS.includes(fault.kind)) {
			return await reply.code(400).send({ message: `kind is one of ${FAULT_KINDS.join(', ')}` });
		}
		faults.add(fault);
		return {};
	});

	server.delete('/control/faults', () => {
		faults.clear();
		return {};
	});

	server.post('/control/apps', (request) => {
		const app = request.body as App;
		world.apps.set(app.appKey, app);
		return {};
	});

	/** A code without the page: what a seller's consent would give. */
	server.post('/control/codes', async (request, reply) => {
		const wanted = request.body as {
			appKey: string;
			account: string;
			country: string;
			uuid?: string;
		};
		const account = world.accounts.find((candidate) => candidate.account === wanted.account);
		if (!account) return await reply.code(404).send({ message: 'There is no such account' });
		return { code: world.issueCode({ ...wanted, account }) };
	});

	/** The newest tokens of each authorization, to compare with what a client has stored. */
	server.get('/control/authorizations', () =>
		world.authorizations.map(({ account, country, newest, refreshes }) => ({
			account: account.account,
			country,
			...newest,
			refreshes,
		})),
	);

	/** Ends all access tokens now, as time would. */
	server.post('/control/expire', () => {
		for (const { accessTokens } of world.authorizations) accessTokens.clear();
		return {};
	});
}
