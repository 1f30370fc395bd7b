import type { Operation } from '../run/operation';
import { deliverDigital } from './deliverDigital';
import { getLabel } from './getLabel';
import { getShipmentProviders } from './getShipmentProviders';
import { setCollected, setDelivered, setDeliveryFailed } from './ownFleet';
import { pack } from './pack';
import { readyToShip } from './readyToShip';
import { repack } from './repack';

/** What a seller does with packages. */
export const PACKAGE_OPERATIONS: readonly Operation[] = [
	pack,
	getLabel,
	readyToShip,
	repack,
	getShipmentProviders,
	setCollected,
	setDelivered,
	setDeliveryFailed,
	deliverDigital,
];
