/* SPDX-License-Identifier: Apache-2.0 */
/* Did it happen? Tense, modals, and the verbs and nouns that govern the predicate: "is to meet", "invited to visit", "ruled out". */
#include "events/engagements.h"

enum { DEEPEST = 8 };

static const char *const planning[] = {"plan", "poise", "poised", "expect", "schedule", "set", "slate", "due", "about", "likely", "intend", "prepare", "agree", "decide", "arrange",
                                       "announce", "confirm", "book", "pledge", "promise", "commit", "accept", "await", "prospect", "poise",
                                       "tip", "anticipate", "preparation", "planning", "plan", "agreement", "decision", "schedule", "intention", "pencil", NULL};
static const char *const proposing[] = {"hope", "want", "wish", "seek", "offer", "propose", "suggest", "invite", "invitation", "ask", "request",
                                        "call", "urge", "ready", "willing", "willingness", "readiness", "encourage", "look", "demand",
                                        "proposal", "offer", "desire", "consider", "possibility", "welcome", "push", "try", "like",
                                        "open", "need", "interest", "aim", "demand", "appeal", "prepared", "idea", "importance", "necessity", "urgency",
                                        "insist", "insistence", "press", "lobby", "advocate", "favour", "favor", "plead", NULL};
static const char *const cancelling[] = {"postpone", "cancel", "refuse", "decline", "reject", "rule", "scrap", "delay", "suspend", "shelve",
                                         "snub", "abandon", "boycott", "scuttle", "skip", "cancellation", "postponement", "refusal", "spurn", "rebuff", "halt", NULL};
static const char *const offers[] = {"offer", "proposal", "request", "call", "appeal", "bid", "plea", "demand", "suggestion", "invitation", "overture", NULL};
static const char *const denying[] = {"deny", "refute", "dismiss", NULL};
static const char *const light[] = {"hold", "have", "pay", "make", "conduct", "begin", "start", "open", "continue", "conclude", "complete",
                                    "chair", "co-chair", "cochair", "host", "attend", "join", "finish", "wrap", "lead", "convene", "schedule", "plan",
                                    "postpone", "cancel", "arrange", "receive", "kick", "resume", "launch", "undertake", "embark", "propose",
                                    "seek", "request", "enter", "finalize", "take", "do", "end", "engage", "participate", "organise", "organize",
                                    "reconvene", "co-host", "cohost", "preside", "set", "refuse", "rule", "accept", "initiate", "reject", "give", "grant", "accord", "suggest", "offer", "demand", "suspend", "abandon",
                                    "shelve", "scrap", "halt", "break", "reopen", "wind", "get", "quit", "walk", "pull", "withdraw", "return", "restart", "delay", "close", NULL};

static const ro_token *tok(const ro_tree *t, uint32_t i) { return ro_tok(t->d, i); }

bool ro_verb_light(const ro_token *verb) { return ro_lemma_in(verb, light); }

/* "to meet", "to be held" */
static bool infinitive(const ro_tree *t, uint32_t verb)
{
    RO_CHILDREN(t, c, verb)
        if (tok(t, c)->deprel == RO_D_mark && ro_str_is_nocase(tok(t, c)->form, "to"))
            return true;
    return false;
}

static bool has_auxiliary(const ro_tree *t, uint32_t verb, const char *const *list)
{
    RO_CHILDREN(t, c, verb)
        if (tok(t, c)->deprel == RO_D_aux || tok(t, c)->deprel == RO_D_cop)
            if (ro_lemma_in(tok(t, c), list) || ro_str_in(tok(t, c)->form, list))
                return true;
    return false;
}

static bool is_finite(const ro_tree *t, uint32_t verb)
{
    if (ro_feat_is(tok(t, verb), "VerbForm", "Fin"))
        return true;
    RO_CHILDREN(t, c, verb)
        if ((tok(t, c)->deprel == RO_D_aux || tok(t, c)->deprel == RO_D_cop) && !ro_feat_is(tok(t, c), "VerbForm", "Inf"))
            return true;
    return false;
}

/* "call off", "put off"; "pull out of", however the parser hung the word. */
static bool phrasal(const ro_tree *t, uint32_t verb, const char *lemma, const char *particle)
{
    return ro_lemma_is(tok(t, verb), lemma) &&
           (ro_has_particle(t, verb, particle) || (verb + 1 < t->d->tokens.n && ro_str_is_nocase(tok(t, verb + 1)->form, particle)));
}

bool ro_verb_calls_off(const ro_tree *t, uint32_t verb)
{
    return ro_lemma_in(tok(t, verb), cancelling) || phrasal(t, verb, "call", "off") || phrasal(t, verb, "put", "off") || phrasal(t, verb, "turn", "down") ||
           phrasal(t, verb, "break", "off") || phrasal(t, verb, "pull", "out") || phrasal(t, verb, "back", "out") || phrasal(t, verb, "drop", "out") ||
           phrasal(t, verb, "withdraw", "from") || phrasal(t, verb, "walk", "away") || phrasal(t, verb, "stay", "away") || phrasal(t, verb, "fall", "through");
}

uint32_t ro_kept_from(const ro_tree *t, uint32_t verb)
{
    static const char *const keeping[] = {"keep", "prevent", "stop", "bar", "block", "deter", "ban", "prohibit", NULL};
    uint32_t above = tok(t, verb)->head;
    if (above == RO_NONE || above > verb || !ro_lemma_in(tok(t, above), keeping) || !ro_str_ends(tok(t, verb)->form, "ing"))
        return RO_NONE;
    RO_CHILDREN(t, c, verb)
        if (ro_str_is(tok(t, c)->form, "from"))
            return above;
    return RO_NONE;
}

/* A governor of expecting, asking or calling off. `below` stands under it as complement or object. */
static ro_standing governed(const ro_tree *t, uint32_t governor)
{
    const ro_token *g = tok(t, governor);
    if (ro_verb_calls_off(t, governor))
        return ro_negated(t, governor) ? STANDS_PLANNED : STANDS_CANCELLED;
    if (ro_lemma_in(g, planning))
        return STANDS_PLANNED;
    if (ro_lemma_is(g, "open") && g->upos == RO_VERB)
        return STANDS_NOT; /* "opened talks", not "open to talks" */
    return ro_lemma_in(g, proposing) ? STANDS_PROPOSED : STANDS_NOT;
}

static ro_standing standing(const ro_tree *t, uint32_t verb, int depth);
static bool modified(const ro_tree *t, uint32_t noun, const char *const *list);
static bool has_case_in(const ro_tree *t, uint32_t noun, const char *const *list);

