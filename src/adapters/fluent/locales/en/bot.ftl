# What the bot says in the chat. Plain text: no markup. Every button is at most 24 characters.

## Buttons and short words

yes = Yes
no = No
skipped = skipped
button-back = ‹ Back
button-skip = Skip ›
button-done = Done ✓
button-other = Something else…
button-agree = I agree
button-decline = No, thanks
button-go-on = Go on
button-stop-here = Stop here
button-keep = Keep my answers
button-erase = Delete my answers
button-another = One more observation
button-forget-yes = Delete everything
button-forget-no = No, keep it
button-invite = Invite
part-opening = About you
part-closing = Looking back
part-observation = Observation
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
consent-customer =
    Hello! I'm an interview bot. “{ $title }” would like to learn from you.
    🎯 { $goal }

    { $minutes ->
        [one] It takes about a minute.
       *[other] It takes about { $minutes } minutes.
    } You can skip any question, pause, and come back days later.
    Your answers are summarised without your name. /mydata shows what is kept, /forget deletes it, /privacy tells more.

    Shall we begin?
consent-staff =
    Hello! I'm an interview bot. “{ $title }” would like to learn from the people who meet customers every day.
    🎯 { $goal }

    { $minutes ->
        [one] It takes a minute at most.
       *[other] It takes { $minutes } minutes at most, less where a stage is not your work.
    } Skip what you like, pause whenever a customer comes in.
    Your words are shown without your name or any id. /mydata shows what is kept, /forget deletes it, /privacy tells more.

    Shall we begin?
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
    Send a new one, or skip to keep it.
other-words = Please write it in your own words.
unclear = I'm not sure I understood that.
unclear-again = Sorry, I still can't work that out. I have noted your words. You can tap a button, or skip this question.
unreadable-voice = I can't listen to voice messages here yet. Could you type it instead?
unreadable-photo = Thank you for the picture. I can't see what is in it: could you put it into words?
unreadable-file = I can't open files here. Could you put it into words?
unreadable-sticker = A nice one! I need words or a button for this, though.
unreadable-location = I can't use a location as an answer. Could you put it into words?
unreadable-other = I can't read this kind of message. Could you put it into words?
forwarded = Those are somebody else's words. What would you say yourself?
edited = I have kept your answer as it was first sent. To change it, use /back and send the new one.
paused = Paused. Everything so far is kept. Come back whenever you like: tap “{ button-go-on }” or send /start.
you-were-at = You were at “{ $stage }”, question { $position } of { $of }. Shall we go on?
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
thanks-staff = That was the last question. Thank you! Whenever you see something worth noting, send /observe.
thanks-observation = Noted, thank you!
observe-not-staff = /observe is for employees of the company. If you work there, please ask for an employee's invitation link.
which-study = Which study is it about?
toast-stale = This question has already been answered. /back takes you to the one before.
toast-first = This is the first question.
toast-closed = This interview is over.
toast-gone = This button no longer works.

## For everyone

help-stranger =
    I interview people about their experience with a company. You need an invitation link to take part.

    /language changes the language, /privacy tells what is kept.
help-customer =
    Just answer by typing or tapping.

    /skip leaves a question out, /back returns to the one before.
    /pause takes a break, /start goes on, /stop ends the interview.
    /language changes the language.
    /privacy, /mydata and /forget are about your data.
help-staff =
    /observe notes something you just saw, in a minute.
    In an interview: /skip, /back, /pause, /start to go on, /stop.
    /language changes the language.
    /privacy, /mydata and /forget are about your data.
help-manager =
    /newstudy starts a study
    /studies lists your studies
    /invite makes links for customers, employees and marketers
    /map drafts the map
    /export gives you files

    /language changes the language. /privacy, /mydata and /forget are about your data.
privacy =
    I keep your answers, your language and your Telegram ID, nothing else: no name, no phone, no contacts. Maps quote your words without saying who you are, and phone numbers, e-mail addresses and links are removed first.

    /mydata sends you all that is kept about you. /forget deletes it for good, also from maps.
privacy-model = Answers, with such details removed, are summarised by a language model of another provider.
privacy-no-model = Answers are summarised on the company's own machine; no other company sees them.
which-language = Which language shall we speak?
language-set = English it is.
mydata =
    { $answers ->
        [0] This is everything I keep about you. There are no answers in it.
        [one] This is everything I keep about you, with your one answer.
       *[other] This is everything I keep about you, with your { $answers } answers.
    }
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
newstudy-template = Which stages shall it follow?
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
map-queued = I'm drafting the map of “{ $title }”…
map-running = It is being drafted already; you will get it here in a moment.
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
summary-barriers = What gets in the way most:
summary-actions = What to do first:
summary-thin =
    { $count ->
        [one] At one stage fewer than three people spoke about barriers: take it as a hint.
       *[other] At { $count } stages fewer than three people spoke about barriers: take them as hints.
    }
summary-not-covered =
    { $answers ->
        [one] One answer could not be summarised this time.
       *[other] { $answers } answers could not be summarised this time.
    }
summary-problems =
    { $count ->
        [one] One part could not be grouped; there each statement stands for itself.
       *[other] { $count } parts could not be grouped; there each statement stands for itself.
    }
summary-model-unavailable = The language model could not be reached, so this draft was made without it. Ask again with /map when it is back.
summary-llm = Grouped by { $model }. Every statement is backed by words people said: see the appendix of the PDF.
summary-extractive = Grouped without a language model: statements are people's own words, so alike things said differently may stand apart. See the appendix of the PDF for all quotes.
export-what = What would you like to have of “{ $title }”?
export-png = Picture
export-pdf = PDF
export-json = Map as JSON
export-csv = Answers as CSV
export-answers = Answers as JSON
export-no-map = There is no map yet. /map drafts one.
export-no-answers = There are no answers yet. /invite brings people in.

## The bot's own card

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
