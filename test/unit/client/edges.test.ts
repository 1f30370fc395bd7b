import FormData from 'form-data';
import type { INode } from 'n8n-workflow';
import { readRequestBody } from '../../../client/sign/requestBody';
import { signRequest } from '../../../client/sign/signRequest';
import { judgeAnswer } from '../../../lazada/answers/answer';
import { LazadaError } from '../../../lazada/errors';
import { toParameterText } from '../../../lazada/signing/parameters';
import { parseTime } from '../../../lazada/grants/storedGrant';
import { nodeError } from '../../../nodes/shared/nodeError';
import { catchOutcome, catchRefusal, catchRejection } from '../support/errors';
import { DAY, FakeLazada, grantedFields, grantIn, HOUR, START } from '../support/fakeLazada';
import { legacy, ORDER_GET, signer } from '../support/requests';
import { lazadaSign, OFFICIAL } from '../../support/signing';
import { errorAnswer, refreshAnswer } from '../../support/tokenAnswers';

const NODE: INode = {
	id: '1',
	name: 'Lazada',
	type: 'n8n-nodes-lazada.lazada',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

describe('a refresh that gives the same refresh token again', () => {
	it('leaves a grant that the hook accepts, and refreshes again when that is due', async () => {
		const lazada = new FakeLazada();
		lazada.now = START + 5 * DAY;
		lazada.answers['/auth/token/refresh'] = (_options, count) =>
			refreshAnswer({
				access_token: `access-token-${count}`,
				refresh_token: 'refresh-token-stored',
				expires_in: 600,
			});
		const first = await lazada.keepAndStore(grantedFields());
		expect(await lazada.keep(first)).toEqual({});
		lazada.now += HOUR / 2;
		expect(grantIn(await lazada.keep(first)).accessToken).toBe('access-token-2');
	});
});

it('a refresh refused for the App Secret is tried again at once with another one', async () => {
	const lazada = new FakeLazada();
	lazada.now = START + 8 * DAY;
	lazada.answers['/auth/token/refresh'] = () => errorAnswer('IncompleteSignature', 'no');
	await catchRejection(lazada.keep(grantedFields()));
	lazada.answers['/auth/token/refresh'] = () => refreshAnswer();
	const stored = await lazada.keep(grantedFields({}, { appSecret: 'the-right-one' }));
	expect(grantIn(stored).accessToken).toBe('access-token-of-refresh');
});

it.each(['Upstream ECONNREFUSED', 'The ServicePermission group is missing', 'File ENOENT'])(
	"Lazada's text for an unknown code reaches the user of the node: %s",
	(text) => {
		const error = catchRefusal(() => judgeAnswer({ status: 200, body: errorAnswer('X1', text) }));
		expect(nodeError(NODE, error, 0).message).toBe(text);
		expect(nodeError(NODE, new LazadaError('input', text), 0).message).toBe(text);
	},
);

it.each(['9999999999999999', 8.64e15 + 2, 1e300, 'shop 5', 'yes 12'])('%p is no time', (value) => {
	expect(parseTime(value)).toBe(0);
});

describe('a multipart body that form-data built', () => {
	const post = (form: FormData) => ({ url: ORDER_GET, method: 'POST', body: form }) as const;

	it('is refused with two fields of one name, of which only one could be signed', () => {
		const form = new FormData();
		form.append('sku', 'a');
		form.append('sku', 'b');
		expect(catchRefusal(() => signRequest(post(form), signer)).kind).toBe('input');
	});

	it.each(['timestamp', 'access_token', 'app_key', 'sign', 'sign_method'])(
		'is refused with a %s of its own, or signed as it arrives',
		(name) => {
			const form = new FormData();
			form.append(name, '1');
			const outcome = catchOutcome(() => signRequest(post(form), signer));
			if (outcome instanceof LazadaError) return;
			const received: Record<string, string> = Object.assign({}, outcome.qs, { [name]: '1' });
			expect(received.sign).toBe(lazadaSign(OFFICIAL.apiPath, received, OFFICIAL.appSecret));
		},
	);
});

describe('a multipart body as an object', () => {
	it('sends each file of a list as a file', () => {
		const file = { value: Buffer.from('abc'), options: { filename: 'a.png' } };
		const body = readRequestBody(legacy({ uri: '', formData: { images: [file, file] } }));
		expect(body.fields).toEqual({});
		expect(body.files).toEqual({ images: [file, file] });
	});

	it('signs a text that only has a content type', () => {
		const payload = { value: '{"a":1}', options: { contentType: 'application/json' } };
		const { fields } = readRequestBody(legacy({ uri: '', formData: { payload } }));
		expect(Object.keys(fields)).toEqual(['payload']);
	});
});

it('a date is sent as n8n writes it, without quotes', () => {
	expect(toParameterText(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
	expect(toParameterText({ toJSON: () => '2026-11-23T12:00:00.000+07:00' })).toBe(
		'2026-11-23T12:00:00.000+07:00',
	);
});
