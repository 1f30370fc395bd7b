import type { Order } from './BenchStart.node';
import type { Meter } from './meter';

/** The measurement that is under way: workflows of the bench run one at a time. */
export const running: { meter?: Meter; order?: Order } = {};
