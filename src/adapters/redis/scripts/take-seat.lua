-- Gives a participant a place: 1 when they have one (already), 0 when all are taken.
-- KEYS: seats   ARGV: participant, quota or '' for any number
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then
  return 1
end
if ARGV[2] ~= '' and redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[2]) then
  return 0
end
redis.call('SADD', KEYS[1], ARGV[1])
return 1
