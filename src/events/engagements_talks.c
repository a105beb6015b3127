/* SPDX-License-Identifier: Apache-2.0 */
/* Nouns of meetings, calls and dialogues: "talks with", "the conversation that A had with B"; who had them, and whether they were one. */
#include "events/engagements_tell.h"

/* ---- whom the words name ---- */

/* "which", "that": stands for the noun itself. */
static bool relative(const ro_teller *w, uint32_t token)
{
    static const char *const words[] = {"which", "that", "who", "whom", NULL};
    return ro_lemma_in(tok(w, token), words);
}

/* "the conversation that A had with B", "the meeting she was to have with B" */
static void add_relative(ro_telling *one, const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun) {
        uint32_t subject = tok(w, c)->deprel == RO_D_acl ? ro_child(w->tree, c, RO_D_nsubj) : RO_NONE;
        if (subject == RO_NONE || !ro_verb_light(tok(w, c)) || ro_passive(w->tree, c) || relative(w, subject))
            continue;
        ro_parties_of(&one->parties, w, subject);
        if (one->kind == RO_CALL || one->kind == RO_LETTER)
            telling_add_with_case(&one->parties, w, c, "to"); /* "a call he made to B" */
        if (ro_parties_sides(&one->parties) < 2)
            telling_add_with_case(&one->parties, w, c, "with");
        if (one->carrier == noun || tok(w, noun)->deprel == RO_D_nsubj)
            one->carrier = c;
    }
}

/* "was attended by President of A First Last, President of B …": by the words, whatever the tree makes of so many names. */
static void add_attending(const ro_teller *w, ro_telling *one)
{
    const ro_sentence *s = &w->d->sentences.v[one->sentence];
    for (uint32_t i = one->carrier + 1; i < s->first + s->n && !(tok(w, i)->upos == RO_VERB && ro_child(w->tree, i, RO_D_nsubj) != RO_NONE); i++)
        if (w->person[i] != RO_NONE && i == w->d->mentions.v[w->person[i]].first)
            ro_party_add_mention(&one->parties, w->d, w->person[i]);
}

/* "paid a courtesy call on the minister" */
static void add_courtesy(const ro_teller *teller, ro_telling *w, uint32_t noun)
{
    uint32_t verb = tok(teller, noun)->head;
    telling_add_with_case(&w->parties, teller, noun, "on");
    if (verb != RO_NONE)
        telling_add_with_case(&w->parties, teller, verb, "on");
    if (is(teller, noun, "visit")) {
        telling_add_with_case(&w->parties, teller, noun, "to");
        telling_add_with_case(&w->parties, teller, verb, "to");
    }
}

/* "a meeting is set for 1 June in A with the participation of B and C, X said": those, and the speaker. */
static void add_announced(const ro_teller *teller, ro_telling *w)
{
    enum { FAR = 60 };
    static const char *const presence[] = {"participation", "presence", "attendance", NULL};
    const ro_sentence *s = &teller->d->sentences.v[w->sentence];
    bool found = false;
    if (w->carrier == w->predicate || ro_parties_sides(&w->parties) > 1)
        return;
    for (uint32_t i = w->predicate + 1; i < s->first + s->n && i < w->predicate + FAR; i++)
        if (ro_lemma_in(tok(teller, i), presence) && ro_oblique(teller->tree, i, "of") != RO_NONE)
            ro_parties_of(&w->parties, teller, i), found = true;
    uint32_t above = tok(teller, w->carrier)->head;
    if (found && tok(teller, w->carrier)->deprel == RO_D_ccomp && above != RO_NONE)
        telling_add_persons(&w->parties, teller, ro_doer(teller, above));
}

/* "took place between Minister of Foreign Affairs of A First Last and Minister of … of B First Last": by the words, whatever the tree makes
 * of so many names. */
static void add_between(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    enum { FAR = 48 };
    const ro_sentence *s = &w->d->sentences.v[tok(w, noun)->sentence];
    ro_parties people = {.n = 0};
    uint32_t end = s->first + s->n, i = noun + 1;
    static const char *const others[] = {"meeting", "talk", "summit", "call", "conversation", "negotiation", NULL};
    while (i < end && i < noun + FAR && !ro_str_is(tok(w, i)->form, "between") && !(tok(w, i)->upos == RO_NOUN && tok(w, i)->deprel != RO_D_compound && ro_lemma_in(tok(w, i), others)))
        i++;
    if (i >= end || !ro_str_is(tok(w, i)->form, "between"))
        return; /* "the meeting will follow talks between A and B" */
    for (uint32_t from = i; i < end && i < from + FAR && ro_parties_sides(&people) < 2 && !ro_feat_is(tok(w, i), "VerbForm", "Fin"); i++)
        if (w->person[i] != RO_NONE && i == w->d->mentions.v[w->person[i]].first)
            ro_party_add_mention(&people, w->d, w->person[i]);
    if (ro_parties_sides(&people) == 2)
        ro_parties_unite(parties, &people);
}

