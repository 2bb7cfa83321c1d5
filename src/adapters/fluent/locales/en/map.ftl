# Labels of the drawn map and its appendix.
draw-kind-current = Journey map · current state
draw-kind-future = Journey map · future state
draw-kind-day = Day in the life
draw-kind-blueprint = Service blueprint
draw-version = Version { $version }
draw-based-on = starts from version { $version }
draw-starts-from = starts from “{ $title }”, version { $version }
draw-customers = { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}
draw-employees = { $n ->
    [one] { $n } employee
   *[other] { $n } employees
}
draw-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
draw-draft = Draft
draw-approved = Approved
draw-persona = Persona
draw-persona-source = from the respondents’ own answers
draw-more-traits = +{ $n } more
draw-part = Stages { $from }–{ $to } of { $of }

draw-lane-actions =
    { $kind ->
        [blueprint] Customer actions
       *[other] Actions
    }
draw-hint-actions =
    { $kind ->
        [future] what the customer would do
        [day] also away from the company
       *[other] what the customer does
    }
draw-lane-touchpoints =
    { $kind ->
        [blueprint] Physical evidence
        [day] Around the customer
       *[other] Touchpoints
    }
draw-hint-touchpoints =
    { $kind ->
        [blueprint] what customers see, hold or receive
        [day] places, devices, people
        [future] where it should take place
       *[other] where they meet the company
    }
draw-lane-thoughts =
    { $kind ->
        [future] Expected reactions
       *[other] Thoughts
    }
draw-hint-thoughts =
    { $kind ->
        [future] what they would think or say
       *[other] what goes through their mind
    }
draw-lane-emotions =
    { $kind ->
        [future] Expected feelings
       *[other] Emotions
    }
draw-hint-emotions =
    { $kind ->
        [future] imagined, not observed: tapped from −2 to +2
       *[other] tapped by respondents themselves, from −2 to +2
    }
draw-lane-needs =
    { $kind ->
        [future] What it takes
       *[other] Needs
    }
draw-hint-needs =
    { $kind ->
        [future] what would have to be there
       *[other] what they came for
    }
draw-lane-barriers =
    { $kind ->
        [future] In the way today
       *[other] Barriers
    }
draw-hint-barriers =
    { $kind ->
        [future] observed, and mentioned in passing
       *[other] what gets in the way; severity from 1 to 5
    }
draw-lane-gains =
    { $kind ->
        [future] Good today
       *[other] What went well
    }
draw-hint-gains = and what sets the company apart
draw-lane-moments =
    { $kind ->
        [future] What matters most
        [day] When we could help
       *[other] Micro-moments
    }
draw-hint-moments =
    { $kind ->
        [future] the one change people would choose
        [day] when our product or service would help
       *[other] where the decision is really taken
    }
draw-lane-dropoff = Drop-off
draw-hint-dropoff = where the journey ended, and why
draw-lane-ideal = Ideal
draw-hint-ideal =
    { $kind ->
        [future] how it should go
       *[other] how it would go if it went perfectly
    }
draw-lane-recommendations = Recommendations
draw-hint-recommendations =
    { $kind ->
        [future] what to do, who sees to it, by when
       *[other] what to change; impact and effort from 1 to 5
    }
draw-lane-hypotheses = Hypotheses
draw-hint-hypotheses = not yet backed by anyone’s words
draw-lane-frontstage = Front stage
draw-hint-frontstage =
    { $kind ->
        [future] our work that the customer would see
       *[other] our work that the customer sees
    }
draw-lane-backstage = Back stage
draw-hint-backstage = our work behind the scenes
draw-lane-systems =
    { $kind ->
        [blueprint] Support processes
       *[other] Systems and tools
    }
draw-hint-systems =
    { $kind ->
        [blueprint] tools, other teams, suppliers
       *[other] what the work relies on
    }
draw-lane-metrics = Metrics
draw-hint-metrics = from analytics, CRM and surveys
draw-now-then = Now → then
draw-hint-now-then = how the stage is today, and how it should be
draw-now = now
draw-expected = expected
draw-line-interaction = Line of interaction
draw-line-visibility = Line of visibility
draw-line-internal = Line of internal interaction

