/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reading acts: what its files share. acts.c asks each predicate in turn what its words make; acts_words.c and acts_mood.c
 * know what makes an act, acts_threats.c what no single word makes, acts_tone.c who speaks ill or well of whom, acts_parties.c whose it is, acts_recipients.c to whom, acts_groups.c of crowds,
 * troops and rebels, acts_issuer.c whose text it is, acts_voice.c in whose voice it is told; acts_candidates.c, acts_facts.c and acts_judge.c let the model decide. Private to this folder.
 */
#ifndef RO_EVENTS_ACTS_H
#define RO_EVENTS_ACTS_H

#include "events/attributions.h"
#include "events/events.h"
#include "events/lexicon.h"
#include "events/speech.h"

#define LIST(words) ((ro_str){words, sizeof(words) - 1}) /* of a string literal or array: lemmas, commas between */

typedef enum ro_found_by { /* how a party of a candidate was found */
    RO_BY_WORDS,      /* the words' own act has it */
    RO_BY_SUBJECT,
    RO_BY_SPEAKER,
    RO_BY_EACH_OTHER, /* two or more, each to the others */
    RO_BY_PREDICATE,  /* nearest below it */
    RO_BY_CLAUSE,     /* nearest below the verb that governs it */
    RO_BY_PLACE,      /* a place named below it */
    RO_BY_REPORT,     /* the other main party */
    RO_BY_NOTHING     /* directed at nobody */
} ro_found_by;

typedef struct dyad { /* a candidate: who may do what to whom */
    uint32_t predicate, clause;          /* as of `candidate` */
    ro_actors actor, recipient;
    ro_source source;
    uint8_t actor_by, recipient_by;      /* ro_found_by */
    uint8_t by_words;                    /* type of the words' own act of these parties here; RO_EVENT_NONE */
    uint8_t words_at;                    /* the same of any parties */
    bool inside;                         /* in the content of an act of the words */
    uint32_t act;                        /* the words' own act, RO_NONE */
    ro_question question;
} dyad;

typedef struct name_here { /* a word of the sentence that names states or organisations, as actors or as places */
    uint32_t token;
    ro_actors who;
} name_here;

typedef struct acts {
    RO_ARRAY(dyad) candidates; /* of the sentence at hand */
    RO_ARRAY(name_here) named; /* in it */
    ro_actors all_named; /* all of them */
    ro_actors lately;    /* states told of in the sentences before, the last first */
    uint16_t states; /* in the report, up to four */
    bool main_told;  /* it has a main engagement */
    ro_document *d;
    const ro_tree *tree;
    const ro_lexicon *lexicon, *tone;
    const bool *engaging; /* of each token: it tells of an engagement on record, no act of its own unless its words make one */
    ro_speech speech;
    attributing attributing; /* whose words are whose: for statements */
    ro_actors pair;    /* the main parties of the report */
    bool readout;      /* issued by one side: "we" and plain statements are its own */
    bool joint;        /* issued by all main parties together */
    bool transcript;   /* whose turns are labelled by name: the issuer is who speaks */
    ro_actors issuer;
    uint32_t sentence, first_act; /* at hand, and the first act of it */
    ro_actors blamer, blamed; /* of the last accusation, and its sentence: "it", "these acts" lead back to them */
    uint32_t blamed_in;       /* RO_NONE none */
    uint32_t repeated;        /* predicate of an act of this sentence that was told already, RO_NONE none */
} acts;

typedef struct candidate {
    uint32_t predicate; /* what makes the act */
    uint32_t clause;    /* the verb that governs it: of "expressed concern", expressed */
    uint8_t event;
    ro_actors actor, recipient;
    ro_source source;
    float score; /* of the rule: the share of its acts that were right on the development reports */
    bool planned, background;
    bool deed;     /* told of by what is done ("sign an agreement"), not by the word alone */
    bool directed; /* the words say at whom, as "pledged help to Ukraine" does and "agreed with" does not */
} candidate;

static inline const ro_token *tok(const acts *a, uint32_t i)
{
    return &a->d->tokens.v[i];
}

