# What the bot says in the chat. Plain text: no markup. Every button is at most 24 characters.

## Buttons and short words

yes = Yes
no = No
skipped = skipped
button-back = ‹ Back
button-skip = Skip ›
button-keep-this = Keep this one ›
button-explain = Explain
button-correct = Correct ✓
button-change = Change
button-start-over = Start over
button-done = Done ✓
button-other = Something else…
button-agree = I agree
button-agree-remind = I agree, and remind me
button-remind = Remind me
button-no-reminders = No more reminders
button-ask-again = You may ask me again
button-no-questions = No more questions
button-decline = No, thanks
button-go-on = Go on
button-stop-here = Stop here
button-keep = Keep my answers
button-erase = Delete my answers
button-another = One more observation
button-observation = Keep as an observation
button-forget-yes = Delete everything
button-forget-no = No, keep it
button-invite = Invite
button-settings = ⚙️ Settings
button-other-study = Another study…
button-links = Links in use
button-for-one = For one person
button-withdraw = Withdraw
button-withdraw-number = Withdraw { $number }
button-store = Store
button-follow-ups = Follow-ups: { $number }
button-retention =
    { $days ->
        [0] Never delete
       *[other] { $days } days
    }
button-quota-customer =
    { $number ->
        [0] Customers: no limit
       *[other] Customers: { $number }
    }
button-quota-staff =
    { $number ->
        [0] Employees: no limit
       *[other] Employees: { $number }
    }
part-opening = About you
part-closing = Looking back
part-observation = Observation
stage-of = (stage { $position } of { $of })
role-customer = A customer
role-staff = An employee
role-marketer = A marketer
language-en = English
language-it = Italian
language-pl = Polish
language-ru = Russian

## Invitations and consent

invitation-unknown = I don't know this invitation. Please check that you opened the whole link, or ask the person who sent it for a new one.
invitation-revoked = This invitation has been withdrawn. Please ask the person who sent it for a new one.
invitation-expired = This invitation has expired. Please ask the person who sent it for a new one.
invitation-used-up = This invitation has already been used by somebody else. Please ask the person who sent it for one of your own.
invitation-full = All places in this study are taken. Thank you very much for wanting to help!
consent-customer =
    Hello! I'm an interview bot. “{ $title }” would like to learn from your experience.
    🎯 { $goal }

    { $minutes ->
        [one] It takes about a minute.
       *[other] It takes about { $minutes } minutes.
    } Skip, pause, come back days later.
    Answers are summarised without your name. /forget deletes them, /privacy tells more.

    Shall we begin?
consent-staff =
    Hello! I'm an interview bot. “{ $title }” would like to learn from those who meet customers.
    🎯 { $goal }

    { $minutes ->
        [one] A minute at most.
       *[other] { $minutes } minutes at most.
    } Pause when a customer comes in.
    What you say is shown, never who said it. /forget deletes it, /privacy tells more.

    Shall we begin?
consent-tap = I haven't kept that: the interview has not begun yet. One tap starts it. Questions? /privacy tells what happens to your answers, /start shows the invitation again.
declined = That's fine, and thank you for telling me. I have kept nothing. If you change your mind, open the link again.
welcome-marketer = Welcome to “{ $title }”. /invite brings people in, /map drafts the map from what they say, /export gives you the files.
welcome-manager = Hello! /newstudy starts a study, /studies shows those under way, /invite, /map and /export do the rest.
welcome-staff = Welcome back. Did you just see something worth noting? /observe takes it down in a minute.
welcome-customer = Welcome back, and thank you for your answers. There is nothing left to ask at the moment.
welcome-stranger = Hello! I interview people for companies that want to serve them better. To take part you need an invitation link from the company. If you have one, please open it.

## The interview

question-earlier =
    Your answer so far:
    “{ $answer }”
    Give a new one, or tap “{ button-keep-this }”.
question-noted =
    “{ $answer }”
    Which face comes closest?
other-words = Please write it in your own words.
social = Thank you, I'm here! The question once more:
about-seen = Your name is not stored. Those who run the study see your words without it, and nobody else who answers does. /privacy tells more, /forget deletes everything.
about-length =
    At most { $questions ->
        [one] one more question
       *[other] { $questions } more questions
    }, { $minutes ->
        [one] about a minute
       *[other] about { $minutes } minutes
    }. You can pause whenever you like.
