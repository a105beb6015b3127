/* SPDX-License-Identifier: Apache-2.0 */
/* Nouns that tell: is "call" a call, "message" a letter, "dialogue" a body; how definite they are; then each kind's own file. */
#include "events/engagements_tell.h"

/* ---- the words beside the noun ---- */

static bool is_definite(const ro_teller *w, uint32_t noun)
{
    static const char *const words[] = {"the", "this", "these", "that", "those", "both", "his", "her", "their", "our", "its", "my", NULL};
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_det || tok(w, c)->subtype == RO_SUB_POSS)
            for (size_t i = 0; words[i]; i++)
                if (ro_str_is_nocase(tok(w, c)->form, words[i]))
                    return true;
    const ro_token *k = tok(w, noun); /* "the summit's conclusion": the article is the summit's */
    return k->subtype == RO_SUB_POSS && noun > 0 && tok(w, noun - 1)->deprel == RO_D_det && tok(w, noun - 1)->head == k->head && ro_str_is_nocase(tok(w, noun - 1)->form, "the");
}

static bool is_distinct(const ro_teller *w, uint32_t noun, bool visit)
{
    static const char *const words[] = {"last", "previous", "another", "separate", "second", "past", NULL};
    static const char *const stations[] = {"stop", "leg", NULL}, *const ranks[] = {"second", "last", NULL}; /* of one journey */
    static const char *const fresh[] = {"recent", "next", "upcoming", "new", "future", NULL};
    RO_CHILDREN(w->tree, c, noun)
        if (visit && ro_lemma_in(tok(w, noun), stations) && ro_lemma_in(tok(w, c), ranks))
            continue;
        else if ((tok(w, c)->deprel == RO_D_amod || tok(w, c)->deprel == RO_D_det) && (ro_lemma_in(tok(w, c), words) || ro_str_is_nocase(tok(w, c)->form, "earlier") || (!visit && ro_lemma_in(tok(w, c), fresh))))
            return true;
    return false;
}

static bool weak_noun(const ro_token *k)
{
    static const char *const nouns[] = {"discussion", "negotiation", "consultation", "dialogue", "conversation", "contact", "encounter", "exchange", NULL};
    return ro_lemma_in(k, nouns);
}

/* ---- calls and letters that are none ---- */

/* "the call that A had with B": the verb, RO_NONE none. */
static uint32_t had_with(const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_acl && tok(w, c)->subtype == RO_SUB_RELCL && ro_verb_light(tok(w, c)) && ro_oblique(w->tree, c, "with") != RO_NONE)
            return c;
    return RO_NONE;
}

static bool has_people(const ro_teller *w, uint32_t noun)
{
    return had_with(w, noun) != RO_NONE || ro_oblique(w->tree, noun, "with") != RO_NONE || ro_oblique(w->tree, noun, "between") != RO_NONE || ro_oblique(w->tree, noun, "from") != RO_NONE;
}

/* "a call for peace" is none; a call is by phone, or with, from or between people. "courtesy call on": a meeting. */
static bool is_call(const ro_teller *w, uint32_t noun)
{
    const ro_tree *t = w->tree;
    bool people = has_people(w, noun);
    if (telling_mode(w, noun, 1))
        return true;
    if (ro_oblique(t, noun, "for") != RO_NONE || ro_child(t, noun, RO_D_acl) != RO_NONE || ro_oblique(t, noun, "on") != RO_NONE)
        return people;
    return people || (is_definite(w, noun) && !ro_feat_is(tok(w, noun), "Number", "Plur")) || w->call_report;
}

/* "rejected calls from A for action": "for" may hang on the verb. */
static bool plea(const ro_teller *w, uint32_t noun)
{
    uint32_t verb = tok(w, noun)->deprel == RO_D_obj ? tok(w, noun)->head : RO_NONE;
    uint32_t what = ro_oblique(w->tree, noun, "for");
    if (what == RO_NONE && verb != RO_NONE && ro_oblique(w->tree, noun, "from") != RO_NONE)
        what = ro_oblique(w->tree, verb, "for");
    return is(w, noun, "call") && !telling_mode(w, noun, 1) && what != RO_NONE && what > noun && tok(w, what)->time == RO_NONE;
}

