import { createHash, randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { type CredentialRecord, readOutput } from '../../tools/host/restClient';
import { asked, authorizedCredential, useStage } from '../support/n8n/stage';
import { findStoredSecrets } from '../support/n8n/storedSecrets';
import { call, plainRequest, run, withCredential, makeWorkflow } from '../support/n8n/workflows';
import { listSecrets } from '../support/secrets';

const PHOTO = randomBytes(3_000_000);

describe('the operation Call in a real n8n', () => {
	const stage = useStage();
	let files: FastifyInstance;
	let photoUrl: string;

	beforeAll(async () => {
		files = fastify();
		files.get('/photo.png', async (_request, reply) => await reply.type('image/png').send(PHOTO));
		photoUrl = `${await files.listen({ host: '127.0.0.1', port: 0 })}/photo.png`;
	});

	afterAll(async () => await files.close());

	async function operate(credential: CredentialRecord, parameters: object) {
		const workflow = await makeWorkflow(stage, [withCredential(call(parameters), credential)]);
		return await run(stage, workflow);
	}

	it('returns an item for each row of all pages, and leaves no secret behind', async () => {
		const credential = await authorizedCredential(stage);
		const execution = await operate(credential, {
			path: { __rl: true, mode: 'list', value: '/orders/get' },
			parameters: { parameter: [{ name: 'created_after', value: '2026-11-01T00:00:00Z' }] },
			returnAll: true,
		});

		const ids = readOutput(execution, 'Lazada').map(({ order_id: id }) => id);
		expect(ids).toHaveLength(57);
		expect(new Set(ids).size).toBe(57);
		expect(asked(stage, '/orders/get')).toBe(1);
		expect(await findStoredSecrets(listSecrets(stage.sandbox))).toEqual([]);
	});

	it('uploads a file of 3 MB that another node fetched, byte for byte', async () => {
		const credential = await authorizedCredential(stage);
		const fetchPhoto = plainRequest('Photo', photoUrl, {
			options: { response: { response: { responseFormat: 'file' } } },
		});
		const upload = call({
			method: 'POST',
			path: { __rl: true, mode: 'path', value: '/image/upload' },
			files: { file: [{ parameter: 'image', binaryProperty: 'data' }] },
		});
		const workflow = await makeWorkflow(stage, [fetchPhoto, withCredential(upload, credential)]);

		expect(readOutput(await run(stage, workflow), 'Lazada')).toEqual([
			{
				success: true,
				requestId: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
				image: {
					hash_code: 'photo.png',
					size: 3_000_000,
					sha256: createHash('sha256').update(PHOTO).digest('hex'),
					url: expect.stringMatching(/\/photo\.png$/) as string,
				},
			},
		]);
	});

	it('refreshes a token that Lazada rejects, stores it, and repeats the call', async () => {
		const credential = await authorizedCredential(stage);
		stage.sandbox.world.expireAccessTokens();

		const execution = await operate(credential, { path: '/seller/get' });

		expect(readOutput(execution, 'Lazada')).toEqual([
			expect.objectContaining({ seller_id: 1500, location: 'SG' }),
		]);
		const results = stage.sandbox.log.calls.slice(-3).map(({ path, result }) => [path, result]);
		expect(results).toEqual([
			['/seller/get', 'IllegalAccessToken'],
			['/auth/token/refresh', '0'],
			['/seller/get', '0'],
		]);
		const form = await stage.rest.openCredential(credential.id);
		expect(await stage.rest.testCredential(form)).toMatchObject({ status: 'OK' });
		expect(asked(stage, '/auth/token/refresh')).toBe(1);
	});
});
