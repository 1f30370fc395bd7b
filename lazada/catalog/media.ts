import { choice, file, list, number, object, required, text } from './builders';
import { type ApiPath, get, post } from './entry';

const PICTURE = 'https://example.com/bag.jpg';
const LAZADA_PICTURE = 'https://my-live.slatic.net/p/example.jpg';
const SKU_PICTURES = {
	Request: {
		Product: { Skus: { Sku: [{ SkuId: '2000000001', Images: { Image: [LAZADA_PICTURE] } }] } },
	},
};

/** Pictures and videos. */
export const MEDIA: readonly ApiPath[] = [
	post('/image/upload', 'Upload Image', {
		use: 'Upload a picture, and get the address that products take: JPG or PNG, at most 3 MB',
		synonyms: ['upload photo', 'upload picture', 'photo', 'picture', 'product image'],
		answer: 'data',
		parameters: [file('image', 'Image', required)],
	}),
	post('/image/migrate', 'Migrate Image', {
		use: 'Copy a picture from the web to Lazada, and get the address that products take',
		synonyms: ['upload photo', 'import picture', 'image url'],
		answer: 'data',
		parameters: [object('payload', 'Image', { Request: { Image: { Url: PICTURE } } }, required)],
	}),
	post('/images/migrate', 'Migrate Images', {
		use: 'Have up to 8 pictures copied from the web to Lazada',
		synonyms: ['upload photos', 'import pictures', 'image urls'],
		answer: 'other',
		parameters: [
			object('payload', 'Images', { Request: { Images: { Url: [PICTURE] } } }, required),
		],
		batch: { parameter: 'payload.Request.Images.Url', max: 8 },
	}),
	get('/image/response/get', 'Get Image Migration Result', {
		use: 'Get the addresses of the pictures that Migrate Images copied',
		synonyms: ['photo', 'picture', 'image urls'],
		answer: 'data',
		parameters: [text('batch_id', 'Batch ID', required)],
	}),
	post('/images/set', 'Set Images of Product', {
		use: 'Set the pictures of SKUs, at most 8 for each',
		synonyms: ['change photo', 'change picture', 'product image'],
		answer: 'data',
		parameters: [object('payload', 'Images of SKUs', SKU_PICTURES, required)],
	}),

	post('/media/video/block/create', 'Start Video Upload', {
		use: 'Begin to upload a video of less than 100 MB, in blocks',
		synonyms: ['film', 'clip'],
		answer: 'success',
		parameters: [
			text('fileName', 'File Name', required),
			number('fileBytes', 'Size in Bytes', required),
		],
	}),
	post('/media/video/block/upload', 'Upload Video Block', {
		use: 'Upload one block of a video',
		synonyms: ['film', 'clip'],
		answer: 'success',
		parameters: [
			text('uploadId', 'Upload ID', required),
			text('blockNo', 'Number of Block (From 0)', required),
			text('blockCount', 'Number of Blocks in All', required),
			file('file', 'Block', required),
		],
	}),
	post('/media/video/block/commit', 'Complete Video Upload', {
		use: 'End the upload of a video after its last block',
		synonyms: ['film', 'clip', 'finish upload'],
		answer: 'success',
		parameters: [
			text('uploadId', 'Upload ID', required),
			list('parts', 'Blocks', [{ partNumber: 1, eTag: 'AB693ADF0DF340F5' }], required),
			text('title', 'Title', required),
			text('coverUrl', 'Address of Cover Image', required),
			choice('videoUsage', 'Used For', { pro_main_video: 'Product', im: 'Chat' }),
		],
	}),
	get('/media/video/get', 'Get Video', {
		use: 'Get the address and state of a video',
		synonyms: ['film', 'clip', 'video status'],
		answer: 'success',
		parameters: [number('videoId', 'Video ID', required)],
	}),
	post('/media/video/remove', 'Remove Video', {
		use: 'Remove a video for good',
		synonyms: ['delete video', 'film', 'clip'],
		answer: 'success',
		parameters: [number('videoId', 'Video ID', required)],
	}),
	get('/media/video/quota/get', 'Get Video Quota', {
		use: 'Get how much room for videos the shop has, and how much is taken',
		synonyms: ['storage', 'space', 'capacity', 'film', 'clip'],
		answer: 'success',
		parameters: [],
	}),
];
