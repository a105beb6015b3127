/* SPDX-License-Identifier: Apache-2.0 */
#include "dates/tense.h"

static const char *const future_modals[] = {"will", "shall", "would", "'ll", "wo", "may", "might", "can", "could", "should", "must", NULL};
/* Predicates that put what they govern ahead: "is expected to", "plans", "due". */
static const char *const prospective[] = {"expect", "schedule", "plan", "slate", "set", "due", "intend", "hope", "want", "agree", "ready",
                                          "prepare", "invite", "likely", "aim", "decide", "seek", "propose", "arrange", "promise",
                                          "anticipate", "await", "forecast", "predict", "look", "tip", "poise", "gear", "threaten", "vow", "pledge", "pencil", "pencile", "pencill", NULL};
static const char *const prospective_adjectives[] = {"upcoming", "forthcoming", "planned", "scheduled", "expected", "future", "proposed",
                                                     "possible", "next", "coming", "plan", "schedule", "expect", "propose", "slate", "slated", "intended", NULL};
static const char *const deadlines[] = {"by", "until", "till", "through", NULL};

/* Dependents farther away than this from their head are not looked for, so that a sentence without end costs no more. */
enum { REACH = 60 };

typedef struct window {
    uint32_t first, end;
} window;

static window around(const ro_document *d, uint32_t head)
{
    const ro_sentence *s = &d->sentences.v[ro_tok(d, head)->sentence];
    uint32_t end = s->first + s->n;
    return (window){head - s->first > REACH ? head - REACH : s->first, end - head > REACH ? head + REACH : end};
}

static bool has_child(const ro_document *d, uint32_t head, ro_deprel relation, const char *const *lemmas)
{
    window w = around(d, head);
    for (uint32_t i = w.first; i < w.end; i++) {
        const ro_token *t = ro_tok(d, i);
        if (t->head == head && t->deprel == relation)
            for (size_t k = 0; lemmas[k]; k++)
                if (ro_lemma_is(t, lemmas[k]) || ro_str_is_nocase(t->form, lemmas[k]))
                    return true;
    }
    return false;
}

/* "Neither side", "no one" */
static bool neither(const ro_document *d, uint32_t subject)
{
    uint32_t first, last;
    ro_subtree(d, subject, &first, &last);
    return ro_lemma_is(ro_tok(d, first), "neither") || ro_lemma_is(ro_tok(d, first), "no") || ro_lemma_is(ro_tok(d, first), "nobody");
}

static bool infinitive(const ro_document *d, uint32_t verb)
{
    static const char *const to[] = {"to", NULL};
    return has_child(d, verb, RO_D_mark, to);
}

static bool has_relation(const ro_document *d, uint32_t head, ro_deprel relation)
{
    window w = around(d, head);
    for (uint32_t i = w.first; i < w.end; i++)
        if (ro_tok(d, i)->head == head && ro_tok(d, i)->deprel == relation)
            return true;
    return false;
}

/* "They could not be reached Friday": a power denied is told of what was. */
static bool could_not(const ro_document *d, uint32_t verb)
{
    static const char *const could[] = {"could", NULL}, *const no[] = {"not", "n't", NULL};
    if (!has_child(d, verb, RO_D_aux, could))
        return false;
    uint32_t subject = ro_dependent(d, verb, RO_D_nsubj, RO_NONE);
    return has_child(d, verb, RO_D_advmod, no) || (subject != RO_NONE && neither(d, subject));
}

/* The tense that a finite verb's own form, auxiliaries or copula show. */
static ro_tense finite_tense(const ro_document *d, uint32_t verb)
{
    static const char *const have[] = {"have", "has", "had", NULL}, *const will[] = {"will", NULL};
    const ro_sentence *s = &d->sentences.v[ro_tok(d, verb)->sentence];
    const ro_token *v = ro_tok(d, verb);
    ro_tense tense = RO_TENSE_OPEN;
    if (could_not(d, verb))
        return RO_TENSE_PAST;
    static const char *const alike[] = {"hit", "cut", "put", "set", "let", "shut", "hurt", "spread", "beat", "quit", "cast", "split", "burst", "shed", "cost", NULL};
    if (ro_feat_is(v, "VerbForm", "Fin") && !ro_feat_is(v, "Mood", "Imp") && ro_str_in(v->form, alike) && s->kind == RO_BODY)
        tense = RO_TENSE_PAST; /* "sales hit a low in October" */
    else if (ro_feat_is(v, "VerbForm", "Fin") && !ro_feat_is(v, "Mood", "Imp")) /* in a report, mostly a past misread: "a statement, read Friday" */
        tense = ro_feat_is(v, "Tense", "Past") ? RO_TENSE_PAST : s->kind == RO_BODY ? RO_TENSE_FUTURE : RO_TENSE_OPEN;
    window w = around(d, verb);
    for (uint32_t i = w.first; i < w.end; i++) {
        const ro_token *t = ro_tok(d, i);
        if (t->head != verb || (t->deprel != RO_D_aux && t->deprel != RO_D_cop))
            continue;
        if (ro_lemma_in(t, have))
            return has_child(d, verb, RO_D_aux, will) ? RO_TENSE_FUTURE : RO_TENSE_PAST;
        if (ro_lemma_in(t, future_modals) || ro_str_is_nocase(t->form, "will"))
            tense = RO_TENSE_FUTURE;
        else if (tense != RO_TENSE_FUTURE && ro_feat_is(t, "VerbForm", "Fin"))
            tense = ro_feat_is(t, "Tense", "Past") ? RO_TENSE_PAST
                    : ro_feat_is(v, "VerbForm", "Part") && ro_feat_is(v, "Tense", "Pres") ? RO_TENSE_FUTURE
                                                                                          : RO_TENSE_OPEN;
    }
    return tense;
}

/* "the first states to join on Friday were": who has done it. */
static bool of_those_who_did(const ro_document *d, uint32_t verb)
{
    static const char *const ranks[] = {"first", "second", "third", "only", "last", "latest", NULL}, *const be[] = {"be", NULL};
    uint32_t noun = ro_tok(d, verb)->head;
    if (noun == RO_NONE || ro_tok(d, verb)->deprel != RO_D_acl || !has_child(d, noun, RO_D_amod, ranks))
        return false;
    return has_child(d, noun, RO_D_cop, be) && finite_tense(d, noun) == RO_TENSE_PAST;
}

