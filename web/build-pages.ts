import { buildPages } from './build.ts';

// What `npm run build` runs; `npm start` does the same when the build is missing or old.
await buildPages();
