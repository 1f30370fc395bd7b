import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import { toMigration } from '../../../lazada/products/imageAddress';
import { isLazadaPicture } from '../../../lazada/products/pictureAddresses';
import type { SendMore } from '../calls/callRequest';
import type { Picture } from './pictures';

const UPLOAD = { method: 'POST', apiPath: '/image/upload' } as const;
const MIGRATE = { method: 'POST', apiPath: '/image/migrate' } as const;

/** Brings the pictures of one item to Lazada, each once. */
export class PicturePlacer {
	private readonly placed = new Map<string, string>();

	constructor(private readonly send: SendMore) {}

	/**
	 * @returns the addresses at Lazada, in the order of the pictures
	 * @throws LazadaError as the calls do
	 */
	async place(pictures: readonly Picture[]): Promise<string[]> {
		const addresses: string[] = [];
		for (const picture of pictures) addresses.push(await this.placeOne(picture));
		return addresses;
	}

	private async placeOne(picture: Picture): Promise<string> {
		if ('address' in picture && isLazadaPicture(picture.address)) return picture.address;
		const key = 'address' in picture ? picture.address : `file ${picture.property}`;
		const known = this.placed.get(key);
		if (known !== undefined) return known;
		const { data } =
			'address' in picture
				? await this.send(MIGRATE, { payload: toMigration(picture.address) })
				: await this.send(UPLOAD, {}, [picture.file]);
		const image = isRecord(data) ? data.image : undefined;
		const address = isRecord(image) ? readText(image, 'url') : '';
		if (address === '') {
			throw new LazadaError('badAnswer', 'Lazada took a picture and gave no address for it', {
				advice: 'Nothing was changed at the product. Send it again.',
			});
		}
		this.placed.set(key, address);
		return address;
	}
}