about-asker = I'm a bot, not a person, and I hold the interviews of “{ $title }”:
unclear = I'm not sure I understood that.
unclear-number = Which of the numbers comes closest to that?
unclear-yesno = Was that a yes or a no? Tap one, or write it; you can tell more right after.
unclear-again = Sorry, I still can't work that out. You can tap a button, or skip this question.
unreadable-voice = I can't listen to voice messages here yet. Could you type it instead?
unreadable-sticker = A nice one! I need words or a button for this, though.
unreadable-location = I can't use a location as an answer. Could you put it into words?
unreadable-other = I can't read this kind of message. Could you put it into words?
forwarded = Those are somebody else's words. What would you say yourself?
edited = I can't tell which answer that message belongs to, so nothing has changed. To correct an answer, reply to its question.
follow-up-header = { $stage } · one more thing
follow-up-about = You wrote: “{ $words }” ({ $about })
recap-header = { $stage } · what I noted
recap-ask = Did I get that right?
recap-unclear = To put something right, choose the line, or write what should be added. If all is well, tap “{ button-correct }”.
recap-left = I'll leave it as it is and go on. To put an answer right later, reply to its question or edit your message.
recap-correct = Noted
playback-header = Your story in short
playback-ask = How well does this say what you meant? 1 = not at all, 4 = exactly.
attached = Thank you, I've put that with your answer. What would you say about it in words?
added = I've added that to “{ $about }”.
revised = Thank you, I've changed that answer.
voice-heard =
    🎙 “{ $text }”
    If I misheard, reply to this message with the right words.
voice-nothing = I couldn't hear any words in that one. Would you say it again, or type it?
voice-failed = I couldn't make that message out this time. Could you type it instead?
voice-too-big = That recording is too long for me. Could you send shorter ones, or type it?
paused = Paused. Everything so far is kept. Come back whenever you like: tap “{ button-go-on }” or send /start.
paused-words = We're paused, so I haven't kept what you just wrote. Send it again once we go on.
you-were-at = You were at “{ $stage }”, question { $position } of { $of }. Shall we go on?
reminder-open = Your interview is still waiting for you. Shall we go on?
reminders-on = I'll remind you, twice at most.
reminders-off = No more reminders. Come back whenever you like.
ask-again-on = Thank you! I'll ask rarely: twice a week at most.
ask-again-off = I won't ask you anything more. Thank you for all you have told me!
ask-again-lead = Hello again! You said I may ask once more. One question about “{ $stage }”:
stop-how = Shall I keep what you have told me so far, or delete it?
stopped-kept = Stopped. Your answers so far are kept. Thank you for your time!
stopped-erased =
    { $answers ->
        [0] Stopped. There were no answers to delete.
        [one] Stopped. Your answer has been deleted.
       *[other] Stopped. Your { $answers } answers have been deleted.
    }
nothing-to-stop = There is no interview under way.
interview-gone = This interview is no longer here. If you would like to take part again, please open your invitation link.
interview-closed = This interview is over. Thank you!
thanks-customer = That was the last question. Thank you, this helps a lot! /mydata shows what I have kept.
thanks-again = Thank you! I have no more questions.
thanks-staff = That was the last question. Thank you! Whenever you see something worth noting, send /observe.
thanks-observation = Noted, thank you!
observation-kept = The one before is noted as it is.
observation-next = The one before is noted as it is; I take this as a new observation.
observation-offer = If that is something you have just seen, I can note it. /observe does so at any time.
observe-not-staff = /observe is for employees of the company. If you work there, please ask for an employee's invitation link.
back-in-study = We are in “{ $title }”. To go on with another study, choose it here:
which-study = Which study is it about?
which-study-words = Which study is that for? Your words will go there.
words-gone = I can no longer see your message. Could you send it once more?
place-customer = { $title } (customer)
place-staff = { $title } (employee)
toast-stale = This question has already been answered. /back takes you to the one before.
toast-first = This is the first question.
toast-closed = This interview is over.
toast-gone = This button no longer works.