/* "talks on the border between officials of A and B", not "on relations between A and B" */
static void add_people_below(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    static const char *const between_all[] = {"relation", "relationship", "tie", "conflict", "war", "dispute", "tension", "difference", "treaty", "agreement", "deal", "pact", "peace",
                                              "ceasefire", "trade", "cooperation", NULL};
    ro_parties people = {.n = 0};
    bool theirs = true;
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_nmod && tok(w, c)->mention == RO_NONE) {
            theirs = theirs && !ro_lemma_in(tok(w, c), between_all);
            telling_add_with_case(&people, w, c, "between");
        }
    if (telling_holds_person(w, &people) || (theirs && ro_parties_sides(&people) > 1))
        *parties = people;
}

/* "B rejected A's offer of talks", "accepted A's request for talks": who offers, to whom, and who answers. */
static void add_offering(ro_telling *one, const ro_teller *w, uint32_t noun)
{
    static const char *const offers[] = {"offer", "proposal", "request", "call", "appeal", "demand", "bid", "invitation", "plea", "overture", NULL};
    static const char *const answers[] = {"reject", "accept", "decline", "refuse", "welcome", "dismiss", "spurn", "rebuff", "turn", "ignore", NULL};
    uint32_t offer = tok(w, noun)->deprel == RO_D_nmod ? tok(w, noun)->head : RO_NONE;
    if (offer == RO_NONE || !ro_lemma_in(tok(w, offer), offers))
        return;
    uint32_t verb = tok(w, offer)->deprel == RO_D_obj ? tok(w, offer)->head : RO_NONE;
    ro_parties_of(&one->parties, w, ro_child_sub(w->tree, offer, RO_D_nmod, RO_SUB_POSS));
    telling_add_modifiers(&one->parties, w, offer);
    telling_add_with_case(&one->parties, w, offer, "from");
    telling_add_with_case(&one->parties, w, offer, "to");
    if (verb != RO_NONE && ro_lemma_in(tok(w, verb), answers))
        ro_parties_of(&one->parties, w, ro_doer(w, verb));
    if (verb != RO_NONE && ro_parties_sides(&one->parties) > 1 && one->carrier == noun && !is(w, verb, "welcome"))
        one->carrier = verb;
}

/* "A asked B for talks", "A offered B talks": those asked, offered too. */
static void add_asked(ro_telling *one, const ro_teller *w, uint32_t noun)
{
    static const char *const asking[] = {"ask", "press", "petition", "beg", "offer", "grant", NULL};
    const ro_token *k = tok(w, noun);
    if (k->head == RO_NONE || !ro_lemma_in(tok(w, k->head), asking) || ro_passive(w->tree, k->head))
        return;
    bool sought = k->deprel == RO_D_obl && ro_has_case(w->tree, noun, "for"), given = k->deprel == RO_D_obj;
    if (!sought && !given)
        return;
    ro_parties_of(&one->parties, w, ro_child(w->tree, k->head, RO_D_iobj));
    if (sought)
        ro_parties_of(&one->parties, w, ro_child(w->tree, k->head, RO_D_obj));
    if (sought && ro_parties_sides(&one->parties) == 1)
        ro_parties_of(&one->parties, w, ro_doer(w, k->head));
}

/* "talks with B are on A's agenda": A's. */
static void add_whose_agenda(ro_telling *one, const ro_teller *w, uint32_t noun)
{
    uint32_t agenda = tok(w, noun)->deprel == RO_D_nsubj ? tok(w, noun)->head : RO_NONE;
    if (agenda == RO_NONE || ro_parties_sides(&one->parties) != 1 || ro_child(w->tree, agenda, RO_D_cop) == RO_NONE || !ro_has_case(w->tree, agenda, "on"))
        return;
    ro_parties_of(&one->parties, w, ro_child_sub(w->tree, agenda, RO_D_nmod, RO_SUB_POSS));
}

