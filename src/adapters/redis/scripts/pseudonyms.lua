-- The pseudonyms of participants, in the order asked; those without one get the next number.
-- KEYS: pseudonyms, count   ARGV: participants
local names = {}
for n, participant in ipairs(ARGV) do
  local name = redis.call('HGET', KEYS[1], participant)
  if not name then
    name = string.format('P%02d', redis.call('INCR', KEYS[2]))
    redis.call('HSET', KEYS[1], participant, name)
  end
  names[n] = name
end
return names
