import FormData from 'form-data';
import { signRequest } from '../../../../client/sign/signRequest';
import { expectedParameters, legacy, ORDER_GET, signer } from '../../support/requests';
import { OFFICIAL } from '../../../support/signing';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const signed = expectedParameters({ name: 'a=b & ราคา', shop: '7' });

describe('a multipart request as an object', () => {
	const image = { value: PNG, options: { filename: 'a.png' } };
	const options = legacy({
		uri: `${ORDER_GET}?shop=7`,
		method: 'POST',
		headers: { 'content-type': 'multipart/form-data', accept: '*/*' },
		formData: { name: 'a=b & ราคา', image },
	});

	it('has its signed fields beside its files, and nothing in its address', () => {
		const result = signRequest(options, signer);
		expect(result).toMatchObject({ uri: ORDER_GET, qs: {} });
		expect(result.formData).toEqual({ ...signed, image });
		expect(result.headers).toEqual({ accept: '*/*' });
		expect(options.formData).toEqual({ name: 'a=b & ราคา', image });
	});

	it('does not sign its files', () => {
		const other = { name: 'a=b & ราคา', image: { ...image, value: Buffer.from('another') } };
		expect(signRequest({ ...options, formData: other }, signer).formData).toMatchObject({
			sign: signed.sign,
		});
	});
});

describe('a multipart request that form-data built', () => {
	function request(place: 'body' | 'formData') {
		const form = new FormData();
		form.append('name', 'a=b & ราคา');
		form.append('image', PNG, 'a.png');
		const headers = { ...form.getHeaders(), accept: '*/*' };
		const qs = { shop: 7 };
		const rest = { method: 'POST', headers, qs, [place]: form } as const;
		return {
			form,
			options: place === 'body' ? { url: ORDER_GET, ...rest } : legacy({ uri: ORDER_GET, ...rest }),
		};
	}

	it.each(['body', 'formData'] as const)(
		'goes out as it is, the rest in the query: %s',
		(place) => {
			const { form, options } = request(place);
			const before = form.getBuffer().toString('latin1');
			const result = signRequest(options, signer);
			const { name, ...query } = signed;
			expect(name).toBe('a=b & ราคา');
			expect(result.qs).toEqual(query);
			expect(result[place]).toBe(form);
			expect(form.getBuffer().toString('latin1')).toBe(before);
			expect(result.headers).toEqual({ ...form.getHeaders(), accept: '*/*' });
		},
	);

	it('gets a new time and signature when it is signed again', () => {
		const { options } = request('body');
		const later = { ...signer, now: OFFICIAL.timestamp + 5000 };
		const again = signRequest(signRequest(options, signer), later);
		const expected = expectedParameters(
			{ name: 'a=b & ราคา', shop: '7' },
			OFFICIAL.apiPath,
			later.now,
		);
		expect({ ...again.qs, name: 'a=b & ราคา' }).toEqual(expected);
	});
});
