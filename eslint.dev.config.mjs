import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The second pass: all TypeScript of the project, tests and tools included, with type information. */
export default tseslint.config(
	{ ignores: ['dist', 'node_modules'] },
	js.configs.recommended,
	tseslint.configs.recommendedTypeChecked,
	{
		languageOptions: {
			parserOptions: { project: './tsconfig.dev.json', tsconfigRootDir: import.meta.dirname },
		},
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
	},
	{
		...tseslint.configs.disableTypeChecked,
		files: ['**/*.mjs'],
		languageOptions: { parserOptions: { project: null }, globals: { console: false, process: false } },
	},
);
