/* SPDX-License-Identifier: Apache-2.0 */
/* Gatherings of many states: who is told to be there, to speak there, to meet on their sidelines or to prepare them. */
#include "events/engagements_tell.h"

enum { DEEPEST = 5 };

bool conference_body(const ro_teller *teller, uint32_t token)
{
    static const char *const bodies[] = {"commission", "committee", "council", "group", "dialogue", "mechanism", "consultation", "subcommittee", "forum", NULL};
    return token != RO_NONE && ro_lemma_in(tok(teller, token), bodies) && telling_capital(teller, token);
}

static bool organisation_at(const ro_teller *w, uint32_t token)
{
    return token != RO_NONE && tok(w, token)->mention != RO_NONE &&
           w->d->entities.v[w->d->mentions.v[tok(w, token)->mention].entity].kind == RO_ORGANISATION;
}

static const char *code_at(const ro_teller *w, uint32_t token)
{
    return w->d->entities.v[w->d->mentions.v[tok(w, token)->mention].entity].code;
}

/* "the G20 foreign ministers' meeting", "a meeting of the Security Council": of many states. */
uint32_t conference_organiser(const ro_teller *w, uint32_t noun)
{
    uint32_t of = ro_oblique(w->tree, noun, "of");
    if (organisation_at(w, of))
        return of;
    RO_CHILDREN(w->tree, c, noun) {
        if (tok(w, c)->deprel != RO_D_compound && tok(w, c)->deprel != RO_D_amod && tok(w, c)->subtype != RO_SUB_POSS && tok(w, c)->deprel != RO_D_nmod)
            continue;
        if (ro_child(w->tree, c, RO_D_case) != RO_NONE && tok(w, c)->subtype != RO_SUB_POSS)
            continue;
        if (organisation_at(w, c))
            return c;
        RO_CHILDREN(w->tree, g, c)
            if (tok(w, c)->subtype == RO_SUB_POSS && tok(w, g)->deprel == RO_D_compound && organisation_at(w, g))
                return g;
    }
    return RO_NONE;
}

bool conference_body_only(const ro_token *k)
{
    static const char *const nouns[] = {"mechanism", "commission", "council", "committee", "group", "assembly", "congress", "debate", NULL};
    return ro_lemma_in(k, nouns);
}

/* "is welcome to attend", "invited to attend": the conference stands, invited or not. */
static bool invited(const ro_teller *w, uint32_t verb)
{
    static const char *const words[] = {"welcome", "invite", "invitation", NULL};
    return ro_lemma_in(tok(w, verb), words) || (tok(w, verb)->head != RO_NONE && ro_lemma_in(tok(w, tok(w, verb)->head), words));
}

/* "a ministerial meeting", "the donors' meeting", "a meeting of foreign ministers that A attended": of many, where no two are named. */
bool conference_of_many(const ro_teller *w, uint32_t noun)
{
    static const char *const kinds[] = {"ministerial", "donor", "donors", "multilateral", "leadership", "plenary", "ministers", "leaders", "leader", NULL};
    static const char *const holders[] = {"minister", "leader", "head", "president", "group", "bloc", "organisation", "organization", "country", "state", "official", NULL};
    uint32_t of = ro_oblique(w->tree, noun, "of"), verb = tok(w, noun)->head;
    bool attended = tok(w, noun)->deprel == RO_D_obj && verb != RO_NONE && is(w, verb, "attend");
    if (ro_oblique(w->tree, noun, "with") != RO_NONE || ro_oblique(w->tree, noun, "between") != RO_NONE)
        return false;
    if (telling_modified_by(w, noun, kinds) && (attended || ro_has_case(w->tree, noun, "at")))
        return true;
    bool capital = of != RO_NONE && ro_oblique(w->tree, of, "of") != RO_NONE && tok(w, of)->form.n && tok(w, of)->form.p[0] >= 'A' && tok(w, of)->form.p[0] <= 'Z'; /* "the African Group of States" */
    ro_str name = of != RO_NONE ? ro_fold(w->arena, tok(w, of)->lemma) : RO_STR("");
    return attended && of != RO_NONE && ro_str_in(name, holders) && (capital || ro_feat_is(tok(w, of), "Number", "Plur"));
}

