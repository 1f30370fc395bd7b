import type { RequestOptions } from '../../../client/sign/requestBody';
import { signRequest } from '../../../client/sign/signRequest';
import { judgeAnswer } from '../../../lazada/answers/answer';
import { findRows } from '../../../lazada/lists/rows';
import { readApiAddress, readApiPath } from '../../../lazada/signing/apiAddress';
import { LAZADA } from '../../../lazada/sites/platform';
import { everythingIn, catchOutcome, catchRefusal, catchRejection } from '../support/errors';
import { DAY, FakeLazada, grantedFields } from '../support/fakeLazada';
import { legacy, ORDER_GET, signer } from '../support/requests';
import { refreshAnswer } from '../../support/tokenAnswers';

describe('an answer that is cut off in a text full of quotes', () => {
	it('is refused at once, also where it has a long number', () => {
		const body = `{"code":"0","id":12345678901234567890,"html":"${'\\"'.repeat(40_000)}`;
		const begun = performance.now();
		const { message } = catchRefusal(() => judgeAnswer({ status: 200, body }));
		expect(message).toContain('cut off');
		expect(performance.now() - begun).toBeLessThan(1000);
	});
});

describe('the request id of half a grant', () => {
	const half = async (requestId: string) => {
		const lazada = new FakeLazada();
		lazada.now += 8 * DAY;
		lazada.answers['/auth/token/refresh'] = () =>
			refreshAnswer({ expires_in: null, request_id: requestId });
		return await catchRejection(lazada.keep(grantedFields()));
	};

	it('shows no token that it repeats', async () => {
		expect(everythingIn(await half('x refresh-token-stored'))).not.toContain(
			'refresh-token-stored',
		);
	});

	it('is of bounded length', async () => {
		const { message, description } = await half('x'.repeat(5_000_000));
		expect(message.length + description.length).toBeLessThan(2000);
	});
});

it('an answer with 200,000 objects beside each other has no list, and no exception comes of it', () => {
	const members = Array.from({ length: 200_000 }, (_, index) => `"k${index}":{}`);
	const answer = judgeAnswer({ status: 200, body: `{"code":"0","data":{${members.join()}}}` });
	expect(findRows(answer)).toBeUndefined();
});

it('a path of 5 MB is refused by type', () => {
	const path = '/a'.repeat(2_500_000);
	expect(catchRefusal(() => readApiPath(path)).kind).toBe('input');
	const read = () => readApiAddress(LAZADA, `https://api.lazada.sg/rest${path}`, () => '');
	expect(catchRefusal(read).kind).toBe('input');
});

it.each<[string, object]>([
	['rejectUnauthorized', { rejectUnauthorized: false }],
	['skipSslCertificateValidation', { skipSslCertificateValidation: true }],
	['agentOptions', { agentOptions: { ca: 'a CA of their own', rejectUnauthorized: false } }],
])(
	'a request to Lazada goes only to who has Lazada’s certificate, whatever %s says',
	(name, also) => {
		const options: RequestOptions = legacy({ method: 'GET', uri: ORDER_GET, ...also });
		const signed = catchOutcome(() => signRequest(options, signer));
		expect(Reflect.get(signed, name)).toBeUndefined();
	},
);
