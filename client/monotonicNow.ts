/** Milliseconds of a clock that nobody sets: a pause must not change when the machine's time is corrected. */
export function monotonicNow(): number {
	return performance.now();
}
