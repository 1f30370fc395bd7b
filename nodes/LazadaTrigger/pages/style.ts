import { createHash } from 'node:crypto';

/** Readable on a phone, in the light and in the dark. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1a1d2e;--soft:#5c6178;--paper:#fff;--ground:#f3f4f9;--line:#e3e5ef;--good:#12805c;--blue:#1a2fa8}
@media(prefers-color-scheme:dark){:root{--ink:#eceef8;--soft:#a5abc4;--paper:#1d2033;--ground:#12141f;--line:#33374f;--good:#4cc79b;--blue:#9db0ff}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;padding:1rem;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Thai",sans-serif}
main{width:100%;max-width:27rem;padding:2.25rem 1.75rem;background:var(--paper);border:1px solid var(--line);border-radius:1rem;box-shadow:0 8px 32px #0b113314;overflow-wrap:anywhere}
svg{display:block;width:3rem;height:3rem;margin-bottom:1.25rem;color:var(--soft)}
header{margin-bottom:1.25rem;font-weight:600;unicode-bidi:plaintext}
.connected svg{color:var(--good)}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.3}
p{margin:0;color:var(--soft)}
h2{margin:1.5rem 0 .5rem;font-size:.875rem;font-weight:600;color:var(--soft)}
ul{margin:0;padding:0;list-style:none}
li{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0;border-top:1px solid var(--line)}
li span{color:var(--soft)}
code{display:block;font-size:.875rem}
a{display:inline-block;margin-top:1.5rem;padding:.7rem 1.4rem;border-radius:.6rem;background:var(--blue);color:var(--paper);font-weight:600;text-decoration:none}
`;

/** Nothing is loaded, run, framed or sent from the pages; only their own style counts. */
export const CONTENT_POLICY = [
	"default-src 'none'",
	`style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');
