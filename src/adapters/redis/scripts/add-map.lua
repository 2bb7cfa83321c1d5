-- Stores a map under the next version number, once for each draft; returns the version, and 1 if this is the map's.
-- Versions are never removed, so their number is the last one.
-- KEYS: maps, drafts   ARGV: draft, map
local version = redis.call('HGET', KEYS[2], ARGV[1])
if version then
  return { tonumber(version), 0 }
end
version = redis.call('HLEN', KEYS[1]) + 1
redis.call('HSET', KEYS[1], version, ARGV[2])
redis.call('HSET', KEYS[2], ARGV[1], version)
return { version, 1 }
