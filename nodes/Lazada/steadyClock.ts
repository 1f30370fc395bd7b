/** Milliseconds of a clock that nobody sets: pauses must not end early or never when the machine's time is mended. */
export function steadyNow(): number {
	return performance.now();
}
