const { dest, parallel, src } = require('gulp');

/** Icons are text; without `encoding: false` gulp 5 would re-encode images. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));

/** The codex files tell n8n where a node belongs in its lists. */
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

exports.default = parallel(icons, codex);