/* "attended a debate of the Council", "took part in the congress": the verb above the noun is one of being there. */
static bool taken_part_in(const ro_teller *w, uint32_t noun)
{
    static const char *const attending[] = {"attend", "address", "join", "chair", "open", NULL};
    static const char *const part[] = {"participate", "take", "speak", NULL};
    const ro_token *k = tok(w, noun);
    if (k->head == RO_NONE)
        return false;
    return (k->deprel == RO_D_obj && ro_lemma_in(tok(w, k->head), attending)) ||
           (k->deprel == RO_D_obl && (ro_has_case(w->tree, noun, "in") || ro_has_case(w->tree, noun, "at")) && ro_lemma_in(tok(w, k->head), part));
}

/* "at", "attended", "at the end of the Asia-Europe Meeting": a gathering by name, where somebody is. */
bool conference_by_name(const ro_teller *w, uint32_t noun)
{
    const ro_sentence *s = &w->d->sentences.v[tok(w, noun)->sentence];
    static const char *const parts[] = {"end", "sideline", "margin", "opening", "start", "close", "conclusion", NULL};
    uint32_t above = tok(w, noun)->head;
    bool there = taken_part_in(w, noun) || ro_has_case(w->tree, noun, "at") || ro_has_case(w->tree, noun, "during") || (above != RO_NONE && ro_lemma_in(tok(w, above), parts));
    ro_parties sides = {.n = 0};
    if (!there || s->kind != RO_BODY || !is(w, noun, "Meeting") || !telling_capital(w, noun) || noun == s->first || !telling_capital(w, noun - 1) || w->person[noun - 1] != RO_NONE)
        return false;
    telling_add_words_before(&sides, w, noun);
    return sides.n < 2 && ro_oblique(w->tree, noun, "with") == RO_NONE && ro_oblique(w->tree, noun, "between") == RO_NONE;
}

/* What stands between a gathering and who is there: "his speech to", "on the sidelines of". */
static bool of_speech(const ro_token *k)
{
    static const char *const nouns[] = {"speech", "address", "statement", "remark", "intervention", "appearance", "presentation", "report", NULL};
    return ro_lemma_in(k, nouns);
}

/* Is the body that the noun names sitting: spoken to, attended, met at? */
static bool in_session(const ro_teller *w, uint32_t noun)
{
    static const char *const at[] = {"at", "during", NULL};
    static const char *const to[] = {"to", "before", "for", "at", NULL};
    static const char *const sittings[] = {"sideline", "margin", "session", "opening", "fringe", NULL};
    static const char *const verbs[] = {"address", "attend", "tell", "open", NULL};
    const ro_token *k = tok(w, noun);
    if (k->head == RO_NONE)
        return false;
    for (int i = 0; at[i]; i++)
        if (ro_has_case(w->tree, noun, at[i]))
            return true;
    for (int i = 0; to[i]; i++)
        if (ro_has_case(w->tree, noun, to[i]) && (of_speech(tok(w, k->head)) || is(w, k->head, "speak")))
            return true;
    return ro_lemma_in(tok(w, k->head), sittings) || ((k->deprel == RO_D_obj || k->deprel == RO_D_iobj) && ro_lemma_in(tok(w, k->head), verbs));
}

/* "an open debate", "the UN congress on crime": in small letters too, where somebody is told to be there. */
static bool debated(const ro_teller *w, uint32_t noun)
{
    static const char *const kinds[] = {"open", "world", "international", "global", NULL};
    if (!is(w, noun, "debate") && !is(w, noun, "congress"))
        return false;
    return taken_part_in(w, noun) && (conference_organiser(w, noun) != RO_NONE || telling_modified_by(w, noun, kinds));
}

bool conference_in_session(const ro_teller *w, uint32_t noun, uint8_t kind)
{
    if (!conference_body_only(tok(w, noun)) || (kind == RO_CONFERENCE && debated(w, noun)))
        return true;
    bool organisation = organisation_at(w, noun);
    return telling_capital(w, noun) && !(organisation && !(kind == RO_CONFERENCE && in_session(w, noun)));
}