## For everyone

help-stranger =
    I interview people about their experience with a company. You need an invitation link to take part.

    /language changes the language, /privacy tells what is kept.
help-customer =
    No question is open just now, so there is nothing you have to do.

    /start takes you back to an interview or an invitation.
    /mydata shows what is kept about you, /forget deletes it, /privacy tells more.
    /language changes the language.
help-staff =
    Saw something worth noting? Just write it here, in a sentence or two; I'll ask for the rest by buttons. /observe does the same.

    /start goes on with an interview that you left.
    /mydata shows what is kept about you, /forget deletes it, /privacy tells more.
    /language changes the language.
help-manager =
    /newstudy starts a study
    /studies lists your studies
    /invite makes links for customers, employees and marketers
    /map drafts the map
    /export gives you files
    Send me a CSV file to bring in answers or metrics

    /language changes the language. /privacy, /mydata and /forget are about your data.
help-asked =
    Just answer by typing or tapping. You may also simply write “skip”, “back”, “what do you mean?”, “pause” or “stop”.

    /skip leaves a question out, /back returns to the one before.
    /pause takes a break, /stop ends the interview.
    To correct something you wrote, edit your message.
    /language changes the language; /privacy, /mydata and /forget are about your data.
help-paused =
    Your interview is paused, and all you have said is kept.

    /start, or simply “go on”, takes you back to where you were. /stop ends it.
    /language changes the language; /privacy, /mydata and /forget are about your data.
privacy =
    I keep your answers, the date you agreed to take part, whether I may ask you again, your language and your Telegram ID, and nothing else: no name, no phone, no contacts. Maps quote your words without saying who you are, and phone numbers, e-mail addresses and links are removed first.

    /mydata sends you all that is kept about you. /forget deletes it for good, within a minute, also from maps.
privacy-model = Answers, with such details removed, are summarised by a language model of another provider.
privacy-no-model = Answers are summarised on the company's own machine; no other company sees them.
privacy-voice = Voice messages are put into words by a service of another provider. I keep the words, not the recording.
privacy-no-voice = I don't listen to voice messages.
privacy-controller = This study is run by: { $controller }
privacy-company = This study is run by the company that invited you.
privacy-kept =
    { $days ->
        [one] Your answers are deleted a day after you were last here.
       *[other] Your answers are deleted { $days } days after you were last here.
    }
privacy-kept-until = Your answers are kept until you or the company delete them.
privacy-staff-consent = As an employee you take part because you agreed to. You can stop and delete everything at any time. No manager sees your words with your name.
privacy-staff-legitimate-interest = As an employee you are asked because the company has a legitimate interest in serving customers better. You may object and delete everything at any time. No manager sees your words with your name.
which-language = Which language shall we speak?
language-set = English it is.
mydata =
    { $answers ->
        [0] This is everything I keep about you. There are no answers in it.
        [one] This is everything I keep about you, with your one answer.
       *[other] This is everything I keep about you, with your { $answers } answers.
    }
mydata-readable = The same, to read.
mydata-head = Everything I keep about you
mydata-id = Telegram ID: { $id }
mydata-language = Language: { $language }
mydata-nothing = Nothing is kept about you.
mydata-as-customer = You take part as a customer.
mydata-as-staff = You take part as an employee.
mydata-as-marketer = You run this study as a marketer.
mydata-consent = You agreed on { $at } (version { $version } of the text, in { $language }).
mydata-no-consent = You have not agreed to take part yet.
mydata-reminders-on = Reminders: yes
mydata-reminders-off = Reminders: no
mydata-ask-again-on = More questions after the interview: yes
mydata-ask-again-off = More questions after the interview: no
mydata-pseudonym = In exports you are called { $name }.
mydata-interview = Interview of { $begun }, last touched { $touched }
mydata-unclear = What I could not understand:
mydata-follow-up = And more about it:
mydata-elsewhere = Other answers
forget-sure = Shall I delete everything I know about you, in every study? This cannot be undone.
forget-not = Nothing was deleted.
forgotten =
    { $answers ->
        [0] Done. I no longer know anything about you.
        [one] Done. Your answer and everything else about you is deleted.
       *[other] Done. Your { $answers } answers and everything else about you are deleted.
    }
