-- Records one change of an interview: all of it, or nothing.
-- KEYS: interview, log, update, stages, messages, waiting [, answers of the stage [, answers of the former stage]]
-- ARGV: expected revision, new revision, interview, log line or '', seconds to remember the update (0: none came),
--       time the interview waits for ('' as before, '-' not any more), what waits,
--       stage name, answer id, answer (of use with KEYS[7] only), then message and place in turn
if ARGV[5] ~= '0' and redis.call('EXISTS', KEYS[3]) == 1 then
  return 'seen'
end
-- An interview that does not exist (any more) has no revision, and so has moved.
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[1] then
  return 'moved'
end
redis.call('HSET', KEYS[1], 'revision', ARGV[2], 'json', ARGV[3])
if ARGV[4] ~= '' then
  redis.call('RPUSH', KEYS[2], ARGV[4])
end
if ARGV[6] == '-' then
  redis.call('ZREM', KEYS[6], ARGV[7])
elseif ARGV[6] ~= '' then
  redis.call('ZADD', KEYS[6], ARGV[6], ARGV[7])
end
if KEYS[7] then
  redis.call('SADD', KEYS[4], ARGV[8])
  redis.call('HSET', KEYS[7], ARGV[9], ARGV[10])
end
if KEYS[8] then
  redis.call('HDEL', KEYS[8], ARGV[9])
end
for n = 11, #ARGV, 2 do
  redis.call('HSET', KEYS[5], ARGV[n], ARGV[n + 1])
end
if ARGV[5] ~= '0' then
  redis.call('SET', KEYS[3], ARGV[2], 'EX', ARGV[5])
end
return 'recorded'
