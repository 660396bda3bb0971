"""JupyterLite's own pages: a policy that lets nothing in from other sites."""

import re
from base64 import b64encode
from hashlib import sha256
from html import escape

# What JupyterLab needs: it compiles schemas with eval, Python is WebAssembly, widgets' modules come as blobs.
POLICY = (
    "default-src 'self'; script-src 'self' blob: 'unsafe-eval' 'wasm-unsafe-eval' {scripts}; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'"
)
SCRIPT = re.compile(r"<script(?: type=\"module\")?>(.*?)</script>", re.DOTALL)


def with_policy(html):
    """A page with its Content-Security-Policy, in which its own inline scripts stand by their hashes."""
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in SCRIPT.findall(html)]
    policy = POLICY.format(scripts=" ".join(f"'sha256-{value}'" for value in hashes))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">'
    return html.replace("<head>", f'<head>\n    {meta}\n    <link rel="icon" href="data:,">', 1)


def protect_pages(lite):
    for path in lite.rglob("*.html"):
        path.write_text(with_policy(path.read_text("utf8")), "utf8")
