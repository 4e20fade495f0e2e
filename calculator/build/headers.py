"""What a host sends with the files of the site; every host's configuration is made of this."""

from calculator.build import content_policy

#: Sent with every response: pages, the scripts of workers, errors.
EVERYWHERE = {
    "Content-Security-Policy": content_policy.header(),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
#: A choice of the host's owner: browsers then refuse plain HTTP for that long.
STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")

#: For names that carry a hash of their content, and for everything else, pages first.
FOR_GOOD = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
#: Addresses of files that carry a hash, or whose folder does: ``bundle.a5f9d56c.min.js``.
HASHED = r"^/assets/(.+[./])?([0-9a-f]{8}|[0-9a-f]{12})[./]"
#: Folders in which every name carries a hash, for hosts that know no patterns.
HASHED_FOLDERS = ("/assets/rechner/", "/assets/stylesheets/")

UTF_8 = "; charset=utf-8"
#: Types of all files of the site by ending.
TYPES = {
    "bin": "application/octet-stream",
    "css": f"text/css{UTF_8}",
    "csv": f"text/csv{UTF_8}",
    "gz": "application/gzip",
    "html": f"text/html{UTF_8}",
    "js": f"text/javascript{UTF_8}",
    "json": "application/json",
    "map": "application/json",
    "mjs": f"text/javascript{UTF_8}",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": f"text/plain{UTF_8}",
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json",
    "whl": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "text/xml",
    "zip": "application/zip",
}
#: Of files without a compressed twin, those worth compressing on the way.
TEXTS = ("css", "csv", "html", "js", "json", "map", "mjs", "svg", "txt", "xml")
