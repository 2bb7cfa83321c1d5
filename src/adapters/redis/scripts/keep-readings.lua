-- Keeps what a model made of answers, each as long as its answer is there: it is read while people may be
-- forgotten.
-- KEYS: answers of the stage, readings
-- ARGV: seconds to keep them, then answer id and reading in turns
for n = 2, #ARGV, 2 do
  if redis.call('HEXISTS', KEYS[1], ARGV[n]) == 1 then
    redis.call('HSET', KEYS[2], ARGV[n], ARGV[n + 1])
  end
end
redis.call('EXPIRE', KEYS[2], ARGV[1])
return 1
