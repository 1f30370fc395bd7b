import { Command } from 'commander';
import { benchSigning } from './signing';

const program = new Command()
	.name('npm run bench --')
	.description('Ratios within one run on this machine; absolute times say little.')
	.option('--json', 'print JSON', false);

const results = [benchSigning()];

if (program.parse().opts<{ json: boolean }>().json) {
	console.log(JSON.stringify(results, null, 2));
} else {
	const rows = results.map(({ what, ratio, aim }) => ({
		what,
		ratio: ratio.toFixed(2),
		aim: `at least ${aim}`,
	}));
	console.table(rows);
}
