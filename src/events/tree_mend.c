/* SPDX-License-Identifier: Apache-2.0 */
/* What the parser is known to get wrong, put right before anything is read off the trees. */
#include "events/tree_mend.h"

/* "officials from A, B, C": a name right after a comma, in a list whose rest is read as one. */
static void mend_list(ro_document *d, uint32_t name)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[name];
    bool unmarked = k->upos == RO_PROPN && k->deprel == RO_D_nmod && k->subtype != RO_SUB_POSS && k->time == RO_NONE && name > 1 && ro_str_is(tokens[name - 1].form, ",");
    if (!unmarked || k->head == RO_NONE || k->head > name || tokens[k->head].upos != RO_PROPN || tokens[name - 1].head != name)
        return;
    uint32_t end = d->sentences.v[k->sentence].first + d->sentences.v[k->sentence].n, next = name + 2;
    if (next < end && ro_str_is(tokens[name + 1].form, ",") && tokens[next].deprel == RO_D_conj && tokens[next].head == k->head)
        hang(k, k->head, RO_D_conj);
}

/* "discussed the issue in a phone call", "signed a treaty at their summit": where it was done, not which issue. */
static void mend_occasion(ro_document *d, uint32_t noun)
{
    static const char *const said_in[] = {"call", "conversation", "letter", "message", "meeting", NULL};
    static const char *const done_at[] = {"meeting", "talk", "summit", "conference", "visit", "trip", "ceremony", "session", "call", NULL};
    static const char *const at[] = {"at", "during", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[noun];
    uint32_t object = k->deprel == RO_D_nmod && k->subtype != RO_SUB_POSS ? k->head : RO_NONE, marker = RO_NONE;
    if (object == RO_NONE || object > noun || tokens[object].deprel != RO_D_obj || tokens[object].head == RO_NONE || tokens[tokens[object].head].upos != RO_VERB ||
        ro_str_in(tokens[object].lemma, done_at) || ro_str_in(tokens[object].lemma, said_in) || tokens[object].head > object)
        return;
    for (uint32_t i = noun, n = 0; i-- > object && n < 8; n++)
        if (tokens[i].head == noun && tokens[i].deprel == RO_D_case)
            marker = i;
    if (marker == RO_NONE)
        return;
    bool said = ro_str_is(tokens[marker].form, "in") && ro_str_in(k->lemma, said_in);
    uint32_t verb = tokens[object].head;
    while (tokens[verb].deprel == RO_D_xcomp && tokens[verb].head < verb && tokens[tokens[verb].head].upos == RO_VERB)
        verb = tokens[verb].head; /* "discussed giving aid at a meeting" */
    if (said || (ro_str_in(tokens[marker].form, at) && ro_str_in(k->lemma, done_at)))
        hang(k, verb, RO_D_obl);
}

/* "met face to face with B": how, not whom. */
static void mend_face_to_face(ro_document *d, uint32_t face)
{
    enum { AHEAD = 12 };
    ro_token *tokens = d->tokens.v, *k = &tokens[face];
    uint32_t end = d->sentences.v[k->sentence].first + d->sentences.v[k->sentence].n, verb = k->head;
    if (!ro_str_is(k->form, "face") || face + 2 >= end || !ro_str_is(tokens[face + 1].form, "to") || !ro_str_is(tokens[face + 2].form, "face") || verb == RO_NONE ||
        verb > face || tokens[verb].upos != RO_VERB)
        return;
    k->deprel = RO_D_advmod, k->subtype = RO_SUB_NONE;
    hang(&tokens[face + 2], face, RO_D_fixed);
    for (uint32_t i = face + 3; i < end && i < face + 3 + AHEAD; i++)
        if ((tokens[i].head == face || tokens[i].head == face + 2) && tokens[i].deprel != RO_D_punct)
            hang(&tokens[i], verb, tokens[i].upos == RO_VERB ? RO_D_advcl : RO_D_obl);
}

/* "A urged B to pull out, they said after a meeting": the verb of saying put in between head and token, whose own head stands before both; RO_NONE. */
static uint32_t said_between(const ro_document *d, uint32_t token)
{
    enum { BACK = 12 };
    const ro_token *tokens = d->tokens.v;
    uint32_t head = tokens[token].head;
    for (uint32_t i = token, n = 0; head < token && i-- > head + 1 && n < BACK; n++)
        if (tokens[i].deprel == RO_D_parataxis && tokens[i].upos == RO_VERB && tokens[i].head < head && !hangs_below(d, i, token))
            return i;
    return RO_NONE;
}

/* No phrase hangs on what stands beyond its own governor: '"Talks went well," A said after a meeting' is said after it. */
static void mend_crossing(ro_document *d, uint32_t token)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[token];
    uint32_t head = k->head, above = head == RO_NONE ? RO_NONE : tokens[head].head;
    if (above == RO_NONE)
        return;
    if (tokens[above].upos != RO_VERB || tokens[head].deprel != RO_D_ccomp || !(head < above && above < token))
        above = said_between(d, token);
    if (above == RO_NONE)
        return;
    if (k->deprel == RO_D_obl || k->deprel == RO_D_advmod || k->deprel == RO_D_advcl)
        k->head = above;
}

