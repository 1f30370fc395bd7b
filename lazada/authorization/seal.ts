import { createHmac, timingSafeEqual } from 'node:crypto';

/** 128 bits: short enough for a link that is shown as text, too long to guess. */
const SEAL_BYTES = 16;

/**
 * Proves to the holder of the App Secret who wrote a text.
 *
 * @param purpose without a colon. A seal for one purpose is not valid for another, nor for the API, whose
 * signature base strings start with "/"
 * @returns 22 characters that URLs do not encode
 */
export function seal(purpose: string, text: string, appSecret: string): string {
	return createHmac('sha256', appSecret)
		.update(`${purpose}:${text}`, 'utf8')
		.digest()
		.subarray(0, SEAL_BYTES)
		.toString('base64url');
}

/** Compares two texts in a time that does not depend on where they differ. */
export function equalInConstantTime(one: string, other: string): boolean {
	const digest = (text: string) => createHmac('sha256', 'compare').update(text, 'utf8').digest();
	return timingSafeEqual(digest(one), digest(other));
}
