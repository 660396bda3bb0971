"""One reader for three browsers: Chromium, Firefox and WebKit."""
