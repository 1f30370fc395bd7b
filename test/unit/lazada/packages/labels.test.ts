import { isLabelLink, labelBase } from '../../../../lazada/packages/labelLinks';
import { readLabelSources } from '../../../../lazada/packages/labelSources';
import { customPlatform, LAZADA } from '../../../../lazada/sites/platform';

const SANDBOX = customPlatform('http://127.0.0.1:4010/th');

/** As in Lazada's guide [121328], shortened. */
const PLACE = '/oss/proxy/waybillprintbucket.oss-ap-southeast-1.aliyuncs.com/PDF/428812e5';
const QUERY = '?Expires=1686881040&Signature=iBS8UM1v3o2%2FKqzrZlXpAs0baN4%3D';
const LINK = `https://sellercenter.lazada.com.my${PLACE}${QUERY}`;

function answer(pdf_url: string, file: string | Buffer) {
	const data = { doc_type: 'PDF', pdf_url, file: Buffer.from(file).toString('base64') };
	return { code: '0', result: { success: true, data } };
}

describe('a link to a label is followed', () => {
	it.each([
		LINK,
		'https://sellercenter.lazada.co.th/oss/proxy/a',
		'https://waybillprintbucket.oss-ap-southeast-1.aliyuncs.com/PDF/a?Expires=1',
	])('to %s', (link) => {
		expect(isLabelLink(new URL(link), LAZADA)).toBe(true);
		expect(isLabelLink(new URL(link), SANDBOX)).toBe(true);
	});

	it('to a custom gateway, where it is the environment', () => {
		const link = new URL('http://127.0.0.1:4010/oss/proxy/a');
		expect(isLabelLink(link, SANDBOX)).toBe(true);
		expect(isLabelLink(link, LAZADA)).toBe(false);
	});
});

it.each([
	'http://sellercenter.lazada.com.my/a',
	'https://sellercenter.lazada.com.my:8443/a',
	'https://user:secret@sellercenter.lazada.com.my/a',
	'https://lazada.com.my.example.com/a',
	'https://evillazada.com.my/a',
	'https://sellercenter.lazada.com.my@example.com/a',
	'https://other.oss-ap-southeast-1.aliyuncs.com/a',
	'https://169.254.169.254/latest/meta-data',
	'http://127.0.0.1:4011/a',
	'https://127.0.0.1:4010/a',
	'file:///etc/passwd',
])('%s is not followed', (link) => {
	expect(isLabelLink(new URL(link), LAZADA)).toBe(false);
	expect(isLabelLink(new URL(link), SANDBOX)).toBe(false);
});

describe('a label in an answer', () => {
	it('may be 20 MB long, in a page', () => {
		const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(20_000_000, 7)]);
		const page = `<embed src="data:application/pdf;base64,${pdf.toString('base64')}">`;
		const { pdf: read } = readLabelSources(answer('', page), 'https://sellercenter.lazada.vn');
		expect(read?.equals(pdf)).toBe(true);
	});

	it('is behind its link, and behind that of the page in the file, which has no host', () => {
		const page = `<iframe src="${PLACE}${QUERY}" width="100%" style="display: block;"></iframe>`;
		const both = readLabelSources(answer(LINK, page), 'https://sellercenter.lazada.vn');
		expect(both.links.map(({ href }) => href)).toEqual([LINK]);
		const alone = readLabelSources(answer('', page), labelBase(LAZADA, 'th'));
		expect(alone.links.map(({ href }) => href)).toEqual([
			`https://sellercenter.lazada.co.th${PLACE}${QUERY}`,
		]);
	});

	it('is the file itself, or in its page', () => {
		const pdf = Buffer.from('%PDF-1.7\n\xff\n%%EOF', 'latin1');
		expect(readLabelSources(answer('', pdf), 'https://x.test').pdf).toEqual(pdf);
		const page = `<embed src="data:application/pdf;base64,${pdf.toString('base64')}">`;
		const inside = readLabelSources(answer('', page), 'https://x.test');
		expect(inside).toEqual({ links: [], pdf });
	});

	it.each([{}, { result: null }, { result: { data: [] } }, answer('', 'nothing')])(
		'is missing from %j',
		(members) => {
			expect(readLabelSources(members, 'https://x.test')).toEqual({ links: [], pdf: undefined });
		},
	);
});