draw-more = +{ $n } more in the appendix
draw-more-in-pdf = +{ $n } more in the PDF
draw-nobody-asked = nobody asked
draw-nothing-said = nothing said
draw-nothing-proposed = nothing proposed
draw-no-figures = no figures
draw-nobody-rated = nobody rated this stage
draw-left = { $left } of { $of } left here
draw-nobody-left = nobody left
draw-one-voice = one person
draw-contested = opinions differ
draw-quick-win = quick win
draw-impact = impact
draw-effort = effort
draw-customer-mean = customers { $score } · n { $n }
draw-staff-mean = employees { $score } · n { $n }
draw-status-accepted = accepted
draw-status-doing = in progress
draw-status-done = done

draw-legend-customers = customers: said so / asked
draw-legend-staff = employees: said so / asked
draw-legend-pill = named by 7 of 16
draw-legend-feeling =
    { $kind ->
        [future] expected feeling from −2 to +2
       *[other] feeling from −2 to +2
    }
draw-legend-curve =
    { $kind ->
        [future] expected, mean of customers
       *[other] mean of customers
    }
draw-legend-staff-curve =
    { $kind ->
        [future] expected, mean of employees
       *[other] mean of employees
    }
draw-legend-band = lowest to highest
draw-legend-spread = how many tapped each
draw-legend-physical = physical
draw-legend-digital = digital
draw-legend-severity = severity, mean of taps
draw-legend-thin = thin evidence
draw-legend-minority = one person’s view
draw-legend-contested = opinions differ
draw-legend-quick-win = quick win: impact ≥ 4, effort ≤ 2
draw-legend-moment =
    { $kind ->
        [future] what matters most
        [day] when we could help
       *[other] micro-moment
    }
draw-legend-estimate = impact and effort: the model’s estimate
draw-legend-computed = impact: computed from reach and severity
draw-method-llm = Grouped by a language model ({ $model })
draw-method-llm-unnamed = Grouped by a language model
draw-method-extractive = Grouped without a language model
draw-method-promise = every statement carries quotes; see the appendix
draw-picture-promise = every statement carries quotes; they are in the PDF
draw-photo-promise = what most people said; everything, with quotes, is in the PDF
draw-not-covered = Not covered: { $list }
draw-not-covered-item = { $stage }: { $n ->
    [one] { $n } answer
   *[other] { $n } answers
} ({ $why })
draw-lacking-budget = over the limit of tokens for a draft
draw-lacking-refused = the language model refused
draw-lacking-unusable = the language model gave no usable answer
draw-lacking-unreachable = the language model could not be reached
draw-lacking-aside = rated as an obstacle, but read as saying nothing
draw-lacking-share = more than one person’s words may take up
draw-hash = map { $hash }

draw-appendix = Appendix: evidence
draw-appendix-intro = Every statement on the map with the words it rests on, in the language they were said in. P01, P02 … are pseudonyms of customers; words of employees carry no number.
draw-appendix-mark = { $mark } stands for characters that these fonts cannot draw; the JSON file has them.
draw-appendix-most = Of { $all } quotes, each statement shows { $most } at most; a line below them says how many more there are. The sheets (XLSX), the page (HTML) and the JSON file have all of them.
draw-more-quotes = { $n ->
    [one] { $n } more quote
   *[other] { $n } more quotes
} in the XLSX, HTML and JSON files
draw-employee = employee
draw-answers-statements = Answers:
draw-side-strengths = Strengths that the same people named at this stage:
draw-side-weaknesses = Weaknesses that the same people named at this stage:
draw-origin-model = proposed by the model
draw-origin-customer = proposed by a customer
draw-origin-staff = proposed by an employee
draw-owner = owner: { $owner }
draw-target = target: { $target }
draw-whole-journey = Whole journey
draw-empty = There is no statement on this map yet.
draw-translated = Translated by the model: { $text }
draw-quote-open = “
draw-quote-close = ”
