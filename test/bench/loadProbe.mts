import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Manifest {
	n8n: { nodes: string[]; credentials: string[] };
}

/** Loads a package as n8n does when it starts, and prints what that took. Needs `--expose-gc` and `NODE_PATH`. */
const [, , folder] = process.argv;
const require = createRequire(join(folder, 'package.json'));

function usedBytes(): number {
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

const { n8n } = require('./package.json') as Manifest;
// n8n has loaded it long before.
require('n8n-workflow');

const before = usedBytes();
const cpuBefore = process.cpuUsage();
const start = performance.now();
const held = [...n8n.nodes, ...n8n.credentials].map((file) => {
	const classes = require(`./${file}`) as Record<string, new () => object>;
	return Object.values(classes).map((One) => new One());
});
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(cpuBefore);
const cpuMs = (user + system) / 1000;
console.log(JSON.stringify({ ms, cpuMs, bytes: usedBytes() - before, files: held.length }));
