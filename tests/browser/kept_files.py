"""Files in the copy of the site that the browser keeps on the device."""

#: Alters a byte of a file in the copy, near its end, and resolves to the length of the file.
ALTER_KEPT = """
async (file) => {
  for (const name of await caches.keys()) {
    const kept = await caches.open(name);
    for (const request of await kept.keys()) {
      if (!request.url.includes(file)) continue;
      const content = new Uint8Array(await (await kept.match(request)).arrayBuffer());
      content[content.length - 9] ^= 1;
      await kept.put(request, new Response(content));
      return content.length;
    }
  }
}
"""
