import { madeUpStudy } from './made-up-study.ts';

// Drafts as many interviews as it is told to, and prints the most memory (RSS, in bytes) it took.
const study = await madeUpStudy(Number(process.argv[2]));
await study.draft();
console.log(process.resourceUsage().maxRSS * 1024);
process.exit(0);