/* "the first president to visit": it happened, unless what is said of the president has not. */
static bool of_the_first(const ro_tree *t, uint32_t noun)
{
    static const char *const ranks[] = {"first", "last", "only", "latest", "second", "third", NULL};
    if (tok(t, noun)->upos == RO_VERB)
        return false;
    if (ro_lemma_in(tok(t, noun), ranks) && ro_child(t, noun, RO_D_cop) != RO_NONE)
        return true; /* "was among the first to call" */
    RO_CHILDREN(t, c, noun) { /* "the most senior official", "the highest ranking official to visit" */
        if (tok(t, c)->deprel != RO_D_amod)
            continue;
        if (ro_feat_is(tok(t, c), "Degree", "Sup"))
            return true;
        RO_CHILDREN(t, most, c)
            if (ro_feat_is(tok(t, most), "Degree", "Sup"))
                return true;
    }
    return modified(t, noun, ranks);
}

/* "scrapped plans to meet", "postponed a trip to meet": the plan's end is the meeting's. */
static bool plan_called_off(const ro_tree *t, uint32_t plan)
{
    static const char *const plans[] = {"plan", "trip", "intention", "arrangement", NULL};
    const ro_token *k = tok(t, plan);
    static const char *const dropping[] = {"drop", "ditch", "axe", "abort", "kill", NULL};
    return ro_lemma_in(k, plans) && k->head != RO_NONE && (k->deprel == RO_D_obj || k->subtype == RO_SUB_PASS) &&
           (ro_verb_calls_off(t, k->head) || ro_lemma_in(tok(t, k->head), dropping));
}

/* "has no plans to meet": ruled out */
static bool no_such_plan(const ro_tree *t, uint32_t noun)
{
    static const char *const plans[] = {"plan", "intention", NULL};
    static const char *const no[] = {"no", NULL};
    return ro_lemma_in(tok(t, noun), plans) && modified(t, noun, no);
}

static bool told_as_done(const ro_tree *t, uint32_t clause);

/* "by signing" */
static bool by_doing(const ro_tree *t, uint32_t verb)
{
    RO_CHILDREN(t, c, verb)
        if (c < verb && tok(t, c)->deprel == RO_D_mark && ro_lemma_is(tok(t, c), "by"))
            return ro_str_ends(tok(t, verb)->form, "ing");
    return false;
}

/* Does the clause say what a noun is for ("a will to widen trade"), and not what one has agreed or plans to do? */
static bool beside_purpose(const ro_tree *t, uint32_t clause)
{
    for (int i = 0; i < DEEPEST && tok(t, clause)->head != RO_NONE && tok(t, clause)->deprel == RO_D_conj; i++)
        clause = tok(t, clause)->head;
    return tok(t, clause)->deprel == RO_D_acl && infinitive(t, clause);
}

/* "led a delegation to meet with B": they met. */
static bool led_a_delegation(const ro_tree *t, uint32_t verb)
{
    static const char *const leading[] = {"lead", "head", NULL}, *const led[] = {"delegation", "team", "mission", "group", NULL};
    static const char *const meeting[] = {"meet", "confer", NULL};
    uint32_t above = tok(t, verb)->head;
    if (above != RO_NONE && tok(t, verb)->deprel == RO_D_acl && ro_lemma_in(tok(t, above), led))
        above = tok(t, above)->head;
    if (above == RO_NONE || !ro_lemma_in(tok(t, verb), meeting) || !ro_lemma_in(tok(t, above), leading))
        return false;
    uint32_t object = ro_child(t, above, RO_D_obj);
    return object != RO_NONE && ro_lemma_in(tok(t, object), led);
}

/* "had the opportunity to meet": they met. */
static bool had_the_chance(const ro_tree *t, uint32_t noun)
{
    static const char *const chances[] = {"opportunity", "chance", "occasion", "pleasure", "honour", "honor", "privilege", NULL};
    const uint32_t verb = tok(t, noun)->deprel == RO_D_obj ? tok(t, noun)->head : RO_NONE;
    return verb != RO_NONE && ro_lemma_in(tok(t, noun), chances) && ro_lemma_is(tok(t, verb), "have") && ro_feat_is(tok(t, verb), "Tense", "Past") && ro_feat_is(tok(t, verb), "VerbForm", "Fin") &&
           !ro_negated(t, verb);
}

