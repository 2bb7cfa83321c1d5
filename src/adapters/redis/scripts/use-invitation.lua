-- Counts one person's use of an invitation: 1 when they may come in, 0 when not.
-- KEYS: invitation, people   ARGV: person
local revoked, max, uses = unpack(redis.call('HMGET', KEYS[1], 'revoked', 'max', 'uses'))
if not uses then
  return 0
end
if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then
  return 1
end
if revoked == '1' or (max ~= '' and tonumber(uses) >= tonumber(max)) then
  return 0
end
redis.call('SADD', KEYS[2], ARGV[1])
redis.call('HINCRBY', KEYS[1], 'uses', 1)
return 1
