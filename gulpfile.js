const { dest, parallel, src, watch } = require('gulp');

/** `npm run dev` builds into the n8n that it runs. */
const { DIST = 'dist' } = process.env;

const ICONS = 'icons/*.svg';
const CODEX = 'nodes/**/*.node.json';
const SCHEMAS = 'nodes/**/__schema__/**/*.json';

/** Icons are text; without `encoding: false` gulp 5 would re-encode images. */
const icons = () => src(ICONS, { encoding: false }).pipe(dest(`${DIST}/icons`));

/** The codex files tell n8n where a node belongs in its lists. */
const codex = () => src(CODEX).pipe(dest(`${DIST}/nodes`));

/** The schemas show in n8n what an output looks like before its node ever ran. */
const schemas = () => src(SCHEMAS).pipe(dest(`${DIST}/nodes`));

exports.default = parallel(icons, codex, schemas);

exports.watch = () => {
	watch(ICONS, icons);
	watch(CODEX, codex);
	watch(SCHEMAS, schemas);
};
