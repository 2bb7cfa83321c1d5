// What native code reads once, as it is loaded: programs import this file before all others.

// resvg gives memory back 10 ms after it was used, and a picture's tens of megabytes are then got anew from the system,
// page by page, for the next one: a third of the time a PNG takes. This is its allocator, mimalloc.
process.env.MIMALLOC_PURGE_DELAY ??= '10000';
// Typst would use every core for a PDF, and whoever chats would wait: half as long again at the median, for a tenth of its time.
process.env.RAYON_NUM_THREADS ??= '1';