/* "They planned a rally on Saturday": the verb tells of the plan, the day is that of what is planned. */
static bool plans(const ro_token *verb)
{
    static const char *const verbs[] = {"plan", "schedule", "slate", "expect", "await", "anticipate", NULL};
    return ro_lemma_in(verb, verbs);
}

/* An infinitive looks ahead from a noun ("talks to be held"), as a headline's root, or under a word of expecting. */
static bool looks_ahead(const ro_document *d, uint32_t verb)
{
    static const char *const due[] = {"due", "about", "likely", NULL}, *const asking[] = {"urge", "ask", "advise", "encourage", "call", NULL};
    static const char *const had[] = {"had", NULL}, *const marks[] = {"mark", "celebrate", "commemorate", NULL}; /* "rallies to mark the entry on Friday" */
    const ro_token *v = ro_tok(d, verb);
    if (v->head != RO_NONE && plans(ro_tok(d, v->head)) && has_child(d, v->head, RO_D_aux, had))
        return false; /* "had been scheduled to end on Friday" */
    if (has_child(d, verb, RO_D_mark, due) || (has_child(d, verb, RO_D_case, due) && has_relation(d, verb, RO_D_nsubj)))
        return true; /* "is due to visit", read as one marker */
    if (!infinitive(d, verb) || of_those_who_did(d, verb) || ro_lemma_in(v, marks))
        return false;
    if (v->deprel == RO_D_acl && v->head != RO_NONE && ro_lemma_is(ro_tok(d, v->head), "way"))
        return false; /* "was on her way to attend a service on Friday" */
    if (has_child(d, verb, RO_D_advcl, due))
        return true; /* "where he is due to meet B", read as a clause of its own */
    static const char *const be[] = {"be", NULL};
    return v->head == RO_NONE || v->deprel == RO_D_acl || ro_lemma_in(ro_tok(d, v->head), prospective) || ro_lemma_in(ro_tok(d, v->head), asking) || ro_lemma_in(ro_tok(d, v->head), be) ||
           has_child(d, verb, RO_D_aux, be) || has_child(d, verb, RO_D_cop, be); /* "is to meet" */
}

/* "was due to expire on Friday", "had been expected to meet on Monday": what was ahead then */
static bool looked_ahead_then(const ro_document *d, uint32_t verb)
{
    uint32_t above = ro_tok(d, verb)->head;
    return finite_tense(d, verb) == RO_TENSE_PAST || (above != RO_NONE && ro_tok(d, verb)->deprel != RO_D_acl && finite_tense(d, above) == RO_TENSE_PAST);
}

/* "a rally planned for Saturday was canceled" */
static bool called_off(const ro_document *d, uint32_t noun)
{
    static const char *const verbs[] = {"cancel", "postpone", "delay", "scrap", "abandon", NULL};
    uint32_t verb = noun == RO_NONE ? RO_NONE : ro_tok(d, noun)->head;
    static const char *const off[] = {"off", NULL};
    bool called = verb != RO_NONE && (ro_lemma_in(ro_tok(d, verb), verbs) || (ro_lemma_is(ro_tok(d, verb), "call") && has_child(d, verb, RO_D_compound, off)));
    return called && finite_tense(d, verb) == RO_TENSE_PAST;
}

/* "a fight planned to take place in September was cancelled" */
static bool of_plan_called_off(const ro_document *d, uint32_t verb)
{
    uint32_t plan = ro_tok(d, verb)->head;
    return plan != RO_NONE && plans(ro_tok(d, plan)) && ro_tok(d, plan)->deprel == RO_D_acl && called_off(d, ro_tok(d, plan)->head);
}

static bool ahead_by_modal(const ro_document *d, uint32_t verb)
{
    return !could_not(d, verb) && (has_child(d, verb, RO_D_aux, future_modals) || looks_ahead(d, verb) || ro_lemma_in(ro_tok(d, verb), prospective));
}

/* Verbs whose tense is that of the event that they carry: "held a meeting on Friday". */
static bool carries_event(const ro_token *verb)
{
    static const char *const verbs[] = {"hold", "have", "take", "attend", "make", "pay", "begin", "start", "open", "conclude", "host", "chair", "convene",
                                        "participate", "complete", "end", "conduct", "arrive", "travel", "come", "go", "sign", "be", NULL};
    return ro_lemma_in(verb, verbs);
}

/* "the ruling issued Thursday", "shares bought from May to June": a past participle below a noun. */
static bool past_participle(const ro_document *d, uint32_t i)
{
    static const char *const be[] = {"be", NULL};
    const ro_token *t = ro_tok(d, i);
    return (t->deprel == RO_D_acl || t->deprel == RO_D_advcl) && t->subtype != RO_SUB_RELCL && ro_feat_is(t, "VerbForm", "Part") && ro_feat_is(t, "Tense", "Past") &&
           !has_child(d, i, RO_D_aux, be);
}

/* "set out", "set up": not "set to" */
static bool set_apart(const ro_document *d, uint32_t verb)
{
    static const char *const particles[] = {"out", "up", "off", "aside", "forth", "down", NULL};
    return ro_lemma_is(ro_tok(d, verb), "set") && (has_child(d, verb, RO_D_compound, particles) || has_child(d, verb, RO_D_advmod, particles));
}

/* "set for Friday" looks ahead, "a record set on Friday" does not. */
static bool prospects(const ro_document *d, uint32_t verb, uint32_t time)
{
    static const char *const on[] = {"on", NULL};
    static const char *const foretelling[] = {"predict", "forecast", NULL}, *const in[] = {"in", NULL};
    const ro_token *t = ro_tok(d, verb);
    if (ro_lemma_in(t, foretelling) && ro_tok(d, time)->head == verb && has_child(d, time, RO_D_case, in))
        return false; /* "the decline predicted in April" */
    static const char *const marks[] = {"record", "mark", "standard", "best", "precedent", "example", NULL};
    if (ro_lemma_is(t, "set") && t->head != RO_NONE && ro_lemma_in(ro_tok(d, t->head), marks))
        return false; /* "the record set by her during Wednesday's race" */
    return ro_lemma_in(t, prospective) && !set_apart(d, verb) && (!ro_lemma_is(t, "set") || !has_child(d, time, RO_D_case, on));
}

/* "began as planned on Saturday": of what began */
static bool as_planned(const ro_document *d, uint32_t verb)
{
    static const char *const as[] = {"as", NULL};
    return plans(ro_tok(d, verb)) && (has_child(d, verb, RO_D_mark, as) || has_child(d, verb, RO_D_advmod, as) || has_child(d, verb, RO_D_case, as));
}

