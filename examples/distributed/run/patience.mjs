/**
 * How long a worker may be silent before its shard goes to another. It is silent while it computes, so this must be longer than a
 * shard takes; should a shard be computed twice after all, `merge` takes both for one.
 */
export const patience = { lockDuration: 4000, stalledInterval: 1000, maxStalledCount: 1 };
