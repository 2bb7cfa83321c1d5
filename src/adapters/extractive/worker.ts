/** The work that is too heavy for the thread that answers chats; names as the pool calls them. */
export { groupCodes } from './group-codes.ts';
export { recommendActions } from './recommend-actions.ts';