/* "a summit in April, which excluded three states" */
static bool told_by_its_clause(const ro_document *d, uint32_t time)
{
    static const char *const to_come[] = {"announce", "agree", "propose", "call", "postpone", "cancel", "arrange", "delay", "plan", "schedule", "expect", "set", NULL};
    const ro_sentence *s = &d->sentences.v[ro_tok(d, time)->sentence];
    uint32_t noun = ro_tok(d, time)->head;
    if (noun == RO_NONE || ro_tok(d, time)->deprel != RO_D_nmod || ro_tok(d, noun)->upos == RO_VERB)
        return false;
    for (uint32_t i = time + 1; i < s->first + s->n && i < time + REACH; i++) {
        const ro_token *t = ro_tok(d, i);
        if (t->head == noun && t->deprel == RO_D_acl && t->subtype == RO_SUB_RELCL)
            return finite_tense(d, i) == RO_TENSE_PAST && !ro_lemma_in(t, to_come) && !has_relation(d, i, RO_D_xcomp);
    }
    return false;
}

/* "after a vote in February that left them without a government", wherever the parser hung the month */
static bool noun_told_by_clause(const ro_document *d, uint32_t time)
{
    enum { NEAR = 4 };
    static const char *const pronouns[] = {"that", "which", NULL}, *const after[] = {"after", "since", "following", "despite", NULL};
    const ro_sentence *s = &d->sentences.v[ro_tok(d, time)->sentence];
    uint32_t pronoun = time + 1 < s->first + s->n && ro_str_is(ro_tok(d, time + 1)->form, ",") ? time + 2 : time + 1;
    if (pronoun >= s->first + s->n || !ro_str_in(ro_tok(d, pronoun)->form, pronouns) || ro_tok(d, pronoun)->head == RO_NONE)
        return false;
    uint32_t verb = ro_tok(d, pronoun)->head, noun = ro_tok(d, verb)->head;
    return ro_tok(d, verb)->subtype == RO_SUB_RELCL && noun != RO_NONE && noun < time && time - noun <= NEAR && has_child(d, noun, RO_D_case, after) && finite_tense(d, verb) == RO_TENSE_PAST;
}

/* "was agreed in spring", "was set alight on Thursday": the day is that of the deed, but not "was agreed for Friday" */
static bool settled_then(const ro_document *d, uint32_t verb, uint32_t time)
{
    static const char *const verbs[] = {"agree", "decide", "propose", "promise", "pledge", "vow", "threaten", "set", NULL}, *const for_it[] = {"for", NULL};
    return ro_tok(d, time)->head == verb && ro_lemma_in(ro_tok(d, verb), verbs) && !has_child(d, time, RO_D_case, for_it);
}

/* "Wednesday's ruling", "a June agreement": the day belongs to the noun. */
static bool modifies_noun(const ro_token *t)
{
    return t->deprel == RO_D_compound || t->deprel == RO_D_amod || t->subtype == RO_SUB_POSS || t->subtype == RO_SUB_TMOD;
}

/* "discussions for a May meeting", "preparations for a meeting in May": the noun that the day belongs to is what another noun is for. */
static bool in_preparation(const ro_document *d, uint32_t time)
{
    static const char *const for_it[] = {"for", NULL};
    static const char *const preparing[] = {"preparation", "plan", "planning", "arrangement", "agenda", NULL};
    uint32_t noun = ro_tok(d, time)->head, above = noun == RO_NONE ? RO_NONE : ro_tok(d, noun)->head;
    if (above == RO_NONE || !has_child(d, noun, RO_D_case, for_it) || ro_tok(d, noun)->deprel != RO_D_nmod || ro_tok(d, above)->upos != RO_NOUN)
        return false;
    return modifies_noun(ro_tok(d, time)) || (ro_tok(d, time)->deprel == RO_D_nmod && ro_lemma_in(ro_tok(d, above), preparing));
}

/* "building on the meeting on Sunday": what one builds on stands already. */
static bool built_on(const ro_document *d, uint32_t time)
{
    static const char *const on[] = {"on", "upon", NULL};
    uint32_t noun = ro_tok(d, time)->head;
    if (noun != RO_NONE && ro_lemma_is(ro_tok(d, noun), "build") && ro_feat_is(ro_tok(d, noun), "VerbForm", "Part"))
        return true;
    if (noun == RO_NONE || !has_child(d, noun, RO_D_case, on) || ro_tok(d, noun)->head == RO_NONE)
        return false;
    return ro_lemma_is(ro_tok(d, ro_tok(d, noun)->head), "build");
}

/* "asked the court to revisit a decision in October", "to overturn Saturday's ruling": what one goes back to stands already. */
static bool of_what_is_undone(const ro_document *d, uint32_t time)
{
    static const char *const verbs[] = {"revisit", "overturn", "reverse", "uphold", "reconsider", "quash", "appeal", "annul", "rescind", "reject", "condemn", NULL};
    uint32_t noun = ro_tok(d, time)->head, verb = noun == RO_NONE || ro_tok(d, noun)->deprel != RO_D_obj ? RO_NONE : ro_tok(d, noun)->head;
    return verb != RO_NONE && (modifies_noun(ro_tok(d, time)) || ro_tok(d, time)->deprel == RO_D_nmod) && ro_lemma_in(ro_tok(d, verb), verbs) &&
           !has_child(d, noun, RO_D_amod, prospective_adjectives);
}

/* "under a June agreement", "despite Sunday's vote": what stands already. */
static bool stands_already(const ro_document *d, uint32_t time)
{
    static const char *const because[] = {"under", "despite", "given", NULL};
    uint32_t noun = ro_tok(d, time)->head;
    return noun != RO_NONE && has_child(d, noun, RO_D_case, because);
}

