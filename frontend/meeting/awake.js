/** Keeps the screen from going dark while a page is seen, where the browser can; it lets go by itself whenever the page is hidden. */
export const awake = (signal) => {
  let lock;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !navigator.wakeLock) {
      return;
    }
    try {
      lock = await navigator.wakeLock.request('screen');
      if (signal.aborted) {
        lock.release();
      }
    } catch {
      // A low battery or a policy of the browser: the meeting goes on without it.
    }
  };
  document.addEventListener('visibilitychange', ask, { signal });
  signal.addEventListener('abort', () => lock?.release());
  ask();
};
