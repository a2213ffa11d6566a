import chromium from '@sparticuz/chromium';

// unpacks into the temporary folder that its environment names; `chromium.ts` runs it as a process of its own
await chromium.executablePath();