/* "Wednesday's ruling", "the effects of Monday's attack": deeds and words that are told of once they are done, whatever is to come of them. */
static bool done_by_its_noun(const ro_document *d, uint32_t time)
{
    static const char *const deeds[] = {"attack", "bombing", "blast", "explosion", "shooting", "killing", "assassination", "murder", "massacre", "crash", "earthquake",
                                        "quake", "accident", "raid", "coup", "clash", "violence", "incident", "ambush", "collapse", "invasion", "kidnapping", "abduction", "uprising", "riot", NULL};
    static const char *const words[] = {"ruling", "decision", "announcement", "statement", "remark", "comment", "verdict", "outcome", "result", "revelation", "defeat",
                                        "victory", "resignation", "survey", "poll", "reading", "figure", "estimate", "level", "close", "settlement", "finish", NULL};
    static const char *const ahead[] = {"before", "until", "ahead", "for", "of", NULL}, *const the[] = {"the", NULL};
    uint32_t noun = ro_tok(d, time)->head;
    const bool of_it = ro_tok(d, time)->subtype == RO_SUB_POSS;
    if (modifies_noun(ro_tok(d, time)) && !of_it && noun != RO_NONE && ro_lemma_in(ro_tok(d, noun), deeds)) /* "a March coup" */
        return !has_child(d, noun, RO_D_amod, prospective_adjectives);
    if ((!of_it && ro_tok(d, time)->deprel != RO_D_nmod) || noun == RO_NONE || has_child(d, noun, RO_D_amod, prospective_adjectives))
        return false;
    const ro_token *t = ro_tok(d, noun);
    if (!of_it) /* "the kidnapping in January" */
        return ro_lemma_in(t, deeds) && has_child(d, noun, RO_D_det, the);
    return ro_lemma_in(t, deeds) || (ro_lemma_in(t, words) && t->deprel != RO_D_nsubj && !has_child(d, noun, RO_D_case, ahead) &&
                                     !(t->deprel == RO_D_obj && t->head != RO_NONE && ro_lemma_in(ro_tok(d, t->head), prospective)));
}

/* "postponed Thursday's meeting", "moved the talks to Thursday": it has not come yet. */
static bool put_off(const ro_document *d, uint32_t time)
{
    static const char *const verbs[] = {"postpone", "cancel", "delay", "reschedule", "move", "extend", NULL}, *const to[] = {"to", NULL};
    static const char *const kept_off[] = {"avert", "prevent", "avoid", "forestall", NULL}, *const up[] = {"up", NULL};
    const ro_token *t = ro_tok(d, time);
    uint32_t noun = t->head, deed = noun == RO_NONE || ro_tok(d, noun)->deprel != RO_D_obj ? RO_NONE : ro_tok(d, noun)->head;
    if (deed != RO_NONE && modifies_noun(t) && ro_lemma_in(ro_tok(d, deed), kept_off))
        return true; /* "to avert a weekend shutdown" */
    if (deed != RO_NONE && ro_lemma_is(ro_tok(d, deed), "set") && set_apart(d, deed) && (has_child(d, deed, RO_D_compound, up) || has_child(d, deed, RO_D_advmod, up)))
        return true; /* "set up a vote Monday" */
    uint32_t verb = t->subtype == RO_SUB_POSS && t->head != RO_NONE && ro_tok(d, t->head)->deprel == RO_D_obj ? ro_tok(d, t->head)->head : RO_NONE;
    if (verb == RO_NONE && has_child(d, time, RO_D_case, to))
        verb = t->head;
    return verb != RO_NONE && ro_lemma_in(ro_tok(d, verb), verbs);
}

/* "told them of a cut in September", "talked about the visit in May": the verb of telling does not date what it tells of. */
static bool told_of(const ro_document *d, uint32_t noun)
{
    static const char *const about[] = {"about", "of", "regarding", "concerning", NULL};
    static const char *const verbs[] = {"tell", "talk", "speak", "inform", "notify", "warn", "assure", "think", "hear", "learn", "say", NULL};
    const ro_token *t = ro_tok(d, noun);
    return t->deprel == RO_D_obl && t->head != RO_NONE && ro_lemma_in(ro_tok(d, t->head), verbs) && has_child(d, noun, RO_D_case, about);
}

/* Does a word of length stand before "through"? What is told of such a period is its figures, once it is over. */
static bool of_period(const ro_document *d, uint32_t time)
{
    static const char *const lengths[] = {"month", "week", "year", "quarter", "period", "day", NULL};
    uint32_t through = ro_dependent(d, time, RO_D_case, RO_NONE);
    return through != RO_NONE && through > d->sentences.v[ro_tok(d, time)->sentence].first && ro_lemma_in(ro_tok(d, through - 1), lengths);
}

/* "by Friday", "until May", but not "had filed by Friday", "Until Friday, they had not". */
static bool before_deadline(const ro_document *d, uint32_t time)
{
    static const char *const until[] = {"until", "till", "through", NULL}, *const have[] = {"have", NULL}, *const through[] = {"through", NULL};
    if (!has_child(d, time, RO_D_case, deadlines))
        return false;
    static const char *const could[] = {"able", "manage", NULL};
    uint32_t verb = ro_tok(d, time)->head, above = verb == RO_NONE ? RO_NONE : ro_tok(d, verb)->head;
    if (above != RO_NONE && ro_tok(d, verb)->deprel == RO_D_xcomp && ro_lemma_in(ro_tok(d, above), could) && finite_tense(d, above) == RO_TENSE_PAST)
        return false; /* "was able to restore some services by Saturday" */
    if (has_child(d, time, RO_D_case, through) && of_period(d, time))
        return false; /* "the three months through November" */
    if (verb == RO_NONE || finite_tense(d, verb) != RO_TENSE_PAST)
        return true;
    static const char *const given[] = {"give", "grant", "allow", NULL}, *const had[] = {"had", NULL};
    if (ro_lemma_in(ro_tok(d, verb), given) && has_child(d, verb, RO_D_aux, had))
        return false; /* "had given them until Thursday" */
    return time > verb && (has_child(d, time, RO_D_case, until) || !has_child(d, verb, RO_D_aux, have)); /* "By late Tuesday, the lights were on" */
}

/* In the present, these tell of what was: "the leader says on Friday", "the visit follows talks on Sunday". */
static bool reports(const ro_token *verb)
{
    static const char *const verbs[] = {"say", "tell", "announce", "report", "warn", "claim", "add", "note", "state", "confirm", "reveal", "show", "suggest", "follow", NULL};
    return ro_lemma_in(verb, verbs);
}

/* Is such a preposition before it? "met on Thursday ahead of the summit" is not ahead of Thursday. */
static bool led_by(const ro_document *d, uint32_t noun, const char *const *list)
{
    uint32_t c = ro_dependent(d, noun, RO_D_case, RO_NONE);
    for (; c != RO_NONE && c < noun; c = ro_dependent(d, noun, RO_D_case, c))
        if (ro_lemma_in(ro_tok(d, c), list))
            return true;
    return false;
}