/* "A urged B to resume talks": with A, where nobody else is said. */
static void add_asker(ro_telling *one, const ro_teller *w)
{
    static const char *const asking[] = {"urge", "ask", "invite", "call", "press", "challenge", NULL};
    const ro_token *c = tok(w, one->carrier);
    bool asked = one->standing == STANDS_PROPOSED && (c->deprel == RO_D_xcomp || c->deprel == RO_D_advcl) && ro_lemma_in(tok(w, c->head), asking);
    if (!asked || ro_parties_sides(&one->parties) != 1 || ro_passive(w->tree, c->head))
        return;
    ro_parties asker = {.n = 0};
    ro_parties_of(&asker, w, ro_doer(w, c->head));
    if (ro_parties_sides(&asker) == 1 && strcmp(asker.v[0].code, "UNO") != 0 && strcmp(asker.v[0].code, "EUR") != 0 && strcmp(asker.v[0].code, "IGO") != 0)
        ro_parties_unite(&one->parties, &asker);
}

/* "the visit includes", "the programme features": the visitor's own meetings. */
static bool part_of_visit(const ro_teller *w, uint32_t noun)
{
    static const char *const verbs[] = {"include", "feature", "involve", NULL};
    static const char *const visits[] = {"visit", "trip", "tour", "stay", "programme", "program", "itinerary", NULL};
    uint32_t verb = tok(w, noun)->deprel == RO_D_obj ? tok(w, noun)->head : RO_NONE, subject = verb == RO_NONE ? RO_NONE : ro_child(w->tree, verb, RO_D_nsubj);
    return subject != RO_NONE && ro_lemma_in(tok(w, verb), verbs) && ro_lemma_in(tok(w, subject), visits);
}

/* "She hoped that talks with B would succeed": who speaks of talks with B without more is a party to them. */
static void add_who_says(const ro_teller *teller, ro_telling *w, uint32_t noun)
{
    const ro_token *k = tok(teller, noun);
    uint32_t clause = k->deprel == RO_D_nsubj && k->head != RO_NONE ? k->head : RO_NONE, top = noun;
    ro_parties says = {.n = 0};
    bool after = k->deprel == RO_D_obl && (ro_has_case(teller->tree, noun, "after") || ro_has_case(teller->tree, noun, "following") || ro_has_case(teller->tree, noun, "follow"));
    if (after && (clause = ro_noun_clause(teller->tree, noun, &top)) != RO_NONE && tok(teller, clause)->deprel != RO_D_ccomp)
        RO_CHILDREN(teller->tree, c, clause) /* "After talks with B, trade would grow, A said" */
            if (tok(teller, c)->deprel == RO_D_parataxis && ro_verb_reports(tok(teller, c)))
                ro_parties_of(&says, teller, ro_doer(teller, c));
    for (int i = 0; i < 3 && clause != RO_NONE && tok(teller, clause)->deprel == RO_D_ccomp && !says.n; i++) {
        clause = tok(teller, clause)->head;
        ro_parties_of(&says, teller, ro_doer(teller, clause));
    }
    for (uint32_t i = 0; i < says.n; i++)
        ro_party_add_code(&w->parties, says.v[i].code, RO_STR(""));
}

/* "the first meeting", "the dialogue meeting": one that the words say more of. */
static bool described(const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun)
        if (c < noun && (tok(w, c)->deprel == RO_D_amod || tok(w, c)->deprel == RO_D_compound))
            return true;
    return false;
}

/* "were present", "took part", "participated" */
static bool taking_part(const ro_teller *w, uint32_t verb)
{
    uint32_t part = is(w, verb, "take") ? ro_child(w->tree, verb, RO_D_obj) : RO_NONE;
    return is(w, verb, "present") || is(w, verb, "participate") || (part != RO_NONE && is(w, part, "part"));
}

/* "was attended by", "A will also attend the meeting": of a meeting told before. `bare`: its own phrase names nobody. */
static bool is_attended(const ro_teller *teller, const ro_telling *w, bool bare)
{
    static const char *const leading[] = {"chair", "host", "moderate", "preside", "cochair", "co-chair", "mediate", "facilitate", NULL};
    uint8_t r = tok(teller, w->predicate)->deprel;
    if (w->carrier != w->predicate && w->definite && bare && r == RO_D_nsubj && ro_passive(teller->tree, w->carrier) && ro_lemma_in(tok(teller, w->carrier), leading))
        return true; /* "the meeting was chaired by" */
    bool at = r == RO_D_obl && (ro_has_case(teller->tree, w->predicate, "at") || ro_has_case(teller->tree, w->predicate, "in"));
    if (w->carrier != w->predicate && w->definite && bare && at && !w->plural && !telling_capital(teller, w->predicate) && !w->distinct && !described(teller, w->predicate) &&
        taking_part(teller, w->carrier))
        return true; /* "A and B were also present at the meeting" */
    return w->carrier != w->predicate && is(teller, w->carrier, "attend") && w->definite && (r == RO_D_nsubj || (r == RO_D_obj && bare));
}

