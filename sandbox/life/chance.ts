/** A number from 0 below `sides` that looks random, and is the same each time for the same seed and turn. */
export function draw(seed: number, turn: number, sides: number): number {
	let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(turn + 1, 0xc2b2ae35);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
	return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
}

/**
 * Whether one of many belongs to a share of them: with a share of 0.1, every tenth does.
 *
 * @param phase from 0 to 1: shares of the same size with different phases are not the same ones
 */
export function isInShare(share: number, turn: number, phase = 0): boolean {
	return Math.floor((turn + 1) * share + phase) > Math.floor(turn * share + phase);
}