/* The noun that the gathering hangs on, past its sittings and sidelines; RO_NONE where that is a verb. */
static uint32_t noun_above(const ro_teller *w, uint32_t noun)
{
    static const char *const parts[] = {"sideline", "margin", "session", "opening", "fringe", "day", "plenary", "segment", NULL};
    uint32_t k = tok(w, noun)->head;
    for (int i = 0; i < DEEPEST && k != RO_NONE && tok(w, k)->upos == RO_NOUN && ro_lemma_in(tok(w, k), parts); i++)
        k = tok(w, k)->head;
    return k != RO_NONE && tok(w, k)->upos == RO_NOUN ? k : RO_NONE;
}

/* "his speech to the summit", "Norland's participation in the forum", "a meeting of A and B on its sidelines": true where told so. */
static bool add_by_noun(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    static const char *const presence[] = {"participation", "attendance", "presence", NULL};
    static const char *const meetings[] = {"meeting", "talk", "conversation", "discussion", NULL};
    uint32_t above = noun_above(w, noun);
    bool meeting = above != RO_NONE && ro_lemma_in(tok(w, above), meetings) && above != tok(w, noun)->head;
    if (above == RO_NONE || !(meeting || of_speech(tok(w, above)) || ro_lemma_in(tok(w, above), presence)))
        return false;
    uint32_t before = one->parties.n, owner = ro_child_sub(w->tree, above, RO_D_nmod, RO_SUB_POSS), top = above, clause = ro_noun_clause(w->tree, above, &top);
    if (owner != RO_NONE && tok(w, owner)->upos == RO_PRON && clause != RO_NONE && above < clause)
        owner = ro_doer(w, clause); /* "in his speech to the forum, A promised" */
    ro_parties_of(&one->parties, w, owner);
    telling_add_with_case(&one->parties, w, above, meeting ? "between" : "by");
    telling_add_with_case(&one->parties, w, above, meeting ? "with" : "of");
    return one->parties.n > before;
}

/* "discussed preparations for the summit", "spoke with B about the coming forum": who prepares it will be there. */
static void add_by_plans(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    static const char *const plans[] = {"preparation", "planning", "plan", "organization", "organisation", "priority", "agenda", NULL};
    static const char *const about[] = {"about", "regarding", "regard", "concerning", "concern", "on", NULL};
    static const char *const verbs[] = {"discuss", "speak", "talk", "consult", "meet", "coordinate", NULL};
    ro_parties talkers = {.n = 0};
    uint32_t k = noun, above = tok(w, noun)->head;
    if (one->standing == STANDS_PLANNED || one->standing == STANDS_HELD)
        while (above != RO_NONE && ro_lemma_in(tok(w, above), plans))
            k = above, above = tok(w, k)->head;
    if (above == RO_NONE || !ro_lemma_in(tok(w, above), verbs) || (k == noun && one->standing != STANDS_PLANNED))
        return;
    bool topic = tok(w, k)->deprel == RO_D_obj;
    for (int i = 0; about[i]; i++)
        topic = topic || ro_has_case(w->tree, k, about[i]);
    if (!topic)
        return;
    ro_parties_of(&talkers, w, ro_doer(w, above));
    telling_add_with_case(&talkers, w, above, "with");
    if (ro_parties_sides(&talkers) < 2)
        return;
    ro_parties_unite(&one->parties, &talkers);
    one->standing = STANDS_PLANNED;
}

/* Who is there by the words around the noun. */
static void add_own_words(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    if (!add_by_noun(w, one, noun))
        telling_add_clause(w, one, noun);
    add_by_plans(w, one, noun);
}

/* "the G7 summit": whose it is, is its name; nobody is told to be there. */
static bool only_its_name(const ro_teller *w, const ro_telling *one, uint32_t noun, uint32_t body)
{
    bool name = tok(w, body)->deprel == RO_D_compound || tok(w, body)->deprel == RO_D_amod;
    bool alone = one->parties.n == 1 && one->parties.v[0].entity == w->d->mentions.v[tok(w, body)->mention].entity;
    return alone && name && tok(w, body)->head == noun && strcmp(code_at(w, body), "EUR") != 0;
}

static bool to_the_press(const ro_teller *w, uint32_t noun)
{
    static const char *const press[] = {"press", "news", "media", "video", "telephone", NULL};
    return telling_modified_by(w, noun, press);
}

