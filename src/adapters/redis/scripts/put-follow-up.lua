-- Keeps a follow-up as long as the interview is there: it is written while its person may be forgotten.
-- KEYS: interview, follow-ups
-- ARGV: slot, follow-up, seconds to keep them
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[3])
return 1