/* "A spoke to Secretary B": what follows the verb's preposition, hung on A's name across the verb, is the verb's. */
static void mend_across_verb(ro_document *d, uint32_t marker)
{
    enum { UP = 4 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = marker > 0 && tokens[marker].deprel == RO_D_case && tokens[marker - 1].upos == RO_VERB ? marker - 1 : RO_NONE, k = tokens[marker].head;
    for (int i = 0; i < UP && verb != RO_NONE && k != RO_NONE && k > marker && tokens[k].head != RO_NONE && tokens[k].head > marker; i++)
        k = tokens[k].head;
    if (verb == RO_NONE || k == RO_NONE || k < marker || tokens[k].head == RO_NONE || tokens[k].head >= verb)
        return;
    const ro_token *above = &tokens[tokens[k].head];
    if (above->head != verb || above->deprel != RO_D_nsubj || tokens[k].sentence != tokens[verb].sentence)
        return;
    hang(&tokens[k], verb, RO_D_obl);
    tokens[marker].head = k;
}

/* "Norland, Sudria hold talks": the two that begin a headline are no apposition. */
static void mend_pair(ro_document *d, uint32_t comma)
{
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[comma].sentence];
    uint32_t end = s->first + s->n, second = comma + 1;
    while (second < end && second < comma + 4 && !(tokens[second].head < comma && tokens[second].mention != RO_NONE))
        second++;
    if (second >= end || second >= comma + 4 || (tokens[second].deprel != RO_D_appos && tokens[second].deprel != RO_D_flat))
        return;
    uint32_t first = tokens[second].head;
    const ro_mention *a = dealer(d, first), *b = dealer(d, second);
    if (!a || !b || a->first != s->first || b->first != comma + 1 || b->last + 1 >= end || tokens[b->last + 1].upos == RO_PUNCT ||
        !strcmp(d->entities.v[a->entity].code, d->entities.v[b->entity].code))
        return;
    tokens[second].deprel = RO_D_conj;
}

/* "Visiting President A met B", "Acting Minister A met B": A does what follows; the first word tells which A. */
static void mend_participle(ro_document *d, uint32_t first)
{
    enum { AROUND = 24 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[first].sentence];
    bool clause = tokens[first].deprel == RO_D_advcl || tokens[first].deprel == RO_D_csubj;
    uint32_t verb = clause && (ro_feat_is(&tokens[first], "VerbForm", "Part") || ro_feat_is(&tokens[first], "VerbForm", "Ger")) ? tokens[first].head : RO_NONE, whom = RO_NONE;
    if (verb == RO_NONE || verb < first)
        return;
    for (uint32_t i = first + 1; i < s->first + s->n && i < verb + AROUND; i++) {
        if (tokens[i].head == verb && (tokens[i].deprel == RO_D_nsubj || (i < verb && tokens[i].deprel == RO_D_punct)))
            return;
        if (tokens[i].head == first && tokens[i].deprel == RO_D_obj)
            whom = i;
    }
    if (whom == RO_NONE || whom > verb || tokens[verb - 1].upos == RO_PUNCT)
        return;
    uint32_t title = whom;
    for (uint32_t i = whom + 1; i < verb && !names_person(d, whom); i++) /* "Visiting Councillor and Minister A": whose titles they are */
        if (names_person(d, i) && tokens[i].head == title && tokens[i].deprel == RO_D_conj)
            whom = i;
    if (!names_person(d, whom))
        return;
    if (title != whom)
        hang(&tokens[title], whom, RO_D_nmod);
    hang(&tokens[whom], verb, RO_D_nsubj);
    hang(&tokens[first], whom, RO_D_amod);
}