static ro_standing not_finite(const ro_tree *t, uint32_t verb, int depth)
{
    const ro_token *v = tok(t, verb);
    bool to = infinitive(t, verb);
    uint32_t above = v->head;
    if (ro_kept_from(t, verb) != RO_NONE)
        return ro_negated(t, above) ? STANDS_NOT : STANDS_CANCELLED;
    if (above == RO_NONE)
        return to ? STANDS_PLANNED : STANDS_HELD;
    if (to && led_a_delegation(t, verb) && standing(t, ro_lemma_is(tok(t, above), "lead") || ro_lemma_is(tok(t, above), "head") ? above : tok(t, above)->head, depth + 1) == STANDS_HELD)
        return STANDS_HELD;
    if (v->deprel == RO_D_advcl && !to && by_doing(t, verb) && beside_purpose(t, above) && told_as_done(t, above))
        return STANDS_HELD; /* "showed a will to widen trade by signing" */
    static const char *const departing[] = {"leave", "depart", "head", "fly", "embark", "arrive", "land", NULL};
    if (v->deprel == RO_D_advcl && to && ro_lemma_in(tok(t, above), departing) && standing(t, above, depth + 1) == STANDS_HELD)
        return STANDS_PLANNED; /* "left for Rome to meet B" */
    static const char *const signing[] = {"sign", "ink", "initial", NULL}; /* who is there to attend a gathering attends it */
    uint32_t is = to && ro_lemma_in(v, signing) && tok(t, above)->upos == RO_PROPN && ro_has_case(t, above, "in") ? ro_child(t, above, RO_D_cop) : RO_NONE;
    if (is != RO_NONE && (v->deprel == RO_D_advcl || v->deprel == RO_D_acl) && ro_feat_is(tok(t, is), "Tense", "Pres"))
        return STANDS_PLANNED; /* "is in Norland to sign" */
    static const char *const near[] = {"close", "near", "verge", "brink", NULL};
    if (ro_lemma_in(tok(t, above), near) && !ro_negated(t, above))
        return STANDS_PLANNED; /* "are close to signing", "on the verge of signing" */
    if (to && v->deprel != RO_D_acl && ro_lemma_in(tok(t, above), denying))
        return STANDS_NOT; /* "denied the ship leave to visit" */
    if (to && (ro_lemma_is(tok(t, above), "unable") || ro_lemma_is(tok(t, above), "fail")) && !ro_negated(t, above))
        return STANDS_CANCELLED; /* "was unable to attend" */
    if (v->deprel == RO_D_xcomp || v->deprel == RO_D_ccomp || (v->deprel == RO_D_advcl && to)) {
        ro_standing said = v->deprel != RO_D_advcl || ro_lemma_in(tok(t, above), proposing) || ro_lemma_in(tok(t, above), planning) ? governed(t, above) : STANDS_NOT;
        if (said == STANDS_PLANNED && ro_negated(t, above))
            return STANDS_CANCELLED;
        return said != STANDS_NOT ? said : standing(t, above, depth + 1);
    }
    if (v->deprel == RO_D_acl || v->deprel == RO_D_nmod || v->deprel == RO_D_obl) {
        ro_standing said = governed(t, above);
        if (to && had_the_chance(t, above))
            return STANDS_HELD;
        if (!to && ro_feat_is(v, "Tense", "Past")) /* "the agreement reached", "talks planned for" */
            return ro_lemma_in(v, planning) ? STANDS_PLANNED : STANDS_HELD;
        uint32_t over = tok(t, above)->head;
        if (ro_lemma_is(tok(t, above), "invitation") && over != RO_NONE) { /* "declined", "accepted an invitation to visit" */
            ro_standing answer = ro_lemma_is(tok(t, over), "accept") ? STANDS_PLANNED : governed(t, over);
            if (answer == STANDS_CANCELLED || answer == STANDS_PLANNED)
                return answer;
        }
        if (to && no_such_plan(t, above))
            return STANDS_CANCELLED;
        static const char *const journeys[] = {"visit", "trip", "stay", "tour", NULL}, *const past[] = {"during", "after", "following", "of", NULL};
        uint32_t top, made = to && ro_lemma_in(tok(t, above), journeys) ? ro_noun_clause(t, above, &top) : RO_NONE;
        if (made != RO_NONE && ro_has_case(t, above, "of") && standing(t, made, depth + 1) == STANDS_PLANNED)
            return STANDS_PLANNED; /* "will take advantage of a trip to meet" */
        if (to && ro_lemma_in(tok(t, above), journeys) && has_case_in(t, above, past))
            return STANDS_HELD; /* "during", "at the end of a visit to attend the forum" */
        if (plan_called_off(t, above))
            return ro_negated(t, tok(t, above)->head) ? STANDS_PLANNED : STANDS_CANCELLED;
        if (to && of_the_first(t, above))
            return ro_child(t, above, RO_D_cop) != RO_NONE ? standing(t, above, depth + 1) : STANDS_HELD;
        if (said != STANDS_NOT)
            return said;
        static const char *const marking[] = {"mark", "celebrate", "commemorate", "crown", "honour", "honor", NULL};
        uint32_t clause = to && ro_lemma_in(v, marking) ? ro_clause(t, above) : RO_NONE;
        if (clause != RO_NONE && clause != verb)
            return standing(t, clause, depth + 1); /* "told a news conference to mark the visit" */
        return to ? STANDS_PLANNED : STANDS_HELD;
    }
    if (v->deprel == RO_D_conj || v->deprel == RO_D_advcl || v->deprel == RO_D_parataxis || v->deprel == RO_D_obj || v->deprel == RO_D_nsubj)
        return standing(t, above, depth + 1);
    return STANDS_HELD;
}

/* "denied that they had met", "dismissed reports that they met" */
static bool denied(const ro_tree *t, uint32_t verb)
{
    uint32_t k = verb;
    for (int i = 0; i < 3 && (tok(t, k)->deprel == RO_D_conj || (tok(t, k)->deprel == RO_D_xcomp && !ro_lemma_in(tok(t, tok(t, k)->head), denying))); i++)
        k = tok(t, k)->head; /* "had refused to meet" */
    uint32_t above = tok(t, k)->head;
    if (above != RO_NONE && tok(t, k)->deprel == RO_D_acl && (tok(t, above)->deprel == RO_D_obj || tok(t, above)->deprel == RO_D_nsubj)) {
        static const char *const rumours[] = {"report", "claim", "rumour", "rumor", "allegation", "suggestion", "speculation", "news", NULL};
        if (!ro_lemma_in(tok(t, above), rumours))
            return false;
        above = tok(t, above)->head;
    } else if (tok(t, k)->deprel != RO_D_ccomp && tok(t, k)->deprel != RO_D_xcomp) {
        return false;
    }
    return above != RO_NONE && ro_lemma_in(tok(t, above), denying) && !ro_negated(t, above);
}

/* "had been due", "had been scheduled" */
static bool had_been_due(const ro_tree *t, uint32_t governor)
{
    static const char *const words[] = {"due", "schedule", "expect", "set", "suppose", "slate", "plan", NULL};
    const uint32_t above = tok(t, governor)->head; /* its auxiliaries may hang on what was due */
    bool had = false, been = false, due = ro_lemma_in(tok(t, governor), words) || (above != RO_NONE && ro_lemma_in(tok(t, above), words));
    RO_CHILDREN(t, c, governor) {
        due = due || (tok(t, c)->deprel == RO_D_mark && ro_lemma_is(tok(t, c), "due")); /* "due to" read as one marker */
        had = had || (tok(t, c)->deprel == RO_D_aux && ro_str_is_nocase(tok(t, c)->form, "had"));
        been = been || ro_str_is_nocase(tok(t, c)->form, "been");
    }
    return had && been && due && !ro_negated(t, governor);
}

/* "was due to meet", where "to" was joined to "due" and the verb hung elsewhere: what was due; RO_NONE where it is none. */
static uint32_t due_before(const ro_tree *t, uint32_t verb)
{
    const uint32_t due = verb > 0 && tok(t, verb - 1)->deprel == RO_D_fixed ? tok(t, verb - 1)->head : RO_NONE;
    RO_CHILDREN(t, c, verb) /* "is due to be held", of which the verb is not hung on "due" */
        if (c > 0 && c < verb && tok(t, c)->deprel == RO_D_mark && ro_str_is_nocase(tok(t, c)->form, "to") && ro_str_is(tok(t, c - 1)->form, "due"))
            return c - 1;
    return due != RO_NONE && ro_lemma_is(tok(t, due), "due") ? due : RO_NONE;
}

