-- Takes one person's use of an invitation back, as if they had never opened it.
-- KEYS: invitation, people   ARGV: person
if redis.call('SREM', KEYS[2], ARGV[1]) == 1 then
  redis.call('HINCRBY', KEYS[1], 'uses', -1)
end
return redis.status_reply('OK')