/* "a treaty between A and B signed in Sudville": the participle right behind a paper's phrase tells of the paper, not of the verb before it. */
static void mend_signed(ro_document *d, uint32_t verb)
{
    enum { UP = 6, AHEAD = 12 };
    static const char *const done[] = {"sign", "reach", "conclude", "initial", "ink", "broker", "adopt", "hold", "host", "attend", "chair", NULL};
    static const char *const events[] = {"meeting", "talk", "conversation", "consultation", "negotiation", "session", "round", "summit", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[verb];
    uint32_t first = d->sentences.v[k->sentence].first, noun = verb > first ? verb - 1 : RO_NONE, above = k->head;
    for (uint32_t e = above, i = 0; k->deprel == RO_D_acl && ro_str_is(k->form, "held") && e != RO_NONE && names_person(d, above) && i < UP; e = tokens[e].head, i++)
        if (tokens[e].upos == RO_NOUN && ro_str_in(tokens[e].lemma, events)) {
            k->head = e; /* "the conversation between A and B, held in Sudville" */
            return;
        }
    bool participle = k->upos == RO_VERB && k->deprel == RO_D_advcl && ro_feat_is(k, "Tense", "Past"); /* or read as the past tense, of nobody */
    for (uint32_t i = verb + 1; i < first + d->sentences.v[k->sentence].n && i < verb + AHEAD; i++)
        participle = participle && !(tokens[i].head == verb && (tokens[i].deprel == RO_D_obj || tokens[i].deprel == RO_D_nsubj));
    if (!participle || noun == RO_NONE || above == RO_NONE || above > noun || !ro_str_in(k->lemma, done) || (tokens[noun].upos != RO_NOUN && tokens[noun].upos != RO_PROPN))
        return;
    for (int i = 0; i < UP && tokens[noun].head != RO_NONE && tokens[noun].head != above; i++)
        noun = tokens[noun].head;
    if (tokens[noun].head == above && noun > above && tokens[noun].upos == RO_NOUN)
        hang(k, noun, RO_D_acl);
}

/* "stressed the need for sending food in talks with B", "urged A to pull out during talks with B": it was said there. */
static void mend_said_at(ro_document *d, uint32_t noun)
{
    enum { UP = 5, BACK = 6 };
    static const char *const talks[] = {"meeting", "talk", "call", "conversation", "discussion", "letter", NULL};
    static const char *const at[] = {"during", "in", NULL};
    static const char *const saying[] = {"urge", "ask", "press", "stress", "underline", "underscore", "emphasise", "emphasize", "speak", "call", "express", "discuss", "warn", "demand",
                                         "highlight", "raise", "note", "reiterate", "appeal", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[noun];
    uint32_t verb = k->deprel == RO_D_obl && ro_str_in(k->lemma, talks) ? k->head : RO_NONE;
    if (verb == RO_NONE || verb > noun || tokens[verb].upos != RO_VERB || ro_feat_is(&tokens[verb], "VerbForm", "Fin"))
        return;
    bool beside = false;
    for (uint32_t i = noun, n = 0; i-- > verb && n < BACK; n++)
        beside = beside || (tokens[i].head == noun && tokens[i].deprel == RO_D_case && ro_str_in(tokens[i].form, at));
    uint32_t above = verb;
    for (int i = 0; i < UP && above != RO_NONE && !(tokens[above].upos == RO_VERB && ro_feat_is(&tokens[above], "VerbForm", "Fin")); i++)
        above = tokens[above].head;
    if (beside && above != RO_NONE && above < verb && ro_str_in(tokens[above].lemma, saying))
        k->head = above;
}

/* "A and B, meeting in Sudville, agreed": they meet; B is joined to A. */
static void mend_meeting(ro_document *d, uint32_t meeting)
{
    enum { BACK = 12 };
    ro_token *tokens = d->tokens.v, *k = &tokens[meeting];
    uint32_t first = d->sentences.v[k->sentence].first, whom = k->head;
    bool apart = ro_str_is(k->form, "meeting") && k->upos == RO_NOUN && k->deprel == RO_D_appos && meeting > first + 1 && ro_str_is(tokens[meeting - 1].form, ",");
    if (!apart || whom == RO_NONE || whom > meeting || meeting + 1 == d->tokens.n || tokens[meeting + 1].upos != RO_ADP)
        return;
    for (uint32_t i = meeting - 1, n = 0; i > whom && n < BACK; i--, n++)
        if (tokens[i].head == meeting && tokens[i].upos != RO_PUNCT) {
            if (!names_person(d, i))
                return; /* "their last meeting" */
            hang(&tokens[i], whom, RO_D_conj);
        }
    k->upos = RO_VERB;
    k->feats = RO_STR("VerbForm=Ger");
    k->lemma = RO_STR("meet");
    hang(k, whom, RO_D_acl);
}

/* "in a call he made to A", "at a meeting B had with A": the clause is the noun's. */
static void mend_relative(ro_document *d, uint32_t verb)
{
    enum { BACK = 6 };
    static const char *const events[] = {"call", "conversation", "meeting", "talk", "letter", "message", "visit", "trip", "discussion", NULL};
    static const char *const light[] = {"make", "have", "hold", "pay", "send", "write", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[verb];
    uint32_t first = d->sentences.v[k->sentence].first, subject = RO_NONE, noun = RO_NONE;
    if (k->upos != RO_VERB || k->deprel == RO_D_acl || !ro_str_in(k->lemma, light) || !ro_feat_is(k, "VerbForm", "Fin"))
        return;
    for (uint32_t i = verb, n = 0; i-- > first && n < BACK; n++) {
        if (tokens[i].upos == RO_PUNCT || tokens[i].upos == RO_ADP)
            return;
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj)
            subject = i;
        if (subject != RO_NONE && i < subject && tokens[i].upos == RO_NOUN && tokens[i].head != subject) {
            noun = i;
            break;
        }
    }
    for (uint32_t i = verb + 1; i < verb + BACK && i < first + d->sentences.v[k->sentence].n; i++)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_obj)
            return;
    if (noun != RO_NONE && ro_str_in(tokens[noun].lemma, events) && !hangs_below(d, noun, verb))
        hang(k, noun, RO_D_acl);
}

/* "the president called on B": a passive subject without an auxiliary is none. */
static void mend_voice(ro_document *d, uint32_t subject)
{
    enum { BACK = 8 };
    ro_token *tokens = d->tokens.v, *k = &tokens[subject];
    uint32_t verb = k->deprel == RO_D_nsubj && k->subtype == RO_SUB_PASS ? k->head : RO_NONE;
    const ro_sentence *s = &d->sentences.v[k->sentence];
    if (verb == RO_NONE || verb < subject || s->kind != RO_BODY || tokens[verb].upos != RO_VERB || ro_feat_is(&tokens[verb], "VerbForm", "Inf"))
        return; /* headings leave out the auxiliary */
    for (uint32_t i = verb, n = 0; i-- > subject && n < BACK; n++)
        if (tokens[i].upos == RO_AUX)
            return;
    for (uint32_t i = s->first; i < s->first + s->n && i < verb + BACK; i++)
        if (tokens[i].head == verb && (tokens[i].deprel == RO_D_aux || tokens[i].subtype == RO_SUB_AGENT))
            return;
    k->subtype = RO_SUB_NONE;
    tokens[verb].feats = RO_STR("Mood=Ind|Tense=Past|VerbForm=Fin");
}

/* The preposition that leads a person's name and title, "with Minister of Trade of Norland First Last", hung on the name or its title; RO_NONE. */
static uint32_t leader_of_name(const ro_document *d, uint32_t name, uint32_t noun)
{
    enum { BACK = 10 };
    static const char *const leading[] = {"with", "of", "to", "from", "between", "by", "for", NULL};
    const ro_token *tokens = d->tokens.v;
    uint32_t m = tokens[name].mention, first = m == RO_NONE ? name : d->mentions.v[m].first;
    if (first > noun + 1 && first <= name && tokens[first - 1].deprel == RO_D_case && tokens[first - 1].head >= first && tokens[first - 1].head <= name)
        return first - 1;
    for (uint32_t i = name, n = 0; i-- > noun + 1 && n < BACK; n++) {
        uint32_t led = tokens[i].deprel == RO_D_case && ro_str_in(tokens[i].lemma, leading) ? tokens[i].head : RO_NONE;
        bool title = led != RO_NONE && led > i && led < name && tokens[led].deprel == RO_D_nmod;
        if (led == name || (title && (tokens[led].head == name || (tokens[led].head == noun && i == noun + 1)))) /* its title beside it on the noun */
            return i;
    }
    return RO_NONE;
}

/* "talks with President of Norland First Last", "talks of A with Minister of …": a name that a preposition leads is no apposition, whichever word
 * of its title that was hung on. */
static void mend_led_name(ro_document *d, uint32_t name)
{
    static const char *const events[] = {"meeting", "talk", "talks", "conversation", "call", "visit", "consultation", "negotiation", "letter", "message", "discussion", "lunch",
                                         "dinner", "summit", "encounter", "arrival", "trip", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[name];
    bool apart = k->deprel == RO_D_appos || k->deprel == RO_D_vocative || k->deprel == RO_D_parataxis || k->deprel == RO_D_dep || k->deprel == RO_D_list;
    uint32_t noun = apart && names_person(d, name) ? k->head : RO_NONE;
    if (noun != RO_NONE && noun < name && names_person(d, noun) && tokens[noun].deprel == RO_D_nmod)
        noun = tokens[noun].head; /* "of A with B", B hung on A */
    if (noun == RO_NONE || noun > name || tokens[noun].upos != RO_NOUN || !ro_str_in(ro_fold(d->arena, tokens[noun].lemma), events))
        return;
    uint32_t marker = leader_of_name(d, name, noun);
    if (marker == RO_NONE || hangs_below(d, noun, name) || hangs_below(d, noun, tokens[marker].head))
        return;
    uint32_t title = tokens[marker].head;
    if (title != name && tokens[title].head != RO_NONE && (tokens[title].head < marker || tokens[title].head > name))
        hang(&tokens[title], name, RO_D_nmod);
    hang(k, noun, RO_D_nmod);
    tokens[marker].head = name;
}

/* "handed President A a letter": of two objects the first, a person, is to whom. */
static void mend_two_objects(ro_document *d, uint32_t second)
{
    enum { BACK = 20 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[second].deprel == RO_D_obj ? tokens[second].head : RO_NONE;
    if (verb == RO_NONE || verb > second || names_person(d, second))
        return;
    for (uint32_t i = second; i-- > verb + 1 && i + BACK > second;)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_obj && names_person(d, i))
            tokens[i].deprel = RO_D_iobj;
}

/* "calls off Norland trip": a noun beside a verb that has nothing else to do it to, without a preposition, is no time. */
static void mend_bare_oblique(ro_document *d, uint32_t noun)
{
    enum { BACK = 8 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[noun].head;
    if (tokens[noun].subtype != RO_SUB_NONE || tokens[noun].time != RO_NONE || tokens[noun].upos != RO_NOUN || verb == RO_NONE || tokens[verb].upos != RO_VERB ||
        noun < verb || noun > verb + BACK)
        return;
    for (uint32_t i = verb + 1; i < noun; i++)
        if (tokens[i].head == noun ? tokens[i].deprel == RO_D_case : tokens[i].head == verb && tokens[i].deprel == RO_D_obj)
            return;
    tokens[noun].deprel = RO_D_obj;
}

/* "Norland calls off meeting with Sudria", "put off Tuesday's talks": the noun is what is called off, no clause. */
static void mend_called_off(ro_document *d, uint32_t noun)
{
    enum { FAR = 6 };
    ro_token *tokens = d->tokens.v, *k = &tokens[noun];
    bool clause = k->upos == RO_NOUN && (k->deprel == RO_D_advcl || k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp);
    uint32_t verb = clause ? k->head : RO_NONE;
    if (verb == RO_NONE || noun < verb + 2 || noun > verb + FAR || tokens[verb].upos != RO_VERB || tokens[verb + 1].head != verb || tokens[verb + 1].subtype != RO_SUB_PRT)
        return;
    for (uint32_t i = verb + 2; i < noun; i++)
        if (tokens[i].head == noun && (tokens[i].upos == RO_AUX || tokens[i].deprel == RO_D_mark))
            return;
    for (uint32_t i = verb + 2; i < noun; i++)
        if (tokens[i].head == noun && tokens[i].deprel == RO_D_nsubj)
            tokens[i].deprel = RO_D_compound;
    hang(k, verb, RO_D_obj);
}

/* "voiced regret over the book in a phone call", "signed a treaty after talks": it was voiced there, not the book. */
static void mend_beside(ro_document *d, uint32_t marker)
{
    enum { UP = 6 };
    static const char *const written[] = {"call", "conversation", "letter", "message", "telegram", "cable", NULL};
    static const char *const events[] = {"call", "conversation", "meeting", "talk", "visit", "trip", "tour", "summit", "session", "stay", "stop", "stopover", "dinner", "lunch",
                                         "negotiation", "discussion", "round", "conference", "day", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[marker].deprel == RO_D_case ? tokens[marker].head : RO_NONE;
    static const char *const speeches[] = {"remark", "speech", "address", "statement", "comment", "intervention", "presentation", NULL};
    bool first_time = noun != RO_NONE && ro_str_is(tokens[marker].form, "in") && tokens[noun].head != RO_NONE && ro_str_is(tokens[tokens[noun].head].lemma, "time");
    bool at = ro_str_is(tokens[marker].form, "at") || first_time, during = at || ro_str_in(tokens[marker].form, (const char *const[]){"during", "after", "following", NULL});
    if (noun == RO_NONE || noun < marker || tokens[noun].deprel != RO_D_nmod || !(during || ro_str_is(tokens[marker].form, "in")) ||
        !ro_str_in(tokens[noun].lemma, during ? events : written))
        return;
    uint32_t k = tokens[noun].head;
    if (ro_str_is(tokens[k].lemma, "time") && tokens[k].deprel == RO_D_obl && k < marker) {
        hang(&tokens[noun], tokens[k].head, RO_D_obl); /* "took part for the first time in a summit" */
        return;
    }
    if (at && (tokens[k].deprel != RO_D_obl || ro_str_in(tokens[k].lemma, speeches)))
        return;
    if (k > marker || names_person(d, k) || tokens[k].time != RO_NONE || ro_str_in(tokens[k].lemma, events))
        return;
    for (int i = 0; i < UP && k != RO_NONE && tokens[k].upos != RO_VERB; i++)
        k = tokens[k].head;
    if (k != RO_NONE && k < marker && tokens[k].upos == RO_VERB && tokens[k].deprel != RO_D_amod)
        hang(&tokens[noun], k, RO_D_obl);
}

/* "At a dinner honouring A, B spoke": "at" is the dinner's, not the honouring's. */
static void mend_marker(ro_document *d, uint32_t marker)
{
    ro_token *tokens = d->tokens.v;
    uint32_t clause = tokens[marker].deprel == RO_D_mark ? tokens[marker].head : RO_NONE;
    uint32_t noun = clause == RO_NONE || tokens[clause].deprel != RO_D_acl ? RO_NONE : tokens[clause].head;
    if (noun == RO_NONE || noun <= marker || noun >= clause || ro_str_is_nocase(tokens[marker].form, "to"))
        return;
    tokens[marker].head = noun;
    tokens[marker].deprel = RO_D_case;
}

/* "President of Norland A, President of Sudria B": B with the title before it is the next of the list, no other name of A. */
static void mend_listed_name(ro_document *d, uint32_t name)
{
    enum { BACK = 16 };
    ro_token *tokens = d->tokens.v, *k = &tokens[name];
    uint32_t above = k->deprel == RO_D_appos ? k->head : RO_NONE, title = name;
    const ro_mention *b = above == RO_NONE || above > name || !names_person(d, name) ? NULL : dealer(d, name);
    if (!b)
        return;
    while (title > d->sentences.v[k->sentence].first + 1 && name - title < BACK && !ro_str_is(tokens[title - 1].form, ","))
        title--;
    if (!ro_str_is(tokens[title - 1].form, ","))
        return;
    while (title < name && (tokens[title].upos == RO_ADJ || (title != above && tokens[title].head != above)))
        title++;
    uint32_t first = title == above ? tokens[title].head : above;
    const ro_mention *a = first == RO_NONE || first >= title || title == name || !names_person(d, first) ? NULL : dealer(d, first);
    const char *one = a ? d->entities.v[a->entity].code : "", *other = d->entities.v[b->entity].code;
    if (!one[0] || !other[0] || !strcmp(one, other))
        return;
    hang(k, first, RO_D_conj);
    hang(&tokens[title], name, RO_D_nmod);
}

/* "A held meetings with B, and C": C is joined to B, not across the verb to A. */
static void mend_far_joined(ro_document *d, uint32_t second)
{
    enum { BACK = 60 };
    ro_token *tokens = d->tokens.v;
    uint32_t subject = tokens[second].deprel == RO_D_conj ? tokens[second].head : RO_NONE;
    uint32_t verb = subject == RO_NONE || tokens[subject].deprel != RO_D_nsubj ? RO_NONE : tokens[subject].head;
    if (verb == RO_NONE || subject > verb || second < verb || !names_person(d, second) || tokens[second].upos == RO_VERB)
        return;
    for (uint32_t i = second; i-- > verb + 1 && i + BACK > second;)
        if (names_person(d, i) && (tokens[i].deprel == RO_D_nmod || tokens[i].deprel == RO_D_obl || tokens[i].deprel == RO_D_obj)) {
            hang(&tokens[second], i, RO_D_conj);
            return;
        }
}

/* "Minister of Norland A and Minister of Energy of Sudria B signed": two who sign, read as two subjects. */
static void mend_two_subjects(ro_document *d, uint32_t second)
{
    enum { BACK = 40 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[second].deprel == RO_D_nsubj ? tokens[second].head : RO_NONE, first = RO_NONE, joined = RO_NONE;
    uint32_t start = d->sentences.v[tokens[second].sentence].first;
    if (verb == RO_NONE || second > verb || !names_person(d, second))
        return;
    for (uint32_t i = second; i-- > start && second - i < BACK;) {
        if (tokens[i].deprel == RO_D_conj && joined == RO_NONE)
            joined = i;
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj) {
            first = i;
            break;
        }
    }
    if (first == RO_NONE || joined == RO_NONE || joined > second)
        return;
    uint32_t to = tokens[joined].head; /* "Minister A and Minister", joined to the name A beside its title */
    if (to == first || (tokens[to].head == first && tokens[to].deprel == RO_D_appos))
        hang(&tokens[second], first, RO_D_conj);
}

/* "Norland, whose premier B he also met": B is the object of who met him. */
static void mend_whose(ro_document *d, uint32_t whose)
{
    enum { AHEAD = 12 };
    ro_token *tokens = d->tokens.v;
    uint32_t whom = tokens[whose].head, verb = whom == RO_NONE || tokens[whom].deprel != RO_D_nsubj ? RO_NONE : tokens[whom].head;
    if (verb == RO_NONE || verb < whom || tokens[verb].deprel != RO_D_acl || !names_person(d, whom))
        return;
    for (uint32_t i = whom + 1; i < verb && i < whom + AHEAD; i++)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj && tokens[i].upos == RO_PRON)
            hang(&tokens[whom], verb, RO_D_obj);
}

/* "are due to discuss it, B reported": what they are due to do, hung beside it on the verb that reports. */
static void mend_due(ro_document *d, uint32_t due)
{
    ro_token *tokens = d->tokens.v;
    uint32_t verb = due + 2;
    if (tokens[due].upos != RO_ADJ || ro_dependent(d, due, RO_D_cop, RO_NONE) == RO_NONE || verb >= d->tokens.n || tokens[verb].sentence != tokens[due].sentence)
        return;
    bool to = ro_str_is(tokens[due + 1].form, "to") && tokens[due + 1].head == verb, beside = tokens[verb].head == tokens[due].head && tokens[verb].head > verb;
    if (to && beside && tokens[verb].head != RO_NONE && tokens[verb].deprel == RO_D_advcl)
        hang(&tokens[verb], due, RO_D_xcomp);
}

/* "the Union heads of government meeting": the meeting is what is told of, hung on whose it is. */
static void mend_heads_meeting(ro_document *d, uint32_t meeting)
{
    static const char *const gatherings[] = {"meeting", "summit", "conference", "retreat", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t heads = meeting - 3, first = d->sentences.v[tokens[meeting].sentence].first;
    if (meeting < first + 3 || !ro_str_in(ro_fold(d->arena, tokens[meeting].lemma), gatherings) || !ro_str_is(ro_fold(d->arena, tokens[heads].form), "heads") || !ro_str_is(tokens[heads + 1].form, "of"))
        return;
    bool of_states = ro_str_is(ro_fold(d->arena, tokens[meeting - 1].form), "government") || ro_str_is(ro_fold(d->arena, tokens[meeting - 1].form), "state");
    if (!of_states || tokens[heads].head == RO_NONE || (tokens[meeting].head != heads && tokens[meeting].head != tokens[heads].head))
        return;
    tokens[meeting].head = tokens[heads].head, tokens[meeting].deprel = tokens[heads].deprel, tokens[meeting].subtype = tokens[heads].subtype;
    for (uint32_t i = first; i < heads; i++)
        if (tokens[i].head == heads)
            tokens[i].head = meeting;
    hang(&tokens[heads], meeting, RO_D_compound);
    tokens[heads + 1].head = meeting - 1;
    hang(&tokens[meeting - 1], heads, RO_D_nmod);
}

/* "a call from Chairman of the Council of Norland Gen. A": the name behind the title that a preposition leads is his, hung beside it on the noun. */
static void mend_far_name(ro_document *d, uint32_t name)
{
    static const char *const titles[] = {"chairman", "president", "minister", "head", "speaker", "secretary", "chief", "commander", "leader", "ambassador", "envoy", "director", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t noun = tokens[name].deprel == RO_D_nmod && names_person(d, name) ? tokens[name].head : RO_NONE, first, last;
    if (noun == RO_NONE || noun > name || ro_dependent(d, name, RO_D_case, RO_NONE) != RO_NONE)
        return;
    ro_subtree(d, name, &first, &last);
    for (uint32_t i = noun + 1; i < first; i++) {
        uint32_t begin, end;
        if (tokens[i].head != noun || tokens[i].deprel != RO_D_nmod || !ro_str_in(ro_fold(d->arena, tokens[i].lemma), titles) || tokens[i].ne == RO_NE_B_PER ||
            ro_dependent(d, i, RO_D_case, RO_NONE) == RO_NONE)
            continue;
        ro_subtree(d, i, &begin, &end);
        if (end + 1 == first) {
            uint32_t marker = ro_dependent(d, i, RO_D_case, RO_NONE);
            tokens[marker].head = name;
            hang(&tokens[i], name, RO_D_nmod);
            return;
        }
    }
}

/* "received in his palace here today President A": a person named behind a verb that has no object, without a preposition, is one. */
static void mend_late_object(ro_document *d, uint32_t whom)
{
    enum { BACK = 40 };
    static const char *const verbs[] = {"receive", "meet", "host", "welcome", "see", "greet", "summon", "telephone", "phone", "call", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[whom].head;
    if (tokens[whom].deprel != RO_D_obl || verb == RO_NONE || verb > whom || !ro_str_in(tokens[verb].lemma, verbs) || !names_person(d, whom))
        return;
    const ro_sentence *s = &d->sentences.v[tokens[whom].sentence];
    for (uint32_t i = whom > s->first + BACK ? whom - BACK : s->first; i <= whom; i++)
        if ((tokens[i].head == verb && (tokens[i].deprel == RO_D_obj || tokens[i].subtype == RO_SUB_PASS)) || (tokens[i].head == whom && tokens[i].deprel == RO_D_case))
            return;
    hang(&tokens[whom], verb, RO_D_obj);
}

/* "also called his Norlandish counterpart": whom one calls, not what one calls somebody. */
static void mend_called(ro_document *d, uint32_t whom)
{
    enum { BACK = 24 };
    static const char *const verbs[] = {"call", "phone", "telephone", NULL};
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[whom].head;
    if (tokens[whom].upos == RO_VERB || verb == RO_NONE || verb > whom || !ro_str_in(tokens[verb].lemma, verbs) || !dealer(d, whom))
        return;
    for (uint32_t i = verb; i <= whom && i < verb + BACK; i++)
        if ((tokens[i].head == verb && tokens[i].deprel == RO_D_obj) || (tokens[i].head == whom && (tokens[i].deprel == RO_D_cop || tokens[i].deprel == RO_D_mark)))
            return;
    hang(&tokens[whom], verb, RO_D_obj);
}

/* "told the conference that": of two subjects the one behind the verb is who is told. */
static void mend_told(ro_document *d, uint32_t whom)
{
    static const char *const verbs[] = {"tell", "inform", "brief", "assure", "warn", "remind", "ask", "urge", "advise", NULL};
    enum { BACK = 30 };
    ro_token *tokens = d->tokens.v;
    uint32_t verb = tokens[whom].deprel == RO_D_nsubj ? tokens[whom].head : RO_NONE, first = d->sentences.v[tokens[whom].sentence].first;
    if (verb == RO_NONE || verb > whom || tokens[verb].upos != RO_VERB || !ro_str_in(tokens[verb].lemma, verbs))
        return;
    for (uint32_t i = verb; i-- > first && i + BACK > verb;)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj) {
            tokens[whom].deprel = RO_D_iobj;
            return;
        }
}

/* "condemned in the strongest terms the storming of": what is condemned, no other name of the terms. */
static void mend_terms(ro_document *d, uint32_t what)
{
    static const char *const manners[] = {"term", "manner", "fashion", "word", "language", NULL};
    ro_token *tokens = d->tokens.v;
    const uint32_t manner = tokens[what].head, verb = manner == RO_NONE ? RO_NONE : tokens[manner].head;
    if (verb == RO_NONE || manner > what || verb > manner || tokens[manner].deprel != RO_D_obl || tokens[verb].upos != RO_VERB || !ro_str_in(tokens[manner].lemma, manners))
        return;
    for (uint32_t i = verb; i < what; i++)
        if ((tokens[i].head == verb && tokens[i].deprel == RO_D_obj) || ro_str_is(tokens[i].form, ","))
            return;
    hang(&tokens[what], verb, RO_D_obj);
}

/* "condemns the attack and calls on both sides to stop": what one calls on someone to do is no second object. */
static void mend_calls(ro_document *d, uint32_t calls)
{
    enum { AROUND = 24 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[calls].sentence];
    uint32_t object = tokens[calls].deprel == RO_D_conj ? tokens[calls].head : RO_NONE, verb = object == RO_NONE ? RO_NONE : tokens[object].head;
    uint32_t clause = RO_NONE, whom = RO_NONE, end = s->first + s->n;
    if (verb == RO_NONE || verb > object || object > calls || tokens[verb].upos != RO_VERB || calls + 1 >= end || !ro_str_is(tokens[calls + 1].form, "on"))
        return;
    for (uint32_t i = calls + 1; i < end && i < calls + AROUND; i++) {
        if (tokens[i].head == calls && tokens[i].deprel == RO_D_acl)
            clause = i;
        else if (tokens[i].head == calls && tokens[i].deprel == RO_D_nmod && whom == RO_NONE)
            whom = i;
    }
    if (clause == RO_NONE || whom == RO_NONE || tokens[calls + 1].head != whom)
        return;
    tokens[calls].upos = RO_VERB;
    tokens[calls].feats = RO_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    hang(&tokens[calls], verb, RO_D_conj);
    hang(&tokens[whom], calls, RO_D_obl);
    hang(&tokens[clause], calls, RO_D_xcomp);
}

/* "talks between Norland's and Sudria's ministers": the ministers of both, not Norland and some ministers. */
static void mend_joint_owners(ro_document *d, uint32_t mark)
{
    enum { AHEAD = 8 };
    ro_token *tokens = d->tokens.v;
    const ro_sentence *s = &d->sentences.v[tokens[mark].sentence];
    uint32_t end = s->first + s->n, a = tokens[mark].head, b = RO_NONE;
    if (tokens[mark].upos != RO_PART || tokens[mark].deprel != RO_D_case || mark + 3 >= end || !ro_str_is(tokens[mark + 1].form, "and") || a == RO_NONE || a > mark ||
        tokens[a].upos != RO_PROPN || tokens[a].deprel == RO_D_conj)
        return;
    for (uint32_t i = mark + 2; i < end && i < mark + AHEAD && b == RO_NONE; i++)
        if (tokens[i].upos == RO_PART && tokens[i].deprel == RO_D_case && tokens[i].head < i && tokens[i].head > mark)
            b = tokens[i].head;
    uint32_t noun = b == RO_NONE ? RO_NONE : tokens[b].head;
    if (noun == RO_NONE || noun <= b || tokens[noun].upos != RO_NOUN || tokens[a].head == noun || tokens[b].upos != RO_PROPN || !(tokens[noun].deprel == RO_D_conj || tokens[noun].head == a))
        return;
    hang(&tokens[noun], tokens[a].head, (ro_deprel)tokens[a].deprel);
    hang(&tokens[b], a, RO_D_conj);
    hang(&tokens[a], noun, RO_D_nmod);
    tokens[a].subtype = RO_SUB_POSS;
}

/* "to U.S. Secretary of State B": the preposition is the person's, not the title's. */
static void mend_title_case(ro_document *d, uint32_t preposition)
{
    ro_token *tokens = d->tokens.v;
    const uint32_t title = tokens[preposition].head;
    if (title != RO_NONE && title > preposition && tokens[title].deprel == RO_D_nmod && tokens[title].head != RO_NONE && tokens[title].head > title && names_person(d, tokens[title].head) &&
        ro_dependent(d, tokens[title].head, RO_D_case, RO_NONE) == RO_NONE)
        tokens[preposition].head = tokens[title].head;
}

/* Is it the first word, or the first behind a dateline, "SUDVILLE - Visiting President A met B"? */
static bool opens(const ro_document *d, uint32_t token)
{
    static const char *const dashes[] = {"-", "--", "–", "—", ":", NULL};
    return token == d->sentences.v[d->tokens.v[token].sentence].first || (token > 0 && ro_str_is(d->tokens.v[token].form, "Visiting") && ro_str_in(d->tokens.v[token - 1].form, dashes));
}

/* "SUDVILLE, Dec 4 (Agency) -- A met B": the day on which it was written dates nothing that it tells. */
static void part_from_dateline(ro_document *d)
{
    for (uint32_t i = 0; i < d->tokens.n && d->tokens.v[i].span.start < d->dateline.end; i++)
        if (d->tokens.v[i].span.start >= d->dateline.start)
            d->tokens.v[i].time = RO_NONE;
}

/* Each file's rules in turn for one token after another: what is hung elsewhere here is read by the rules of the next. */
void ro_tree_mend(ro_document *document)
{
    part_from_dateline(document);
    ro_tree_mend_headings(document);
    for (uint32_t i = 0; i < document->tokens.n; i++) {
        const ro_token *t = &document->tokens.v[i];
        uint32_t said = t->time == RO_NONE ? RO_NONE : ro_said_on(document, i);
        if (said != RO_NONE)
            hang(&document->tokens.v[i], said, RO_D_obl);
        mend_crossing(document, i);
        mend_across_verb(document, i);
        mend_joint_owners(document, i);
        mend_led_name(document, i);
        mend_signed(document, i);
        mend_meeting(document, i);
        mend_relative(document, i);
        mend_voice(document, i);
        mend_said_at(document, i);
        mend_marker(document, i);
        ro_mend_heading(document, i);
        mend_called_off(document, i);
        mend_told(document, i);
        if (t->deprel == RO_D_obl)
            mend_bare_oblique(document, i), mend_late_object(document, i);
        mend_two_subjects(document, i);
        ro_mend_clause(document, i);
        mend_listed_name(document, i);
        mend_far_joined(document, i);
        if (t->deprel == RO_D_case)
            mend_title_case(document, i), mend_beside(document, i);
        if (t->deprel == RO_D_nmod)
            mend_far_name(document, i);
        if (t->deprel == RO_D_nmod || t->deprel == RO_D_obl)
            mend_heads_meeting(document, i);
        if (ro_str_is(t->form, "due"))
            mend_due(document, i);
        if (ro_str_is_nocase(t->form, "whose"))
            mend_whose(document, i);
        if (t->deprel == RO_D_xcomp)
            mend_called(document, i);
        if (t->deprel == RO_D_appos)
            mend_terms(document, i);
        if (t->deprel == RO_D_obj)
            mend_two_objects(document, i);
        if (opens(document, i))
            mend_participle(document, i);
        ro_mend_journey(document, i);
        ro_mend_day(document, i);
        mend_face_to_face(document, i);
        mend_occasion(document, i);
        mend_list(document, i);
        if ((t->deprel == RO_D_appos || (t->deprel == RO_D_parataxis && t->head < i && names_person(document, t->head))) && t->upos == RO_VERB && ro_str_is(t->form, "meeting"))
            hang(&document->tokens.v[i], t->head, RO_D_acl); /* "leaders meeting in Sudville" */
        if (ro_str_is(t->form, ","))
            mend_pair(document, i);
        else if (t->upos == RO_NOUN && ro_str_is(t->form, "calls"))
            mend_calls(document, i);
    }
}