/* "proposed a summit with President B", "held a working conference with his counterpart": a meeting of two. */
static bool summit_of_two(const ro_teller *w, uint32_t noun)
{
    ro_parties with = {.n = 0};
    if (!(is(w, noun, "summit") || (is(w, noun, "conference") && !to_the_press(w, noun))) || telling_capital(w, noun))
        return false;
    telling_add_with_case(&with, w, noun, "with");
    if (!with.n && tok(w, noun)->deprel == RO_D_obj && ro_verb_light(tok(w, tok(w, noun)->head)))
        telling_add_with_case(&with, w, tok(w, noun)->head, "with");
    return ro_parties_sides(&with) == 1 && !ro_parties_all_organisations(&with, w->d) && strlen(with.v[0].code) == 3 && strcmp(with.v[0].code, "EUR") != 0 &&
           strcmp(with.v[0].code, "IGO") != 0 && strcmp(with.v[0].code, "UNO") != 0;
}

/* "at a joint press conference with B, A said": they met. */
static void tell_joint_press(const ro_teller *teller, ro_telling *w, ro_tellings *out)
{
    static const char *const joint[] = {"joint", NULL};
    ro_parties with = {.n = 0};
    uint32_t noun = w->predicate, of = ro_child_sub(teller->tree, noun, RO_D_nmod, RO_SUB_POSS);
    telling_add_with_case(&with, teller, noun, "with");
    if (!telling_modified_by(teller, noun, joint) && !telling_holds_person(teller, &with))
        return;
    w->kind = RO_MEETING;
    telling_add_persons(&w->parties, teller, of);
    telling_add_with_case(&w->parties, teller, noun, "by");
    telling_add_with_case(&w->parties, teller, noun, "of");
    ro_parties_unite(&w->parties, &with);
    telling_add_clause(teller, w, noun);
    bool persons = true;
    for (uint32_t i = 0; i < w->parties.n; i++) {
        ro_parties one = {.n = 1, .v = {w->parties.v[i]}};
        persons = persons && telling_holds_person(teller, &one);
    }
    w->definite = true;
    w->distinct = w->elsewhere = false;
    if (persons && ro_parties_sides(&w->parties) == 2 && w->standing == STANDS_HELD)
        telling_give(teller, w, out);
}

/* "The meeting took place on the sidelines of the summit": those who met are there. */
static bool beside_meeting(const ro_teller *w, uint32_t noun)
{
    static const char *const edges[] = {"sideline", "margin", "fringe", NULL};
    static const char *const happening[] = {"take", "hold", "occur", "happen", NULL};
    static const char *const meetings[] = {"meeting", "talk", "encounter", "conversation", NULL};
    uint32_t edge = tok(w, noun)->head, clause = edge == RO_NONE ? RO_NONE : tok(w, edge)->head;
    if (clause == RO_NONE || !ro_lemma_in(tok(w, edge), edges) || tok(w, edge)->deprel != RO_D_obl || !ro_lemma_in(tok(w, clause), happening))
        return false;
    uint32_t met = ro_child(w->tree, clause, RO_D_nsubj);
    return met != RO_NONE && met < noun && ro_lemma_in(tok(w, met), meetings) && ro_verb_standing(w->tree, clause) == STANDS_HELD;
}

/* "the Southern Leaders' Summit": the leaders are part of its name, whomever the text calls so elsewhere. */
static void leave_out_name(const ro_teller *w, uint32_t noun, ro_parties *parties)
{
    uint32_t owner = telling_capital(w, noun) ? ro_child_sub(w->tree, noun, RO_D_nmod, RO_SUB_POSS) : RO_NONE, kept = 0;
    if (owner == RO_NONE || !telling_capital(w, owner) || !(is(w, owner, "Leader") || is(w, owner, "Minister") || is(w, owner, "President")))
        return;
    for (uint32_t i = 0; i < parties->n; i++)
        if (parties->v[i].mention == RO_NONE || tok(w, owner)->mention != parties->v[i].mention)
            parties->v[kept++] = parties->v[i];
    parties->n = kept;
}

/* "the gathering", and nothing else said of it: one told before. */
static bool bare(const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_amod || tok(w, c)->deprel == RO_D_compound || tok(w, c)->deprel == RO_D_nmod || tok(w, c)->deprel == RO_D_acl)
            return ro_lemma_is(tok(w, c), "mentioned") || ro_lemma_is(tok(w, c), "said");
    return true;
}