/* "a delegation led by Mboya on Friday will meet": the day of the meeting. */
static bool behind_leader(const ro_document *d, uint32_t token)
{
    static const char *const leading[] = {"lead", "head", NULL};
    const ro_token *t = ro_tok(d, token), *verb = t->head == RO_NONE ? NULL : ro_tok(d, t->head), *noun;
    if (!verb || verb->deprel != RO_D_acl || verb->head == RO_NONE || !ro_lemma_in(verb, leading))
        return false;
    noun = ro_tok(d, verb->head);
    return noun->deprel == RO_D_nsubj && noun->head != RO_NONE && noun->head > token;
}

/* "flew to A on Tuesday, where he is to meet B on Wednesday": where the parser hung both on one verb, the second is of the clause before it. */
static uint32_t governor(const ro_document *d, uint32_t token)
{
    enum { BACK = 60 };
    const ro_token *t = ro_tok(d, token);
    uint32_t clause = RO_NONE, said = ro_said_on(d, token);
    if (said != RO_NONE)
        return said;
    if (behind_leader(d, token))
        return ro_tok(d, ro_tok(d, t->head)->head)->head;
    if (t->head == RO_NONE || t->head > token || t->deprel != RO_D_obl || !ro_str_in(t->form, ro_weekdays))
        return t->head;
    for (uint32_t i = token, n = 0; i-- > t->head && n < BACK; n++) {
        const ro_token *k = ro_tok(d, i);
        if (clause == RO_NONE && k->upos == RO_VERB && i != t->head && (k->deprel == RO_D_advcl || k->deprel == RO_D_acl || ro_feat_is(k, "VerbForm", "Fin")))
            clause = i;
        if (clause != RO_NONE && k->head == t->head && k->deprel == RO_D_obl && ro_str_in(k->form, ro_weekdays))
            return clause;
    }
    return t->head;
}

/* "on Friday when A meets B": of a clause of time in the present, which is to come. */
static bool before_clause_to_come(const ro_document *d, uint32_t token)
{
    enum { NEAR = 16 };
    const ro_sentence *s = &d->sentences.v[ro_tok(d, token)->sentence];
    uint32_t end = s->first + s->n, when = token + 1;
    if (when < end && ro_str_is(ro_tok(d, when)->form, ","))
        when++;
    if (when >= end || !ro_str_is(ro_tok(d, when)->form, "when") || s->kind != RO_BODY)
        return false;
    for (uint32_t i = when + 1; i < end && i < when + NEAR; i++)
        if (ro_tok(d, i)->upos == RO_VERB && ro_tok(d, when)->head == i)
            return ro_feat_is(ro_tok(d, i), "VerbForm", "Fin") && ro_feat_is(ro_tok(d, i), "Tense", "Pres") && !has_relation(d, i, RO_D_aux);
    return false;
}

/* "a truce beginning Friday", but not "a truce beginning Friday held" */
static bool begins(const ro_document *d, uint32_t verb)
{
    static const char *const verbs[] = {"begin", "start", "commence", NULL};
    const ro_token *v = ro_tok(d, verb);
    if (!ro_lemma_in(v, verbs) || v->deprel != RO_D_acl || v->head == RO_NONE || (!ro_feat_is(v, "VerbForm", "Ger") && !(ro_feat_is(v, "VerbForm", "Part") && ro_feat_is(v, "Tense", "Pres"))))
        return false;
    const ro_token *noun = ro_tok(d, v->head);
    return noun->deprel != RO_D_nsubj || noun->head == RO_NONE || finite_tense(d, noun->head) != RO_TENSE_PAST;
}

/* "The deadline is Monday" */
static bool is_the_day(const ro_document *d, uint32_t time)
{
    static const char *const is[] = {"is", "'s", NULL}, *const today[] = {"today", "it", "that", "this", "what", NULL};
    uint32_t subject = ro_dependent(d, time, RO_D_nsubj, RO_NONE);
    return subject != RO_NONE && has_child(d, time, RO_D_cop, is) && ro_tok(d, subject)->upos == RO_NOUN && !ro_lemma_in(ro_tok(d, subject), today);
}

/* "it would close before it resumed on August 24": a past that a clause of what is to come has drawn with it */
static bool drawn_ahead(const ro_document *d, uint32_t verb)
{
    static const char *const marks[] = {"before", "until", "when", "once", NULL}, *const modals[] = {"will", "would", NULL}, *const have[] = {"have", NULL};
    const ro_token *t = ro_tok(d, verb);
    return t->deprel == RO_D_advcl && t->head != RO_NONE && (has_child(d, verb, RO_D_mark, marks) || has_child(d, verb, RO_D_advmod, marks)) &&
           has_child(d, t->head, RO_D_aux, modals) && !has_child(d, t->head, RO_D_aux, have) && !has_child(d, verb, RO_D_aux, have);
}

/* "crude for July delivery", "June futures", "for delivery in July": what markets trade is of a month to come. */
static bool for_delivery(const ro_document *d, uint32_t time)
{
    static const char *const traded[] = {"delivery", "crude", "futures", "contract", "gasoline", "texas", "brent", "wti", NULL};
    const ro_token *t = ro_tok(d, time);
    uint32_t end = d->sentences.v[t->sentence].first + d->sentences.v[t->sentence].n;
    if (ro_str_in(t->form, ro_weekdays))
        return false;
    if (time > d->sentences.v[t->sentence].first + 2 && ro_lemma_is(ro_tok(d, time - 2), "delivery") && ro_str_is(ro_tok(d, time - 3)->form, "for"))
        return true;
    for (uint32_t i = time + 1; i < end && i <= time + 2; i++) /* "October West Texas Intermediate" */
        if (ro_lemma_in(ro_tok(d, i), traded) || ro_str_in(ro_tok(d, i)->form, traded))
            return true;
    return false;
}

/* "to 51.9 from July's 51.2", "to 7.12 percent from 7.04 percent late Thursday": the figure that was */
static bool figure_before(const ro_document *d, uint32_t time)
{
    static const char *const from[] = {"from", "than", "versus", NULL}, *const shares[] = {"percent", "%", "point", "million", "billion", "dollar", NULL};
    uint32_t noun = ro_tok(d, time)->head;
    if (noun == RO_NONE || (ro_tok(d, noun)->upos != RO_NUM && !ro_lemma_in(ro_tok(d, noun), shares) && ro_tok(d, noun)->upos != RO_SYM))
        return false;
    return has_child(d, noun, RO_D_case, from);
}