unknown-command = I don't know this command. /help shows what I can do.
nothing-open = There is no question open just now. /help shows what I can do.
private-only = I hold interviews in private chats only. Please write to me directly.
sorry = Something went wrong on my side. Please send that again.
store-down = I can't save answers just now, so this one could not be saved. Please send it again in a minute.
already-kept = This one is saved meanwhile, thank you. No need to send it again.

## For marketers

not-a-marketer = This is for the people who run studies. If you are one of them, ask the owner of this bot for a marketer's invitation.
no-studies = There is no study yet. /newstudy starts one.
newstudy-title = A new study. What is its title? People you invite will see it, for example the name of your company.
newstudy-goal = What do you want to find out, in one sentence? People will see this, too.
newstudy-kind = Which map do you want?
kind-current = As it is today
kind-current-for = • As it is today: what customers go through, and what gets in their way
kind-future = As it should be
kind-future-for = • As it should be: how each stage would go ideally, and what that takes
kind-day = A day in the life
kind-day-for = • A day in the life: one day of the customer’s, and when you could help
kind-blueprint = Service blueprint
kind-blueprint-for = • Service blueprint: how the service works, before and behind the scenes
newstudy-template = Which stages shall it follow?
newstudy-from = Which map of today does it start from? The new map then shows how each stage is now and how it should be.
newstudy-from-none = From none
newstudy-language = In which language do you want the map? The interviews are in each person's own language.
newstudy-too-long = That is a little long: at most { $longest } characters, please.
newstudy-done = “{ $title }” is ready. /invite makes the links to bring people in.
newstudy-no-template = This template no longer exists. Please start again with /newstudy.
study-line =
    { $interviews ->
        [0] “{ $title }”: no interviews yet
        [one] “{ $title }”: one interview begun, { $finished } finished
       *[other] “{ $title }”: { $interviews } interviews begun, { $finished } finished
    }
study-imported = { $count } imported
invite-whom = Whom would you like to invite to “{ $title }”?
invite-owners-only = Only the owner of this bot invites marketers. You can invite customers and employees.
invite-customer =
    Link for customers of “{ $title }”. Anybody who opens it can take part, for 90 days:

    { $link }
invite-staff =
    Link for employees in “{ $title }”. Anybody who opens it can take part, for 90 days:

    { $link }
invite-marketer =
    Link for one marketer of “{ $title }”. It works once, within 90 days, and gives access to all answers:

    { $link }
invite-one-customer =
    Link for one customer of “{ $title }”. It works once, within 90 days:

    { $link }
invite-one-staff =
    Link for one employee in “{ $title }”. It works once, within 90 days:

    { $link }
invite-picture-customer = “{ $title }” would like to hear about your experience. Scan the code to begin.
invite-picture-staff = “{ $title }” would like to learn from people who meet customers every day. Scan the code to begin.
invite-picture-marketer = An invitation to run “{ $title }” as a marketer. Scan the code; it works once.
invite-withdrawn-customer = Withdrawn: this link for customers of “{ $title }” lets nobody new in. Whoever has joined already goes on.
invite-withdrawn-staff = Withdrawn: this link for employees in “{ $title }” lets nobody new in. Whoever has joined already goes on.
invite-withdrawn-marketer = Withdrawn: this link for a marketer of “{ $title }” lets nobody new in. Whoever has joined already goes on.
toast-withdrawn = Withdrawn
links-title = Links in use for “{ $title }”:
links-none = No link to “{ $title }” is in use. /invite makes one.
link-role-customer = customers
link-role-staff = employees
link-role-marketer = a marketer
link-uses =
    { $most ->
        [0] { $uses ->
            [0] not used yet
            [one] used once
           *[other] used { $uses } times
        }
       *[other] used { $uses } of { $most }
    }
link-until = until { $date }
settings-of = Settings of “{ $title }”
settings-follow-ups = 🗣 Follow-up questions at each stage: { $number } at most
settings-retention =
    { $days ->
        [0] 🗓 Answers: kept until somebody deletes them
        [one] 🗓 Answers: deleted after one day
       *[other] 🗓 Answers: deleted after { $days } days
    }