/* "a summit that A will not attend" */
static bool not_attended(const ro_teller *w, uint32_t noun)
{
    RO_CHILDREN(w->tree, c, noun)
        if (tok(w, c)->deprel == RO_D_acl && (is(w, c, "attend") || is(w, c, "participate")) && ro_negated(w->tree, c))
            return true;
    return false;
}

void conference_tell_noun(const ro_teller *teller, ro_telling *w, const ro_word *word, ro_tellings *out)
{
    static const char *const general[] = {"general", "world", "parliamentary", NULL};
    static const char *const houses[] = {"national", "legislative", "federal", NULL};
    ro_parties modifiers = {.n = 0};
    uint32_t noun = w->predicate, body = conference_organiser(teller, noun);
    if (body == RO_NONE && summit_of_two(teller, noun)) {
        w->kind = RO_MEETING;
        talks_tell_noun(teller, w, word, out);
        return;
    }
    bool named = organisation_at(teller, noun);
    if (named && is(teller, noun, "forum"))
        return; /* "the Pacific Islands Forum": a body, not its session */
    if (named && !strcmp(code_at(teller, noun), "EUR"))
        ro_party_add_code(&modifiers, "EUR", RO_STR(""));
    if (named && conference_body_only(tok(teller, noun)))
        body = noun;
    if (to_the_press(teller, noun) || is(teller, noun, "briefing")) {
        tell_joint_press(teller, w, out);
        return;
    }
    if (is(teller, noun, "assembly") && telling_modified_by(teller, noun, houses))
        return; /* "a speech at the National Assembly": to one state's parliament */
    if (conference_body_only(tok(teller, noun)) && !ro_has_case(teller->tree, noun, "at") && !(named && in_session(teller, noun)) && !telling_modified_by(teller, noun, general) &&
        !debated(teller, noun))
        return;
    telling_add_slots(&w->parties, teller, noun, word->slots);
    if (named)
        telling_add_words_before(&modifiers, teller, noun);
    else
        telling_add_modifiers(&modifiers, teller, noun);
    leave_out_name(teller, noun, &w->parties);
    leave_out_name(teller, noun, &modifiers);
    uint32_t sides = ro_parties_sides(&w->parties);
    add_own_words(teller, w, noun);
    telling_add_clauses_of(&w->parties, teller, noun);
    telling_add_inverted(teller, w, noun);
    static const char *const holding[] = {"hold", "begin", "start", "end", "conclude", "wrap", "have", "meet", NULL};
    bool held = w->carrier != noun && ro_lemma_in(tok(teller, w->carrier), holding);
    if (ro_parties_sides(&modifiers) >= 2 && !w->parties.n)
        w->parties = modifiers;
    ro_parties with = {.n = 0};
    telling_add_with_case(&with, teller, noun, "with");
    held = held || (ro_parties_sides(&with) == 1 && telling_holds_person(teller, &with) && !ro_parties_all_organisations(&with, teller->d)); /* "a summit with President B" */
    bool two = ro_parties_sides(&w->parties) == 2 && is(teller, noun, "summit") && body == RO_NONE && (!telling_capital(teller, noun) || ro_parties_sides(&modifiers) == 2);
    if (two && (sides >= 2 || held || ro_parties_sides(&modifiers) == 2))
        w->kind = RO_MEETING;
    else if (body != RO_NONE && !(is(teller, noun, "conference") && !strcmp(code_at(teller, body), "UNO")))
        ro_party_add_mention(&w->parties, teller->d, tok(teller, body)->mention);
    if (w->standing == STANDS_PROPOSED && w->carrier != noun && invited(teller, w->carrier))
        w->standing = STANDS_PLANNED;
    if (w->parties.n && !sides && not_attended(teller, noun))
        w->standing = STANDS_CANCELLED;
    w->only_joins = w->only_joins || (w->definite && is(teller, noun, "gathering") && bare(teller, noun));
    w->only_named = body != RO_NONE && only_its_name(teller, w, noun, body);
    w->of_meeting = !w->parties.n && beside_meeting(teller, noun);
    if (w->parties.n || w->of_meeting)
        telling_give(teller, w, out);
}
