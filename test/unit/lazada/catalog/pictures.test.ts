import { checkPicture } from '../../../../lazada/catalog/pictures';

const MAX = 3_145_728;
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');

function refusal(bytes: Uint8Array, path = '/image/upload'): string | undefined {
	try {
		checkPicture(path, 'a.png', bytes);
	} catch (error) {
		return (error as Error).message;
	}
	return undefined;
}

describe('the API for a picture', () => {
	it('takes JPEG and PNG of up to 3 MB', () => {
		for (const bytes of [JPEG, PNG, Buffer.concat([PNG, Buffer.alloc(MAX - PNG.length)])])
			expect(refusal(bytes)).toBeUndefined();
	});

	it('takes no larger one', () => {
		const bytes = Buffer.concat([JPEG, Buffer.alloc(MAX - JPEG.length + 1)]);
		expect(refusal(bytes)).toBe('The picture "a.png" is larger than 3 MB');
	});

	it.each(['', 'GIF89a', '%PDF-1.7', '<svg/>', 'RIFF....WEBP'])(
		'takes no other file: %j',
		(text) => {
			expect(refusal(Buffer.from(text))).toBe('The file "a.png" is no JPEG or PNG picture');
		},
	);
});

it('other APIs take any file', () => {
	expect(refusal(Buffer.from('x'), '/media/video/block/upload')).toBeUndefined();
});
