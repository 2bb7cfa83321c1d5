-- Replaces a value that is still what the caller read; 0 when it is not.
-- KEYS: value   ARGV: former value, new value
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2])
return 1
