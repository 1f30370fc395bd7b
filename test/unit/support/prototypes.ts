/** The objects that everything inherits from. */
const SHARED = [Object, Array, String, Number, Boolean, Function, Error, Map, Promise, Buffer].map(
	({ prototype }: { prototype: object }) => prototype,
);

function listMembers(shared: object): string[] {
	return Reflect.ownKeys(shared).map(
		(name) => `${String(name)}: ${typeof Reflect.getOwnPropertyDescriptor(shared, name)?.value}`,
	);
}

/** What everything inherits: any difference later is prototype pollution. */
export function inheritedMembers(): string[][] {
	return SHARED.map(listMembers);
}
