-- Replaces a field that still holds what the caller read; 0 when it does not.
-- KEYS: hash   ARGV: field, former value, new value
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
