# Words of the page in which the bot can be tried without Telegram. What the bot itself says is in bot.ftl.

page-title = Journey Interviewer
page-language = Language of this page
page-close = Close
page-cancel = Cancel
page-done = Done
page-offline = The bot has stopped. Start it again with npm start; this page will find it.

## The first minute

page-guide = How to begin
page-guide-done = That is all of it
page-step-study = You are the marketer. Load an example with a dozen interviews in four languages, or set up a study of your own.
page-step-map = Ask for the map: it is drafted from what people said.
page-step-invite = Now try an interview. Ask for an invitation, open its link as a customer, and answer, or have it filled in for you.
page-step-again = When more answers are in, draft the map again: every draft is a new version, and the earlier ones are kept.
page-load-example = Load the example
page-loading = Loading…
page-new-study = Start a study
page-ask-map = Draft the map
page-ask-invite = Invite somebody

## People

page-all-chats = All chats
page-add-person = Add a person
page-add = Add
page-name = Name
page-language-of-telegram = Language of their Telegram
page-unread = { $count ->
    [one] { $count } unread message
   *[other] { $count } unread messages
}
page-part-marketer = Marketer
page-part-employee = Employee
page-part-customer = Customer
page-part-guest = Not invited yet
page-as-whom = Who opens the invitation?
page-as-whom-why = On Telegram this link would open the bot for whoever taps it.
page-somebody-new = Somebody new

## A chat

page-chat-of = Chat of { $name } with the bot
page-messages = Messages
page-two-panes = Show another chat beside it
page-close-pane = Close this chat
page-to-end = To the last message
page-typing = typing…
page-sending = sending a file…
page-what-it-does = What can this bot do?
page-start = Start
page-bot = The bot
page-said-by-bot = The bot
page-said-by-person = { $name }
page-forwarded = Forwarded
page-edited = edited
page-buttons = Buttons of this message
page-message-menu = More about this message
page-reply = Reply
page-edit = Edit
page-copy = Copy
page-delete = Delete
page-spoiler = Show hidden words
page-file = File
page-sticker = Sticker
page-zoom = Enlarge { $name }
page-zoom-in = Show in full size
page-zoom-out = Fit into the window
page-save = Save
page-download = Save { $name }
page-play = Play
page-pause = Pause
page-played = Played so far

## Writing

page-menu = Menu
page-commands = Commands of the bot
page-keys = Keys of the bot
page-message = Message
page-write = Write as { $name }
page-attach = Attach a file
page-record = Record a voice message
page-recording = Recording
page-send = Send
page-editing = Editing
page-replying = Reply to { $name }
page-fill-in = Fill in for me
page-fill-in-why = Answers this question as somebody in the example would
page-nothing-to-fill-in = Nothing is being asked right now.
page-not-sent = That could not be sent. Try once more.
page-too-large = { $name } is larger than 20 MB, more than a bot may fetch.
page-no-microphone = There is no microphone, or this page may not use it.

## What has come in

page-answers = Answers and map
page-no-study = Once there is a study, you see its answers arrive here.
page-people = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $staff ->
    [one] { $staff } employee
   *[other] { $staff } employees
}
page-by-stage = Answers by stage
page-stage = Stage
page-customers = Customers
page-employees = Employees
page-no-map = No map has been drafted yet: /map in the marketer's chat.
page-version =
    { $news ->
        [0] Version { $version }
        [one] Version { $version }, one new answer since
       *[other] Version { $version }, { $news } new answers since
    }
page-map-of = Map of “{ $title }”