/* "will raise it when he meets B", "expects an answer before they meet": a present in a clause of time is to come. */
static bool in_clause_of_time(const ro_tree *t, uint32_t verb)
{
    static const char *const times[] = {"when", "before", "after", "once", "until", NULL};
    const ro_token *v = tok(t, verb);
    bool clause = v->deprel == RO_D_advcl || v->deprel == RO_D_acl, led = false;
    if (!clause || !ro_feat_is(v, "VerbForm", "Fin") || !ro_feat_is(v, "Tense", "Pres") || t->d->sentences.v[v->sentence].kind != RO_BODY)
        return false;
    RO_CHILDREN(t, c, verb) {
        led = led || ((tok(t, c)->deprel == RO_D_mark || tok(t, c)->deprel == RO_D_advmod) && ro_lemma_in(tok(t, c), times));
        if (tok(t, c)->deprel == RO_D_aux)
            return false;
    }
    return led;
}

/* "it would be useful to meet", "would be pleased to host talks": weighed, not agreed. */
static bool weighed(const ro_tree *t, uint32_t verb)
{
    static const char *const would[] = {"would", "'d", "could", "might", NULL};
    static const char *const worth[] = {"important", "necessary", "useful", "essential", "vital", "crucial", "imperative", "desirable", "appropriate", "topical", NULL};
    const ro_token *v = tok(t, verb);
    bool below = v->deprel == RO_D_csubj || v->deprel == RO_D_xcomp || v->deprel == RO_D_advcl || v->deprel == RO_D_ccomp;
    if (!below || !infinitive(t, verb) || tok(t, v->head)->upos != RO_ADJ || ro_child(t, v->head, RO_D_cop) == RO_NONE)
        return false;
    return has_auxiliary(t, v->head, would) || (ro_lemma_in(tok(t, v->head), worth) && !ro_feat_is(tok(t, ro_child(t, v->head, RO_D_cop)), "Tense", "Past"));
}

/* "would have met if B had come" */
static bool under_condition(const ro_tree *t, uint32_t verb)
{
    RO_CHILDREN(t, c, verb)
        if (tok(t, c)->deprel == RO_D_advcl)
            RO_CHILDREN(t, m, c)
                if (tok(t, m)->deprel == RO_D_mark && (ro_lemma_is(tok(t, m), "if") || ro_lemma_is(tok(t, m), "unless")))
                    return true;
    return false;
}

/* "The visit would have included talks": it did not come to it. Of what was expected by then, "would have met by Friday", no report tells so. */
static bool would_have(const ro_tree *t, uint32_t verb)
{
    static const char *const would[] = {"would", "'d", NULL};
    bool before = false, have = false;
    RO_CHILDREN(t, c, verb) {
        before = before || (tok(t, c)->deprel == RO_D_aux && ro_str_in(tok(t, c)->form, would));
        have = have || (before && tok(t, c)->deprel == RO_D_aux && ro_str_is_nocase(tok(t, c)->form, "have"));
    }
    return have;
}

/* "is not attending the summit" */
static bool stays_away(const ro_tree *t, uint32_t verb)
{
    static const char *const going[] = {"attend", "travel", "go", "come", "participate", "join", NULL}, *const is[] = {"is", "are", "'s", "'re", NULL};
    return ro_lemma_in(tok(t, verb), going) && ro_str_ends(tok(t, verb)->form, "ing") && has_auxiliary(t, verb, is);
}

static ro_standing standing(const ro_tree *t, uint32_t verb, int depth);

/* "suggested holding a vote after meeting B", "agreed to send help after speaking to B": done, whatever is still to come; not "plans to rest after meeting B". */
static bool done_before(const ro_tree *t, uint32_t verb, int depth)
{
    const ro_token *v = tok(t, verb);
    bool after = false;
    if (v->deprel != RO_D_advcl || infinitive(t, verb))
        return false;
    RO_CHILDREN(t, c, verb)
        after = after || (c < verb && (tok(t, c)->deprel == RO_D_mark || tok(t, c)->deprel == RO_D_case) && (ro_lemma_is(tok(t, c), "after") || ro_lemma_is(tok(t, c), "follow")));
    uint32_t clause = v->head;
    static const char *const will[] = {"will", "shall", "'ll", "would", "be", NULL};
    if (after && ro_feat_is(tok(t, clause), "VerbForm", "Fin") && ro_feat_is(tok(t, clause), "Tense", "Pres") && !has_auxiliary(t, clause, will))
        return true; /* "heads to A later on Friday after visiting B" */
    for (int i = 0; i < DEEPEST && after && !is_finite(t, clause) && tok(t, clause)->head != RO_NONE; i++)
        clause = tok(t, clause)->head;
    return after && clause != v->head && is_finite(t, clause) && !ro_lemma_in(tok(t, clause), planning) && standing(t, clause, depth + 1) == STANDS_HELD;
}