/* "the call", without a phone or another side: may refer back to one, tells of none. */
static bool bare_call(const ro_teller *w, uint32_t noun)
{
    return is(w, noun, "call") && !telling_mode(w, noun, 1) && !has_people(w, noun) && !w->call_report;
}

/* "arrived with a message from A for B" */
static bool carried_from(const ro_teller *w, uint32_t noun, ro_parties *to)
{
    ro_parties from = {.n = 0};
    telling_add_with_case(&from, w, noun, "from");
    telling_add_with_case(to, w, noun, "for");
    telling_add_with_case(to, w, ro_oblique(w->tree, noun, "from"), "for");
    return ro_has_case(w->tree, noun, "with") && telling_holds_person(w, &from) && telling_holds_person(w, to);
}

/* "in a message to B, A said": a letter, where B is a person; "sends a message to Russia" is a figure of speech. */
static bool written(const ro_teller *w, uint32_t noun)
{
    const ro_token *k = tok(w, noun);
    ro_parties to = {.n = 0};
    telling_add_with_case(&to, w, noun, "to");
    telling_add_with_case(&to, w, ro_oblique(w->tree, noun, "of"), "to"); /* "a message of congratulation to B" */
    if (carried_from(w, noun, &to))
        return true;
    bool in_clause = k->head != RO_NONE && k->deprel == RO_D_obl && tok(w, k->head)->upos == RO_VERB;
    return in_clause && ro_has_case(w->tree, noun, "in") && telling_holds_person(w, &to);
}

/* ---- of which kind ---- */

static bool carried_with(const ro_teller *w, uint32_t noun)
{
    uint32_t verb = tok(w, noun)->head;
    return verb != RO_NONE && tok(w, noun)->deprel == RO_D_obj && ro_verb_light(tok(w, verb)) && ro_oblique(w->tree, verb, "with") != RO_NONE;
}

/* "held a video conference with", "agreed during a video conference" */
static bool conference_by_video(const ro_teller *w, const ro_telling *one)
{
    uint32_t noun = one->predicate;
    if (one->kind != RO_CONFERENCE || !one->mode || !is(w, noun, "conference"))
        return false;
    return ro_oblique(w->tree, noun, "with") != RO_NONE || carried_with(w, noun) || ro_has_case(w->tree, noun, "during");
}

static const char *const courtesy[] = {"courtesy", "farewell", "introductory", NULL};

static uint8_t kind_by_words(const ro_teller *teller, const ro_telling *w)
{
    if (w->kind == RO_CALL && telling_modified_by(teller, w->predicate, courtesy))
        return RO_MEETING;
    return conference_by_video(teller, w) ? RO_CALL : w->kind;
}

/* "paid a courtesy visit on, to the minister" */
static bool courtesy_visit(const ro_teller *teller, uint32_t noun)
{
    uint32_t verb = tok(teller, noun)->deprel == RO_D_obj ? tok(teller, noun)->head : noun;
    ro_parties whom = {.n = 0};
    if (!telling_modified_by(teller, noun, courtesy))
        return false;
    for (int i = 0; i < 2; i++) {
        telling_add_with_case(&whom, teller, i ? verb : noun, "on");
        telling_add_with_case(&whom, teller, i ? verb : noun, "to");
    }
    return telling_holds_person(teller, &whom);
}

/* "in her visit with the president": a meeting. */
static bool visit_with(const ro_teller *teller, uint32_t noun)
{
    uint32_t whom = ro_oblique(teller->tree, noun, "with");
    ro_parties others = {.n = 0};
    if (is(teller, noun, "visit") && courtesy_visit(teller, noun))
        return true;
    if (whom == RO_NONE || !is(teller, noun, "visit") || ro_oblique(teller->tree, noun, "to") != RO_NONE)
        return false;
    telling_add_with_case(&others, teller, noun, "with");
    return telling_holds_person(teller, &others);
}

/* In the report of a call, "their discussion" is the call. */
static bool means_the_call(const ro_teller *teller, uint32_t noun)
{
    static const char *const others[] = {"contact", "negotiation", "consultation", NULL};
    return teller->call_report && weak_noun(tok(teller, noun)) && !ro_lemma_in(tok(teller, noun), others);
}

