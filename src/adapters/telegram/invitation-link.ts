/** The link that opens the bot with an invitation. */
export function invitationLink(username: string, token: string): string {
  return `https://t.me/${username}?start=${token}`;
}
