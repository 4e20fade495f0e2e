// The service worker of a site that keeps nothing on the device any more: browsers that still have the
// other one get this in its place. It removes what that kept, and then itself.

const remover = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

remover.addEventListener("install", () => remover.skipWaiting());
remover.addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const own = `${remover.registration.scope} `;
  for (const name of await caches.keys()) {
    if (name.startsWith(own)) await caches.delete(name);
  }
  await remover.registration.unregister();
}