/* acts_parties.c */
ro_actors acts_main_parties(const ro_document *d);
ro_actors acts_counterpart(const acts *a, const ro_actors *actor);
ro_actors acts_presumed(const acts *a, const ro_actors *actor, uint8_t event);
ro_actors acts_speaker(const acts *a, const ro_source *source); /* whose words: who is said to say them, else whose text it is */
bool acts_is_told_by_media(const acts *a, const ro_source *source);
bool acts_says_we(const acts *a, uint32_t token);
bool acts_says_you(const acts *a, uint32_t token);
bool acts_says_both(const acts *a, uint32_t token); /* "both sides", "the leaders", "they" */
bool acts_is_private(const acts *a, uint32_t token);
bool acts_runs_on(const acts *a, uint32_t p);
ro_actors acts_first_actor(const acts *a, uint32_t subject, const ro_source *source);
ro_actors acts_actor_of(const acts *a, uint32_t predicate, const ro_source *source);

/* acts_issuer.c */
void acts_find_issuer(acts *a);
void acts_follow_transcript(acts *a, uint32_t sentence);

/* acts_recipients.c */
uint32_t acts_complement_subject(const acts *a, uint32_t p);
ro_actors acts_last_challenger(const acts *a, const ro_actors *actor, bool accused); /* who accused it last, or asked it */
ro_actors acts_owner_before(const acts *a, uint32_t noun);
bool acts_is_done_by_others(const acts *a, const candidate *c); /* "applauds the release of prisoners by our partners" */
ro_actors acts_sends_to(const acts *a, const candidate *c);
bool acts_promises_to_all(const acts *a, const candidate *c);
bool acts_names_others(const acts *a, uint32_t p, ro_str slots);
ro_actors acts_recipient_of(const acts *a, const candidate *c, ro_str slots);
/* "voiced concern about Norlandish casualties": who is named below the predicate, but for the speaker, suffered something. */
bool acts_tells_of_victims(const acts *a, const candidate *c);

/* acts_groups.c */
bool acts_helps_rebels(const acts *a, uint32_t predicate);  /* "is arming the rebels" */
bool acts_by_haven(acts *a, uint32_t predicate, const ro_source *source);
bool acts_strikes_rebels(const acts *a, uint32_t predicate); /* "killed several militants": of no state */
bool acts_is_of_troops(const acts *a, uint32_t noun);
bool acts_is_by_troops(const acts *a, uint32_t predicate);  /* "the last troops left" */
ro_actors acts_crowd_of(const acts *a, uint32_t predicate, const ro_actors *against); /* the state whose crowd protests, that of the place where nothing else says */
ro_actors acts_authority_of_place(const acts *a, uint32_t predicate, const ro_actors *whom); /* "was arrested in Norland": Norland */
ro_actors acts_post_of(const acts *a, uint32_t envoy); /* "the ambassador to Norland": Norland; nobody where the token is no envoy */
bool acts_strike_of(const acts *a, uint32_t predicate, ro_actors *actor, ro_actors *recipient); /* whose strike killed whom; false: no strike did */
bool acts_by_receipt(acts *a, uint32_t predicate, const ro_source *source);
bool acts_by_expulsion(acts *a, uint32_t predicate, const ro_source *source);

/* acts_voice.c */
bool acts_is_infinitive(const acts *a, uint32_t p);
bool acts_is_to_come(const acts *a, uint32_t p);
bool acts_in_perfect(const acts *a, uint32_t p);
bool acts_told_in_past(const acts *a, uint32_t p);
uint8_t acts_voice_of(const acts *a, const candidate *c);
uint8_t acts_status_of(const acts *a, const candidate *c);

/* acts_words.c */
uint32_t acts_expressing_verb(const acts *a, uint32_t noun);
bool acts_speaks_of_cooperation(const acts *a, uint32_t p);
void acts_settle_joint(const acts *a, candidate *c);
ro_actors acts_owner_of(const acts *a, uint32_t noun);
bool acts_is_decided(const acts *a, uint32_t p);
bool acts_by_words(acts *a, uint32_t p, const ro_source *source);
bool acts_is_own_aim(const acts *a, uint32_t p);
bool acts_is_hostile(uint8_t event);
bool acts_is_thing_of(const acts *a, uint32_t token); /* "its exports" */
bool acts_decides_on_harm(const acts *a, uint32_t p);

