"""Asks a page's worker directly, past the page."""

#: Starts a worker in one of the two ways and resolves to its replies to all calls, and to how it had
#: started in the end.
ASK = """
async ({ calls, start }) => {
  const runtime = JSON.parse(document.getElementById("runtime").textContent);
  runtime.start = start;
  runtime.base = new URL(runtime.base, location.href).href;
  const worker = new Worker(runtime.worker, { type: "module" });
  const replies = [];
  let started;
  let replied = 0;
  const done = new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data.type === "ready") started = data.start;
      if (data.type === "failed") reject(new Error(data.message));
      if (data.type === "reply") replies[data.id] = data.reply;
      if (data.type === "reply" && ++replied === calls.length) resolve({ replies, started });
    };
  });
  worker.postMessage({ type: "start", runtime });
  calls.forEach(([name, ...values], id) => worker.postMessage({ type: "call", id, name, values }));
  return done;
}
"""
#: A call that is answered by functions outside of the program's first part: those that read a null
#: of JavaScript. No page sends one; it stands for the present day.
RARE = ["replies.reply", "telefonfaktor", "land=CH", None]
#: What its answer says.
RARELY_SAID = "Individuelles Angebot"
