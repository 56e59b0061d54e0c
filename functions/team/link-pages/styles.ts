/** Where the pages' styles stand; the address changes with them. */
export const stylesPath = 'styles/link-pages-1.css';

/** The styles of the link pages: one column, large targets, light and dark, no font but the machine's own. */
export const styles = `
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--line:#5f5f66;--act:#3f46a8;--on-act:#fff;--bad:#b3121d;--good:#0f6b32;--quiet:#f1f1f6}
@media (prefers-color-scheme:dark){:root{--ink:#f4f4f6;--paper:#17171b;--line:#b4b4bd;--act:#a9b0ff;--on-act:#14143a;--bad:#ff9a9f;--good:#7ee0a0;--quiet:#26262e}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
header,main,footer{max-width:40rem;margin:0 auto;padding:1rem}
header{font-weight:700}
footer{border-top:1px solid var(--line)}
h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0 1rem}
h2{font-size:1.25rem;margin:0 0 .5rem}
a{color:var(--act)}
.skip{position:absolute;left:-999px}
.skip:focus{position:static}
.field{margin:0 0 1.25rem}
label,summary{display:block;font-weight:700}
summary{cursor:pointer;padding:.625rem 0;color:var(--act)}
.hint{margin:0 0 .25rem}
input[type=text],select,textarea{width:100%;min-height:2.75rem;padding:.5rem;font:inherit;color:inherit;background:var(--paper);border:2px solid var(--line);border-radius:4px}
textarea{min-height:6.5rem}
.faulty{border-left:4px solid var(--bad);padding-left:.75rem}
.fault{margin:0 0 .25rem;color:var(--bad);font-weight:700}
.box{margin:0 0 1.5rem;padding:1rem;border:3px solid var(--line);background:var(--quiet)}
.box.bad{border-color:var(--bad)}
.box.good{border-color:var(--good)}
.box p:last-child,.box ul:last-child{margin-bottom:0}
.tick{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;font-weight:400}
.tick input{width:1.5rem;height:1.5rem;flex:none}
button{min-height:2.75rem;margin:0 .75rem .75rem 0;padding:.5rem 1.25rem;font:inherit;font-weight:700;color:var(--on-act);background:var(--act);border:2px solid var(--act);border-radius:4px;cursor:pointer}
button.second{color:var(--act);background:var(--paper)}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
.like{margin:0 0 1rem;padding:0;list-style:none}
.like li{margin:0 0 .75rem}
`.trim();