static ro_standing standing(const ro_tree *t, uint32_t verb, int depth)
{
    static const char *const will[] = {"will", "shall", "'ll", "would", "wo", "'d", NULL};
    static const char *const may[] = {"can", "could", "may", "might", "should", "must", "ca", NULL};
    static const char *const be[] = {"be", NULL};
    static const char *const about_to[] = {"due", "about", "likely", NULL};
    if (depth > DEEPEST)
        return STANDS_HELD;
    const ro_token *v = tok(t, verb);
    bool negated = ro_negated(t, verb);
    const uint32_t due = due_before(t, verb);
    if (had_been_due(t, verb) || ((v->deprel == RO_D_xcomp || (v->deprel == RO_D_advcl && infinitive(t, verb))) && had_been_due(t, v->head)) || (due != RO_NONE && had_been_due(t, due)))
        return STANDS_CANCELLED; /* "had been due to visit": it did not come to it */
    if (due != RO_NONE && !ro_negated(t, due))
        return STANDS_PLANNED;
    if (would_have(t, verb))
        return negated || under_condition(t, verb) ? STANDS_NOT : STANDS_CANCELLED;
    RO_CHILDREN(t, c, verb)
        if (c + 1 < verb && (tok(t, c)->deprel == RO_D_mark || tok(t, c)->deprel == RO_D_case) && ro_str_is_nocase(tok(t, c + 1)->form, "to") &&
            ro_lemma_in(tok(t, c), about_to))
            return STANDS_PLANNED; /* "is due to visit", read as one marker */
    if (v->deprel == RO_D_xcomp && ro_lemma_is(tok(t, v->head), "have"))
        RO_CHILDREN(t, c, v->head) /* "have yet to visit" */
            if (ro_lemma_is(tok(t, c), "yet"))
                return STANDS_NOT;
    if (v->deprel == RO_D_xcomp && ro_lemma_is(tok(t, v->head), "go") && infinitive(t, verb)) /* "is going to visit" */
        return negated || ro_negated(t, v->head) ? STANDS_CANCELLED : STANDS_PLANNED;
    if (has_auxiliary(t, verb, will))
        return negated ? STANDS_CANCELLED : STANDS_PLANNED;
    if (has_auxiliary(t, verb, may))
        return negated ? STANDS_NOT : STANDS_PROPOSED;
    if (infinitive(t, verb) && has_auxiliary(t, verb, be) &&
        (v->head == RO_NONE || v->deprel == RO_D_conj || v->deprel == RO_D_ccomp || v->deprel == RO_D_acl || v->deprel == RO_D_advcl) &&
        !ro_passive(t, verb))
        return STANDS_PLANNED; /* "is to meet" */
    RO_CHILDREN(t, c, verb) /* "having met" */
        if (tok(t, c)->deprel == RO_D_aux && ro_str_is_nocase(tok(t, c)->form, "having"))
            return negated ? STANDS_NOT : STANDS_HELD;
    if (in_clause_of_time(t, verb) && !negated)
        return STANDS_PLANNED;
    if (weighed(t, verb) && !negated)
        return STANDS_PROPOSED;
    if (!is_finite(t, verb)) {
        ro_standing s = v->upos == RO_VERB || v->upos == RO_AUX || v->head != RO_NONE ? not_finite(t, verb, depth) : STANDS_HELD;
        if ((s == STANDS_PROPOSED || s == STANDS_PLANNED) && !negated && done_before(t, verb, depth))
            return STANDS_HELD;
        return negated && s == STANDS_HELD ? STANDS_NOT : s;
    }
    if (infinitive(t, verb)) { /* "to be held" */
        ro_standing s = not_finite(t, verb, depth);
        return s;
    }
    if (negated && stays_away(t, verb))
        return STANDS_CANCELLED;
    if (negated || denied(t, verb))
        return STANDS_NOT;
    if (ro_feat_is(v, "VerbForm", "Fin") && ro_feat_is(v, "Tense", "Pres"))
        RO_CHILDREN(t, c, verb) /* "then travels to Rome", "heads there later on Friday" */
            if (tok(t, c)->deprel == RO_D_advmod && (ro_str_is_nocase(tok(t, c)->form, "later") || ro_lemma_is(tok(t, c), "then") || ro_lemma_is(tok(t, c), "next") || ro_lemma_is(tok(t, c), "afterwards")))
                return STANDS_PLANNED;
    if (ro_feat_is(v, "VerbForm", "Fin") && ro_feat_is(v, "Tense", "Pres") && v->deprel == RO_D_conj && v->head < verb && !ro_feat_is(v, "Number", "Sing")) {
        ro_standing first = standing(t, v->head, depth + 1); /* "will visit A and meet B": bare forms are often tagged finite */
        if (first == STANDS_PLANNED || first == STANDS_PROPOSED)
            return ro_child(t, verb, RO_D_nsubj) == RO_NONE ? first : STANDS_HELD;
    }
    return STANDS_HELD;
}

/* "parted without signing", "without a meeting" */
static bool without(const ro_tree *t, uint32_t token)
{
    RO_CHILDREN(t, c, token)
        if ((tok(t, c)->deprel == RO_D_mark || tok(t, c)->deprel == RO_D_case) && ro_lemma_is(tok(t, c), "without"))
            return true;
    return false;
}

/* "suggested that they meet": no past, no present */
static bool suggested(const ro_tree *t, uint32_t verb)
{
    static const char *const verbs[] = {"suggest", "propose", "recommend", "demand", "request", "urge", NULL};
    const ro_token *v = tok(t, verb);
    if (v->deprel != RO_D_ccomp || v->head == RO_NONE || !ro_lemma_in(tok(t, v->head), verbs) || ro_feat_is(v, "Tense", "Past") || !ro_str_equal(v->form, v->lemma))
        return false;
    RO_CHILDREN(t, c, verb)
        if (tok(t, c)->deprel == RO_D_aux)
            return false;
    return true;
}

/* "such talks are sometimes held by": a habit, no engagement. */
static bool habit(const ro_tree *t, uint32_t verb)
{
    static const char *const often[] = {"sometimes", "often", "usually", "normally", "regularly", "frequently", "always", "rarely", "seldom", "occasionally", "routinely", NULL};
    bool is = ro_feat_is(tok(t, verb), "Tense", "Pres") && ro_feat_is(tok(t, verb), "VerbForm", "Fin"), now = false;
    RO_CHILDREN(t, c, verb) {
        is = is || ((tok(t, c)->deprel == RO_D_aux || tok(t, c)->deprel == RO_D_cop) && ro_lemma_is(tok(t, c), "be") && ro_feat_is(tok(t, c), "Tense", "Pres"));
        now = now || (tok(t, c)->deprel == RO_D_advmod && ro_lemma_in(tok(t, c), often));
    }
    return is && now;
}

ro_standing ro_verb_standing(const ro_tree *tree, uint32_t verb)
{
    if (habit(tree, verb))
        return STANDS_NOT;
    if (suggested(tree, verb))
        return STANDS_PROPOSED;
    RO_CHILDREN(tree, c, verb) /* "would retaliate if it signed" */
        if (tok(tree, c)->deprel == RO_D_mark && (ro_lemma_is(tok(tree, c), "if") || ro_lemma_is(tok(tree, c), "unless") || ro_lemma_is(tok(tree, c), "whether")))
            return STANDS_NOT;
    ro_standing s = denied(tree, verb) || without(tree, verb) ? STANDS_NOT : standing(tree, verb, 0);
    if (s != STANDS_HELD && s != STANDS_CANCELLED && ro_conditional(tree, verb))
        return STANDS_NOT;
    return s;
}

uint32_t ro_noun_clause(const ro_tree *tree, uint32_t noun, uint32_t *top)
{
    uint32_t k = noun;
    for (int i = 0; i < DEEPEST && tok(tree, k)->head != RO_NONE; i++) {
        uint32_t above = tok(tree, k)->head;
        *top = k;
        if (ro_is_predicate(tree, above))
            return above;
        k = above;
    }
    *top = k;
    return RO_NONE;
}

static bool modified(const ro_tree *t, uint32_t noun, const char *const *list)
{
    RO_CHILDREN(t, c, noun)
        if ((tok(t, c)->deprel == RO_D_amod || tok(t, c)->deprel == RO_D_compound || tok(t, c)->deprel == RO_D_det) &&
            (ro_lemma_in(tok(t, c), list) || ro_str_in(tok(t, c)->form, list)))
            return true;
    return false;
}

static bool has_case_in(const ro_tree *t, uint32_t noun, const char *const *list)
{
    for (size_t i = 0; list[i]; i++)
        if (ro_has_case(t, noun, list[i]))
            return true;
    return false;
}