/* "A sent an envoy to Norland with a letter for B": A's. */
static void add_sender(const ro_teller *teller, ro_telling *w)
{
    static const char *const verbs[] = {"send", "dispatch", "come", "arrive", "fly", "travel", "return", NULL};
    const ro_token *k = tok(teller, w->predicate);
    if (k->head == RO_NONE || k->deprel != RO_D_obl || !ro_lemma_in(tok(teller, k->head), verbs))
        return;
    ro_parties_of(&w->parties, teller, ro_doer(teller, k->head));
    w->carrier = k->head;
}

/* "During his talks with B, A said": his is A's, whoever was told of before. */
static bool of_subject(const ro_teller *w, uint32_t noun)
{
    uint32_t owner = ro_child_sub(w->tree, noun, RO_D_nmod, RO_SUB_POSS), clause = tok(w, noun)->deprel == RO_D_obl ? tok(w, noun)->head : RO_NONE;
    uint32_t doer = clause == RO_NONE || clause < noun || ro_passive(w->tree, clause) ? RO_NONE : ro_child(w->tree, clause, RO_D_nsubj);
    return owner != RO_NONE && tok(w, owner)->upos == RO_PRON && doer != RO_NONE && doer > noun && w->person[doer] != RO_NONE && ro_oblique(w->tree, noun, "with") != RO_NONE;
}

/* "a letter from A addressed to B" */
static void add_addressee(ro_parties *parties, const ro_teller *w, uint32_t letter)
{
    static const char *const sending[] = {"address", "send", "deliver", "hand", NULL};
    RO_CHILDREN(w->tree, c, letter)
        if (tok(w, c)->deprel == RO_D_acl && ro_lemma_in(tok(w, c), sending))
            telling_add_with_case(parties, w, c, "to");
}

/* "A and B agreed to work in line with the Strategic Dialogue held last month", "A confirmed the results of the Strategic Dialogue with B": by name
 * and held, that of those whose clause it is. */
static void add_whose_dialogue(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    enum { UP = 8 };
    ro_parties doers = {.n = 0};
    uint32_t k = tok(w, noun)->head, before = ro_parties_sides(&one->parties);
    if (!is(w, noun, "dialogue") && !is(w, noun, "Dialogue") && !is(w, noun, "dialog"))
        return;
    if (!telling_capital(w, noun) || one->standing != STANDS_HELD || !one->definite)
        return;
    for (int i = 0; i < UP && k != RO_NONE && !doers.n; i++, k = tok(w, k)->head)
        if (ro_is_predicate(w->tree, k) && k != one->carrier)
            ro_parties_of(&doers, w, ro_doer(w, k));
    if (ro_parties_sides(&doers) + before != 2 || !telling_holds_person(w, &doers))
        return;
    for (uint32_t i = 0; i < doers.n; i++)
        ro_party_add_code(&one->parties, doers.v[i].code, RO_STR(""));
}

/* "The two sides agreed that the next session of the commission will be held in May": theirs. */
static void add_agreeing(const ro_teller *teller, ro_telling *w)
{
    static const char *const verbs[] = {"agree", "decide", "announce", "confirm", "note", "say", NULL};
    const ro_token *c = tok(teller, w->carrier);
    ro_parties both = {.n = 0};
    uint32_t verb = c->deprel == RO_D_xcomp ? c->head : w->carrier;
    if (w->standing != STANDS_PLANNED || w->carrier == w->predicate || !w->definite || tok(teller, verb)->deprel != RO_D_ccomp || !ro_lemma_in(tok(teller, tok(teller, verb)->head), verbs))
        return;
    ro_parties_of(&both, teller, ro_doer(teller, tok(teller, verb)->head));
    if (ro_parties_sides(&both) == 2)
        ro_parties_unite(&w->parties, &both);
}

