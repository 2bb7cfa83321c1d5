-- Records one update of an interview: all of it, or nothing.
-- KEYS: interview, log, update, stages [, answers of the stage [, answers of the former stage]]
-- ARGV: expected revision, new revision, interview, log line, seconds to remember the update
--       [, stage name, answer id, answer]
if redis.call('EXISTS', KEYS[3]) == 1 then
  return 'seen'
end
-- An interview that does not exist (any more) has no revision, and so has moved.
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[1] then
  return 'moved'
end
redis.call('HSET', KEYS[1], 'revision', ARGV[2], 'json', ARGV[3])
redis.call('RPUSH', KEYS[2], ARGV[4])
if KEYS[5] then
  redis.call('SADD', KEYS[4], ARGV[6])
  redis.call('HSET', KEYS[5], ARGV[7], ARGV[8])
end
if KEYS[6] then
  redis.call('HDEL', KEYS[6], ARGV[7])
end
redis.call('SET', KEYS[3], ARGV[2], 'EX', ARGV[5])
return 'recorded'