settings-places-customer =
    { $quota ->
        [0] 👥 Customers taking part: { $taken }, no limit
       *[other] 👥 Customers taking part: { $taken } of { $quota }
    }
settings-places-staff =
    { $quota ->
        [0] 💼 Employees taking part: { $taken }, no limit
       *[other] 💼 Employees taking part: { $taken } of { $quota }
    }
settings-controller = 🏷 Run by: { $controller }
settings-tap = Tap a button to change something. A shorter time also deletes answers that are older than that by now.
map-queued = I'm drafting the map of “{ $title }”…
map-running = It is being drafted already; you will get it here in a moment. { $stop } cancels it.
map-cancel = ⏹ Cancel
map-cancelled = Cancelled; no map was made. /map drafts it whenever you like.
map-nothing-to-cancel = Nothing is being drafted at the moment.
map-cost =
    { $fresh ->
        [one] About { $segments } sentences, one of them new: some { $tokens } tokens.
       *[other] About { $segments } sentences, { $fresh } of them new: some { $tokens } tokens.
    }
map-cost-limited =
    { $fresh ->
        [one] About { $segments } sentences, one of them new: some { $tokens } tokens, at most { $limit }.
       *[other] About { $segments } sentences, { $fresh } of them new: some { $tokens } tokens, at most { $limit }.
    }
map-cost-nothing = About { $segments } sentences, all of them read before.
map-reading =
    Reading the answers { $bar }
    { $done } of { $of }: { $stage }
map-drawing = Drawing the map { $bar }
map-ready = “{ $title }”, version { $version }:
map-no-study = This study no longer exists.
map-no-answers = There are no answers in “{ $title }” yet, so there is nothing to draw. /invite brings people in. What owners and marketers try out themselves does not count.
map-failed = The map could not be made this time. Nothing is lost: please ask again with /map in a while.
summary-sample = “{ $title }” · customers: { $customers } · employees: { $staff } · answers: { $answers }
summary-feelings = Worst moment: { $worst } ({ $worstScore }). Best: { $best } ({ $bestScore }).
summary-feelings-expected = Expected feeling, lowest: { $worst } ({ $worstScore }). Highest: { $best } ({ $bestScore }).
summary-barriers = What gets in the way most:
summary-actions = What to do first:
summary-thin =
    { $count ->
        [one] At one stage fewer than three people spoke about barriers: take it as a hint.
       *[other] At { $count } stages fewer than three people spoke about barriers: take them as hints.
    }
summary-withdrawn =
    { $answers ->
        [one] One answer has been withdrawn since version { $version }; what rested on it alone is gone.
       *[other] { $answers } answers have been withdrawn since version { $version }; what rested on them alone is gone.
    }
summary-not-covered =
    { $answers ->
        [one] One answer could not be summarised this time.
       *[other] { $answers } answers could not be summarised this time.
    }
summary-budget = The tokens for one draft were not enough for all answers. Ask again with /map and the rest is read; what has been read is not paid for twice.
summary-problems =
    { $count ->
        [one] One part could not be grouped; there each statement stands for itself.
       *[other] { $count } parts could not be grouped; there each statement stands for itself.
    }
summary-model-unavailable = The language model could not be reached, so this draft was made without it. Ask again with /map when it is back.
summary-flagged =
    { $count ->
        [one] One interview to look at; it stays in the map and in the counts:
       *[other] { $count } interviews to look at; they stay in the map and in the counts:
    }
summary-flagged-more = + { $count } more
summary-flagged-staff =
    { $count ->
        [one] One employee’s answers need a look; whose they are is not shown.
       *[other] The answers of { $count } employees need a look; whose they are is not shown.
    }
flag-too-short = very short answers
flag-all-the-same = the same every time
flag-copy-paste = copied text
flag-off-topic = no real answers
summary-llm = Grouped by { $model }. Every statement is backed by words people said: see the appendix of the PDF.
summary-spent = Asked of the model: { $calls } calls, { $input } tokens in, { $output } out. New sentences: { $fresh }; read before: { $known }.
summary-free = Nothing new since the last draft, so the model was not asked.
summary-extractive = Grouped without a language model: statements are people's own words, so alike things said differently may stand apart. See the appendix of the PDF for the quotes.
gaps-head = Where the evidence is thin:
gap-thin =
    { $asked ->
        [one] { $number }. { $stage } · { $lane }: { $customers } of { $asked } customer
       *[other] { $number }. { $stage } · { $lane }: { $customers } of { $asked } customers
    }
