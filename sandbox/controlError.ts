/** A wish to `/control/*` that cannot be fulfilled. */
export class ControlError extends Error {
	/** Read by fastify, which answers the message as JSON. */
	constructor(
		message: string,
		readonly statusCode: 400 | 404 = 400,
	) {
		super(message);
	}
}