static void add_sides(const ro_teller *teller, ro_telling *w, const ro_word *word, const ro_parties *with)
{
    uint32_t noun = w->predicate, of = ro_oblique(teller->tree, noun, "of");
    ro_str slots = word->slots;
    if (of_subject(teller, noun) && ro_str_ends(slots, ",poss"))
        slots.n -= strlen(",poss");
    telling_add_slots(&w->parties, teller, noun, slots);
    if (w->kind == RO_LETTER) {
        telling_add_with_case(&w->parties, teller, of, "to"); /* "a message of thanks to B" */
        add_addressee(&w->parties, teller, noun);
    }
    if (w->kind == RO_LETTER && ro_has_case(teller->tree, noun, "with")) {
        telling_add_with_case(&w->parties, teller, ro_oblique(teller->tree, noun, "from"), "for"); /* "with a message from A for B" */
        if (ro_parties_sides(&w->parties) == 1)
            add_sender(teller, w);
        if (ro_parties_sides(&w->parties) > 1)
            return;
    }
    ro_parties_unite(&w->parties, with);
    if ((is(teller, noun, "call") || is(teller, noun, "visit")) && w->kind == RO_MEETING)
        add_courtesy(teller, w, noun);
    bool bare = !w->parties.n;
    telling_add_clause(teller, w, noun);
    w->attended = is_attended(teller, w, bare);
    if (w->attended && ro_passive(teller->tree, w->carrier))
        add_attending(teller, w);
    if (telling_engaged_in(teller, noun))
        ro_parties_of(&w->parties, teller, ro_doer(teller, noun));
    telling_add_clauses_of(&w->parties, teller, noun);
    add_relative(w, teller, noun);
    telling_add_inverted(teller, w, noun);
    add_announced(teller, w);
    if (ro_parties_sides(&w->parties) < 2)
        telling_add_words_before(&w->parties, teller, noun);
    if (ro_parties_sides(&w->parties) < 2)
        add_between(&w->parties, teller, noun);
    if (!w->parties.n)
        add_people_below(&w->parties, teller, noun);
    if (ro_parties_sides(&w->parties) < 2)
        add_offering(w, teller, noun);
    add_whose_agenda(w, teller, noun);
    if (ro_parties_sides(&w->parties) < 2)
        add_asked(w, teller, noun);
    add_asker(w, teller);
    if (ro_parties_sides(&w->parties) == 1 && is(teller, noun, "summoning")) {
        ro_where place = ro_place_of(teller, w);
        if (place.country[0])
            ro_party_add_code(&w->parties, place.country, RO_STR(""));
    }
    if (!w->parties.n)
        add_agreeing(teller, w);
    if (ro_parties_sides(&w->parties) < 2 && w->kind == RO_DIALOGUE)
        add_whose_dialogue(teller, w, noun);
    if (ro_parties_sides(&w->parties) < 2 && w->kind == RO_DIALOGUE && of != RO_NONE) {
        telling_add_words_before(&w->parties, teller, of);
        telling_add_with_case(&w->parties, teller, of, "between");
        if (ro_parties_sides(&w->parties) < 2)
            ro_parties_of_body(&w->parties, teller, of);
    }
}

/* ---- whose they are, one or several ---- */

static ro_parties less(const ro_parties *all, const ro_parties *with)
{
    ro_parties own = {.n = 0};
    for (uint32_t i = 0; i < all->n; i++)
        if (!ro_parties_hold(with, &all->v[i]))
            own.v[own.n++] = all->v[i];
    return own;
}

/* "A, whose remarks followed a meeting with B", "his statement came after talks with B": whose words they are. */
static void add_whose_words(const ro_teller *teller, ro_telling *w)
{
    static const char *const words[] = {"remark", "comment", "statement", "announcement", "word", "warning", "call", "appeal", NULL};
    static const char *const following[] = {"follow", "come", NULL};
    uint32_t verb = tok(teller, w->predicate)->head, subject = verb == RO_NONE || !ro_lemma_in(tok(teller, verb), following) ? RO_NONE : ro_child(teller->tree, verb, RO_D_nsubj);
    uint32_t owner = subject == RO_NONE || !ro_lemma_in(tok(teller, subject), words) ? RO_NONE : ro_child_sub(teller->tree, subject, RO_D_nmod, RO_SUB_POSS);
    if (owner == RO_NONE)
        return;
    bool whose = ro_str_is_nocase(tok(teller, owner)->form, "whose") && tok(teller, verb)->deprel == RO_D_acl;
    telling_add_persons(&w->parties, teller, whose ? tok(teller, verb)->head : owner);
}

