// The first script: what the server drew is seen before anything else is fetched. On a slow line the scripts that take it
// over would come between a visitor and the first picture.

const takeOver = (): void => void import('./main.tsx');

// In a tab that nobody looks at nothing is ever painted.
if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) takeOver();
else
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    takeOver();
  }).observe({ type: 'paint', buffered: true });