/* "up from December 31", "unchanged from May": a figure of then beside one of now */
static bool compared_from(const ro_document *d, uint32_t time)
{
    enum { BACK = 6 };
    static const char *const from[] = {"from", NULL}, *const in[] = {"in", NULL}, *const moved[] = {"up", "down", "unchanged", "rise", "fall", "increase", "decrease", "decline", "drop", "higher", "lower", NULL};
    uint32_t first = d->sentences.v[ro_tok(d, time)->sentence].first;
    uint32_t noun = ro_tok(d, time)->head; /* "up from 7 percent in February" */
    bool of_figure = noun != RO_NONE && noun < time && ro_tok(d, time)->deprel == RO_D_nmod && has_child(d, time, RO_D_case, in) && has_child(d, noun, RO_D_case, from);
    if (figure_before(d, time))
        return true;
    if (!has_child(d, time, RO_D_case, from) && !of_figure)
        return false;
    for (uint32_t i = time, n = 0; i-- > first && n < BACK; n++)
        if (ro_str_in(ro_tok(d, i)->form, moved) || ro_lemma_in(ro_tok(d, i), moved))
            return true;
    return false;
}

/* "effective Jan. 1": what is announced takes effect later */
static bool takes_effect(const ro_document *d, uint32_t time)
{
    enum { BACK = 3 }; /* a month and "on" may stand between */
    uint32_t first = d->sentences.v[ro_tok(d, time)->sentence].first;
    for (uint32_t i = time, n = 0; i-- > first && n < BACK; n++)
        if (ro_str_is_nocase(ro_tok(d, i)->form, "effective"))
            return true;
    return false;
}

/* "could have come as early as Thursday" */
static bool as_early_as(const ro_document *d, uint32_t token)
{
    static const char *const early[] = {"early", "soon", NULL}, *const modals[] = {"could", "may", "might", "would", "can", "will", NULL};
    uint32_t verb = ro_tok(d, token)->head;
    if (token < d->sentences.v[ro_tok(d, token)->sentence].first + 3 || !ro_str_is(ro_tok(d, token - 1)->form, "as") || !ro_str_in(ro_tok(d, token - 2)->form, early))
        return false;
    for (uint32_t n = 0; n < 3 && verb != RO_NONE; n++, verb = ro_tok(d, verb)->head)
        if (ro_tok(d, verb)->upos == RO_VERB)
            return has_child(d, verb, RO_D_aux, modals);
    return false;
}

/* "The August survey had forecast growth": the survey is over, whatever it looked to. */
static bool of_survey(const ro_document *d, uint32_t time)
{
    static const char *const surveys[] = {"survey", "poll", NULL};
    uint32_t noun = ro_tok(d, time)->head;
    return modifies_noun(ro_tok(d, time)) && noun != RO_NONE && ro_lemma_in(ro_tok(d, noun), surveys) && ro_tok(d, noun)->deprel == RO_D_nsubj &&
           ro_tok(d, noun)->head != RO_NONE && finite_tense(d, ro_tok(d, noun)->head) == RO_TENSE_PAST;
}

/* "may change after the others play on Saturday", "will lead if they beat Groningen on Sunday": a present that a modal has drawn with it */
static bool clause_to_come(const ro_document *d, uint32_t verb)
{
    static const char *const marks[] = {"after", "once", "when", "if", "unless", "before", "until", NULL}, *const modals[] = {"will", "would", "may", "could", "can", "might", "should", NULL};
    static const char *const have[] = {"have", NULL}, *const alike[] = {"beat", "cut", "hit", "set", "quit", "split", "let", "put", NULL};
    const ro_token *t = ro_tok(d, verb);
    bool present = ro_feat_is(t, "Tense", "Pres") || (ro_str_in(t->form, alike) && has_child(d, verb, RO_D_mark, (const char *const[]){"if", "unless", NULL}));
    if (t->deprel != RO_D_advcl || t->head == RO_NONE || !ro_feat_is(t, "VerbForm", "Fin") || !present || has_relation(d, verb, RO_D_aux) ||
        (!has_child(d, verb, RO_D_mark, marks) && !has_child(d, verb, RO_D_advmod, marks)))
        return false;
    uint32_t main = t->head; /* "three points clear if": the clause may hang on an adjective */
    if (ro_tok(d, main)->upos == RO_ADJ && !has_relation(d, main, RO_D_aux) && ro_tok(d, main)->head != RO_NONE)
        main = ro_tok(d, main)->head;
    return has_child(d, main, RO_D_aux, modals) && !has_child(d, main, RO_D_aux, have);
}

/* "waves to the crowd on Friday after the House voted": a picture's words, in the present, of what was */
static bool after_deed(const ro_document *d, uint32_t verb)
{
    static const char *const after[] = {"after", NULL};
    window w = around(d, verb);
    for (uint32_t i = verb + 1; i < w.end; i++)
        if (ro_tok(d, i)->head == verb && ro_tok(d, i)->deprel == RO_D_advcl && has_child(d, i, RO_D_mark, after))
            return finite_tense(d, i) == RO_TENSE_PAST;
    return false;
}

/* "ahead of its publication on Sunday", "ahead of Monday's holiday": nothing but the noun stands between. */
static bool ahead_of_it(const ro_document *d, uint32_t time)
{
    enum { BACK = 7 };
    uint32_t first = d->sentences.v[ro_tok(d, time)->sentence].first;
    for (uint32_t i = time, n = 0; i-- > first && n < BACK; n++) {
        const ro_token *t = ro_tok(d, i);
        if (ro_str_is(t->form, "of") && i > first && ro_str_is_nocase(ro_tok(d, i - 1)->form, "ahead"))
            return true;
        if (t->upos == RO_VERB || t->upos == RO_AUX || t->upos == RO_PUNCT || t->upos == RO_CCONJ || t->upos == RO_SCONJ)
            return false;
    }
    return false;
}

