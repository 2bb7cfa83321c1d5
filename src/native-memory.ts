// resvg gives memory back 10 ms after it was used, and a picture's tens of megabytes are then got anew from the system,
// page by page, for the next one: a third of the time a PNG takes. Its allocator, mimalloc, reads this once, as it is
// loaded: programs import this file before all others.
process.env.MIMALLOC_PURGE_DELAY ??= '10000';
