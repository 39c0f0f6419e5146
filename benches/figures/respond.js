// What a page's observers tell, kept for whoever asks: how long each press took until it was painted, what moved by itself,
// and for how long nothing could be done.
window.figures = { events: [], shifts: 0, blocked: 0 };
const watch = (type, take, options) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
const press = ({ interactionId, duration }) => interactionId && figures.events.push(duration);
watch("event", press, { durationThreshold: 16 });
watch("first-input", press);
watch("layout-shift", ({ hadRecentInput, value }) => (figures.shifts += hadRecentInput ? 0 : value));
watch("longtask", ({ duration }) => (figures.blocked += Math.max(0, duration - 50)));
