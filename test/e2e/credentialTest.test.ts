import { authorizedCredential, useStage } from '../support/n8n/stage';
import { findStoredSecrets } from '../support/n8n/storedSecrets';
import { listSecrets } from '../support/secrets';

/** What the user must be told for each code of the protocol reference, section 5. */
const SENTENCES: Array<[code: string, what: RegExp, whatToDo: RegExp]> = [
	['IllegalAccessToken', /access token has expired/, /Refresh/],
	['IncompleteSignature', /signature/, /App Secret.*clock/],
	['MissingParameter', /parameter is missing/, /Add/],
	['InvalidParameter', /accept a parameter/, /Correct/],
	['ApiCallLimit', /too often/, /Wait/],
	['901', /too often/, /second/],
	['AppApiCallLimit', /call limit/, /online/],
	['AppCallLimit', /call limit/, /online/],
	['SellerCallLimit', /seller/, /Wait/],
	['E1002', /busy/, /Retry/],
	['ServiceTimeout', /too long/, /Retry/],
	['998', /campaign/, /Wait/],
	['InsufficientPermission', /allowed/, /Apply/],
	['AppWhiteIpLimit', /whitelist/, /Add/],
	['InvalidAppKey', /App Key/, /Copy/],
	['InvalidTimestamp', /time/, /clock/],
	['IllegalTimestamp', /time/, /clock/],
	['InvalidApiPath', /path/, /reference/],
	['SellerNotActive', /active/, /activates/],
	['SellerNotVerified', /verified/, /verification/],
	['SomethingNew', /shop's details/, /Run the Lazada node/],
];

describe("the test under the credential's form", () => {
	const stage = useStage('all tests');
	let id: string;

	beforeAll(async () => {
		({ id } = await authorizedCredential(stage));
	});

	afterAll(async () => {
		expect(await findStoredSecrets(listSecrets(stage.sandbox))).toEqual([]);
	});

	const test = async () => await stage.rest.testCredential(await stage.rest.openCredential(id));

	it.each(SENTENCES)('has a message for %s', async (code, what, whatToDo) => {
		stage.sandbox.faults.add({ kind: 'code', code, path: '/seller/get' });
		const { status, message } = await test();
		expect(status).toBe('Error');
		expect(message).toMatch(what);
		expect(message).toMatch(whatToDo);
	});

	it.each(['html', 'truncated', 'status'] as const)(
		'says so for an answer that is %s',
		async (kind) => {
			stage.sandbox.faults.add({ kind, path: '/seller/get' });
			expect(await test()).toMatchObject({
				status: 'Error',
				message: expect.stringContaining("isn't an answer from Lazada's gateway") as string,
			});
		},
	);

	it('is green if the shop answers', async () => {
		expect(await test()).toMatchObject({ status: 'OK' });
	});
});
