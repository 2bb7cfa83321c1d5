-- Stores a person, unless somebody else stored or removed them since they were read.
-- KEYS: person   ARGV: revision that was read (0: nobody was stored), person
local stored = redis.call('GET', KEYS[1])
local revision = stored and cjson.decode(stored).revision or 0
if revision ~= tonumber(ARGV[1]) then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2])
return 1