/* "A used a meeting with B to", "A emerged from talks with B": A's. */
static void add_user(const ro_teller *teller, ro_telling *w)
{
    static const char *const using[] = {"use", "describe", "hail", "praise", "appreciate", "value", "recall", "remember", "leave", "seize", "crown", "mark", "cap", "cut", "follow", "interrupt", "quit", "exit", "enjoy", "savour", "secure", "win", "report", "announce", NULL};
    static const char *const leaving[] = {"emerge", "come", "return", "walk", "withdraw", "leave", "report", "go", NULL};
    const ro_token *k = tok(teller, w->predicate);
    bool used = k->deprel == RO_D_obj && k->head != RO_NONE && ro_lemma_in(tok(teller, k->head), using);
    bool left = k->deprel == RO_D_obl && k->head != RO_NONE && ro_has_case(teller->tree, w->predicate, "from") && ro_lemma_in(tok(teller, k->head), leaving);
    if (!(used || left) || ro_passive(teller->tree, k->head))
        return;
    telling_add_persons(&w->parties, teller, ro_doer(teller, k->head));
    if (ro_parties_sides(&w->parties) > (used ? 1 : 0))
        w->carrier = k->head;
}

/* "the visit by A includes talks with B" */
static void add_visitor_said(const ro_teller *teller, ro_telling *w)
{
    ro_parties visitor = {.n = 0};
    journeys_add_travellers(&visitor, teller, ro_child(teller->tree, w->carrier, RO_D_nsubj));
    if (ro_parties_sides(&w->parties) != 1 || ro_parties_sides(&visitor) != 1 || !telling_holds_person(teller, &visitor))
        return;
    ro_parties_unite(&w->parties, &visitor);
    w->by_visitor = false;
}

/* "She met A. Talks were also held with B": hers, of whom the sentence before tells. */
static void add_who_was_told_of(const ro_teller *teller, ro_telling *w, ro_parties *with)
{
    const ro_document *d = teller->d;
    const ro_sentence *before = w->sentence ? &d->sentences.v[w->sentence - 1] : NULL;
    ro_parties own = {.n = 0};
    bool held = w->carrier != w->predicate && ro_passive(teller->tree, w->carrier) && is(teller, w->carrier, "hold");
    ro_parties others = *with;
    if (held)
        telling_add_with_case(&others, teller, w->carrier, "with");
    if (!held || w->definite || !before || before->kind != RO_BODY || before->root == RO_NONE || !telling_holds_person(teller, &others) || less(&w->parties, &others).n)
        return;
    telling_add_persons(&own, teller, ro_doer(teller, before->root));
    if (own.n != 1 || !own.v[0].name.n)
        return;
    for (uint32_t i = 0; i < others.n; i++)
        if (!strcmp(others.v[i].code, own.v[0].code))
            return;
    *with = others;
    own.v[0].role = NULL;
    ro_parties_unite(&own, &w->parties);
    w->parties = own;
}

/* Only those "with" whom are named: the visitor's talks, or the speaker's, or merging knows. */
static void find_owner(const ro_teller *teller, ro_telling *w, const ro_parties *with)
{
    w->by_visitor = part_of_visit(teller, w->predicate);
    if (w->by_visitor) {
        w->carrier = tok(teller, w->predicate)->head;
        add_visitor_said(teller, w);
        return;
    }
    add_whose_words(teller, w);
    if (ro_parties_sides(&w->parties) == 1)
        add_user(teller, w);
    if (ro_parties_sides(&w->parties) != 1)
        return;
    w->named_with = telling_holds_person(teller, with) && w->carrier == w->predicate;
    uint32_t time = ro_time_of(teller, w);
    bool dated = time != RO_NONE && teller->d->times.v[time].begin != RO_NO_DAY;
    if ((w->kind == RO_MEETING || w->kind == RO_CALL || w->kind == RO_DIALOGUE) && (w->standing == STANDS_HELD || dated))
        add_who_says(teller, w, w->predicate);
}

static bool has_ordinal(const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_amod && tok(w, c)->form.n && tok(w, c)->form.p[0] >= '0' && tok(w, c)->form.p[0] <= '9')
            return true;
    return false;
}

/* "will visit Sudville and Estport for talks with officials": they are of both, and not only of the one by which they were read. */
static bool visits_several(const ro_teller *teller, uint32_t noun)
{
    ro_where places[RO_MOST_PLACES];
    uint32_t verb = tok(teller, noun)->deprel == RO_D_obl ? tok(teller, noun)->head : RO_NONE;
    const ro_word *word = verb == RO_NONE || tok(teller, verb)->upos != RO_VERB ? NULL : telling_word(teller, verb);
    if (!word || telling_kind_of(word->type) != RO_VISIT)
        return false;
    uint32_t to = ro_oblique(teller->tree, verb, "to");
    to = to != RO_NONE ? to : telling_patient(teller, verb);
    return to != RO_NONE && ro_places_of(teller->tree, to, places, RO_MOST_PLACES) > 1;
}