/* "the tenth session of the A-B Commission", "the A-B Commission held a meeting" */
static bool of_body(const ro_teller *teller, uint32_t noun)
{
    ro_parties body = {.n = 0};
    uint32_t verb = tok(teller, noun)->head;
    RO_CHILDREN(teller->tree, c, noun)
        if (c < noun && tok(teller, c)->deprel == RO_D_compound && ro_parties_of_body(&body, teller, c))
            return true; /* "the A-B Boundary Committee meeting" */
    return ro_parties_of_body(&body, teller, ro_oblique(teller->tree, noun, "of")) || (verb != RO_NONE && ro_parties_of_body(&body, teller, ro_doer(teller, verb)));
}

/* "the meeting of the joint trade commission with B" */
static bool of_joint_body(const ro_teller *teller, uint32_t noun)
{
    static const char *const bodies[] = {"commission", "committee", "council", NULL};
    static const char *const kinds[] = {"joint", "mixed", "intergovernmental", "bilateral", NULL};
    uint32_t of = ro_oblique(teller->tree, noun, "of");
    return of != RO_NONE && ro_lemma_in(tok(teller, of), bodies) && telling_modified_by(teller, of, kinds);
}

/* "their 24th dialogue", "the annual strategic dialogue", in small letters */
static bool standing_dialogue(const ro_teller *teller, uint32_t noun)
{
    static const char *const kinds[] = {"strategic", "ministerial", "annual", "right", "rights", "economic", "energy", "climate", "cyber", NULL};
    static const char *const political[] = {"political", NULL};
    static const char *const ranks[] = {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", NULL};
    bool several = ro_feat_is(tok(teller, noun), "Number", "Plur"), consultations = is(teller, noun, "consultation") && several;
    if (!consultations && (!is(teller, noun, "dialogue") || several))
        return false;
    RO_CHILDREN(teller->tree, c, noun)
        if (tok(teller, c)->deprel == RO_D_amod && ((tok(teller, c)->form.p[0] >= '0' && tok(teller, c)->form.p[0] <= '9') || (consultations && ro_lemma_in(tok(teller, c), ranks))))
            return true;
    return telling_modified_by(teller, noun, consultations ? political : kinds);
}

/* "OPEC is due to hold a meeting": of an organisation, and of nobody else. */
static bool held_by_organisation(const ro_teller *teller, uint32_t noun)
{
    ro_parties holder = {.n = 0};
    uint32_t verb = tok(teller, noun)->deprel == RO_D_obj ? tok(teller, noun)->head : RO_NONE;
    if (verb == RO_NONE || !(is(teller, verb, "hold") || is(teller, verb, "convene")) || has_people(teller, noun) || ro_oblique(teller->tree, verb, "with") != RO_NONE)
        return false;
    ro_parties_of(&holder, teller, ro_doer(teller, verb));
    return holder.n == 1 && holder.v[0].entity != RO_NONE && teller->d->entities.v[holder.v[0].entity].kind == RO_ORGANISATION && !strcmp(holder.v[0].code, "IGO");
}

static void sort_out_kind(const ro_teller *teller, ro_telling *w)
{
    static const char *const sittings[] = {"meeting", "session", "round", NULL};
    uint32_t noun = w->predicate;
    if ((w->kind == RO_MEETING && w->mode) || ((is(teller, noun, "conference") || is(teller, noun, "ministerial")) && telling_mode(teller, noun, 2))) /* "a video conference" */
        w->kind = RO_CALL;
    if (w->kind == RO_DIALOGUE && !telling_capital(teller, noun) && !standing_dialogue(teller, noun))
        w->kind = RO_MEETING, w->weak = true;
    if (w->kind == RO_MEETING && means_the_call(teller, noun))
        w->kind = RO_CALL;
    if (w->kind == RO_MEETING && ro_lemma_in(tok(teller, noun), sittings)) {
        if (of_body(teller, noun))
            w->kind = RO_DIALOGUE;
        else if (conference_organiser(teller, noun) != RO_NONE || conference_of_many(teller, noun) || conference_by_name(teller, noun) || held_by_organisation(teller, noun))
            w->kind = RO_CONFERENCE;
        else if (conference_body(teller, ro_oblique(teller->tree, noun, "of")) || of_joint_body(teller, noun))
            w->kind = RO_DIALOGUE;
    }
    if (w->kind == RO_VISIT && visit_with(teller, noun))
        w->kind = RO_MEETING, w->definite = false;
}

/* "the India-U.S. Working Group": a standing body is a dialogue only between those that its name gives. */
static bool of_two_sides(const ro_teller *w, uint32_t noun, const ro_word *word)
{
    ro_parties named = {.n = 0};
    telling_add_slots(&named, w, noun, word->slots);
    telling_add_words_before(&named, w, noun);
    return ro_parties_sides(&named) >= 2;
}

/* ---- told ---- */

/* A standing body that does not sit here. */
static bool only_body(const ro_teller *teller, const ro_telling *w, const ro_word *word)
{
    static const char *const founding[] = {"reactivate", "activate", "revive", "establish", "create", "form", "found", "launch", "set", "expand", "dissolve", "institute", NULL};
    uint32_t noun = w->predicate, above = tok(teller, noun)->head;
    bool done_to = tok(teller, noun)->deprel == RO_D_obj || tok(teller, noun)->subtype == RO_SUB_PASS;
    if (w->kind == RO_DIALOGUE && conference_body_only(tok(teller, noun)) && (!of_two_sides(teller, noun, word) || (done_to && above != RO_NONE && ro_lemma_in(tok(teller, above), founding))))
        return true;
    return !conference_in_session(teller, noun, w->kind);
}

/* "exchanges of letters", "a prisoner exchange": not of views. */
static bool exchange_of_things(const ro_teller *teller, uint32_t noun)
{
    static const char *const talk[] = {"view", "opinion", "idea", "word", NULL};
    uint32_t of = is(teller, noun, "exchange") ? ro_oblique(teller->tree, noun, "of") : RO_NONE;
    return of != RO_NONE && tok(teller, of)->upos == RO_NOUN && !ro_lemma_in(tok(teller, of), talk);
}

static bool figure_of_speech(const ro_teller *teller, const ro_telling *w)
{
    uint32_t noun = w->predicate;
    static const char *const people[] = {"leader", "leaders", "minister", "ministers", "ministerial", "presidential", "summit", NULL};
    uint32_t owner = ro_child_sub(teller->tree, noun, RO_D_nmod, RO_SUB_POSS);
    if (is(teller, noun, "retreat") && !telling_modified_by(teller, noun, people) && !(owner != RO_NONE && ro_lemma_in(tok(teller, owner), people)))
        return true; /* not "a leaders' retreat" */
    if (exchange_of_things(teller, noun))
        return true;
    uint32_t of = ro_oblique(teller->tree, noun, "of");
    if (is(teller, noun, "meeting") && of != RO_NONE && is(teller, of, "mind"))
        return true; /* "a meeting of minds" */
    return (w->kind == RO_CALL && !is_call(teller, noun)) || plea(teller, noun) || (is(teller, noun, "message") && !written(teller, noun));
}

static bool looked_forward_to(const ro_teller *teller, uint32_t noun)
{
    uint32_t above = tok(teller, noun)->head;
    return telling_looks_forward(teller, noun) || (above != RO_NONE && telling_looks_forward(teller, above));
}

/* "a telephone conversation between A and B", "of A with B" */
static bool both_said(const ro_teller *w, uint32_t noun)
{
    return ro_oblique(w->tree, noun, "between") != RO_NONE || (ro_oblique(w->tree, noun, "of") != RO_NONE && ro_oblique(w->tree, noun, "with") != RO_NONE);
}

/* "flew to Norport for talks with B": held or still to come, as the text goes on to say. */
static bool why_he_travels(const ro_teller *w, uint32_t noun)
{
    static const char *const travelling[] = {"fly", "travel", "leave", "depart", "head", "arrive", "land", "go", "come", "jet", NULL};
    uint32_t k = noun;
    for (int i = 0; i < 3 && tok(w, k)->deprel == RO_D_conj && tok(w, k)->head != RO_NONE; i++)
        k = tok(w, k)->head;
    uint32_t verb = tok(w, k)->deprel == RO_D_obl ? tok(w, k)->head : RO_NONE;
    return verb != RO_NONE && ro_lemma_in(tok(w, verb), travelling) && ro_has_case(w->tree, k, "for");
}

/* "A, B begin talks", a title: these days, or soon. */
static bool title_in_present(const ro_teller *w, uint32_t noun)
{
    static const char *const verbs[] = {"begin", "start", "open", "resume", "launch", "hold", NULL};
    uint32_t verb = tok(w, noun)->deprel == RO_D_obj ? tok(w, noun)->head : RO_NONE;
    return verb != RO_NONE && w->d->sentences.v[tok(w, noun)->sentence].kind == RO_TITLE && ro_lemma_in(tok(w, verb), verbs) && !ro_feat_is(tok(w, verb), "Tense", "Past");
}

/* "The visit by A indicates that ties have grown": held or still to come, as the text goes on to say. */
static bool what_it_shows(const ro_teller *w, uint32_t noun)
{
    static const char *const verbs[] = {"indicate", "show", "reflect", "demonstrate", "underscore", "underline", "signal", "prove", "highlight", "mean", "testify", "mark", "signify", NULL};
    static const char *const visits[] = {"visit", "trip", NULL};
    uint32_t verb = ro_lemma_in(tok(w, noun), visits) && tok(w, noun)->deprel == RO_D_nsubj ? tok(w, noun)->head : RO_NONE;
    return verb != RO_NONE && ro_lemma_in(tok(w, verb), verbs) && ro_feat_is(tok(w, verb), "Tense", "Pres") && ro_feat_is(tok(w, verb), "VerbForm", "Fin");
}

/* What is said of it beside its sides. */
static void describe(const ro_teller *teller, ro_telling *w, const ro_word *word)
{
    uint32_t noun = w->predicate;
    const ro_sentence *s = &teller->d->sentences.v[w->sentence];
    w->plural = ro_feat_is(tok(teller, noun), "Number", "Plur");
    bool named_body = w->kind == RO_DIALOGUE && telling_capital(teller, noun), calls = w->kind == RO_CALL && w->mode && (w->plural || both_said(teller, noun));
    w->weak = weak_noun(tok(teller, noun)) && !named_body && !calls;
    if (ro_list_holds(word->needs, RO_STR("phone")) && !w->mode)
        w->kind = RO_MEETING, w->weak = true;
    w->ahead = looked_forward_to(teller, noun);
    w->standing = (uint8_t)(telling_engaged_in(teller, noun) ? ro_verb_standing(teller->tree, noun) : ro_noun_standing(teller->tree, noun));
    w->noun = !telling_engaged_in(teller, noun);
    w->untensed = s->kind != RO_BODY && s->root == noun && w->standing == STANDS_HELD;
    if (w->untensed && is(teller, noun, "travel"))
        w->standing = STANDS_PLANNED; /* announced */
    w->untensed = w->untensed || (w->standing == STANDS_HELD && (why_he_travels(teller, noun) || title_in_present(teller, noun) || what_it_shows(teller, noun)));
    w->definite = is_definite(teller, noun);
    w->count = w->plural ? telling_count(teller, noun) : 0;
    w->elsewhere = is_distinct(teller, noun, w->kind == RO_VISIT);
    w->distinct = w->elsewhere || w->count;
    w->only_joins = w->kind == RO_CALL && bare_call(teller, noun);
}

/* "regular consultations were held in Sudville": those once; not "are held", "hold regular consultations". */
static bool told_as_held(const ro_teller *teller, uint32_t noun)
{
    uint32_t verb = tok(teller, noun)->head;
    uint8_t r = tok(teller, noun)->deprel;
    if (verb == RO_NONE || (r != RO_D_nsubj && r != RO_D_obj) || !(is(teller, verb, "hold") || is(teller, verb, "take") || is(teller, verb, "convene")))
        return false;
    RO_CHILDREN(teller->tree, c, verb)
        if (tok(teller, c)->deprel == RO_D_aux)
            return ro_feat_is(tok(teller, c), "Tense", "Past") && !ro_str_is_nocase(tok(teller, c)->form, "had");
    return ro_feat_is(tok(teller, verb), "Tense", "Past") && ro_feat_is(tok(teller, verb), "VerbForm", "Fin");
}

/* "more talks", "further visits", of no time: none in particular. */
static bool in_general(const ro_teller *teller, const ro_telling *w)
{
    static const char *const more[] = {"more", "further", "regular", "such", "many", NULL};
    static const char *const recurring[] = {"regular", "annual", "yearly", "monthly", "weekly", "frequent", "periodic", NULL};
    static const char *const such[] = {"such", NULL};
    RO_CHILDREN(teller->tree, c, w->predicate)
        if (w->plural && tok(teller, c)->deprel == RO_D_det && (is(teller, c, "all") || is(teller, c, "any")))
            return true; /* "pausing participation in all meetings" */
    if (w->plural && telling_modified_by(teller, w->predicate, such))
        return true; /* "such talks are sometimes held" */
    if (w->plural && !told_as_held(teller, w->predicate) && !telling_capital(teller, w->predicate) && telling_modified_by(teller, w->predicate, recurring))
        return true; /* "the treaty provides for regular meetings" */
    return w->plural && w->standing != STANDS_HELD && telling_modified_by(teller, w->predicate, more);
}

static void tell_by_kind(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    if (is(teller, w->predicate, "stop") || is(teller, w->predicate, "leg"))
        visits_tell_stop(teller, w, out);
    else if (w->kind == RO_VISIT)
        visits_tell_noun(teller, w, word, out);
    else if (w->kind == RO_CONFERENCE)
        conference_tell_noun(teller, w, word, out);
    else if (w->kind == RO_SIGNING)
        signing_tell_noun(teller, w, word, out);
    else
        talks_tell_noun(teller, w, word, out);
}

/* "letters of credence": no letter that somebody wrote. */
static bool of_credence(const ro_teller *teller, const ro_telling *w)
{
    static const char *const papers[] = {"credence", "recall", "intent", "credit", "credential", "credentials", NULL};
    uint32_t of = w->kind == RO_LETTER ? ro_oblique(teller->tree, w->predicate, "of") : RO_NONE;
    return of != RO_NONE && ro_lemma_in(tok(teller, of), papers);
}

/* "a virtual visit": nobody travels. */
static bool on_screen(const ro_teller *w, uint32_t noun)
{
    static const char *const journeys[] = {"visit", "trip", "tour", NULL}, *const screens[] = {"virtual", "online", NULL};
    return ro_lemma_in(tok(w, noun), journeys) && telling_modified_by(w, noun, screens);
}

/* "held talks by video conference": said beside the verb that carries the noun. */
static const char *mode_of_carrier(const ro_teller *w, uint32_t noun)
{
    static const char *const by[] = {"by", "via", "through", "over", NULL};
    uint32_t verb = tok(w, noun)->deprel == RO_D_obj ? tok(w, noun)->head : RO_NONE;
    verb = had_with(w, noun) != RO_NONE ? had_with(w, noun) : verb; /* "the conversation that A had by telephone with B" */
    if (verb == RO_NONE || !ro_verb_light(tok(w, verb)))
        return NULL;
    RO_CHILDREN(w->tree, c, verb)
        if (ro_has_case(w->tree, c, "during") && on_screen(w, c))
            return "video"; /* "held talks during his virtual visit" */
    RO_CHILDREN(w->tree, c, verb)
        for (int i = 0; by[i] && tok(w, c)->deprel == RO_D_obl && c > noun; i++)
            if (ro_has_case(w->tree, c, by[i])) {
                const char *mode = ro_str_is(tok(w, c)->lemma, "phone") || ro_str_is(tok(w, c)->lemma, "telephone") ? "phone" : telling_mode(w, c, 1);
                if (mode)
                    return mode;
            }
    return NULL;
}

void nouns_tell(const ro_teller *teller, uint32_t noun, const ro_word *word, ro_tellings *out)
{
    ro_telling w = telling_at(teller, noun, telling_kind_of(word->type));
    w.noun = true;
    w.mode = telling_mode(teller, noun, 1);
    w.mode = w.mode ? w.mode : mode_of_carrier(teller, noun);
    if (only_body(teller, &w, word))
        return;
    w.kind = kind_by_words(teller, &w);
    if (figure_of_speech(teller, &w) || of_credence(teller, &w) || on_screen(teller, noun))
        return;
    describe(teller, &w, word);
    if (w.standing == STANDS_NOT || in_general(teller, &w))
        return;
    sort_out_kind(teller, &w);
    tell_by_kind(teller, &w, word, out);
}