/* By the words that modify the noun itself. */
static ro_standing by_modifier(const ro_tree *t, uint32_t noun)
{
    static const char *const ahead[] = {"upcoming", "forthcoming", "planned", "scheduled", "next", "future", "coming", "expected", "plan", "schedule", "impending", "slated", "slate", NULL};
    static const char *const maybe[] = {"proposed", "possible", "potential", "propose", "speculated", "speculate", "rumoured", "rumored", "mooted", NULL};
    static const char *const off[] = {"cancelled", "canceled", "postponed", "cancel", "postpone", NULL};
    static const char *const past[] = {"recent", "last", "previous", "past", "earlier", "landmark", "historic", NULL};
    if (modified(t, noun, off))
        return STANDS_CANCELLED;
    if (modified(t, noun, maybe))
        return STANDS_PROPOSED;
    if (modified(t, noun, ahead))
        return STANDS_PLANNED;
    return modified(t, noun, past) ? STANDS_HELD : STANDS_NOT;
}

/* "spoke before the Assembly", not "spoke a week before the summit": to whom, not when. */
bool ro_is_audience(const ro_tree *t, uint32_t verb, uint32_t noun)
{
    if (verb == RO_NONE || noun < verb || !(ro_lemma_is(tok(t, verb), "speak") || ro_lemma_is(tok(t, verb), "appear")))
        return false;
    RO_CHILDREN(t, c, noun)
        if (ro_lemma_is(tok(t, c), "before"))
            return c == 0 || tok(t, c - 1)->upos != RO_NOUN;
    return false;
}

/* "ahead of", "before", "in advance of" */
static bool ahead_of(const ro_tree *t, uint32_t noun)
{
    uint32_t above = tok(t, noun)->head;
    if (above != RO_NONE && ro_lemma_is(tok(t, above), "advance") && ro_has_case(t, noun, "of") && ro_has_case(t, above, "in"))
        return true;
    const bool audience = ro_is_audience(t, above, noun);
    RO_CHILDREN(t, c, noun)
        if (!audience && (tok(t, c)->deprel == RO_D_case || tok(t, c)->deprel == RO_D_advmod) &&
            (ro_lemma_is(tok(t, c), "ahead") || ro_lemma_is(tok(t, c), "before") || ro_lemma_is(tok(t, c), "prior")))
            return true;
    return false;
}

/* "Before the call, they had not spoken": told from after it. */
static bool past_perfect(const ro_tree *t, uint32_t verb)
{
    if (verb == RO_NONE || tok(t, verb)->upos != RO_VERB || !ro_feat_is(tok(t, verb), "VerbForm", "Part"))
        return false;
    RO_CHILDREN(t, c, verb)
        if (tok(t, c)->deprel == RO_D_aux && ro_str_is_nocase(tok(t, c)->form, "had"))
            return true;
    return false;
}

/* The noun under another noun: "plans for a visit", "the results of the visit". */
static ro_standing under_noun(const ro_tree *t, uint32_t noun, uint32_t above)
{
    static const char *const none[] = {"lack", "absence", "rumour", "rumor", "speculation", NULL};
    ro_standing said = governed(t, above);
    if (ro_lemma_in(tok(t, above), none) && (ro_has_case(t, noun, "of") || ro_has_case(t, noun, "about")))
        return STANDS_NOT; /* "the lack of a meeting", "rumours of a meeting" */
    if (ro_lemma_in(tok(t, above), offers) && (ro_has_case(t, noun, "of") || ro_has_case(t, noun, "for"))) {
        uint32_t over = tok(t, above)->deprel == RO_D_obj || tok(t, above)->subtype == RO_SUB_PASS ? tok(t, above)->head : RO_NONE;
        ro_standing answer = over == RO_NONE ? STANDS_NOT : governed(t, over);
        return answer == STANDS_CANCELLED || answer == STANDS_PLANNED ? answer : STANDS_PROPOSED; /* "rejected", "accepted an offer of talks" */
    }
    if (plan_called_off(t, above))
        return STANDS_CANCELLED; /* "plans for talks were scrapped" */
    static const char *const groups[] = {"delegation", "team", "mission", "party", "group", NULL};
    uint32_t clause = tok(t, above)->deprel == RO_D_obj ? tok(t, above)->head : RO_NONE;
    if (said == STANDS_NOT && clause != RO_NONE && ro_lemma_in(tok(t, above), groups) && ro_has_case(t, noun, "to") && ro_verb_standing(t, clause) == STANDS_PLANNED)
        return STANDS_PLANNED; /* "will lead a delegation to the conference" */
    if (said == STANDS_NOT || ro_has_case(t, noun, "of"))
        return said == STANDS_CANCELLED || said == STANDS_PLANNED ? said : STANDS_HELD;
    return said;
}

/* Is what is still to come in the clause ("to work towards …") told of by something done ("agreed")? */
static bool told_as_done(const ro_tree *t, uint32_t clause)
{
    for (int i = 0; i < DEEPEST && !is_finite(t, clause) && tok(t, clause)->head != RO_NONE; i++)
        clause = tok(t, clause)->head;
    return is_finite(t, clause) && ro_verb_standing(t, clause) == STANDS_HELD;
}

/* "preparations are under way for a visit" */
static bool prepared_for(const ro_tree *t, uint32_t noun)
{
    static const char *const steps[] = {"preparation", "arrangement", "planning", "plan", "groundwork", NULL};
    uint32_t clause = ro_has_case(t, noun, "for") ? tok(t, noun)->head : RO_NONE;
    RO_CHILDREN(t, c, clause == RO_NONE ? noun : clause)
        if (clause != RO_NONE && tok(t, c)->deprel == RO_D_nsubj && ro_lemma_in(tok(t, c), steps))
            return true;
    return false;
}

/* "meetings with A are on B's agenda" */
static bool on_agenda(const ro_tree *t, uint32_t noun)
{
    static const char *const lists[] = {"agenda", "schedule", "programme", "program", "itinerary", "calendar", "card", NULL};
    uint32_t list = tok(t, noun)->deprel == RO_D_nsubj ? tok(t, noun)->head : RO_NONE;
    return list != RO_NONE && ro_lemma_in(tok(t, list), lists) && ro_has_case(t, list, "on") && ro_child(t, list, RO_D_cop) != RO_NONE;
}

