import { packageStep } from './packageStep';

/** Makes packages anew. */
export const repack = packageStep({
	option: {
		value: 'repack',
		name: 'Repack',
		description:
			'Make packages anew before they are ready to ship, 20 per call: each gets a new ID, and the old label is void',
		action: 'Repack packages and void their labels',
	},
	apiPath: '/order/package/repack',
	renames: true,
	what: "Lazada didn't repack package",
	advice:
		'Only packages that are packed and not yet ready to ship can be repacked. Order → Get Items shows the status of its items.',
	lookUp: 'Order → Get Items shows the package_id that each item has now.',
});