/* "in the Nov. 5 election", "at November 3 polls" */
static bool of_election(const ro_document *d, uint32_t time)
{
    static const char *const votes[] = {"election", "poll", "referendum", "runoff", "ballot", NULL};
    uint32_t noun = ro_tok(d, time)->head;
    return noun != RO_NONE && noun > time && !ro_str_in(ro_tok(d, time)->form, ro_weekdays) && ro_tok(d, time)->subtype != RO_SUB_POSS && modifies_noun(ro_tok(d, time)) &&
           ro_lemma_in(ro_tok(d, noun), votes) && ro_tok(d, noun)->deprel != RO_D_nsubj;
}

/* "held until the weekend, when they were moved" */
static bool until_it_was(const ro_document *d, uint32_t time)
{
    enum { NEAR = 12 };
    static const char *const until[] = {"until", "till", NULL};
    const ro_sentence *s = &d->sentences.v[ro_tok(d, time)->sentence];
    uint32_t end = s->first + s->n;
    if (!has_child(d, time, RO_D_case, until) || time + 2 >= end || !ro_str_is(ro_tok(d, time + 1)->form, ",") || !ro_str_is(ro_tok(d, time + 2)->form, "when"))
        return false;
    for (uint32_t i = time + 3; i < end && i < time + NEAR; i++)
        if (ro_tok(d, i)->upos == RO_VERB)
            return finite_tense(d, i) == RO_TENSE_PAST;
    return false;
}

/* "its outlook for the fourth quarter", "the forecast for June" */
static bool foreseen(const ro_document *d, uint32_t time)
{
    static const char *const nouns[] = {"outlook", "forecast", "guidance", "target", "projection", "prospect", "hope", NULL};
    static const char *const chances[] = {"chance", "odds", "probability", "possibility", "likelihood", "prospect", NULL};
    enum { BACK = 6 };
    uint32_t first = d->sentences.v[ro_tok(d, time)->sentence].first;
    for (uint32_t i = time, n = 0; i-- > first + 1 && n < BACK; n++) {
        if (ro_str_is(ro_tok(d, i)->form, "for"))
            return ro_lemma_in(ro_tok(d, i - 1), nouns);
        if (ro_str_is(ro_tok(d, i)->form, "of") && ro_lemma_in(ro_tok(d, i - 1), chances)) /* "the chance of a cut in September" */
            return true;
    }
    return false;
}

/* "named in the squad for the match against Wales on Saturday": one is picked for what is to come. */
static bool for_fixture(const ro_document *d, uint32_t time)
{
    enum { BACK = 12 };
    static const char *const fixtures[] = {"match", "game", "test", "final", "semifinal", "quarterfinal", "race", "qualifier", "fight", "bout", "friendly", "opener", "tie", "runoff", "referendum", NULL};
    static const char *const on[] = {"on", NULL}, *const for_it[] = {"for", NULL};
    uint32_t first = d->sentences.v[ro_tok(d, time)->sentence].first;
    if (!has_child(d, time, RO_D_case, on))
        return false;
    for (uint32_t i = time, n = 0; i-- > first && n < BACK; n++) {
        const ro_token *t = ro_tok(d, i);
        if (ro_lemma_in(t, fixtures))
            return has_child(d, i, RO_D_case, for_it);
        if (t->upos == RO_VERB || t->upos == RO_AUX || t->upos == RO_PUNCT || t->upos == RO_CCONJ || t->upos == RO_SCONJ)
            return false;
    }
    return false;
}

