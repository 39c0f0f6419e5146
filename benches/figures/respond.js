// Collects what the page's performance observers report: the time of each click or key to its paint, layout shifts, and the
// blocking time since the first paint, which is what tasks took beyond 50 ms (https://web.dev/articles/tbt).
window.figures = {
  events: [],
  shifts: 0,
  tasks: [],
  seen: Infinity,
  get blocked() {
    const over = ({ startTime, duration }) => Math.max(0, startTime + duration - Math.max(startTime, this.seen) - 50);
    return this.tasks.reduce((sum, task) => sum + over(task), 0);
  },
};
const watch = (type, take, options) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
const press = ({ interactionId, duration }) => interactionId && figures.events.push(duration);
watch("event", press, { durationThreshold: 16 });
watch("first-input", press);
watch("layout-shift", ({ hadRecentInput, value }) => (figures.shifts += hadRecentInput ? 0 : value));
watch("longtask", (task) => figures.tasks.push(task));
watch("paint", ({ name, startTime }) => name === "first-contentful-paint" && (figures.seen = startTime));