static bool officials_of_place(const ro_teller *teller, const ro_telling *w, const ro_parties *own)
{
    const bool of_two = ro_parties_sides(&w->parties) == 2 && ro_parties_sides(own) == 1 && visits_several(teller, w->predicate);
    if (w->kind != RO_MEETING || !own->n || !(of_two || ro_parties_sides(&w->parties) == 1))
        return false;
    return telling_with_strangers(teller, w->predicate, false) || (w->carrier != w->predicate && telling_with_strangers(teller, w->carrier, false));
}

/* "Readout of A's Meetings with B and C", both of one state: how many there were, the text below tells. */
static bool in_heading_of_several(const ro_teller *teller, const ro_telling *w, const ro_parties *with)
{
    uint32_t persons = 0;
    for (uint32_t i = 0; i < with->n; i++)
        persons += with->v[i].name.n > 0;
    return w->plural && w->kind == RO_MEETING && w->sentence == 0 && teller->d->sentences.v[0].kind != RO_BODY && teller->d->sentences.n > 1 &&
           is(teller, w->predicate, "meeting") && persons > 1 && ro_parties_sides(with) == 1;
}

static void give_talks(const ro_teller *teller, ro_telling *w, const ro_parties *own, const ro_parties *with, ro_tellings *out)
{
    static const char *const apart[] = {"separate", "individual", "bilateral", NULL};
    bool of_one = ro_parties_sides(own) == 1, meetings = w->plural && w->kind == RO_MEETING && of_one, calls = w->plural && w->kind == RO_CALL && of_one;
    bool separate = meetings && telling_modified_by(teller, w->predicate, apart);
    RO_CHILDREN(teller->tree, c, w->carrier)
        separate = separate || (w->kind == RO_MEETING && of_one && w->carrier != w->predicate && tok(teller, c)->deprel == RO_D_advmod && (is(teller, c, "separately") || is(teller, c, "individually")));
    if (separate)
        w->distinct = w->elsewhere = false;
    bool with_one = w->plural && w->kind == RO_MEETING && ro_parties_sides(own) > 1 && ro_parties_sides(with) == 1 && telling_modified_by(teller, w->predicate, apart);
    if (in_heading_of_several(teller, w, with))
        return;
    if (with_one)
        telling_give_by_state(teller, w, with, own, out); /* "A's and B's envoys held separate talks with C" */
    else if (w->by_visitor && with->n > 1)
        telling_give_each_state(teller, w, with, out);
    else if (separate && with->n > 1)
        telling_give_each(teller, w, own, with, out);
    else if (((meetings && is(teller, w->predicate, "meeting")) || calls) && ro_parties_sides(with) > 1)
        telling_give_by_state(teller, w, own, with, out);
    else if (officials_of_place(teller, w, own))
        telling_give_strangers(teller, w, own, out);
    else
        telling_give(teller, w, out);
}

/* "recalled its envoys for consultations": at home; "blocked the talks": there are none. */
static bool holds_no_talks(const ro_teller *w, uint32_t noun)
{
    static const char *const recalling[] = {"recall", "withdraw", "pull", "order", NULL};
    static const char *const stopping[] = {"block", "veto", "oppose", "obstruct", "prevent", "hinder", "stall", NULL};
    uint32_t verb = tok(w, noun)->head;
    if (verb == RO_NONE)
        return false;
    bool home = tok(w, noun)->deprel == RO_D_obl && ro_has_case(w->tree, noun, "for") && ro_lemma_in(tok(w, verb), recalling);
    return home || (tok(w, noun)->deprel == RO_D_obj && ro_lemma_in(tok(w, verb), stopping));
}

/* "a luncheon in honour of B", "hosted a dinner on Sunday in honour of B" */
static void add_honoured(const ro_teller *w, uint32_t noun, ro_parties *with)
{
    static const char *const honour[] = {"honour", "honor", NULL};
    uint32_t verb = tok(w, noun)->deprel == RO_D_obj ? tok(w, noun)->head : RO_NONE;
    for (uint32_t head = noun; head != RO_NONE && !with->n; head = head == noun ? verb : RO_NONE)
        RO_CHILDREN(w->tree, c, head)
            if (ro_lemma_in(tok(w, c), honour) && ro_has_case(w->tree, c, "in"))
                telling_add_with_case(with, w, c, "of");
}

