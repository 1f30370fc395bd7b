import { packageStep } from './packageStep';

/** Calls the carrier for packages. */
export const readyToShip = packageStep({
	option: {
		value: 'readyToShip',
		name: 'Set Ready to Ship',
		description: 'Tell the carrier that packages can be collected, 20 per call; cannot be undone',
		action: 'Set packages ready to ship and call the carrier',
	},
	apiPath: '/order/package/rts',
	what: "Lazada didn't set ready to ship: package",
	advice:
		'Only packed packages can be set ready to ship. Order → Get Items shows the status of its items.',
	lookUp: 'Order → Get Items shows the status: ready_to_ship, or still packed.',
});
