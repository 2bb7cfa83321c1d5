-- Adds answers of one stage whose ids stand under no stage yet; returns how many.
-- KEYS: stages, answers of the stage, answers of every other stage
-- ARGV: stage name, then answer id and answer in turn
local added = 0
for n = 2, #ARGV, 2 do
  local known = false
  for k = 3, #KEYS do
    if redis.call('HEXISTS', KEYS[k], ARGV[n]) == 1 then
      known = true
      break
    end
  end
  if not known then
    added = added + redis.call('HSETNX', KEYS[2], ARGV[n], ARGV[n + 1])
  end
end
if added > 0 then
  redis.call('SADD', KEYS[1], ARGV[1])
end
return added