gap-contested = { $number }. { $stage } · { $lane }: people disagree
gap-button = { $number }. Ask { $people }: { $lane }
gaps-invite = Where there is no button, nobody can be asked again yet. /invite brings more people in.
gap-ordered =
    { $count ->
        [0] Nobody can be asked about that just now. /invite brings more people in.
        [one] I'll ask one person, at a decent hour.
       *[other] I'll ask { $count } people, at a decent hour.
    }
export-what = What would you like to have of “{ $title }”?
export-newer =
    { $count ->
        [one] One new answer has come since the map was drafted; /map drafts it anew.
       *[other] { $count } new answers have come since the map was drafted; /map drafts it anew.
    }
export-png = Picture
export-contrast = Picture, high contrast
export-pdf-a4 = PDF A4
export-pdf = PDF A3
export-pdf-a1 = PDF A1
export-html = Web page
export-pptx = Slides (PPTX)
export-xlsx = Excel (XLSX)
export-map-csv = Map as CSV
export-md = Markdown
export-mmd = Mermaid
export-svg = Picture (SVG)
export-json = Map as JSON
export-csv = Answers as CSV
export-answers = Answers as JSON
export-no-map = There is no map yet. /map drafts one.
export-no-answers = There are no answers yet. /invite brings people in.
export-too-large = This map is too large to be drawn in one go. Everything is in it as JSON: /export.
export-too-slow = Drawing this map took too long, so I stopped. Please try again later; as JSON you can have it now: /export.
import-how =
    Send me a CSV file to bring answers or metrics in. Its first line names the columns.

    Answers: { $answers }
    Metrics: { $metrics }

    A spreadsheet has to be saved as CSV first.
import-read-answers =
    “{ $title }”: { $read ->
        [one] one row of answers read; { $good ->
            [0] it cannot be stored.
           *[other] it can be stored.
        }
       *[other] { $read } rows of answers read; { $good } of them can be stored.
    }
import-read-metrics =
    “{ $title }”: metrics, { $read ->
        [one] one row read.
       *[other] { $read } rows read.
    }
    New: { $stored }. With another value than before: { $replaced }.
import-refused = Refused: { $refused }
import-line = line { $line }: { $reason }
import-refused-more = + { $count } more
import-sure = Shall I store it? Nothing is stored yet.
import-nothing-new = There is nothing new in it, so there is nothing to store.
import-stored-answers =
    { $stored ->
        [0] “{ $title }” had all these answers already.
        [one] One new answer is stored in “{ $title }”. /map drafts the map.
       *[other] { $stored } new answers are stored in “{ $title }”. /map drafts the map.
    }
import-stored-metrics = Stored in “{ $title }”. New metrics: { $stored }, replaced: { $replaced }. /map drafts the map with them.
import-missing = Some columns are missing in the first line: { $columns }.
import-unreadable = I can't read this file: { $reason }.
import-too-big = This file is too big: Telegram hands me 20 MB at most. Could you split it?
import-failed = I couldn't get the file from Telegram. Please send it again in a while.
import-gone = I can no longer see the file. Please send it again.

## The bot's own card

bot-name = Journey Interviewer
bot-description = I interview customers and employees about their experience with a company, one question at a time. You need an invitation link from the company to take part.
bot-short-description = Interviews customers and employees for a journey map.
command-start = Begin, or go on where you left off
command-help = What I can do
command-privacy = What is kept about you
command-language = Change the language
command-pause = Take a break
command-stop = End the interview
command-back = Go back to the question before
command-skip = Leave this question out
command-mydata = Get everything kept about you
command-forget = Delete everything kept about you
command-observe = Note something you saw
command-newstudy = Start a study
command-studies = Your studies
command-invite = Invite people
command-map = Draft the map
command-export = Get files
