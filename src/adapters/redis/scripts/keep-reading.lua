-- Keeps what a model made of a stage, unless an answer that it rests on is gone.
-- KEYS: answers of the stage, readings
-- ARGV: seconds to keep it, field, reading, then ids of answers
for n = 4, #ARGV do
  if redis.call('HEXISTS', KEYS[1], ARGV[n]) == 0 then
    return 0
  end
end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[1])
return 1