/* What a verb of denying or calling off does to it, or its not taking place. */
static bool undone_by_verb(const ro_tree *tree, uint32_t noun, ro_standing *out)
{
    static const char *const happening[] = {"take", "happen", "occur", "materialise", "materialize", "go", "come", NULL};
    const ro_token *k = tok(tree, noun);
    if (k->head == RO_NONE)
        return false;
    bool done_to = k->deprel == RO_D_obj || k->subtype == RO_SUB_PASS;
    if (k->deprel == RO_D_nsubj && ro_verb_calls_off(tree, k->head) && ro_child(tree, k->head, RO_D_obj) == RO_NONE)
        done_to = true; /* "A's trip to B called off" */
    *out = STANDS_CANCELLED;
    static const char *const no[] = {"no", NULL};
    if (k->deprel == RO_D_nmod && ro_lemma_is(tok(tree, k->head), "mention") && modified(tree, k->head, no)) {
        *out = STANDS_NOT; /* "made no mention of a meeting" */
        return true;
    }
    if ((k->deprel == RO_D_nmod || k->deprel == RO_D_obl) && no_such_plan(tree, k->head))
        return true; /* "there are no plans for talks" */
    bool out_of = k->deprel == RO_D_obl && (ro_has_case(tree, noun, "of") || ro_has_case(tree, noun, "out") || ro_has_case(tree, noun, "from"));
    *out = STANDS_NOT;
    if (done_to && ro_lemma_in(tok(tree, k->head), denying))
        return true;
    *out = STANDS_CANCELLED;
    if ((done_to || out_of) && governed(tree, k->head) == STANDS_CANCELLED) {
        *out = ro_verb_standing(tree, k->head) == STANDS_NOT ? STANDS_NOT : STANDS_CANCELLED;
        return true;
    }
    static const char *const failing[] = {"collapse", "fail", NULL};
    if (k->deprel == RO_D_nsubj && ro_lemma_in(tok(tree, k->head), failing))
        for (uint32_t c = noun + 1; c < k->head; c++)
            if (tok(tree, c)->deprel == RO_D_acl && ro_lemma_in(tok(tree, c), planning) && ro_feat_is(tok(tree, c), "Tense", "Past") && ro_dominates(tree->d, noun, c))
                return true; /* "a summit of the three planned for May collapsed" */
    static const char *const lists[] = {"agenda", "card", "schedule", NULL};
    return k->deprel == RO_D_nsubj && ro_negated(tree, k->head) &&
           (ro_lemma_in(tok(tree, k->head), happening) || ro_lemma_in(tok(tree, k->head), lists)); /* "did not take place", "was not on the agenda" */
}

/* "which is held": the relative pronoun is what it is said of. */
static bool relative_subject(const ro_tree *t, uint32_t verb)
{
    uint32_t subject = ro_child(t, verb, RO_D_nsubj);
    return subject != RO_NONE && ro_feat_is(tok(t, subject), "PronType", "Rel");
}

/* "held talks that would open the way to peace": what was to come of them, not that they were to come. */
static bool tells_outcome(const ro_tree *t, uint32_t noun, uint32_t relative)
{
    static const char *const would[] = {"would", "'d", "could", "might", NULL};
    static const char *const of_it[] = {"take", "bring", "gather", "include", "involve", "discuss", "address", "cover", "review", "see", NULL}; /* "take place", "bring together" */
    static const char *const past[] = {"during", "after", "following", NULL};
    uint32_t above = tok(t, noun)->head;
    bool made = above != RO_NONE && tok(t, noun)->deprel == RO_D_obj && ro_verb_light(tok(t, above));
    return (made || has_case_in(t, noun, past)) && has_auxiliary(t, relative, would) && !ro_passive(t, relative) &&
           !ro_lemma_in(tok(t, relative), of_it) && ro_child(t, relative, RO_D_obj) != RO_NONE;
}

/* "had originally been", "was initially scheduled for Thursday": then something else came of it. */
static bool no_longer_due(const ro_tree *t, uint32_t verb)
{
    static const char *const first[] = {"originally", "initially", NULL};
    if (!ro_lemma_in(tok(t, verb), planning))
        return false;
    RO_CHILDREN(t, c, verb)
        if (tok(t, c)->deprel == RO_D_advmod && ro_str_in(tok(t, c)->form, first))
            return true;
    return false;
}

/* "a meeting scheduled for October": what its participle says; STANDS_NOT where there is none. */
static ro_standing by_participle(const ro_tree *tree, uint32_t noun)
{
    RO_CHILDREN(tree, c, noun) {
        const ro_token *k = tok(tree, c);
        bool due = k->subtype == RO_SUB_RELCL && ro_lemma_is(k, "due");
        if (c > noun && k->subtype == RO_SUB_RELCL && !tells_outcome(tree, noun, c) && (due || (relative_subject(tree, c) && (governed(tree, c) == STANDS_PLANNED || ro_verb_standing(tree, c) == STANDS_PLANNED))))
            return STANDS_PLANNED; /* "a meeting which is due to be held in October" */
        if (c < noun || k->deprel != RO_D_acl || k->upos != RO_VERB || !ro_feat_is(k, "Tense", "Past") || no_longer_due(tree, c))
            continue;
        ro_standing set = governed(tree, c);
        if (set == STANDS_CANCELLED || (set == STANDS_PLANNED && ro_child(tree, c, RO_D_nsubj) == RO_NONE))
            return set;
    }
    return STANDS_NOT;
}

/* In no clause of its own: as the noun above it stands. */
static ro_standing below_noun(const ro_tree *tree, uint32_t noun, ro_standing said)
{
    static const char *const parts[] = {"round", "series", "session", "day", "start", "resumption", "phase", "conjunction", NULL};
    static const char *const kinds[] = {"meeting", "talk", "visit", "contact", "session", "event", "summit", "trip", "engagement", "exchange", "activity", "appointment", NULL};
    const ro_token *k = tok(tree, noun);
    if (said == STANDS_HELD || k->head == RO_NONE)
        return STANDS_HELD;
    bool part = ro_lemma_in(tok(tree, k->head), parts) || (ro_has_case(tree, noun, "include") && ro_lemma_in(tok(tree, k->head), kinds)); /* "could hold a round of talks", "proposed meetings including a summit" */
    return part || k->deprel == RO_D_conj ? ro_noun_standing(tree, k->head) : under_noun(tree, noun, k->head);
}

/* "the visit is aimed at", "is intended to boost trade": what it is for, not how far it stands. */
static bool has_purpose(const ro_tree *t, uint32_t verb)
{
    return ro_lemma_is(tok(t, verb), "aim") || (ro_lemma_is(tok(t, verb), "intend") && ro_child(t, verb, RO_D_xcomp) != RO_NONE);
}

