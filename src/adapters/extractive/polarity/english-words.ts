import { phrases } from './phrases.ts';
import type { PolarityWords } from './words.ts';

export const english: PolarityWords = {
  fine: `never_had_to didnt_have_to did_not_have_to wouldnt_say_so i_dont_think_so dont_think_so not_that_i_know
    any_better any_easier any_smoother any_quicker any_faster any_simpler any_nicer any_clearer any_happier any_smoothly
    any_quickly not_this_time not_on_this_occasion cant_complain cannot_complain couldnt_complain no_complaint
    no_complaints cant_fault couldnt_fault cannot_fault no_brainer second_to_none without_a_hitch not_a_hitch
    without_incident couldnt_be_better couldnt_have_been_better couldnt_be_easier couldnt_have_been_easier
    could_not_be_better could_not_have_been_better could_not_have_been_easier couldnt_have_gone_better
    couldnt_be_happier couldnt_have_been_smoother could_not_be_happier couldnt_ask_for_more couldnt_ask_for_better
    could_not_ask_for_more nothing_but_praise nothing_but_good nothing_but_positive nothing_i_d_change
    nothing_i_would_change wouldnt_change_a_thing wouldnt_change_anything would_not_change_a_thing dont_change_a_thing
    no_need_to_change no_drama no_dramas no_fuss no_bother no_sweat no_faff no_hassle no_stress no_biggie no_catch
    no_worries no_probs no_prob nothing_springs_to_mind nothing_comes_to_mind nothing_sticks_out nothing_stands_out
    nothing_jumps_out no_idea_what_to_write_here drawing_a_blank cant_think_of_a_thing cant_think_of_anything
    cant_think_of_any cant_think_of_one cant_name_anything cant_name_any cant_name_one cant_recall_any
    cant_recall_anything struggling_to_think struggle_to_think hard_pressed cannot_think_of_anything
    cannot_think_of_a_thing no_notes zero_complaints didnt_run_into_anything didnt_bump_into_anything
    nothing_of_the_sort nothing_of_the_kind nothing_like_that nothing_of_note nothing_from_me nothing_on_my_end
    nothing_on_my_side no_bad_word not_a_bad_word cant_say_anything_bad cant_say_a_bad_word no_need_to_worry not_bad
    not_too_bad not_bad_at_all not_a_thing not_one_thing not_a_single_thing`,
  smooth: `made_sense makes_sense in_one_go felt_looked_after swimmingly all_sorted worked_first_try
    worked_straight_away worked_at_once worked_immediately as_i_expected well_looked_after well_taken_care_of
    looked_after_me do_it_again use_them_again go_back_anytime first_time_lucky worked_first_time
    thought_of_everything did_what_it_should does_what_it_says what_it_says_on_the_tin found_what_i_wanted
    found_what_i_needed got_what_i_needed got_what_i_wanted had_everything_i_needed faultless like_clockwork
    piece_of_cake walk_in_the_park a_breeze breezed sailed_through smooth_sailing plain_sailing a_doddle a_cinch
    easy_peasy child_s_play top_notch spot_on hats_off five_stars ten_out_of_ten hitch_free pain_free painless
    painlessly trouble_free hassle_free problem_free stress_free only_good_things only_positive so_far_so_good
    all_good it_s_all_good all_clear by_the_book as_advertised as_promised as_described exactly_as_expected
    exceeded_my_expectations exceeded_expectations in_and_out job_done happy_camper ten_ten flawless flawlessly
    seamless seamlessly effortless effortlessly only_praise went_to_plan all_according_to_plan just_worked just_works
    clicked_into_place fell_into_place everything_i_needed
    ${phrases('better easier quicker faster simpler smoother nicer cheaper friendlier', 'than_expected than_i_expected than_i_thought than_we_expected than_we_thought than_i_feared')}`,
  nothing: '0 nothing none nil zero nuffin nothin nowt nada zilch zip',
  reply: 'no nope nah n_a not_applicable',
  no: `cant_say cannot_say couldnt_say wouldnt_say cant_say_that cannot_say_that wouldnt_say_that never_once not_once
    not_even_once no_longer not never without neither nor nobody no_one noone dont didnt doesnt wasnt werent isnt arent
    hasnt havent hadnt couldnt cant cannot wont wouldnt shouldnt aint hardly_any barely_any lack lacks lacked lacking
    missing`,
  but: `didnt_have_to_be did_not_have_to_be they_didnt_have_to they_did_not_have_to you_didnt_have_to nothing_to_do
    wouldnt_hurt would_not_hurt wouldnt_go_amiss till_they till_i till_we till_he till_she till_it not_without
    never_without nothing_without cant_complain_to cannot_complain_to couldnt_complain_to no_end_to no_end_of
    nothing_worse nowhere thanks_for_nothing thank_you_for_nothing fail_to_disappoint fails_to_disappoint in_reality
    in_practice in_fact but except apart_from aside_from other_than save_for bar besides however although though until
    enough unless yet only_thing one_thing just_one just_that just_the only_that one_exception with_the_exception
    despite whereas`,
  modal: 'would could should might may must d_have need needed needs had_to have_to has_to',
  doubt: `slower harder ruder wish wished hope hoped hoping expect expected expecting supposed wanted want try tried
    trying ask asked asking promise promised promises said say says told claim claimed claims thought guess assumed too
    only just barely hardly almost nearly still again another twice times after before instead than more less half
    finally eventually if unless when once why how what who where apparently allegedly seemingly meant otherwise luckily
    fortunately rather pretend pretended as_if sarcasm ironic irony shame pity sadly unfortunately kept keep keeps first
    later then afterwards somewhat fairly partly mostly sort_of kind_of sure imagine good_thing good_that hours days
    weeks long_enough good_luck wait_till a_good used_to not_so not_very not_really_good between depends sometimes other
    others somebody someone everyone_else better worse`,
  works: `report_a report_an report_the report_my report_this complain_to work works worked working arrive* came come
    comes happen* help helps helped load loads loaded match* fit fits fitted ready explain* tell tells answer* reply
    replied replies respond* solve* fix fixed fixes resolve* inform* warn* notif* mention* know* knew care cared listen*
    understand* understood report_it apolog* call called picked_up show shows showed open opened opens change changed
    changes available find found finds see seen sees make made move moved explain* deliver* offer* contact* sort sorted
    act acted handle* cover* accept* respond* return* turned_up include* believe* trust*`,
  met: `had have has having encounter* notice* experience* face faced facing meet met run_into ran_into come_across
    came_across bump_into bumped_into stumble* hit recall remember think_of occurred arose come_up came_up ran_across
    spotted spot had_any perceive* struck feel felt give gave cause caused causing meet_with detect* saw see`,
  problem: `prob probs problem* issue issues troubl* difficult* obstacle* barrier* hassle* hiccup* hitch* hurdle*
    bother* snag snags worries concerns inconvenien* impediment*`,
  trouble: `scary scared kept_waiting id_change i_d_change i_would_change rush* nobody_there no_one_there noone_there
    nobody_around no_one_around noone_around was_nobody was_no_one is_nobody is_no_one nobody_was_there no_one_was_there
    under_my_skin out_of_stock out_of_order out_of_date clear_out did_nothing do_nothing does_nothing done_nothing
    problem* issue issues troubl* difficult* obstacle* barrier* hindranc* hinder* hamper* complain* complaint* hiccup*
    glitch* hurdle* snag snags inconvenien* error* mistake* bug bugs bugged delay* late wait waited waiting waits queue*
    queu* stop stopped stopping prevent* annoy* irritat* disturb* bother* block* confus* hard complicated unclear wrong
    bad badly concern* worry worries worried negativ* challeng* friction impediment* drawback* downside* fault faults
    flaw flaws frustrat* struggl* stuck stumbl* bump bumps hitch hassle* fuss stress* drama pain pains painful wrong*
    slow* expensive overpriced pricey costly hidden surpris* broke* crash* fail* lost lose losing damag* defect*
    scratch* dirty rude unfriendly unhelpful impolite arrogant ignor* forgot* forget* refus* reject* unclear* vague
    mislead* scam* cheat* lie lied lies unfair* annoyance* nuisance bottleneck* moan moaning grumble* gripe gripes
    niggle* quibble* criticis* criticiz* fiddly awkward* clumsy tedious* noisy noise loud tiring exhaust* overwhelm*
    nervous afraid fear* doubt* hesitat* uncomfort* unsure uncertain* objection* regret* disappoint* dissatisf* unhappy
    upset angry poor poorly terribl* horribl* awful* dreadful* worst useless nightmare* ridiculous* mess messy chaos
    chaotic long longer endless forever cramped crowded far miss missed red_flag red_flags fine_print small_print
    clear_as_mud no_way shortag* gap gaps shock* trap traps catch setback* interrupt* holdup hold_up hold_ups held_up
    held_me_up hold_me_up slowed put_me_off got_in_the_way get_in_the_way in_my_way in_the_way tripped trip_me_up block*
    threw_me throw_me let_me_down let_down worked_up tricky clunky buggy laggy lag pointless repetit* redundan* outdated
    old wrongly double pushy impersonal robotic`,
  good: `welcome straight_forward good great fine ok okay okey well nice nicely easy easily simple simply smooth
    smoothly clear clearly perfect perfectly excellent excellently convenient conveniently fast quick quickly swift
    swiftly happy satisfied satisfactory pleas* pleasant pleasantly straightforward awesome brilliant brilliantly
    amazing wonderful wonderfully fantastic superb super alright all_right intuitive user_friendly on_time in_time
    punctual* in_order as_planned as_it_should as_expected friendly polite politely helpful professional* transparent
    prompt promptly lovely kind kindly courteous* attentive* patient* caring welcoming competent knowledgeable
    efficient* effective* reliabl* comfortab* calm calmly relaxed gem star legend liked loved love enjoy* recommend
    impressed impressive delight* pleased thrilled glad cheerful neat tidy clean spotless quality beautiful gorgeous
    handy useful cool ace grand sound solid decent ideal outstanding exceptional exemplary marvellous flawless praise
    thankful grateful appreciat* credit kudos bravo props best smoothest quickest works_well worked_fine worked_well
    works_fine went_fine up_to_scratch understandable logical organised organized well_organised well_organized
    respectful warm generous fair honest open_and_honest positive sorted smashing tidy stunning charming delicious tasty
    breathtaking elegant cosy`,
  light: `id_say i_d_say i_would_say from_day_one reason_to reasons_to couldnt_be_more couldnt_have_been_more
    could_not_be_more could_not_have_been_more thx thnx ty as_far_as_i_know as_far_as_i_remember as_far_as_i_recall
    how_it_went how_things_went how_everything_went without_a_doubt without_doubt no_doubt d_call would_call id_call
    dont_know i_dont_know really honestly personally frankly actually truly literally simply absolutely totally
    completely entirely whatsoever major big serious significant real single slightest particular special specific worth
    add added report mention note declare moan_about point_out write share comment here side end part stage step moment
    point whole start finish beginning way process thing experience everything anything all everyone generally overall
    basically pretty whole time thank thanks cheers tbh imo imho lol haha mate guys think believe frankly speaking
    memory mind head come comes spring springs call count consider name described per_se kind sort type far concerned
    regards respect regarding concerning terms today yes yeah yep yup well hm hmm um uh er oh ah hi hello like ever
    whole_thing go goes going went gone`,
};
