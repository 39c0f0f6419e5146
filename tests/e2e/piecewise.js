// Lets a file arrive piece by piece, as the test gives them: from now on a request for `name` is answered by a stream that `give`
// adds the next bytes to, up to a position; `end` ends it and `cut` breaks it off.
const [url, name, done] = arguments;
const own = globalThis.fetch;
own(url)
  .then((response) => response.arrayBuffer())
  .then((buffer) => {
    let stream;
    let given = 0;
    globalThis.requests = 0;
    globalThis.fetch = (asked, ...rest) => {
      if (!String(asked).endsWith(name)) return own.call(globalThis, asked, ...rest);
      globalThis.requests += 1;
      given = 0;
      return Promise.resolve(new Response(new ReadableStream({ start: (controller) => (stream = controller) })));
    };
    globalThis.give = (to) => {
      stream.enqueue(new Uint8Array(buffer.slice(given, to)));
      given = to;
    };
    globalThis.end = () => stream.close();
    globalThis.cut = () => stream.error(new TypeError("network error"));
    done(buffer.byteLength);
  });