/* Its clause is about it: it is held, wanted, refused. */
static ro_standing as_argument(const ro_tree *tree, uint32_t noun, ro_standing said)
{
    const ro_token *k = tok(tree, noun);
    bool purpose = k->deprel == RO_D_nsubj && has_purpose(tree, k->head);
    ro_standing object = k->deprel == RO_D_nsubj && (k->subtype != RO_SUB_PASS || purpose) ? STANDS_NOT : governed(tree, k->head);
    ro_standing clause = ro_verb_standing(tree, k->head);
    if (object == STANDS_CANCELLED)
        return clause == STANDS_NOT ? STANDS_NOT : STANDS_CANCELLED;
    if (object != STANDS_NOT && said == STANDS_NOT)
        return object;
    return said == STANDS_HELD ? STANDS_HELD : clause;
}

/* "a meeting held in Sudville", not "to be held" */
static bool was_held(const ro_tree *tree, uint32_t noun)
{
    static const char *const holding[] = {"hold", "host", "convene", "organise", "organize", NULL};
    RO_CHILDREN(tree, c, noun)
        if (c > noun && tok(tree, c)->deprel == RO_D_acl && ro_lemma_in(tok(tree, c), holding) && ro_feat_is(tok(tree, c), "Tense", "Past") && ro_child(tree, c, RO_D_mark) == RO_NONE)
            return true;
    return false;
}

/* Something else is told of what happened beside it. */
static ro_standing as_adjunct(const ro_tree *tree, uint32_t noun, ro_standing said)
{
    static const char *const past[] = {"after", "following", "follow", NULL};
    uint32_t above = tok(tree, noun)->head;
    ro_standing clause = ro_verb_standing(tree, above);
    if (said == STANDS_HELD)
        return STANDS_HELD;
    static const char *const trying[] = {"seek", "try", "attempt", NULL};
    uint32_t over = tok(tree, above)->deprel == RO_D_xcomp ? tok(tree, above)->head : RO_NONE;
    if (clause == STANDS_PROPOSED && ro_has_case(tree, noun, "during") && over != RO_NONE && ro_lemma_in(tok(tree, over), trying) && told_as_done(tree, over))
        return STANDS_HELD; /* "sought to win support during the summit" */
    static const char *const coming[] = {"take", "come", "happen", "begin", "start", "fall", NULL};
    if (clause == STANDS_PLANNED && has_case_in(tree, noun, past) && ro_lemma_in(tok(tree, above), coming) && tok(tree, above)->deprel == RO_D_acl && infinitive(tree, above))
        return STANDS_PLANNED; /* "A's trip, to take place three days after B's visit" */
    if (clause == STANDS_PLANNED && (has_case_in(tree, noun, past) || (ro_has_case(tree, noun, "during") && was_held(tree, noun))) && told_as_done(tree, above))
        return STANDS_HELD; /* "agreed to work towards opening the border after talks", "during a meeting held in Sudville" */
    static const char *const agreeing[] = {"agree", "decide", "pledge", "promise", "vow", NULL}, *const talks[] = {"meeting", "talk", "call", "conversation", "discussion", "encounter", NULL};
    if (clause == STANDS_PLANNED && ro_has_case(tree, noun, "during") && ro_lemma_in(tok(tree, noun), talks) && over != RO_NONE && over < above && ro_lemma_in(tok(tree, over), agreeing) && told_as_done(tree, over))
        return STANDS_HELD; /* "agreed to strengthen ties during a meeting" */
    if ((clause == STANDS_CANCELLED || clause == STANDS_NOT) && ro_has_case(tree, noun, "for"))
        return clause; /* "did not come for talks" */
    return clause == STANDS_NOT || clause == STANDS_CANCELLED ? STANDS_HELD : clause;
}

static ro_standing in_clause(const ro_tree *tree, uint32_t noun, ro_standing said)
{
    static const char *const during[] = {"during", "in", "at", "after", "following", "follow", "on", "upon", "for", "through", "by", "since", "over", "as", NULL};
    static const char *const ready[] = {"ready", "open", "willing", "prepared", NULL};
    static const char *const greeting[] = {"welcome", "consider", "call", NULL};
    const ro_token *k = tok(tree, noun), *verb = tok(tree, k->head);
    if (k->deprel == RO_D_obl && verb->upos == RO_ADJ && ro_lemma_in(verb, ready))
        return STANDS_PROPOSED; /* "is ready for talks" */
    if (k->deprel == RO_D_obl && ro_lemma_is(verb, "build") && ro_has_case(tree, noun, "on"))
        return said == STANDS_NOT ? STANDS_HELD : said; /* "building on their meeting" */
    if (k->deprel == RO_D_obj && ro_lemma_in(verb, greeting))
        return said == STANDS_NOT ? STANDS_HELD : said;
    bool sought = k->deprel == RO_D_obl && !ro_lemma_is(verb, "welcome") && ro_has_case(tree, noun, "for") && governed(tree, k->head) != STANDS_NOT; /* "called for talks" */
    bool insisted = k->deprel == RO_D_obl && ro_lemma_is(verb, "insist") && ro_has_case(tree, noun, "on");
    bool about = k->deprel == RO_D_obl && (sought || insisted || !has_case_in(tree, noun, during));
    if (about || k->deprel == RO_D_obj || k->deprel == RO_D_nsubj || k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp)
        return as_argument(tree, noun, said);
    return as_adjunct(tree, noun, said);
}

ro_standing ro_noun_standing(const ro_tree *tree, uint32_t noun)
{
    static const char *const no[] = {"no", "any", NULL};
    static const char *const open[] = {"possible", "likely", NULL};
    const ro_token *k = tok(tree, noun);
    ro_standing said = by_modifier(tree, noun), undone;
    if (modified(tree, noun, no) || without(tree, noun) || (k->deprel == RO_D_nsubj && k->subtype == RO_SUB_PASS && no_longer_due(tree, k->head)))
        return STANDS_NOT;
    if (undone_by_verb(tree, noun, &undone))
        return undone;
    if (said == STANDS_PLANNED || said == STANDS_PROPOSED || said == STANDS_CANCELLED)
        return said;
    if (prepared_for(tree, noun) || on_agenda(tree, noun))
        return STANDS_PLANNED;
    ro_standing set = by_participle(tree, noun);
    if (set != STANDS_NOT)
        return set;
    if (k->deprel == RO_D_nsubj && k->head != RO_NONE && ro_lemma_in(tok(tree, k->head), open))
        return STANDS_PROPOSED;
    if (ahead_of(tree, noun))
        return past_perfect(tree, k->head) ? STANDS_HELD : STANDS_PLANNED;
    if (ro_child(tree, noun, RO_D_cop) != RO_NONE && said == STANDS_NOT && ro_verb_standing(tree, noun) == STANDS_PLANNED)
        return STANDS_PLANNED; /* "it will be their first meeting" */
    return k->head == RO_NONE || !ro_is_predicate(tree, k->head) ? below_noun(tree, noun, said) : in_clause(tree, noun, said);
}