/* "a meeting at his home with President B", "talks in Sudville on trade with President B" */
static void add_with_below(const ro_teller *w, uint32_t noun, ro_parties *with)
{
    static const char *const cases[] = {"at", "in", "on", "about", "over", NULL};
    RO_CHILDREN(w->tree, c, noun)
        for (int i = 0; cases[i] && !with->n && tok(w, c)->deprel == RO_D_nmod && w->person[c] == RO_NONE; i++) {
            ro_parties persons = {.n = 0};
            if (ro_has_case(w->tree, c, cases[i]))
                telling_add_with_case(&persons, w, c, "with");
            if (telling_holds_person(w, &persons))
                *with = persons;
        }
}

/* "talks with B via videoconference": said behind whom they were with. */
static const char *mode_behind(const ro_teller *w, uint32_t noun)
{
    const char *mode = NULL;
    RO_CHILDREN(w->tree, c, noun)
        if (!mode && tok(w, c)->deprel == RO_D_nmod && ro_has_case(w->tree, c, "with"))
            RO_CHILDREN(w->tree, by, c)
                if (!mode && tok(w, by)->deprel == RO_D_nmod && (ro_has_case(w->tree, by, "via") || ro_has_case(w->tree, by, "by") || ro_has_case(w->tree, by, "over")))
                    mode = ro_str_is(tok(w, by)->lemma, "phone") || ro_str_is(tok(w, by)->lemma, "telephone") ? "phone" : telling_mode(w, c, 2);
    return mode;
}

/* "called for a meeting between A and B": who calls for it is none of the two. */
static bool between_others(const ro_teller *teller, ro_telling *w)
{
    static const char *const calling[] = {"call", "urge", "propose", "suggest", "insist", "press", "push", "demand", "seek", "want", "request", "appeal", "encourage", "advocate", "favour", "favor", NULL};
    uint32_t verb = tok(teller, w->predicate)->head;
    ro_parties both = {.n = 0};
    if (w->standing != STANDS_PROPOSED || verb == RO_NONE || !ro_lemma_in(tok(teller, verb), calling))
        return false;
    telling_add_with_case(&both, teller, w->predicate, "between");
    ro_parties others = less(&w->parties, &both);
    ro_parties all = both;
    ro_parties_unite(&all, &others);
    const uint32_t sides = ro_parties_sides(&both);
    if (sides < 2 || ro_parties_sides(&all) < sides + ro_parties_sides(&others))
        return false; /* "A's president called for talks between A and B" */
    w->parties = both;
    return true;
}

void talks_tell_noun(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    uint32_t noun = w->predicate, of = ro_oblique(teller->tree, noun, "of");
    ro_parties with = {.n = 0};
    if (holds_no_talks(teller, noun))
        return;
    add_honoured(teller, noun, &with);
    telling_add_with_case(&with, teller, noun, "with");
    if (!with.n && !w->weak)
        add_with_below(teller, noun, &with);
    if (w->kind == RO_MEETING && !w->mode && (w->mode = mode_behind(teller, noun)) != NULL)
        w->kind = RO_CALL;
    telling_add_with_case(&with, teller, of, "with"); /* "the conversation of A with B" */
    if (w->plural && !with.n && tok(teller, noun)->deprel == RO_D_obj && ro_verb_light(tok(teller, tok(teller, noun)->head)))
        telling_add_with_case(&with, teller, tok(teller, noun)->head, "with"); /* "had phone calls on Friday with A and B" */
    w->with_others = !with.n && ro_oblique(teller->tree, noun, "with") != RO_NONE && !telling_with_strangers(teller, noun, false);
    add_sides(teller, w, word, &with);
    ro_parties none = {.n = 0};
    if (w->kind == RO_MEETING && ro_parties_sides(&w->parties) == 1)
        telling_mend_host(teller, noun, &w->parties, &none);
    add_who_was_told_of(teller, w, &with);
    if (between_others(teller, w)) {
        telling_give(teller, w, out);
        return;
    }
    ro_parties own = less(&w->parties, &with);
    if (!own.n && with.n)
        find_owner(teller, w, &with);
    else if (!w->parties.n)
        add_user(teller, w);
    static const char *const both[] = {"bilateral", NULL};
    if (!w->parties.n && w->kind == RO_MEETING && w->carrier != noun && ro_verb_light(tok(teller, w->carrier)) && !w->definite && !w->weak && telling_modified_by(teller, noun, both))
        w->by_context = true; /* "A bilateral meeting will also be held" */
    if (!w->parties.n && (of != RO_NONE || has_ordinal(teller, noun)))
        w->definite = false; /* "the 15th meeting of …" names one of its own */
    give_talks(teller, w, &own, &with, out);
}
