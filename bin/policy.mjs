// The Content-Security-Policy of our pages. A page that Excel on the web frames must not name frame-ancestors.

/** Of the empty <style> element into which Fluent UI's rules are inserted. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function written(directives) {
  const closed = { "default-src": "'none'", "base-uri": "'none'", "form-action": "'none'" };
  return Object.entries({ ...closed, ...directives })
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

/** Pages that load their files from where they came from themselves. */
export const sitePolicy = written({
  "script-src": "'self'",
  "style-src": `'self' ${emptyStyle}`,
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "worker-src": "'self'",
});

/** The one file that holds everything and may load nothing; `scripts` and `styles` are hashes of what stands in it. */
export function singleFilePolicy(scripts, styles) {
  const quoted = (hashes) => hashes.map((hash) => `'sha256-${hash}'`);
  return written({
    "script-src": quoted(scripts).join(" "),
    "style-src": [emptyStyle, ...quoted(styles)].join(" "),
    "img-src": "data:",
    "font-src": "data:",
    "connect-src": "'none'",
    "worker-src": "blob:",
  });
}
