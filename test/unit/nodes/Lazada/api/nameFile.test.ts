import { nameFile } from '../../../../../nodes/Lazada/api/nameFile';

const file = (mimeType: string, fileName?: string, fileExtension?: string) => ({
	data: '',
	mimeType,
	fileName,
	fileExtension,
});

describe('a file without a name is sent with that of its input field and the extension of its type:', () => {
	it.each([
		['image/png', 'data.png'],
		['image/jpeg', 'data.jpg'],
		['IMAGE/JPEG; charset=binary', 'data.jpg'],
		['image/webp', 'data.webp'],
		['video/mp4', 'data.mp4'],
		['video/quicktime', 'data.mov'],
		['application/pdf', 'data.pdf'],
		['text/plain', 'data.txt'],
		['image/svg+xml', 'data.svg'],
	])('%s', (mimeType, name) => {
		expect(nameFile(file(mimeType), 'data')).toBe(name);
		expect(nameFile(file(mimeType, ''), 'data')).toBe(name);
		expect(nameFile(file(mimeType, ' ', 'other'), 'data')).toBe(name);
	});

	it('n8n’s extension where the type has none', () => {
		expect(nameFile(file('application/octet-stream', undefined, 'heic'), 'data')).toBe('data.heic');
		expect(nameFile(file('application/octet-stream', undefined, '.heic'), 'data')).toBe(
			'data.heic',
		);
	});

	it.each(['application/octet-stream', '', 'constructor', 'image/png\r\nX: y', '__proto__'])(
		'no extension where nobody knows one: %j',
		(mimeType) => {
			expect(nameFile(file(mimeType), 'data')).toBe('data');
		},
	);

	it('no second extension', () => {
		expect(nameFile(file('image/jpeg'), 'photo.JPG')).toBe('photo.JPG');
	});
});

it('a file with a name keeps it', () => {
	expect(nameFile(file('image/png', 'ภาพ.gif', 'png'), 'data')).toBe('ภาพ.gif');
	expect(nameFile(file('image/png', 'no extension'), 'data')).toBe('no extension');
});
