/* SPDX-License-Identifier: Apache-2.0 */
/* Days hung where they do not belong: by their preposition, beside another day, on a name. */
#include "events/tree_mend.h"

static bool names_day(const ro_document *d, uint32_t token)
{
    static const char *const parts[] = {"morning", "afternoon", "evening", "night", NULL};
    const ro_token *k = &d->tokens.v[token];
    if (k->time == RO_NONE)
        return ro_str_in(k->lemma, parts); /* "on Friday [28 December] evening" */
    const ro_time *t = &d->times.v[k->time];
    return t->type == RO_DATE && t->precision == RO_P_DAY;
}

/* "left on Sunday for Spain", "a call on Monday with B": what hangs on a day with a preposition of its own is the verb's or the event's. */
static void mend_day(ro_document *d, uint32_t marker)
{
    static const char *const prepositions[] = {"for", "with", "in", "at", "to", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[marker].deprel == RO_D_case && ro_str_in(tokens[marker].lemma, prepositions) ? tokens[marker].head : RO_NONE;
    uint32_t day = noun == RO_NONE || tokens[noun].deprel != RO_D_nmod || tokens[noun].time != RO_NONE ? RO_NONE : tokens[noun].head;
    if (day == RO_NONE || day > noun || tokens[day].head == RO_NONE || !names_day(d, day))
        return;
    const ro_token *above = &tokens[tokens[day].head];
    bool verb = tokens[day].deprel == RO_D_obl && above->upos == RO_VERB, event = tokens[day].deprel == RO_D_nmod && above->upos == RO_NOUN && tokens[day].head < day;
    if (!(verb || (event && ro_str_is(tokens[marker].lemma, "with"))))
        return;
    hang(&tokens[noun], tokens[day].head, verb ? RO_D_obl : RO_D_nmod);
}

/* "talks took place in Sudville between A and B": not Sudville between them. */
static void mend_between(ro_document *d, uint32_t marker)
{
    static const char *const cases[] = {"between", "with", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t who = tokens[marker].deprel == RO_D_case && ro_str_in(tokens[marker].lemma, cases) ? tokens[marker].head : RO_NONE;
    uint32_t place = who == RO_NONE || who < marker || tokens[who].deprel != RO_D_nmod ? RO_NONE : tokens[who].head;
    if (place == RO_NONE || place > marker || tokens[place].upos != RO_PROPN || names_person(d, place) || tokens[place].head == RO_NONE || tokens[place].head > place)
        return;
    const ro_token *above = &tokens[tokens[place].head];
    if (tokens[place].deprel == RO_D_obl && above->upos == RO_VERB)
        hang(&tokens[who], tokens[place].head, RO_D_obl);
}

/* "flew to A on Tuesday, where he will meet B on Wednesday": nobody flies on two days; the second is that of the clause it stands in. */
static void mend_second_day(ro_document *d, uint32_t day)
{
    enum { BACK = 60 };
    ro_token *tokens = d->tokens.v, *k = &tokens[day];
    uint32_t verb = (k->deprel == RO_D_obl && k->time != RO_NONE) ? k->head : RO_NONE, clause = RO_NONE;
    if (verb == RO_NONE || verb > day || tokens[verb].upos != RO_VERB || d->times.v[k->time].type != RO_DATE || d->times.v[k->time].precision != RO_P_DAY)
        return;
    for (uint32_t i = day, n = 0; i-- > verb && n < BACK; n++) {
        if (clause == RO_NONE && tokens[i].upos == RO_VERB && i != verb && ro_feat_is(&tokens[i], "VerbForm", "Fin"))
            clause = i;
        else if (clause == RO_NONE && tokens[i].upos == RO_VERB && i != verb && (tokens[i].deprel == RO_D_advcl || tokens[i].deprel == RO_D_acl))
            clause = i;
        bool other_day = tokens[i].head == verb && tokens[i].deprel == RO_D_obl && tokens[i].time != RO_NONE && tokens[i].time != k->time &&
                         d->times.v[tokens[i].time].type == RO_DATE && d->times.v[tokens[i].time].precision == RO_P_DAY;
        if (other_day && clause != RO_NONE) {
            k->head = clause;
            return;
        }
    }
}

/* "A on Monday became": the day is the verb's, not part of the name. */
static void mend_named_day(ro_document *d, uint32_t day)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[day];
    uint32_t name = k->deprel == RO_D_nmod && k->time != RO_NONE && names_day(d, day) ? k->head : RO_NONE;
    if (name == RO_NONE || name > day || tokens[name].deprel != RO_D_nsubj || tokens[name].head == RO_NONE || tokens[name].head < day || tokens[name].upos != RO_PROPN ||
        tokens[tokens[name].head].upos != RO_VERB)
        return;
    hang(k, tokens[name].head, RO_D_obl);
}

/* "the delegation led by A on Sunday held talks": nobody leads on a day; it is the verb's that comes next. */
static void mend_day_of_led(ro_document *d, uint32_t day)
{
    enum { NEAR = 3 }; /* "will also hold" */
    static const char *const leading[] = {"lead", "head", "accompany", "chair", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[day];
    uint32_t led = k->deprel == RO_D_obl && k->time != RO_NONE ? k->head : RO_NONE;
    if (led == RO_NONE || led > day || tokens[led].deprel != RO_D_acl || !ro_str_in(tokens[led].lemma, leading) || !ro_feat_is(&tokens[led], "Tense", "Past"))
        return;
    uint32_t subject = tokens[led].head, verb = subject == RO_NONE || tokens[subject].deprel != RO_D_nsubj ? RO_NONE : tokens[subject].head;
    if (verb != RO_NONE && verb > day && verb <= day + NEAR && tokens[verb].upos == RO_VERB)
        hang(k, verb, RO_D_obl);
}

/* "his first call since taking office with B": the call is with B. */
static void mend_since(ro_document *d, uint32_t verb)
{
    enum { AHEAD = 16 };
    static const char *const words[] = {"taking", "assuming", "entering", "becoming", "returning", "winning", NULL};
    static const char *const with[] = {"with", "to", NULL};
    ro_token *tokens = d->tokens.v, *v = &tokens[verb];
    uint32_t end = d->sentences.v[v->sentence].first + d->sentences.v[v->sentence].n;
    if (!ro_str_in(v->form, words) || v->head == RO_NONE || v->head > verb || verb == 0 || !ro_str_in(tokens[verb - 1].lemma, (const char *const[]){"since", "after", NULL}))
        return;
    for (uint32_t i = verb + 1; i < end && i < verb + AHEAD; i++)
        if (tokens[i].deprel == RO_D_case && ro_str_in(tokens[i].lemma, with) && tokens[i].head > i && tokens[i].head < end && tokens[tokens[i].head].head == verb &&
            tokens[tokens[i].head].deprel == RO_D_obl && !(ro_str_is(v->form, "returning") && ro_str_is(tokens[i].lemma, "to")))
            hang(&tokens[tokens[i].head], v->head, tokens[v->head].upos == RO_VERB ? RO_D_obl : RO_D_nmod);
}

/* "Letter dated 12 March from A addressed to B", a title: the letter is what all hangs on. */
static void mend_dated(ro_document *d, uint32_t dated)
{
    enum { AHEAD = 60 };
    static const char *const papers[] = {"letter", "note", "message", "telegram", "Letter", "Note", "Message", NULL};
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[dated].sentence];
    uint32_t paper = dated > s->first ? dated - 1 : RO_NONE;
    if (paper == RO_NONE || !ro_str_is_nocase(tokens[dated].form, "dated") || !ro_str_in(ro_str_is_nocase(tokens[paper].form, "letter") ? RO_STR("letter") : tokens[paper].lemma, papers))
        return;
    bool above = s->root == dated && tokens[paper].head == dated && tokens[paper].deprel == RO_D_nsubj, below = tokens[dated].deprel == RO_D_acl && tokens[dated].head == paper;
    if (!above && !below)
        return;
    for (uint32_t i = dated + 1; i < s->first + s->n && i < dated + AHEAD; i++) {
        bool phrase = tokens[i].head == dated && tokens[i].deprel == RO_D_obl && tokens[i].time == RO_NONE;
        if (phrase || (tokens[i].deprel == RO_D_acl && ro_str_is_nocase(tokens[i].form, "addressed")))
            hang(&tokens[i], paper, phrase ? RO_D_nmod : RO_D_acl);
    }
    if (above) {
        hang(&tokens[paper], RO_NONE, RO_D_root);
        hang(&tokens[dated], paper, RO_D_acl);
        s->root = paper;
    }
}

/* "said on Tuesday during a visit to A": during the visit he said it, not Tuesday. */
static void mend_beside_day(ro_document *d, uint32_t marker)
{
    static const char *const times[] = {"during", "after", "before", "following", "at", "on", "in", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[marker].deprel == RO_D_case ? tokens[marker].head : RO_NONE;
    uint32_t day = noun == RO_NONE || noun < marker || tokens[noun].deprel != RO_D_nmod ? RO_NONE : tokens[noun].head;
    if (day == RO_NONE || day > marker || tokens[noun].time != RO_NONE || tokens[day].time == RO_NONE || !ro_str_in(tokens[marker].form, times))
        return;
    uint32_t verb = tokens[day].deprel == RO_D_obl ? tokens[day].head : RO_NONE;
    if (verb != RO_NONE && tokens[verb].upos == RO_VERB && d->times.v[tokens[day].time].precision == RO_P_DAY)
        hang(&tokens[noun], verb, RO_D_obl);
}

/* "ahead of his visit, A said": "ahead of" is a preposition. */
static void mend_ahead(ro_document *d, uint32_t ahead)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[ahead].sentence];
    uint32_t end = s->first + s->n;
    bool after_day = tokens[ahead].deprel == RO_D_case && tokens[ahead].head != RO_NONE && tokens[ahead].head < ahead; /* "on Thursday ahead of" */
    if (after_day)
        tokens[ahead].head = tokens[tokens[ahead].head].head;
    if ((tokens[ahead].deprel != RO_D_advmod && !after_day) || tokens[ahead].head == RO_NONE || ahead + 1 >= end || !ro_str_is(tokens[ahead + 1].form, "of"))
        return;
    uint32_t noun = tokens[ahead + 1].head;
    if (noun == RO_NONE || noun < ahead || tokens[noun].head != ahead)
        return;
    hang(&tokens[noun], tokens[ahead].head, RO_D_obl);
    tokens[ahead].head = noun;
    tokens[ahead].deprel = RO_D_case;
}

void ro_mend_day(ro_document *document, uint32_t token)
{
    const ro_token *t = &document->tokens.v[token];
    mend_dated(document, token);
    mend_second_day(document, token);
    mend_since(document, token);
    mend_named_day(document, token);
    mend_day_of_led(document, token);
    if (t->upos == RO_ADP && !ro_str_is(t->form, "as"))
        mend_beside_day(document, token), mend_day(document, token), mend_between(document, token);
    else if (t->upos == RO_ADV && ro_str_is_nocase(t->form, "ahead"))
        mend_ahead(document, token);
}