/* Up from the expression to the first word that tells the tense; a bare infinitive or participle has that of what governs it. */
static ro_tense by_tree(const ro_document *d, uint32_t token)
{
    static const char *const ahead[] = {"ahead", NULL}, *const behind[] = {"after", "following", "since", NULL}, *const since[] = {"since", NULL}, *const of[] = {"of", NULL}, *const had[] = {"had", NULL}, *const according[] = {"according", "accord", NULL};
    static const char *const was[] = {"be", NULL}, *const for_it[] = {"for", NULL};
    static const char *const settling[] = {"decide", "agree", "propose", "promise", "pledge", "vow", NULL};
    uint32_t steps = 0, last = token;
    bool after = false, through_noun = false, through_subject = false, of_noun = modifies_noun(ro_tok(d, token));
    if (in_preparation(d, token) || before_clause_to_come(d, token) || put_off(d, token) || is_the_day(d, token) || as_early_as(d, token) || for_delivery(d, token) || takes_effect(d, token) ||
        for_fixture(d, token))
        return RO_TENSE_FUTURE;
    if (until_it_was(d, token))
        return RO_TENSE_PAST;
    if (foreseen(d, token))
        return RO_TENSE_FUTURE;
    if (of_election(d, token))
        return RO_TENSE_OPEN; /* the nearest, told of before and after */
    if (ahead_of_it(d, token))
        return RO_TENSE_PLANNED; /* not to come where it has just passed */
    if (of_survey(d, token) || built_on(d, token) || of_what_is_undone(d, token) || has_child(d, token, RO_D_case, since) || done_by_its_noun(d, token) || told_by_its_clause(d, token) || noun_told_by_clause(d, token) || compared_from(d, token))
        return RO_TENSE_PAST;
    if (of_noun && stands_already(d, token) && !has_child(d, ro_tok(d, token)->head, RO_D_amod, prospective_adjectives))
        return RO_TENSE_PAST;
    for (uint32_t i = token; i != RO_NONE && steps < 24; i = steps ? ro_tok(d, i)->head : governor(d, i), steps++) {
        const ro_token *t = ro_tok(d, i);
        if (steps == 0 && before_deadline(d, i))
            return RO_TENSE_FUTURE;
        if ((i != token && has_child(d, i, RO_D_amod, prospective_adjectives)) || led_by(d, i, ahead) || (ro_lemma_is(t, "ahead") && i != token && has_child(d, last, RO_D_case, of)))
            return RO_TENSE_FUTURE;
        if (i != token && led_by(d, i, according))
            return RO_TENSE_PAST; /* "according to the author of a report in June, this would …" */
        if (has_child(d, i, RO_D_case, since))
            return RO_TENSE_PAST; /* "the first since their talks in May" */
        after = after || has_child(d, i, RO_D_case, behind) || (i != token && has_child(d, i, RO_D_mark, behind)); /* "after capsizing on Thursday" */
        uint32_t below = i == token ? RO_NONE : last;
        through_subject = through_subject || (below != RO_NONE && ro_tok(d, below)->deprel == RO_D_nsubj); /* "ministers meeting on Monday agreed" */
        last = i;
        bool predicate = t->upos == RO_VERB || t->upos == RO_AUX || has_relation(d, i, RO_D_cop) || t->head == RO_NONE;
        through_noun = through_noun || (steps > 0 && !predicate && (t->deprel != RO_D_obl || told_of(d, i)) && t->upos != RO_ADJ && t->upos != RO_ADV);
        if (!predicate && i != token && t->upos == RO_ADJ && ro_lemma_in(t, prospective))
            return RO_TENSE_FUTURE; /* "leaves it ready for a vote on Saturday" */
        if (!predicate || i == token)
            continue;
        if (steps == 1 && begins(d, i))
            return RO_TENSE_FUTURE;
        if (t->deprel == RO_D_xcomp && t->head != RO_NONE && t->head + 1 == i && ro_lemma_is(ro_tok(d, t->head), "have") && ro_feat_is(t, "VerbForm", "Part"))
            return RO_TENSE_PAST; /* "it had forecast", which the parser took apart */
        if (past_participle(d, i) && as_planned(d, i))
            continue;
        if (past_participle(d, i))
            return !prospects(d, i, token) ? RO_TENSE_PAST : called_off(d, t->head) ? RO_TENSE_DROPPED : RO_TENSE_FUTURE;
        if (of_noun && through_noun && infinitive(d, i) && t->deprel == RO_D_acl)
            return RO_TENSE_OPEN; /* "ways to get around Wednesday's ruling" */
        if (looks_ahead(d, i))
            return of_plan_called_off(d, i) ? RO_TENSE_DROPPED : looked_ahead_then(d, i) ? RO_TENSE_PLANNED : RO_TENSE_FUTURE;
        ro_tense tense = finite_tense(d, i);
        if (tense == RO_TENSE_PAST && through_subject && has_child(d, i, RO_D_aux, had) && ro_lemma_in(t, settling))
            return RO_TENSE_PAST; /* "the meeting on Saturday had decided" */
        if (tense == RO_TENSE_PAST && drawn_ahead(d, i))
            return RO_TENSE_FUTURE;
        if (tense == RO_TENSE_PAST && through_subject && !of_noun && ro_lemma_is(t, "likely"))
            return RO_TENSE_OPEN; /* "the fall in December was likely to be brief" */
        if (tense == RO_TENSE_PAST && plans(t) && !of_noun && !through_subject && !has_child(d, i, RO_D_aux, had)) /* "was planned for Saturday", told on Sunday, is over */
            return has_child(d, i, RO_D_aux, was) && has_child(d, token, RO_D_case, for_it) ? RO_TENSE_PLANNED : RO_TENSE_FUTURE;
        if (tense == RO_TENSE_FUTURE && !ahead_by_modal(d, i) && after_deed(d, i))
            return RO_TENSE_PAST;
        if (clause_to_come(d, i))
            return RO_TENSE_FUTURE;
        if (tense == RO_TENSE_FUTURE && (after || reports(t)) && !ahead_by_modal(d, i))
            return RO_TENSE_PAST; /* "comes after Monday's attack" */
        if (through_noun && (tense == RO_TENSE_PAST || !ahead_by_modal(d, i)) && !carries_event(t))
            tense = RO_TENSE_OPEN; /* "welcomed the dialogue in February": the verb dates the welcome, not the dialogue */
        if (through_noun && tense == RO_TENSE_OPEN && !carries_event(t) && !ahead_by_modal(d, i))
            return RO_TENSE_OPEN;
        if (tense == RO_TENSE_PAST && ro_lemma_in(t, prospective) && !set_apart(d, i) && !settled_then(d, i, token) && !ro_feat_is(t, "VerbForm", "Fin") && !has_child(d, i, RO_D_aux, had))
            return RO_TENSE_PLANNED; /* "was expected on Monday" */
        if (tense != RO_TENSE_OPEN)
            return tense;
        if ((t->upos == RO_VERB || t->upos == RO_ADJ) && ro_lemma_in(t, prospective) && !(ro_lemma_is(t, "set") && has_relation(d, i, RO_D_obj))) /* not "set himself on fire" */
            return RO_TENSE_FUTURE; /* "plans for Monday", "is due on Sunday" */
    }
    return RO_TENSE_OPEN;
}

static bool ends_clause(const ro_token *t)
{
    return t->form.n == 1 && (t->form.p[0] == ';' || t->form.p[0] == ':');
}

/* Without a tree: a modal or word of expecting shortly before, in the same clause. */
static ro_tense by_words(const ro_document *d, uint32_t token)
{
    enum { WORDS_BACK = 10 };
    static const char *const words[] = {"will", "shall", "scheduled", "slated", "due", "expected", "upcoming", "plans", "planned", NULL};
    uint32_t first = d->sentences.v[ro_tok(d, token)->sentence].first;
    for (uint32_t i = token, k = 0; i-- > first && k < WORDS_BACK && !ends_clause(ro_tok(d, i)); k++)
        for (size_t w = 0; words[w]; w++)
            if (ro_str_is_nocase(ro_tok(d, i)->form, words[w]))
                return RO_TENSE_FUTURE;
    return RO_TENSE_OPEN;
}

bool ro_tense_of_report(const ro_document *document, uint32_t token)
{
    const ro_token *t = ro_tok(document, token);
    return t->deprel == RO_D_obl && t->head != RO_NONE && t->head < token && reports(ro_tok(document, t->head));
}

bool ro_tense_surely_ahead(const ro_document *document, uint32_t token)
{
    static const char *const will[] = {"will", "shall", NULL}, *const for_it[] = {"for", NULL};
    const ro_token *t = ro_tok(document, token);
    if (document->sentences.v[t->sentence].root == RO_NONE || t->upos == RO_UPOS_NONE)
        return true;
    if (in_preparation(document, token) || put_off(document, token) || is_the_day(document, token) || takes_effect(document, token) || for_delivery(document, token) ||
        has_child(document, token, RO_D_case, for_it))
        return true; /* "preparations for a conference in May", "set for May" */
    return t->deprel == RO_D_obl && t->head != RO_NONE && has_child(document, t->head, RO_D_aux, will);
}

ro_tense ro_tense_at(const ro_document *document, uint32_t token)
{
    bool parsed = document->sentences.v[ro_tok(document, token)->sentence].root != RO_NONE && ro_tok(document, token)->upos != RO_UPOS_NONE;
    ro_tense tense = parsed ? by_tree(document, token) : RO_TENSE_OPEN;
    return tense == RO_TENSE_OPEN ? by_words(document, token) : tense;
}
