import { ControlError } from '../errors';

/** A thousand a second. */
export const MAX_ORDERS_PER_MINUTE = 60_000;

const SHARES = { unpaid: 0.25, canceled: 0.1, returned: 0.1 };

const SECONDS = {
	pay: 20,
	cancel: 300,
	ship: 60,
	deliver: 120,
	return: 60,
	decide: 3600,
	refund: 60,
};

/** How a shop lives. */
export interface LifePlan {
	/** How many orders are born a minute. */
	ordersPerMinute: number;
	/**
	 * From 0 to 1: which share of the orders is unpaid at first, is canceled by the buyer if it is not packed in time,
	 * and is sent back.
	 */
	shares: typeof SHARES;
	/**
	 * How long it takes until an unpaid order is paid; the buyer cancels; what is ready to ship is shipped; it is
	 * delivered; the buyer wants to return it; Lazada decides if the seller doesn't; a return that the seller agreed to
	 * is refunded.
	 */
	seconds: typeof SECONDS;
}

export const FIRST_PLAN: LifePlan = { ordersPerMinute: 0, shares: SHARES, seconds: SECONDS };

/** A plan as it is wanted; what is left out stays as it is. */
export interface WantedPlan {
	ordersPerMinute?: number;
	shares?: Partial<LifePlan['shares']>;
	seconds?: Partial<LifePlan['seconds']>;
}

/** How the shops of an account are to live from now on. */
export interface WantedLife extends WantedPlan {
	/** So many orders are born at once. */
	orders?: number;
	/** So much of each product can be ordered from now on. */
	stock?: number;
}

/** A life, as the records of a shop know it. */
export interface Life {
	/** @throws ControlError where a number cannot be; nothing has changed then */
	change(wanted: WantedPlan, now: number): void;
	/**
	 * Has orders born at once.
	 *
	 * @returns how many, which are fewer if the stock is at its end
	 */
	bear(count: number, now: number): number;
	/** Lets everything happen that is due by now. */
	runTo(now: number): void;
}

function checkAmount(name: string, value: unknown, max: number): void {
	const isGood = typeof value === 'number' && value >= 0 && value <= max;
	if (!isGood) throw new ControlError(`${name} must be a number from 0 to ${max}`);
}

function checkMembers(name: string, wanted: object, known: object, max: number): void {
	for (const [member, value] of Object.entries(wanted)) {
		if (!Object.hasOwn(known, member)) {
			throw new ControlError(`${name} has ${Object.keys(known).join(', ')}, not ${member}`);
		}
		checkAmount(`${name}.${member}`, value, max);
	}
}

/**
 * Changes a plan.
 *
 * @throws ControlError where a number cannot be
 */
export function changePlan(plan: LifePlan, wanted: WantedPlan): LifePlan {
	const { ordersPerMinute = plan.ordersPerMinute, shares = {}, seconds = {} } = wanted;
	checkAmount('ordersPerMinute', ordersPerMinute, MAX_ORDERS_PER_MINUTE);
	checkMembers('shares', shares, SHARES, 1);
	checkMembers('seconds', seconds, SECONDS, 31_536_000);
	return {
		ordersPerMinute,
		shares: { ...plan.shares, ...shares },
		seconds: { ...plan.seconds, ...seconds },
	};
}
