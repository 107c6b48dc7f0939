/** The product's look for the sign-in pages, which must stand without the site's own files. */
export const pageStyle = `
:root {
  --paper: #ffffff; --ground: #f3f5f7; --ink: #1a2027; --ink-2: #46515c; --ink-3: #5c6773;
  --edge: #727d89; --line: #d5dbe1; --brand: #0b5a86; --brand-deep: #083f5e; --brand-tint: #e4f0f7;
  --red: #b3261e; --red-tint: #fcecea;
  --font-ui: "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei UI", "Microsoft YaHei",
    "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
}
:lang(en) { --font-ui: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 400 1.0625rem/1.647 var(--font-ui); line-break: strict; overflow-wrap: anywhere;
}
header { background: var(--paper); border-bottom: 1px solid var(--line); }
header p, main { max-width: 34rem; margin: 0 auto; padding: 12px 16px; }
header p { font-weight: 600; color: var(--brand-deep); }
main { padding-bottom: 48px; }
h1 { font-size: 1.375rem; line-height: 1.4546; font-weight: 600; margin: 16px 0 8px; }
h2 { font-size: 1.1875rem; line-height: 1.579; font-weight: 600; margin: 32px 0 8px; }
p { margin: 0 0 16px; }
.meta { color: var(--ink-3); font-size: 0.875rem; line-height: 1.571; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
button {
  font: inherit; min-height: 48px; padding: 8px 16px; border-radius: 6px; cursor: pointer;
  border: 1px solid var(--edge); background: var(--paper); color: var(--ink);
}
button:hover { background: var(--brand-tint); }
button:active { border-color: var(--brand-deep); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.primary { background: var(--brand); border-color: var(--brand); color: var(--paper); font-weight: 600; }
.primary:hover, .primary:active { background: var(--brand-deep); border-color: var(--brand-deep); }
.account { width: 100%; text-align: start; display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; }
.account strong { font-weight: 600; }
.account span { color: var(--ink-2); }
.account .meta { flex-basis: 100%; }
label { display: block; font-weight: 600; }
input[type='text'] {
  font: inherit; width: 100%; min-height: 48px; padding: 8px 12px; margin: 4px 0 16px;
  border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); color: var(--ink);
}
.wrong { border-left: 4px solid var(--red); background: var(--red-tint); padding: 12px 16px; border-radius: 4px; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; }
a { color: var(--brand); }
@media (min-width: 1024px) {
  body { font-size: 1rem; line-height: 1.625; }
  h1 { font-size: 1.5rem; line-height: 1.5; }
  h2 { font-size: 1.125rem; line-height: 1.556; }
}
`;