/* acts_unreal.c: what tells of no act. */
bool acts_is_only_a_plan(const acts *a, uint32_t p); /* "plans to meet" */
bool acts_is_nothing_said(const acts *a, uint32_t p); /* "no party dared to support it" */
bool acts_is_forgone(const acts *a, uint32_t p);     /* "held off inviting" */
bool acts_is_hearsay(const acts *a, uint32_t p);     /* "is believed to be eager" */
bool acts_is_unreal(const acts *a, uint32_t p);      /* wished for, a condition or a game: whatever the judge says */
bool acts_tells_own_view(const acts *a, uint32_t p);    /* "shared his opinion of the talks" */
bool acts_sees_what_matters(const acts *a, uint32_t p); /* "recognises the importance of trade" */
bool acts_is_ruled_out(const acts *a, uint32_t p);   /* the judge alone does not make it one */

/* acts_mood.c */
bool acts_threatens(const acts *a, uint32_t p); /* "repel", "crush", not rebels */
bool acts_is_worth_of_thing(const acts *a, uint32_t p); /* "the agreement will strengthen trade" */
bool acts_obliges(const acts *a, uint32_t p); /* "should", "needs to" */
bool acts_by_obligation(acts *a, uint32_t p, const ro_source *source);
bool acts_by_necessity(acts *a, uint32_t p, const ro_source *source);
bool acts_by_hope(acts *a, uint32_t p, const ro_source *source);
bool acts_by_item(acts *a, uint32_t p, const ro_source *source);
bool acts_by_will(acts *a, uint32_t p, const ro_source *source);
bool acts_by_invitation(acts *a, uint32_t p, const ro_source *source);
bool acts_by_importance(acts *a, uint32_t p, const ro_source *source);

/* acts_threats.c */
bool acts_by_doom(acts *a, uint32_t p, const ro_source *source);
bool acts_by_options(acts *a, uint32_t p, const ro_source *source);
bool acts_by_treaty(acts *a, uint32_t p, const ro_source *source);
bool acts_by_joining(acts *a, uint32_t p, const ro_source *source);
bool acts_by_arrival(acts *a, uint32_t p, const ro_source *source);
bool acts_by_common_verb(acts *a, uint32_t p, const ro_source *source);
bool acts_by_turn(acts *a, uint32_t p, const ro_source *source);
bool acts_is_doom(const acts *a, uint32_t p); /* "pay a heavy price" */
bool acts_takes_measures(const acts *a, uint32_t p);
bool acts_is_charge(const acts *a, uint32_t p); /* "has no right to", "is responsible for the delay" */

/* acts_tone.c */
uint32_t acts_ill_word(const acts *a, uint32_t p, int depth); /* of this clause, RO_NONE none */
void acts_remember_blame(acts *a, const candidate *c);
ro_actors acts_last_blamed(const acts *a, const ro_actors *blamer);
bool acts_by_blame(acts *a, uint32_t p, const ro_source *source);
bool acts_by_denial(acts *a, uint32_t p, const ro_source *source);
bool acts_by_presentation(acts *a, uint32_t p, const ro_source *source);
bool acts_label_refuses(const acts *a, uint32_t p); /* "called the demand unacceptable" */
bool acts_by_cause(acts *a, uint32_t p, const ro_source *source); /* "is to blame for", "arose because of" */
bool acts_by_label(acts *a, uint32_t p, const ro_source *source);
bool acts_by_greeting(acts *a, uint32_t p, const ro_source *source);
bool acts_by_good_deed(acts *a, uint32_t p, const ro_source *source);
bool acts_by_praise(acts *a, uint32_t p, const ro_source *source);

/* acts_candidates.c: fills a->candidates from the sentence at hand and the acts told in it */
void acts_gather(acts *a);
void acts_know_report(acts *a); /* before the first sentence */
uint16_t acts_depth(const acts *a, uint32_t p); /* below the root, at most 6 */

/* acts_facts.c: what the judge is told of the candidates from `first` on, all of one predicate */
void acts_describe(acts *a, uint32_t first);

/* acts_judge.c: what the sentence at hand tells, by the judge, in the place of what the words alone told */
void acts_decide(acts *a, const ro_judge *judge);

/* acts.c */
bool acts_inside_told(const acts *a, uint32_t p); /* in the content of an act just told */
void acts_carry_speaker(const acts *a, uint32_t p, ro_source *source);
void acts_tell(acts *a, candidate *c);

#endif
