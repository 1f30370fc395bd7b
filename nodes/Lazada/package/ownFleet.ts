import { packageStep } from './packageStep';

const ADVICE =
	"Only packages of the seller's own fleet (delivery_option_sof of its items is 1) that are ready to ship can be set. Order → Get Items shows the status of its items.";
const LOOK_UP = 'Order → Get Items shows the status of its items.';

/** The seller's own fleet has collected packages. */
export const setCollected = packageStep({
	option: {
		value: 'setCollected',
		name: 'Set Collected (Own Fleet)',
		description: "Say that the seller's own fleet has collected packages, 20 per call",
		action: 'Set own-fleet packages collected',
	},
	apiPath: '/order/package/sof/collect',
	what: "Lazada didn't set collected: package",
	advice: ADVICE,
	lookUp: LOOK_UP,
});

/** The seller's own fleet has delivered packages. */
export const setDelivered = packageStep({
	option: {
		value: 'setDelivered',
		name: 'Set Delivered (Own Fleet)',
		description:
			"Say that the seller's own fleet has delivered packages, 20 per call; the order counts as fulfilled",
		action: 'Set own-fleet packages delivered',
	},
	apiPath: '/order/package/sof/delivered',
	what: "Lazada didn't set delivered: package",
	advice: ADVICE,
	lookUp: LOOK_UP,
});

/** The seller's own fleet could not deliver packages. */
export const setDeliveryFailed = packageStep({
	option: {
		value: 'setDeliveryFailed',
		name: 'Set Delivery Failed (Own Fleet)',
		description: "Say that the seller's own fleet couldn't deliver packages, 20 per call",
		action: 'Set own-fleet delivery failed',
	},
	apiPath: '/order/package/sof/failed_delivery',
	what: "Lazada didn't set delivery failed: package",
	advice: ADVICE,
	lookUp: LOOK_UP,
});
