/* SPDX-License-Identifier: Apache-2.0 */
/* Pronouns: the nearest fitting mention, subjects before others; "I" and "we" within quotations: whoever speaks. */
#include "actors/cast.h"

enum { LOOK_BACK = 3, MOST_SPOTS = 120 };

static const char *const speech[] = {"say", "tell", "add", "note", "stress", "state", "declare", "announce", "reply", "respond", "explain", "emphasize",
                                     "emphasise", "underline", "warn", "insist", "argue", "continue", "tweet", "write", "claim", "reiterate", "conclude",
                                     "comment", "remark", "point", "ask", "urge", "call", "describe", "express", "reaffirm", "highlight", "quote", "affirm",
                                     "recall", "observe", "acknowledge", "admit", "confirm", "deny", "pledge", "vow", "promise", "post", "reveal", "indicate", "assert", "lament", "contend", "maintain", "caution", "assure",
                                     "concede", NULL};

static bool form_in(const ro_token *t, const char *const *list)
{
    for (; *list; list++)
        if (ro_str_is_nocase(t->form, *list))
            return true;
    return false;
}
#define FORM_IN(t, ...) form_in(t, (const char *const[]){__VA_ARGS__, NULL})

static bool is_speech(const cast *c, const ro_token *t)
{
    return t->upos == RO_VERB && ro_str_in(ro_fold(c->arena, t->lemma.n ? t->lemma : t->form), speech);
}

/* ---- who speaks ---- */

static uint32_t entity_of_subject(const cast *c, uint32_t verb)
{
    uint32_t subject = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    uint32_t s = subject == RO_NONE ? RO_NONE : c->spot_of[subject];
    return s == RO_NONE ? RO_NONE : c->spots.v[s].entity;
}

/* The speaker whom the sentence names outside quotations: of its last speech verb. */
static uint32_t speaker_in(const cast *c, uint32_t sentence)
{
    const ro_sentence *s = &c->d->sentences.v[sentence];
    uint32_t best = RO_NONE;
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        const ro_token *t = &c->d->tokens.v[i];
        if (t->quote != RO_NONE || !is_speech(c, t))
            continue;
        uint32_t entity = entity_of_subject(c, i);
        if (entity == RO_NONE || c->d->entities.v[entity].kind == RO_PLACE)
            continue;
        if (best == RO_NONE || c->d->entities.v[best].kind != RO_PERSON || c->d->entities.v[entity].kind == RO_PERSON)
            best = entity;
    }
    return best;
}

/* Of the sentences that the quotation runs over, from here on and then from its start; else of those just before. */
uint32_t speaker_of_quote(cast *c, uint32_t token)
{
    enum { MOST = 8 };
    const ro_quote *q = &c->d->quotes.v[c->d->tokens.v[token].quote];
    uint32_t here = c->d->tokens.v[token].sentence, first = c->d->tokens.v[q->first].sentence, last = c->d->tokens.v[q->last].sentence, found;
    for (uint32_t s = here; s <= last && s < here + MOST; s++)
        if ((found = speaker_in(c, s)) != RO_NONE)
            return found;
    for (uint32_t s = here; s-- > first && s + MOST > here;)
        if ((found = speaker_in(c, s)) != RO_NONE)
            return found;
    for (uint32_t back = 1; back <= LOOK_BACK && back <= first; back++)
        if ((found = speaker_in(c, first - back)) != RO_NONE)
            return found;
    return RO_NONE;
}

/* ---- candidates ---- */

static bool gender_fits(const cast *c, const ro_entity *e, const ro_token *t)
{
    uint8_t gender = e->gender ? e->gender : cast_gender_of_name(c, e->name);
    if (FORM_IN(t, "he", "him", "his", "himself"))
        return gender != 'f';
    if (FORM_IN(t, "she", "her", "hers", "herself"))
        return gender != 'm';
    return true;
}

static uint32_t clause_of(const cast *c, uint32_t token)
{
    uint32_t head = c->d->tokens.v[token].head;
    while (head != RO_NONE && c->d->tokens.v[head].upos != RO_VERB && c->d->tokens.v[head].upos != RO_AUX)
        head = c->d->tokens.v[head].head;
    return head;
}

/* "Mboya spoke with Okello, telling her": who tells is who spoke. */
static bool acts_on(const cast *c, const ro_token *t, const spot *s)
{
    const ro_token *verb = t->head == RO_NONE ? NULL : &c->d->tokens.v[t->head];
    if (!verb || verb->deprel != RO_D_advcl || !ro_str_ends(verb->form, "ing") || ro_dependent(c->d, t->head, RO_D_nsubj, RO_NONE) != RO_NONE)
        return false;
    return c->d->tokens.v[s->head].head == verb->head && c->d->tokens.v[s->head].deprel == RO_D_nsubj;
}

/* "Mboya received the envoy and told her": who tells is who received. */
static bool does_both(const cast *c, const ro_token *t, const spot *s)
{
    uint32_t verb = t->head;
    if (verb == RO_NONE || c->d->tokens.v[s->head].deprel != RO_D_nsubj || (t->deprel != RO_D_obj && t->deprel != RO_D_iobj))
        return false;
    for (uint32_t n = 0; n < 4 && c->d->tokens.v[verb].deprel == RO_D_conj && c->d->tokens.v[verb].head != RO_NONE && ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE) == RO_NONE; n++)
        verb = c->d->tokens.v[verb].head;
    return verb != t->head && c->d->tokens.v[s->head].head == verb;
}

/* The other arguments of the pronoun's own verb are other people: "Wang told him". */
static bool clashes(const cast *c, const ro_token *t, uint32_t pronoun, const spot *s)
{
    if (FORM_IN(t, "his", "her", "its", "their", "himself", "herself", "itself", "themselves") && t->deprel != RO_D_obj &&
        !(FORM_IN(t, "her") && (t->deprel == RO_D_iobj || t->deprel == RO_D_obl)))
        return s->first <= pronoun && pronoun <= s->last;
    if (acts_on(c, t, s) || does_both(c, t, s))
        return true;
    return t->head != RO_NONE && t->head == c->d->tokens.v[s->head].head && c->d->tokens.v[s->head].deprel != RO_D_advcl;
}

/* Someone named as the other argument of the pronoun's verb, here or further on: "He thanked President Boluarte". */
static bool named_beside(const cast *c, const ro_token *t, uint32_t pronoun, uint32_t entity)
{
    const ro_sentence *s = &c->d->sentences.v[t->sentence];
    if (t->head == RO_NONE || t->deprel == RO_D_nmod)
        return false;
    for (uint32_t i = pronoun + 1; i < s->first + s->n; i++)
        if (c->d->tokens.v[i].head == t->head && c->spot_of[i] != RO_NONE && c->spots.v[c->spot_of[i]].entity == entity &&
            c->spots.v[c->spot_of[i]].kind == RO_NAME)
            return true;
    return false;
}

static int nearness(const cast *c, uint32_t pronoun, const spot *s)
{
    static const int by_sentence[] = {13, 9, 5, 3};
    uint32_t back = c->d->tokens.v[pronoun].sentence - spot_sentence(c, s);
    int score = back <= LOOK_BACK ? by_sentence[back] : -100;
    if (scene_is_subject(c, s->head))
        score += back ? 5 : 9;
    uint32_t clause = clause_of(c, s->head);
    if (scene_is_subject(c, s->head) && clause != RO_NONE && c->d->tokens.v[clause].deprel == RO_D_root)
        score += 2;
    if (clause != RO_NONE && c->d->tokens.v[s->head].head == clause && is_speech(c, &c->d->tokens.v[clause]))
        score += 3;
    return score;
}

/* "Xi Jinping and his French counterpart": his is the one joined on. */
static bool joined_to(const cast *c, uint32_t pronoun, const spot *s)
{
    uint32_t up = c->d->tokens.v[pronoun].head;
    const uint32_t named = up == RO_NONE ? RO_NONE : c->spot_of[up], other = named == RO_NONE ? RO_NONE : c->spots.v[named].entity;
    if (other != RO_NONE && c->players.v[other].code && c->players.v[other].code == c->players.v[s->entity].code)
        return false; /* "will see President Okello and her counterpart Mboya": of one side, so hers who sees them */
    return up != RO_NONE && c->d->tokens.v[up].deprel == RO_D_conj && c->d->tokens.v[up].head == s->head;
}

/* "expressed gratitude to Mboya for his work": his who is thanked. */
static bool thanked_for(const cast *c, uint32_t pronoun, const spot *s)
{
    static const char *const feelings[] = {"gratitude", "thanks", "appreciation", "congratulation", "congratulations", "condolence", "condolences", "tribute", "homage", NULL};
    static const char *const giving[] = {"express", "convey", "extend", "offer", "voice", "pay", "send", "give", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE, by = noun == RO_NONE ? RO_NONE : ro_dependent(c->d, noun, RO_D_case, RO_NONE);
    const uint32_t to = ro_dependent(c->d, s->head, RO_D_case, RO_NONE), up = t[s->head].head;
    if (by == RO_NONE || to == RO_NONE || up == RO_NONE || !FORM_IN(&t[by], "for", "on") || !FORM_IN(&t[to], "to") || s->head > pronoun || s->kind == RO_PRONOUN)
        return false;
    const uint32_t what = t[up].upos == RO_VERB ? ro_dependent(c->d, up, RO_D_obj, RO_NONE) : up, verb = t[up].upos == RO_VERB ? up : t[up].head;
    return what != RO_NONE && verb != RO_NONE && ro_str_in(t[what].lemma, feelings) && ro_str_in(t[verb].lemma, giving) && pronoun - s->last <= 4;
}

/* "She congratulated Lindner on his appointment": his is the one addressed. */
static bool of_addressee(const cast *c, uint32_t pronoun, const spot *s)
{
    static const char *const verbs[] = {"congratulate", "thank", "praise", "commend", "condemn", "criticize", "criticise", "credit", "applaud", "blame", NULL};
    uint32_t noun = c->d->tokens.v[pronoun].head, verb = c->d->tokens.v[s->head].head;
    if (thanked_for(c, pronoun, s))
        return true;
    if (noun == RO_NONE || verb == RO_NONE || c->d->tokens.v[s->head].deprel != RO_D_obj || c->d->tokens.v[pronoun].subtype != RO_SUB_POSS)
        return false;
    while (noun != RO_NONE && noun != verb && c->d->tokens.v[noun].deprel == RO_D_conj)
        noun = c->d->tokens.v[noun].head;
    return noun != RO_NONE && c->d->tokens.v[noun].head == verb && ro_str_in(c->d->tokens.v[verb].lemma, verbs);
}

/* "Mboya asked the bishop to convey his greetings": his who asks. */
static bool of_sender(const cast *c, uint32_t pronoun, const spot *s)
{
    static const char *const sent[] = {"greeting", "greetings", "regard", "regards", "wish", "message", "condolence", "condolences", "congratulation", "congratulations",
                                       "gratitude", "thanks", NULL};
    static const char *const sending[] = {"convey", "pass", "deliver", "extend", "give", "transmit", "relay", "forward", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE, verb = noun == RO_NONE ? RO_NONE : t[noun].head;
    return verb != RO_NONE && ro_str_in(t[noun].lemma, sent) && ro_str_in(t[verb].lemma, sending) && t[verb].deprel == RO_D_xcomp && t[s->head].deprel == RO_D_nsubj &&
           t[s->head].head == t[verb].head;
}

/* "his efforts", "his best": of whoever makes them. */
static bool own_work(const cast *c, uint32_t noun)
{
    static const char *const works[] = {"effort", "best", "utmost", "energy", "experience", "attention", "term", "duty", "way", "mission", "post", "mandate", "engagement", "stay", "visit", "trip",
                                        "tour", "departure", "return", "inauguration", NULL};
    return noun != RO_NONE && ro_str_in(c->d->tokens.v[noun].lemma, works);
}

/* "Mboya said that Okello had lost his way": who has lost it. */
static bool of_own_clause(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[pronoun], *head = &c->d->tokens.v[s->head];
    static const char *const of_others[] = {"share", "support", "back", "accept", "reject", "understand", "welcome", "endorse", "appreciate", NULL};
    uint32_t clause = t->subtype == RO_SUB_POSS ? clause_of(c, pronoun) : RO_NONE;
    if (clause != RO_NONE && ro_str_in(c->d->tokens.v[clause].lemma, of_others))
        return false; /* "said that Okello shared his view" */
    const bool leaves = clause != RO_NONE && ro_str_in(c->d->tokens.v[clause].lemma, (const char *const[]){"depart", "return", "leave", "fly", NULL});
    while (clause != RO_NONE && c->d->tokens.v[clause].deprel == RO_D_xcomp && ro_dependent(c->d, clause, RO_D_nsubj, RO_NONE) == RO_NONE)
        clause = c->d->tokens.v[clause].head; /* "is expected to depart for his country" */
    return clause != RO_NONE && head->head == clause && head->deprel == RO_D_nsubj && (s->kind == RO_NAME || (s->kind == RO_NOMINAL && s->office != RO_NONE && (leaves || own_work(c, t->head)))) &&
           (c->d->tokens.v[clause].deprel == RO_D_ccomp || c->d->tokens.v[clause].deprel == RO_D_acl);
}

/* "Mboya hopes that Okello will come though the court has tried him": who does what the clause hangs on. */
static bool above_clause(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[pronoun], *head = &c->d->tokens.v[s->head];
    const uint32_t verb = FORM_IN(t, "him", "her") && t->deprel == RO_D_obj ? t->head : RO_NONE;
    return verb != RO_NONE && c->d->tokens.v[verb].deprel == RO_D_advcl && c->d->tokens.v[verb].head != RO_NONE && head->head == c->d->tokens.v[verb].head &&
           head->deprel == RO_D_nsubj && s->kind == RO_NAME && ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE) != RO_NONE && c->d->tokens.v[head->head].deprel == RO_D_ccomp;
}

/* "\"…\", he said": a name that only the quotation tells of is not who says it. */
static bool only_quoted(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[pronoun], *k = &c->d->tokens.v[s->head];
    if (t->quote != RO_NONE || k->quote == RO_NONE || k->quote >= c->d->quotes.n || c->d->quotes.v[k->quote].scare || t->deprel != RO_D_nsubj || t->head == RO_NONE || !is_speech(c, &c->d->tokens.v[t->head]))
        return false;
    const ro_quote *q = &c->d->quotes.v[k->quote]; /* ""I met Mboya. We spoke," he said": one quotation of several sentences */
    return k->sentence == t->sentence || (q->last < pronoun && c->d->tokens.v[q->last].sentence == t->sentence);
}

/* "Okello had signed it, he said": whom the words name is not who says them. */
static bool named_in_what_he_says(const cast *c, uint32_t pronoun, uint32_t entity)
{
    const ro_token *t = &c->d->tokens.v[pronoun];
    const ro_sentence *all = &c->d->sentences.v[t->sentence];
    const uint32_t verb = t->deprel == RO_D_nsubj ? t->head : RO_NONE;
    const bool says = FORM_IN(t, "he", "she") && verb != RO_NONE && verb > pronoun && is_speech(c, &c->d->tokens.v[verb]) && pronoun > all->first && ro_str_is(t[-1].form, ",");
    for (uint32_t i = verb + 1; says && i < all->first + all->n; i++)
        if (c->d->tokens.v[i].upos != RO_PUNCT && c->d->tokens.v[i].upos != RO_ADV)
            return false; /* "…, he said that" */
    for (uint32_t i = all->first; says && i < pronoun; i++)
        if (c->spot_of[i] != RO_NONE && c->spots.v[c->spot_of[i]].entity == entity && c->spots.v[c->spot_of[i]].kind == RO_NAME)
            return true;
    return false;
}

/* "He had brought it on himself": who does it. */
static bool reflects(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[pronoun], *head = &c->d->tokens.v[s->head];
    return ro_str_ends(t->form, "self") && head->head == clause_of(c, pronoun) && head->deprel == RO_D_nsubj;
}

/* Who says "I" or "we" where the pronoun stands is not "he": "I spoke with Mboya and he told me". */
static uint32_t speaker_here(cast *c, uint32_t from, uint32_t pronoun)
{
    const ro_token *t = &c->d->tokens.v[pronoun];
    if (t->quote != RO_NONE && t->quote < c->d->quotes.n && !c->d->quotes.v[t->quote].scare)
        return speaker_of_quote(c, pronoun);
    for (uint32_t i = from; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == t->sentence;)
        if (c->spots.v[i].kind == RO_PRONOUN && c->d->tokens.v[c->spots.v[i].head].quote == t->quote &&
            FORM_IN(&c->d->tokens.v[c->spots.v[i].head], "i", "me", "my", "we", "our", "us"))
            return c->spots.v[i].entity;
    return RO_NONE;
}

/* "The businessman explained his decision": a person whom the report does not name, nearer than anyone it does. */
static bool someone_else(const cast *c, uint32_t pronoun)
{
    static const char *const people[] = {"man", "woman", "boy", "girl", "child", "worker", "doctor", "lawyer", "analyst", "expert", "soldier", "cleric", "priest",
                                         "student", "teacher", "driver", "author", "researcher", "professor", "journalist", "reporter", "player", "victim", "suspect",
                                         "prisoner", "source", "resident", "witness", "farmer", "entrepreneur", "banker", "patient", "pilot", NULL};
    const ro_sentence *s = &c->d->sentences.v[c->d->tokens.v[pronoun].sentence];
    for (uint32_t i = pronoun; i-- > s->first;) {
        const ro_token *t = &c->d->tokens.v[i];
        if (c->spot_of[i] != RO_NONE && c->spots.v[c->spot_of[i]].entity != RO_NONE && c->d->entities.v[c->spots.v[c->spot_of[i]].entity].kind == RO_PERSON)
            return false;
        ro_str lemma = t->upos == RO_NOUN && t->deprel == RO_D_nsubj && c->spot_of[i] == RO_NONE ? ro_fold(c->arena, t->lemma.n ? t->lemma : t->form) : RO_STR("");
        if (lemma.n && (ro_str_in(lemma, people) || ((ro_str_ends(lemma, "man") || ro_str_ends(lemma, "woman")) && !ro_str_is(lemma, "human"))) &&
            !ro_feat_is(t, "Number", "Plur"))
            return ro_dependent(c->d, i, RO_D_appos, RO_NONE) == RO_NONE;
    }
    return false;
}

/* "He told him": who acts in the pronoun's own clause, whatever he is called there; RO_NONE where the pronoun is no object. */
static uint32_t actor_beside(const cast *c, uint32_t pronoun)
{
    const ro_token *t = &c->d->tokens.v[pronoun];
    bool object = (t->deprel == RO_D_obj || t->deprel == RO_D_iobj || t->deprel == RO_D_obl) && !ro_str_ends(t->form, "self") && !FORM_IN(t, "his", "its");
    uint32_t verb = object ? t->head : RO_NONE, subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    for (uint32_t n = 0; subject == RO_NONE && verb != RO_NONE && n < 3 && c->d->tokens.v[verb].deprel == RO_D_conj && c->d->tokens.v[verb].head != RO_NONE; n++) {
        verb = c->d->tokens.v[verb].head;
        subject = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE); /* "A received B and thanked him" */
    }
    return subject == RO_NONE || subject == pronoun || c->spot_of[subject] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[subject]].entity;
}

/* One word in no table, of no office or state: "Snow was waiting for the president" may be no name at all. */
static bool hardly_known(const ro_entity *e)
{
    return !e->known && !e->office.n && !e->code[0] && memchr(e->name.p, ' ', e->name.n) == NULL;
}

/* "He will visit Norland next month": a guest there is of another state. */
static bool guest_in_own_land(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const ro_sentence *all = &c->d->sentences.v[t[pronoun].sentence];
    for (uint32_t i = pronoun + 1; verb != RO_NONE && i < all->first + all->n; i++) {
        const spot *there = c->spot_of[i] == RO_NONE ? NULL : &c->spots.v[c->spot_of[i]];
        if (!there || there->kind != RO_NAME || there->entity == RO_NONE || c->d->entities.v[there->entity].kind != RO_STATE || t[i].head == RO_NONE)
            continue;
        const uint32_t up = t[i].head, by = ro_dependent(c->d, i, RO_D_case, RO_NONE);
        const bool visited = t[i].deprel == RO_D_obj && up == verb && ro_str_in(t[verb].lemma, (const char *const[]){"visit", "tour", NULL});
        const bool visit = by != RO_NONE && FORM_IN(&t[by], "to") && ro_str_in(t[up].lemma, (const char *const[]){"visit", "trip", NULL}) && t[up].head == verb && t[up].deprel == RO_D_obj;
        if ((visited || visit) && c->players.v[there->entity].code == c->players.v[s->entity].code)
            return true;
    }
    return false;
}

/* "he and the Norlandish leader agreed": not who is joined to him. */
static bool joined_with_own_title(const cast *c, uint32_t from, uint32_t pronoun, uint32_t entity)
{
    enum { NEAR = 3 };
    if (pronoun + 2 >= c->d->tokens.n || !ro_str_is(c->forms[pronoun + 1], "and") || !c->players.v[entity].code)
        return false;
    for (uint32_t i = from + 1; i < c->spots.n && c->spots.v[i].first <= pronoun + NEAR; i++) {
        const spot *s = &c->spots.v[i];
        if (s->first > pronoun + 1 && s->office != RO_NONE && (s->entity == entity || s->code == c->players.v[entity].code))
            return true;
    }
    return false;
}

/* "Okello answered that he should keep to the law": whom he answers; not who answers. */
static bool replies(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = FORM_IN(&t[pronoun], "he", "she") && t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const uint32_t above = verb != RO_NONE && t[verb].deprel == RO_D_ccomp && t[verb].head != RO_NONE && t[verb].head < pronoun ? t[verb].head : RO_NONE;
    if (above == RO_NONE || t[s->head].deprel != RO_D_nsubj || t[s->head].head != above || !ro_str_in(t[above].lemma, (const char *const[]){"answer", "reply", "retort", "respond", "counter", NULL}))
        return false;
    for (uint32_t i = ro_dependent(c->d, verb, RO_D_aux, RO_NONE); i != RO_NONE; i = ro_dependent(c->d, verb, RO_D_aux, i))
        if (ro_str_in(ro_fold(c->arena, t[i].form), (const char *const[]){"should", "must", "ought", NULL}))
            return true;
    return false;
}

/* "The Kremlin said he would come": the one who sits there. */
static bool of_the_seat_that_tells(const cast *c, uint32_t pronoun, uint32_t entity)
{
    static const char *const seats[] = {"kremlin", "house", "street", "elysee", "Ã©lysÃ©" "e", "presidency", "palace", "court", "diwan", "chancellery", NULL};
    enum { CHIEF = 2 };
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE, above = verb != RO_NONE && t[verb].deprel == RO_D_ccomp ? t[verb].head : RO_NONE;
    const uint32_t who = above == RO_NONE || above > pronoun || !is_speech(c, &t[above]) ? RO_NONE : ro_dependent(c->d, above, RO_D_nsubj, RO_NONE);
    const spot *seat = who == RO_NONE || c->spot_of[who] == RO_NONE ? NULL : &c->spots.v[c->spot_of[who]];
    const ro_entity *e = &c->d->entities.v[entity];
    return seat && seat->entity != RO_NONE && c->d->entities.v[seat->entity].kind == RO_STATE && ro_str_in(ro_fold(c->arena, c->forms[seat->last]), seats) && e->rank && e->rank <= CHIEF &&
           c->players.v[entity].code == c->players.v[seat->entity].code;
}

/* "He together with his host Mboya": another than the host. */
static bool named_as_his_other(const cast *c, uint32_t from, uint32_t pronoun, uint32_t entity)
{
    enum { NEAR = 8 };
    static const char *const others[] = {"host", "guest", "counterpart", "visitor", "colleague", "opposite", NULL};
    const ro_token *t = c->d->tokens.v;
    for (uint32_t i = from + 1; i < c->spots.n && c->spots.v[i].first <= pronoun + NEAR && spot_sentence(c, &c->spots.v[i]) == t[pronoun].sentence; i++) {
        const spot *s = &c->spots.v[i];
        if (s->kind != RO_NAME || s->entity != entity)
            continue;
        for (uint32_t k = pronoun + 1; k < s->name_first; k++)
            if (ro_str_in(t[k].form, others) && (FORM_IN(&t[k - 1], "his", "her") || (k > 1 && FORM_IN(&t[k - 2], "his", "her"))))
                return true;
    }
    return false;
}

/* "told Mboya he shared his views": not who shares them. */
static bool shares(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE, verb = noun != RO_NONE && t[noun].deprel == RO_D_obj ? t[noun].head : RO_NONE;
    if (verb == RO_NONE || !ro_lemma_is(&t[verb], "share") || !ro_str_in(t[noun].lemma, (const char *const[]){"view", "opinion", "concern", "position", "optimism", NULL}))
        return false;
    const uint32_t who = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    return who != RO_NONE && FORM_IN(&t[who], "he", "she") && c->spot_of[who] != RO_NONE && c->spots.v[c->spot_of[who]].entity == s->entity;
}

/* "\"The minister is not going,\" she said. \"He will write\"": who the quoted sentence before is about. */
static bool told_of_in_quotation(const cast *c, uint32_t pronoun, const spot *s)
{
    const ro_token *t = &c->d->tokens.v[pronoun], *k = &c->d->tokens.v[s->head];
    const bool said = t->quote != RO_NONE && k->quote != RO_NONE && t->quote < c->d->quotes.n && k->quote < c->d->quotes.n && !c->d->quotes.v[t->quote].scare && !c->d->quotes.v[k->quote].scare;
    return said && t->sentence == k->sentence + 1 && t->deprel == RO_D_nsubj && pronoun <= c->d->sentences.v[t->sentence].first + 1 && scene_is_subject(c, s->head) && s->kind != RO_PRONOUN;
}

static uint32_t nearest(cast *c, uint32_t from, uint32_t pronoun, bool people)
{
    const ro_token *t = &c->d->tokens.v[pronoun];
    uint32_t best = RO_NONE, spare = RO_NONE, looked = 0, speaker = people ? speaker_here(c, from, pronoun) : RO_NONE, beside = people ? actor_beside(c, pronoun) : RO_NONE;
    int best_score = 0;
    if (people && someone_else(c, pronoun))
        return RO_NONE;
    for (uint32_t i = from; i-- > 0 && looked < MOST_SPOTS; looked++) {
        const spot *s = &c->spots.v[i];
        const ro_entity *e = s->entity == RO_NONE ? NULL : &c->d->entities.v[s->entity];
        if (t->sentence - spot_sentence(c, s) > LOOK_BACK)
            break;
        if (!e || s->as_place || clashes(c, t, pronoun, s) || s->kind == RO_ADJECTIVE)
            continue;
        if (people && (named_beside(c, t, pronoun, s->entity) || named_in_what_he_says(c, pronoun, s->entity) || s->entity == speaker || s->entity == beside || joined_with_own_title(c, from, pronoun, s->entity) || replies(c, pronoun, s) || shares(c, pronoun, s) || named_as_his_other(c, from, pronoun, s->entity)))
            continue;
        if (people ? e->kind != RO_PERSON || !gender_fits(c, e, t) : e->kind != RO_STATE && e->kind != RO_ORGANISATION)
            continue;
        if (people && hardly_known(e)) {
            spare = spare == RO_NONE ? s->entity : spare;
            continue;
        }
        int score = nearness(c, pronoun, s) + (!people && spot_sentence(c, s) == t->sentence ? 4 : 0) + (people && (e->gender || cast_gender_of_name(c, e->name)) ? 3 : 0) + (joined_to(c, pronoun, s) || of_addressee(c, pronoun, s) || of_sender(c, pronoun, s) || reflects(c, pronoun, s) ? 20 : 0) +
                    (of_own_clause(c, pronoun, s) || above_clause(c, pronoun, s) ? 8 : 0) + (people && of_the_seat_that_tells(c, pronoun, s->entity) ? 12 : 0) + (people && told_of_in_quotation(c, pronoun, s) ? 6 : 0) - (people && only_quoted(c, pronoun, s) ? 14 : 0) -
                    (people && guest_in_own_land(c, pronoun, s) ? 14 : 0);
        if (score > best_score)
            best = s->entity, best_score = score;
    }
    return best != RO_NONE ? best : spare;
}

/* ---- "it", "they": only where no other noun is the likelier antecedent ---- */

/* "the missiles that were left on its soil": what is many, and no actor, is no "it". */
static bool of_many_things(const cast *c, uint32_t subject)
{
    const ro_token *t = &c->d->tokens.v[subject];
    if (c->spot_of[subject] != RO_NONE)
        return false;
    if (t->upos == RO_PRON && FORM_IN(t, "that", "which") && t->head != RO_NONE && c->d->tokens.v[t->head].deprel == RO_D_acl && c->d->tokens.v[t->head].head != RO_NONE)
        t = &c->d->tokens.v[c->d->tokens.v[t->head].head];
    return t->upos == RO_NOUN && ro_feat_is(t, "Number", "Plur");
}

/* Of a relative pronoun ("Norland, which sent troops, said it …") what it stands for, where that is an actor. */
static uint32_t antecedent(const cast *c, uint32_t token)
{
    const ro_token *t = &c->d->tokens.v[token];
    bool relative = t->upos == RO_PRON && FORM_IN(t, "which", "who", "that") && t->head != RO_NONE && c->d->tokens.v[t->head].deprel == RO_D_acl;
    uint32_t head = relative ? c->d->tokens.v[t->head].head : RO_NONE;
    return head != RO_NONE && c->spot_of[head] != RO_NONE ? head : token;
}

/* The subject that stands before the pronoun: of its own sentence, else of the one before; RO_NONE where none. */
static uint32_t subject_before(const cast *c, uint32_t pronoun)
{
    uint32_t sentence = c->d->tokens.v[pronoun].sentence;
    const ro_sentence *s = &c->d->sentences.v[sentence];
    bool one = FORM_IN(&c->d->tokens.v[pronoun], "it", "its", "itself");
    for (uint32_t i = pronoun; i-- > s->first;)
        if (c->d->tokens.v[i].deprel == RO_D_nsubj && i != pronoun && !(one && of_many_things(c, i)))
            return antecedent(c, i);
    if (sentence == 0)
        return RO_NONE;
    s = &c->d->sentences.v[sentence - 1];
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if (c->d->tokens.v[i].deprel == RO_D_nsubj)
            return i;
    return RO_NONE;
}

static uint32_t entity_at(const cast *c, uint32_t token)
{
    uint32_t s = token == RO_NONE ? RO_NONE : c->spot_of[token];
    return s == RO_NONE || c->spots.v[s].as_place ? RO_NONE : c->spots.v[s].entity;
}

/* The state or organisation that is the object of the verb, or what it is done to or for: "urged Norland", "called on Norland". */
static uint32_t object_of(const cast *c, uint32_t verb, uint32_t before)
{
    const ro_sentence *s = &c->d->sentences.v[c->d->tokens.v[verb].sentence];
    for (uint32_t i = before; i-- > s->first && i > verb;) {
        const ro_token *t = &c->d->tokens.v[i];
        bool argument = t->head == verb && (t->deprel == RO_D_obj || t->deprel == RO_D_iobj || t->deprel == RO_D_obl);
        uint32_t by = argument && t->deprel == RO_D_obl ? ro_dependent(c->d, i, RO_D_case, RO_NONE) : RO_NONE;
        if (by != RO_NONE && FORM_IN(&c->d->tokens.v[by], "from", "in", "into", "through", "across", "near", "over", "inside", "within", "during", "after", "before", "since"))
            continue; /* "a raid launched from Norland to topple it" */
        uint32_t entity = argument ? entity_at(c, i) : RO_NONE;
        if (entity != RO_NONE && (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION))
            return entity;
    }
    return RO_NONE;
}

/* "accused Norland of breaking its word": who is said to have done it; "of violating its airspace": no. */
static uint32_t blamed_for(const cast *c, uint32_t pronoun, uint32_t v)
{
    static const char *const wronged[] = {"territory", "soil", "airspace", "water", "border", "sovereignty", "independence", "citizen", "national", "affair", "security", "integrity",
                                          "embassy", "diplomat", "vessel", "fisherman", "soldier", "troop", "troops", "force", "serviceman", "officer", "policeman", "civilian",
                                          "personnel", "guard", "warplane", NULL};
    static const char *const blaming[] = {"accuse", "suspect", "blame", "criticize", "criticise", "condemn", "praise", "thank", "commend", "denounce", "stop", "prevent", "keep",
                                          "convict", "acquit", "bar", "ban", "dissuade", "discourage", NULL};
    static const char *const marks[] = {"of", "for", "from", NULL};
    const ro_token *t = &c->d->tokens.v[v];
    uint32_t mark = t->head == RO_NONE || t->head > v || !ro_str_ends(t->form, "ing") ? RO_NONE : ro_dependent(c->d, v, RO_D_mark, RO_NONE);
    if (c->d->tokens.v[pronoun].head != RO_NONE && ro_str_in(c->d->tokens.v[c->d->tokens.v[pronoun].head].lemma, wronged))
        return RO_NONE;
    if (mark == RO_NONE || !ro_str_in(c->d->tokens.v[mark].form, marks) || !ro_str_in(c->d->tokens.v[t->head].lemma, blaming))
        return RO_NONE;
    return object_of(c, t->head, v);
}

/* "called on Norland to leave the posts that it held", "urged Norland to use its weight": whoever is to do it; "asked Norland to free its
 * citizens": of whoever asks. */
static uint32_t told_to(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 8 };
    static const char *const giving_back[] = {"return", "free", "release", "hand", "extradite", "repatriate", "back", "support", "respect", "recognise", "recognize", "pardon", "deliver", NULL};
    static const char *const imposing[] = {"impose", "slap", "place", "levy", "enforce", "inflict", NULL};
    const ro_token *noun = c->d->tokens.v[pronoun].head == RO_NONE ? NULL : &c->d->tokens.v[c->d->tokens.v[pronoun].head];
    if (noun && c->d->tokens.v[pronoun].subtype == RO_SUB_POSS && noun->deprel == RO_D_obj && noun->head != RO_NONE && ro_str_in(c->d->tokens.v[noun->head].lemma, giving_back))
        return RO_NONE;
    uint32_t v = pronoun;
    for (uint32_t n = 0; v != RO_NONE && n < STEPS; v = c->d->tokens.v[v].head, n++) {
        const ro_token *t = &c->d->tokens.v[v];
        uint32_t blamed = blamed_for(c, pronoun, v);
        if (blamed != RO_NONE)
            return blamed;
        if (t->deprel == RO_D_acl && ro_str_in(t->lemma, imposing))
            return RO_NONE; /* "asked Norland to lift a ban imposed on its citizens" */
        bool clause = t->deprel == RO_D_xcomp || t->deprel == RO_D_advcl || t->deprel == RO_D_ccomp;
        uint32_t mark = clause && t->head != RO_NONE && t->head < v ? ro_dependent(c->d, v, RO_D_mark, RO_NONE) : RO_NONE;
        if (mark != RO_NONE && ro_str_is_nocase(c->d->tokens.v[mark].form, "to"))
            return c->d->tokens.v[pronoun].head == v && c->d->tokens.v[pronoun].deprel == RO_D_obj ? RO_NONE : object_of(c, t->head, v);
    }
    return RO_NONE;
}

/* "thanked Norland for its help". */
static uint32_t addressee_of(const cast *c, uint32_t from, uint32_t pronoun)
{
    for (uint32_t i = from; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == c->d->tokens.v[pronoun].sentence;) {
        const spot *s = &c->spots.v[i];
        if (s->entity != RO_NONE && s->kind == RO_NAME && !s->as_place && of_addressee(c, pronoun, s) && c->d->entities.v[s->entity].kind <= RO_ORGANISATION)
            return s->entity;
    }
    return RO_NONE;
}

/* "imposed sanctions on Norland over its treatment of journalists": whose conduct it is. */
static uint32_t sanctioned_for(const cast *c, uint32_t pronoun)
{
    static const char *const dealing[] = {"impose", "slap", "criticize", "criticise", "condemn", "accuse", "blame", "punish", "sanction", "denounce", "attack", "rebuke", "fault",
                                          "reward", "compensate", "hail", "applaud", "sue", "fine", "censure", "praise", "thank", "lambaste", "slam", "suspend", "expel", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE, by = noun == RO_NONE ? RO_NONE : ro_dependent(c->d, noun, RO_D_case, RO_NONE);
    static const char *const lands[] = {"territory", "soil", "airspace", "water", "border", "coast", "island", "land", "sky", NULL};
    if (by == RO_NONE || !FORM_IN(&t[by], "over", "for", "because") || ro_str_in(t[noun].lemma, lands))
        return RO_NONE; /* "limits on the monitors' flights over its territory" */
    static const char *const measures[] = {"sanction", "sanctions", "embargo", "pressure", "tariff", "criticism", "measure", "complaint", "charge", NULL};
    const ro_sentence *s = &c->d->sentences.v[t[pronoun].sentence];
    for (uint32_t i = by; i-- > s->first;) { /* "pressing for sanctions against Norland over its conduct" */
        const uint32_t entity = t[i].deprel == RO_D_nmod && t[i].head != RO_NONE && t[i].head < i && ro_str_in(t[t[i].head].lemma, measures) ? entity_at(c, i) : RO_NONE;
        if (entity != RO_NONE && c->d->entities.v[entity].kind == RO_STATE && c->spots.v[c->spot_of[i]].kind != RO_ADJECTIVE)
            return entity;
    }
    uint32_t verb = t[noun].head;
    for (uint32_t n = 0; n < 4 && verb != RO_NONE && t[verb].upos != RO_VERB; n++)
        verb = t[verb].head;
    uint32_t measure = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_obj, RO_NONE);
    const uint32_t answers = t[noun].head != RO_NONE && FORM_IN(&t[t[noun].head], "accountable", "responsible") ? t[noun].head : RO_NONE;
    if (answers != RO_NONE && t[answers].head != RO_NONE && ro_lemma_is(&t[t[answers].head], "hold"))
        return object_of(c, t[answers].head, answers); /* "hold Norland accountable for its actions" */
    bool by_noun = measure != RO_NONE && measure < by && ro_str_in(t[measure].lemma, (const char *const[]){"sanction", "embargo", "pressure", "tariff", "criticism", NULL});
    if (verb == RO_NONE || (!by_noun && !ro_str_in(t[verb].lemma, dealing)))
        return RO_NONE;
    for (uint32_t i = by; i-- > s->first && i > verb;) {
        uint32_t entity = t[i].deprel == RO_D_obj || t[i].deprel == RO_D_obl || t[i].deprel == RO_D_nmod ? entity_at(c, i) : RO_NONE;
        if (entity != RO_NONE && (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION))
            return entity;
    }
    return RO_NONE;
}

/* "an island, considered by Norland a part of its land": whose view or claim it is. */
static uint32_t held_by(const cast *c, uint32_t pronoun)
{
    static const char *const holding[] = {"consider", "claim", "regard", "see", "view", "deem", "call", "treat", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t verb = FORM_IN(&t[pronoun], "its") ? clause_of(c, pronoun) : RO_NONE;
    const bool own = verb != RO_NONE && ro_str_in(t[t[pronoun].head].lemma, (const char *const[]){"proceed", "proceeds", "budget", "fund", "territory", "soil", "government", "force", "army", "revenue", "income", "port", "share", NULL});
    if (verb == RO_NONE || t[verb].deprel != RO_D_acl || !(own || ro_str_in(t[verb].lemma, holding)))
        return RO_NONE;
    for (uint32_t i = verb + 1; i < pronoun; i++) {
        const uint32_t by = t[i].head == verb && t[i].deprel == RO_D_obl ? ro_dependent(c->d, i, RO_D_case, RO_NONE) : RO_NONE, who = by == RO_NONE ? RO_NONE : entity_at(c, i);
        if (who != RO_NONE && FORM_IN(&t[by], "by") && (c->d->entities.v[who].kind == RO_STATE || c->d->entities.v[who].kind == RO_ORGANISATION))
            return who;
    }
    return RO_NONE;
}

/* "stood by Norland on its way", "supports Norland in its bid": whose way it is. */
static uint32_t supported_on(const cast *c, uint32_t pronoun)
{
    static const char *const helping[] = {"support", "back", "assist", "help", "stand", "encourage", "accompany", "aid", "guide", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE, by = noun == RO_NONE ? RO_NONE : ro_dependent(c->d, noun, RO_D_case, RO_NONE);
    uint32_t verb = by != RO_NONE && FORM_IN(&t[by], "on", "in", "along", "with") && FORM_IN(&t[pronoun], "its") ? t[noun].head : RO_NONE;
    if (verb != RO_NONE && t[noun].deprel == RO_D_nmod && t[verb].upos != RO_VERB)
        verb = t[verb].head; /* "by Norland on its way", hung on the name */
    if (verb == RO_NONE || !ro_str_in(t[verb].lemma, helping) || (t[noun].deprel != RO_D_obl && t[noun].deprel != RO_D_nmod))
        return RO_NONE;
    return object_of(c, verb, by);
}

/* "…, it added", "It reported that …", after someone else has spoken: the paper, the statement. */
static bool of_the_source(const cast *c, uint32_t pronoun, uint32_t subject)
{
    uint32_t verb = c->d->tokens.v[pronoun].head, other = entity_at(c, subject);
    if (verb == RO_NONE || c->d->tokens.v[pronoun].deprel != RO_D_nsubj || !is_speech(c, &c->d->tokens.v[verb]))
        return false;
    return other != RO_NONE && c->d->entities.v[other].kind == RO_PERSON;
}

/* "evaluate it", "involved in it": more often a thing than a state, but of verbs that are done to states; and never who does it. */
static bool thing_done_to(const cast *c, uint32_t pronoun)
{
    static const char *const to_states[] = {"urge", "ask", "accuse", "help", "support", "invite", "warn", "pressure", "press", "force", "allow", "attack", "invade", "criticize",
                                            "criticise", "tell", "encourage", "threaten", "isolate", "recognize", "recognise", "expel", "sanction", "join", "blame", "arm",
                                            "defend", "protect", "assist", "thank", "condemn", "punish", "bomb", "leave", "represent", "lead", "govern", "rule", NULL};
    const ro_token *t = &c->d->tokens.v[pronoun];
    if (t->deprel == RO_D_nsubj || t->deprel == RO_D_expl || t->subtype == RO_SUB_POSS || t->head == RO_NONE || FORM_IN(t, "its", "itself"))
        return false;
    if ((t->deprel == RO_D_obj || t->deprel == RO_D_iobj) && pronoun + 1 < c->d->tokens.n && FORM_IN(t + 1, "out", "up", "off", "down") && !FORM_IN(&c->d->tokens.v[t->head], "help", "helped", "helping"))
        return true; /* "would not rule it out" */
    if (t->deprel == RO_D_obj || t->deprel == RO_D_iobj)
        return !ro_str_in(ro_fold(c->arena, c->d->tokens.v[t->head].lemma), to_states);
    uint32_t mark = ro_dependent(c->d, pronoun, RO_D_case, RO_NONE);
    return mark == RO_NONE || !FORM_IN(&c->d->tokens.v[mark], "against");
}

/* "It is a logical step": what is said to be a thing is none of the states; "it is a member". */
static bool said_to_be_a_thing(const cast *c, uint32_t pronoun)
{
    static const char *const states[] = {"country", "state", "nation", "member", "power", "party", "ally", "partner", "republic", "democracy", "signatory", "neighbour",
                                         "neighbor", "founder", "leader", "producer", "exporter", "importer", "buyer", "supplier", "host", "guarantor", "donor", "target", NULL};
    static const char *const of_things[] = {"relevant", "important", "true", "clear", "necessary", "possible", "likely", "unlikely", "valid", "legal", "illegal", "available", "useful",
                                            "significant", "worth", "dangerous", "normal", "natural", "essential", "crucial", "vital", "early", "late", "difficult", "easy", "hard", "void",
                                            "effective", "inevitable", "obvious", "evident", "over", "unclear", "positive", "negative", "favourable", "favorable", "unfavourable", "unfavorable",
                                            "acceptable", "unacceptable", "premature", "historic", "fruitful", "final", "accidental", "intentional", "deliberate", "coincidental", NULL};
    const ro_token *t = &c->d->tokens.v[pronoun], *h = t->head == RO_NONE ? NULL : &c->d->tokens.v[t->head];
    if (h && t->deprel == RO_D_nsubj && h->upos == RO_ADJ && ro_str_in(h->lemma, of_things))
        return true;
    if (h && t->deprel == RO_D_nsubj && h->upos == RO_AUX && ro_lemma_is(h, "be"))
        return true; /* "I think it is" */
    if (h && t->deprel == RO_D_nsubj && FORM_IN(h, "how", "what", "why", "where", "when", "up", "time"))
        return true; /* "it is up to Norland" */
    if (h && t->deprel == RO_D_nsubj && ro_lemma_is(h, "come") && t->head + 2 < c->d->tokens.n && FORM_IN(h + 1, "to") && FORM_IN(h + 2, "that", "this", "nothing"))
        return true; /* "that it would not come to that" */
    return h && t->deprel == RO_D_nsubj && h->upos == RO_NOUN && ro_dependent(c->d, t->head, RO_D_cop, RO_NONE) != RO_NONE &&
           ro_dependent(c->d, t->head, RO_D_case, RO_NONE) == RO_NONE && !ro_str_in(ro_fold(c->arena, h->lemma.n ? h->lemma : h->form), states);
}

/* "any country … in its development", "Asia's … its potential": of one whom the report does not tell of, nearer than those it does. */
static bool of_another(const cast *c, uint32_t pronoun)
{
    static const char *const bodies[] = {"country", "nation", "state", "company", "firm", "agency", "group", "organization", "organisation", "committee", "council",
                                         "bank", "region", "city", "continent", "bloc", "paper", "newspaper", "court", "tribunal", "secretariat", "team", "university", "movement", "force", "commission", "board", "panel", "project",
                                         "business", "program", "programme", NULL};
    const ro_sentence *s = &c->d->sentences.v[c->d->tokens.v[pronoun].sentence];
    for (uint32_t i = pronoun; i-- > s->first;) {
        const ro_token *t = &c->d->tokens.v[i];
        uint32_t spot_here = c->spot_of[i];
        if (spot_here != RO_NONE && c->spots.v[spot_here].entity != RO_NONE && c->spots.v[spot_here].kind != RO_ADJECTIVE &&
            (c->d->entities.v[c->spots.v[spot_here].entity].kind == RO_STATE || c->d->entities.v[c->spots.v[spot_here].entity].kind == RO_ORGANISATION))
            return false;
        bool noun = spot_here == RO_NONE && (t->upos == RO_NOUN || t->upos == RO_PROPN) && !ro_feat_is(t, "Number", "Plur") &&
                    ro_str_in(ro_fold(c->arena, t->lemma.n ? t->lemma : t->form), bodies);
        bool name = spot_here == RO_NONE && t->upos == RO_PROPN && t->ne >= RO_NE_B_ORG && (t->deprel == RO_D_nsubj || t->subtype == RO_SUB_POSS);
        if (noun || name)
            return true;
    }
    return false;
}

/* "imposed by Norland and its allies": its is the one joined on. */
static uint32_t joined_before(const cast *c, uint32_t from, uint32_t pronoun)
{
    for (uint32_t i = from; i-- > 0 && spot_sentence(c, &c->spots.v[i]) == c->d->tokens.v[pronoun].sentence;) {
        const spot *s = &c->spots.v[i];
        if (s->entity != RO_NONE && s->kind != RO_ADJECTIVE && c->d->tokens.v[pronoun].subtype == RO_SUB_POSS && joined_to(c, pronoun, s) &&
            (c->d->entities.v[s->entity].kind == RO_STATE || c->d->entities.v[s->entity].kind == RO_ORGANISATION))
            return s->entity;
    }
    return RO_NONE;
}

/* "assurances from Norland that its forces …", "assured by Norland that it …": whoever gives its word. */
static uint32_t giver_of_word(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 6 };
    static const char *const words[] = {"assurance", "promise", "guarantee", "pledge", "commitment", "undertaking", "assure", "promise", "indication", "confirmation", "signal", "notification", "notice", "admission", "decision", "refusal", "threat", "bid", "failure",
                                        "hint", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t v = pronoun;
    for (uint32_t n = 0; v != RO_NONE && n < STEPS && !((t[v].deprel == RO_D_acl || t[v].deprel == RO_D_ccomp) && t[v].head < v); n++)
        v = t[v].head;
    uint32_t word = v == RO_NONE || t[v].head == RO_NONE ? RO_NONE : t[v].head;
    if (word == RO_NONE || !ro_str_in(ro_fold(c->arena, t[word].lemma.n ? t[word].lemma : t[word].form), words))
        return RO_NONE;
    for (uint32_t i = word + 1; i < v; i++) {
        uint32_t by = ro_dependent(c->d, i, RO_D_case, RO_NONE), entity = entity_at(c, i);
        bool of_it = t[i].head == word || (t[word].upos == RO_NOUN && t[i].head == t[word].head && t[i].deprel == RO_D_obl);
        if (of_it && by != RO_NONE && FORM_IN(&t[by], "from", "by", "of") && entity != RO_NONE &&
            (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION))
            return entity;
    }
    return RO_NONE;
}

/* "for Norland's talks and for its bid": two phrases of one make. */
static bool joined_alike(const cast *c, uint32_t noun)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = t[noun].deprel == RO_D_conj && t[noun].head != RO_NONE ? ro_dependent(c->d, noun, RO_D_case, RO_NONE) : RO_NONE;
    const uint32_t before = by == RO_NONE ? RO_NONE : ro_dependent(c->d, t[noun].head, RO_D_case, RO_NONE);
    return before != RO_NONE && ro_str_equal(ro_fold(c->arena, t[by].form), ro_fold(c->arena, t[before].form));
}

/* "the union's reading of its own rules": whose is what it is part of. */
static uint32_t owner_around(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 3 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = FORM_IN(&t[pronoun], "its") ? t[pronoun].head : RO_NONE;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS && (t[up].deprel == RO_D_nmod || (n == 0 && joined_alike(c, up))) && t[up].head != RO_NONE && t[up].head < up; n++) {
        const uint32_t by = ro_dependent(c->d, up, RO_D_case, RO_NONE);
        if (by != RO_NONE && FORM_IN(&t[by], "including", "like"))
            return RO_NONE; /* "Norland curbed the monitors' flights, including those over its land" */
        up = t[up].head;
        for (uint32_t owner = ro_dependent(c->d, up, RO_D_nmod, RO_NONE); owner != RO_NONE && owner < up; owner = ro_dependent(c->d, up, RO_D_nmod, owner)) {
            uint32_t entity = t[owner].subtype == RO_SUB_POSS ? entity_at(c, owner) : RO_NONE;
            if (entity != RO_NONE && (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION))
                return entity;
        }
    }
    return RO_NONE;
}

/* "praised Norland's dispatch of ships to Sudria, and its support for the plan": whose the deed before it is; RO_NONE where it is no such. */
static uint32_t owner_of_deed_before(const cast *c, uint32_t pronoun)
{
    static const char *const deeds[] = {"support", "backing", "dispatch", "decision", "effort", "role", "contribution", "commitment", "assistance", "help", "refusal", "readiness", "willingness", "success",
                                        "achievement", "hosting", "participation", "attempt", "policy", "stance", "position", "claim", "threat", "offer", "call", "handling", "treatment", "use", "progress",
                                        "aggression", "invasion", "occupation", "violation", "failure", "denial", "rejection", "interference", "behaviour", "behavior", "conduct", "involvement", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = FORM_IN(&t[pronoun], "its") ? t[pronoun].head : RO_NONE, first = noun == RO_NONE || t[noun].deprel != RO_D_conj ? RO_NONE : t[noun].head;
    if (first == RO_NONE || first > pronoun || !ro_str_in(t[noun].lemma, deeds) || !ro_str_in(t[first].lemma, deeds))
        return RO_NONE;
    for (uint32_t owner = ro_dependent(c->d, first, RO_D_nmod, RO_NONE); owner != RO_NONE && owner < first; owner = ro_dependent(c->d, first, RO_D_nmod, owner)) {
        const uint32_t entity = t[owner].subtype == RO_SUB_POSS ? entity_at(c, owner) : RO_NONE;
        if (entity != RO_NONE && (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION))
            return entity;
    }
    return RO_NONE;
}

/* "its efforts to guard its border", "its refusal to leave the land it holds": whose the noun above is. */
static uint32_t owner_of_what_it_does(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 6 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = FORM_IN(&t[pronoun], "it", "its") ? t[pronoun].head : RO_NONE;
    bool clause = false;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = t[up].head, n++) {
        if (t[up].deprel == RO_D_ccomp || t[up].deprel == RO_D_root)
            return RO_NONE;
        const uint32_t owner = clause && t[up].upos == RO_NOUN && up < pronoun ? ro_dependent(c->d, up, RO_D_nmod, RO_NONE) : RO_NONE;
        const uint32_t whose = owner != RO_NONE && owner < up && t[owner].subtype == RO_SUB_POSS ? entity_at(c, owner) : RO_NONE; /* "its", or "Norland's right to its own way" */
        if (whose != RO_NONE && (FORM_IN(&t[owner], "its") || (c->spots.v[c->spot_of[owner]].kind == RO_NAME && FORM_IN(&t[pronoun], "its"))) &&
            (c->d->entities.v[whose].kind == RO_STATE || c->d->entities.v[whose].kind == RO_ORGANISATION))
            return whose;
        if (t[up].upos == RO_NOUN && t[up].deprel == RO_D_acl && t[up].head != RO_NONE && ro_str_in(t[t[up].head].lemma, (const char *const[]){"position", "claim", "stance", "view", "assertion", NULL}))
            clause = true; /* "Norland's position that the island is part of its territory" */
        if (t[up].upos == RO_VERB && (ro_dependent(c->d, up, RO_D_nsubj, RO_NONE) == RO_NONE || t[pronoun].head == up))
            clause |= t[up].deprel == RO_D_acl;
        else if (t[up].upos == RO_VERB)
            return RO_NONE; /* someone else's doing */
    }
    return RO_NONE;
}

/* The state or organisation that the token tells of, or whose report it is: "a report from the group". */
static uint32_t source_at(const cast *c, uint32_t token)
{
    uint32_t entity = entity_at(c, token);
    for (uint32_t i = token + 1; entity == RO_NONE && i < c->d->tokens.n && i < token + 8 && c->d->tokens.v[i].sentence == c->d->tokens.v[token].sentence; i++) {
        const uint32_t by = c->d->tokens.v[i].head == token && c->d->tokens.v[i].deprel == RO_D_nmod ? ro_dependent(c->d, i, RO_D_case, RO_NONE) : RO_NONE;
        entity = by != RO_NONE && FORM_IN(&c->d->tokens.v[by], "from", "of", "by") ? entity_at(c, i) : RO_NONE;
    }
    return entity != RO_NONE && (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION) ? entity : RO_NONE;
}

/* "\"Norland is suspected,\" it said": not whom the quotation tells of, `quoted`; "a town it said was shelled": who says the whole. */
static uint32_t who_told(const cast *c, uint32_t pronoun, bool *quoted)
{
    enum { BACK = 2 };
    const ro_token *t = c->d->tokens.v, *p = &t[pronoun];
    const ro_sentence *s = &c->d->sentences.v[p->sentence];
    if (!FORM_IN(p, "it") || p->deprel != RO_D_nsubj || p->head == RO_NONE || !is_speech(c, &t[p->head]) || p->quote != RO_NONE)
        return RO_NONE;
    const bool within = t[p->head].deprel == RO_D_acl || (t[p->head].deprel == RO_D_parataxis && t[p->head].head == s->root && pronoun > s->root); /* and so read where it hangs on nothing */
    if (within && s->root != RO_NONE && is_speech(c, &t[s->root])) {
        const uint32_t who = ro_dependent(c->d, s->root, RO_D_nsubj, RO_NONE);
        return who == RO_NONE || who > pronoun ? RO_NONE : source_at(c, who);
    }
    bool all = pronoun > s->first + 2;
    for (uint32_t i = s->first; all && i + 1 < pronoun; i++)
        all = t[i].quote != RO_NONE || t[i].upos == RO_PUNCT;
    if (!all)
        return RO_NONE;
    *quoted = true;
    for (uint32_t back = 1; back <= BACK && back <= p->sentence; back++) {
        const ro_sentence *b = &c->d->sentences.v[p->sentence - back];
        const uint32_t who = b->root == RO_NONE ? RO_NONE : ro_dependent(c->d, b->root, RO_D_nsubj, RO_NONE);
        if (who != RO_NONE && t[who].quote == RO_NONE)
            return source_at(c, who);
    }
    return RO_NONE;
}

/* "its neighbour's plans to build up its forces": the neighbour's, whoever it is. */
static bool of_its_neighbour(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 4 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = FORM_IN(&t[pronoun], "its") ? t[pronoun].head : RO_NONE;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = t[up].head, n++)
        for (uint32_t owner = ro_dependent(c->d, up, RO_D_nmod, RO_NONE); n > 0 && owner != RO_NONE && owner < up; owner = ro_dependent(c->d, up, RO_D_nmod, owner))
            if (t[owner].subtype == RO_SUB_POSS && owner != t[pronoun].head && c->spot_of[owner] == RO_NONE && ro_str_in(t[owner].lemma, (const char *const[]){"neighbour", "neighbor", "rival", "ally", "partner", "foe", "enemy", NULL}))
                return true;
    return false;
}

/* "It follows two years of talks", "It was signed in May": an event, a paper. */
static bool of_an_event(const cast *c, uint32_t pronoun)
{
    static const char *const happening[] = {"follow", "mark", "last", "occur", "happen", "coincide", "expire", "stipulate", "entail", "contain", "read", "consist", "mean", "concern", "matter", "apply", "affect", "result", NULL};
    static const char *const done[] = {"sign", "hold", "schedule", "postpone", "publish", "release", "issue", "ratify", "broadcast", "attend", "send", "draft", "adopt", "approve", "cancel",
                                       "plan", "debate", "design", "found", "build", "launch", "do", "reach", "discuss", "resolve", "implement", "complete", "carry",
                                       "renew", "extend", "use", NULL};
    const ro_token *t = &c->d->tokens.v[pronoun];
    if (!FORM_IN(t, "it") || t->deprel != RO_D_nsubj || t->head == RO_NONE || c->d->tokens.v[t->head].upos != RO_VERB)
        return false;
    ro_str verb = ro_fold(c->arena, c->d->tokens.v[t->head].lemma);
    if (ro_str_is(verb, "come") && t->head + 1 < c->d->tokens.n && ro_str_is(c->forms[t->head + 1], "up") && !FORM_IN(&c->d->tokens.v[t->head + 2 < c->d->tokens.n ? t->head + 2 : t->head], "with"))
        return true; /* "It came up again" */
    if (ro_str_is(verb, "come") && t->head + 1 < c->d->tokens.n && FORM_IN(&c->d->tokens.v[t->head + 1], "amid", "amidst", "as", "after", "ahead", "despite", "hours", "days", "weeks", "months", "less", "just", "shortly"))
        return true; /* "It comes amid a row" */
    if (ro_str_is(verb, "take") && ((t->head + 1 < c->d->tokens.n && ro_str_is(c->forms[t->head + 1], "place")) || (pronoun > 1 && FORM_IN(t - 1, "as") && FORM_IN(t - 2, "long"))))
        return true; /* "for as long as it takes" */
    return t->subtype == RO_SUB_PASS ? ro_str_in(verb, done) : ro_str_in(verb, happening);
}

/* "the gas and its transit", "its consequences": of a thing. */
static bool of_a_thing(const cast *c, uint32_t pronoun)
{
    static const char *const of_events[] = {"consequence", "outcome", "effect", "impact", "implementation", "provision", "cause", "duration", "aftermath", "ratification", "signing", "text", "edition", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE;
    if (noun == RO_NONE || !FORM_IN(&t[pronoun], "its"))
        return false;
    if (ro_str_in(ro_fold(c->arena, t[noun].lemma), of_events))
        return true;
    uint32_t first = t[noun].deprel == RO_D_conj ? t[noun].head : RO_NONE;
    return first != RO_NONE && first < pronoun && c->spot_of[first] == RO_NONE && t[first].upos == RO_NOUN && !ro_feat_is(&t[first], "Number", "Plur") && pronoun - first <= 2;
}

/* The state or organisation told of last, but for one. */
static uint32_t last_but(const cast *c, uint32_t from, uint32_t pronoun, uint32_t but)
{
    for (uint32_t i = from, looked = 0; i-- > 0 && looked < 12; looked++) {
        const spot *s = &c->spots.v[i];
        if (c->d->tokens.v[pronoun].sentence - spot_sentence(c, s) > 1)
            break;
        if (s->entity != RO_NONE && s->entity != but && !s->as_place && s->kind != RO_ADJECTIVE &&
            (c->d->entities.v[s->entity].kind == RO_STATE || c->d->entities.v[s->entity].kind == RO_ORGANISATION))
            return s->entity;
    }
    return RO_NONE;
}

/* "Norland demanded that it stop", "Norland froze its assets": another than who acts; RO_NONE where it may be whoever. */
static uint32_t opposite_of_subject(cast *c, uint32_t from, uint32_t pronoun)
{
    static const char *const bidding[] = {"demand", "insist", "urge", "request", "recommend", "propose", "ask", NULL};
    static const char *const harming[] = {"freeze", "seize", "confiscate", "violate", "bomb", "shell", "invade", "occupy", "infringe", "undermine", "shoot", "capture", "penetrate", "overfly", "breach", NULL};
    static const char *const blaming[] = {"deplore", "condemn", "denounce", "protest", "criticise", "criticize", "decry", NULL};
    static const char *const entering[] = {"enter", "cross", "stray", "intrude", "sail", "fly", "overfly", "trespass", "penetrate", "infiltrate", NULL};
    static const char *const domain[] = {"water", "airspace", "territory", "soil", "border", "zone", NULL};
    const ro_token *t = c->d->tokens.v, *p = &t[pronoun], *h = p->head == RO_NONE ? NULL : &t[p->head];
    uint32_t doer = RO_NONE;
    if (h && FORM_IN(p, "it") && p->deprel == RO_D_nsubj && h->deprel == RO_D_ccomp && h->head != RO_NONE && ro_str_in(t[h->head].lemma, bidding) &&
        !ro_feat_is(h, "VerbForm", "Fin") && !ro_feat_is(h, "VerbForm", "Part"))
        doer = ro_dependent(c->d, h->head, RO_D_nsubj, RO_NONE);
    else if (h && FORM_IN(p, "its") && (h->deprel == RO_D_obj || h->deprel == RO_D_obl) && h->head != RO_NONE && ro_str_in(h->lemma, domain) && ro_str_in(t[h->head].lemma, entering))
        doer = ro_dependent(c->d, h->head, RO_D_nsubj, RO_NONE); /* "Sudria's navy had entered its waters" */
    else if (h && FORM_IN(p, "its") && h->deprel == RO_D_obj && h->head != RO_NONE && ro_str_in(t[h->head].lemma, harming))
        doer = ro_dependent(c->d, h->head, RO_D_nsubj, RO_NONE);
    else if (h && FORM_IN(p, "its") && h->deprel == RO_D_obj && h->head != RO_NONE && ro_str_in(t[h->head].lemma, blaming)) {
        uint32_t verb = h->head; /* "sent a note to Sudville deploring its actions" */
        for (uint32_t n = 0; n < 4 && doer == RO_NONE && verb != RO_NONE; n++, verb = t[verb].head)
            doer = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    }
    uint32_t entity = doer == RO_NONE || doer == pronoun ? RO_NONE : entity_at(c, doer);
    if (entity == RO_NONE && h && FORM_IN(p, "its") && ro_str_in(ro_fold(c->arena, h->lemma), (const char *const[]){"embassy", "consulate", NULL})) {
        for (uint32_t i = c->first_piece[p->sentence]; i < c->first_piece[p->sentence + 1]; i++)
            if (c->pieces.v[i].kind == PIECE_CAPITAL && c->pieces.v[i].first == pronoun + 1)
                entity = cast_state(c, c->pieces.v[i].code); /* "its Sudville embassy" */
    }
    return entity == RO_NONE ? RO_NONE : last_but(c, from, pronoun, entity);
}

/* "It has been recognised by the union": by another. */
static bool done_to_it_by(const cast *c, uint32_t pronoun, uint32_t entity)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const ro_sentence *s = &c->d->sentences.v[t[pronoun].sentence];
    for (uint32_t i = pronoun + 1; verb != RO_NONE && i < s->first + s->n; i++)
        if (t[i].head == verb && (t[i].deprel == RO_D_obl || t[i].deprel == RO_D_obj) && c->spot_of[i] != RO_NONE && c->spots.v[c->spot_of[i]].entity == entity)
            return true;
    return false;
}

static uint32_t neuter_of(cast *c, uint32_t from, uint32_t pronoun);

static uint32_t neuter(cast *c, uint32_t from, uint32_t pronoun)
{
    uint32_t found = neuter_of(c, from, pronoun);
    return found != RO_NONE && done_to_it_by(c, pronoun, found) ? RO_NONE : found;
}

/* "She praised the move, saying it would help": a thing that is dealt with in the sentence, and no state after it. */
static bool thing_between(const cast *c, uint32_t pronoun)
{
    const ro_token *t = c->d->tokens.v;
    const ro_sentence *s = &c->d->sentences.v[t[pronoun].sentence];
    for (uint32_t i = pronoun; FORM_IN(&t[pronoun], "it") && i-- > s->first;) {
        const uint32_t entity = c->spot_of[i] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[i]].entity;
        if (entity != RO_NONE && c->d->entities.v[entity].kind <= RO_ORGANISATION && c->d->entities.v[entity].kind != RO_PERSON && c->spots.v[c->spot_of[i]].kind != RO_ADJECTIVE)
            return false;
        if (c->spot_of[i] == RO_NONE && t[i].upos == RO_NOUN && t[i].deprel == RO_D_obj && !ro_feat_is(&t[i], "Number", "Plur"))
            return true;
    }
    return false;
}

/* Is the subject two states joined, whose "its" is neither's? */
static bool of_two_states(const cast *c, uint32_t subject, uint32_t pronoun)
{
    for (uint32_t i = subject + 1; i < pronoun && i < subject + 6; i++)
        if (c->d->tokens.v[i].deprel == RO_D_conj && c->d->tokens.v[i].head == subject && entity_at(c, i) != RO_NONE && c->d->entities.v[entity_at(c, i)].kind == RO_STATE &&
            entity_at(c, i) != entity_at(c, subject))
            return true;
    return false;
}

/* "Norland was ordered by the court to pay a fine for its failure": who was; RO_NONE where it is no such. */
static uint32_t punished_for(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 6 };
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = FORM_IN(&t[pronoun], "its") ? t[pronoun].head : RO_NONE, by = noun == RO_NONE ? RO_NONE : ro_dependent(c->d, noun, RO_D_case, RO_NONE);
    if (by == RO_NONE || !FORM_IN(&t[by], "for", "over") || !ro_str_in(t[noun].lemma, (const char *const[]){"failure", "refusal", "breach", "violation", "role", "part", NULL}))
        return RO_NONE;
    for (uint32_t n = 0, up = t[noun].head; up != RO_NONE && n < STEPS; up = t[up].head, n++) {
        const uint32_t who = t[up].upos == RO_VERB ? ro_dependent(c->d, up, RO_D_nsubj, RO_NONE) : RO_NONE;
        if (who == RO_NONE)
            continue;
        const uint32_t entity = t[who].subtype == RO_SUB_PASS && who < pronoun ? entity_at(c, who) : RO_NONE;
        return entity != RO_NONE && (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION) ? entity : RO_NONE;
    }
    return RO_NONE;
}

/* "imposed sanctions on Norland for refusing to settle its dispute": whoever refuses; RO_NONE where it is no such. */
static uint32_t sanctioned_for_doing(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 8 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = FORM_IN(&t[pronoun], "its", "it") ? t[pronoun].head : RO_NONE;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS; up = t[up].head, n++) {
        if (ro_dependent(c->d, up, RO_D_nsubj, RO_NONE) != RO_NONE)
            return RO_NONE;
        const uint32_t mark = t[up].deprel == RO_D_advcl && ro_str_ends(t[up].form, "ing") ? ro_dependent(c->d, up, RO_D_mark, RO_NONE) : RO_NONE;
        if (mark == RO_NONE || !FORM_IN(&t[mark], "for") || t[up].head == RO_NONE || t[up].head > up)
            continue;
        const uint32_t measure = ro_dependent(c->d, t[up].head, RO_D_obj, RO_NONE);
        if (measure == RO_NONE || !ro_str_in(t[measure].lemma, (const char *const[]){"sanction", "sanctions", "embargo", "blame", "pressure", "tariff", "fine", "ban", NULL}))
            return RO_NONE;
        for (uint32_t i = measure + 1; i < up; i++) {
            const uint32_t by = t[i].head == measure || t[i].head == t[up].head ? ro_dependent(c->d, i, RO_D_case, RO_NONE) : RO_NONE, whom = by == RO_NONE ? RO_NONE : entity_at(c, i);
            if (whom != RO_NONE && FORM_IN(&t[by], "on", "against", "upon") && c->d->entities.v[whom].kind == RO_STATE)
                return whom;
        }
        return RO_NONE;
    }
    return RO_NONE;
}

static uint32_t neuter_of(cast *c, uint32_t from, uint32_t pronoun)
{
    if (of_an_event(c, pronoun) || of_a_thing(c, pronoun) || of_its_neighbour(c, pronoun))
        return RO_NONE;
    bool quoted = false;
    const uint32_t teller = who_told(c, pronoun, &quoted);
    if (teller != RO_NONE || quoted)
        return teller;
    uint32_t giver = giver_of_word(c, pronoun);
    if (giver == RO_NONE)
        giver = opposite_of_subject(c, from, pronoun);
    if (giver == RO_NONE)
        giver = owner_around(c, pronoun);
    if (giver == RO_NONE)
        giver = owner_of_deed_before(c, pronoun);
    if (giver == RO_NONE)
        giver = owner_of_what_it_does(c, pronoun);
    if (giver == RO_NONE)
        giver = punished_for(c, pronoun);
    if (giver == RO_NONE)
        giver = sanctioned_for_doing(c, pronoun);
    if (giver == RO_NONE)
        giver = sanctioned_for(c, pronoun);
    if (giver == RO_NONE)
        giver = supported_on(c, pronoun);
    if (giver == RO_NONE)
        giver = held_by(c, pronoun);
    if (giver != RO_NONE)
        return giver;
    if (thing_done_to(c, pronoun) || said_to_be_a_thing(c, pronoun))
        return RO_NONE;
    uint32_t joined = joined_before(c, from, pronoun);
    if (joined != RO_NONE)
        return joined;
    uint32_t bidden = told_to(c, pronoun), thanked = bidden != RO_NONE ? bidden : addressee_of(c, from, pronoun);
    if (thanked != RO_NONE)
        return thanked;
    if (of_the_source(c, pronoun, subject_before(c, pronoun)) || of_another(c, pronoun))
        return RO_NONE;
    uint32_t subject = subject_before(c, pronoun), entity = entity_at(c, subject), up = c->d->tokens.v[pronoun].head;
    if (subject != RO_NONE && entity == RO_NONE && ro_str_in(c->d->tokens.v[subject].lemma, (const char *const[]){"republic", "state", "kingdom", "nation", "island", NULL}))
        for (uint32_t i = subject + 1; entity == RO_NONE && i < pronoun && i <= subject + 4; i++)
            if (c->d->tokens.v[i].head == subject && c->d->tokens.v[i].deprel == RO_D_nmod)
                entity = entity_at(c, i); /* "The former Soviet republic of Norland says it …" */
    if (subject != RO_NONE && entity == RO_NONE && c->d->tokens.v[subject].sentence == c->d->tokens.v[pronoun].sentence &&
        ro_str_in(ro_fold(c->arena, c->d->tokens.v[subject].form), (const char *const[]){"council", "assembly", "chamber", "cabinet", "congress", "majlis", "duma", "senate", NULL}))
        for (uint32_t owner = ro_dependent(c->d, subject, RO_D_nmod, RO_NONE); entity == RO_NONE && owner != RO_NONE && owner < subject; owner = ro_dependent(c->d, subject, RO_D_nmod, owner))
            entity = c->d->tokens.v[owner].subtype == RO_SUB_POSS ? entity_at(c, owner) : RO_NONE; /* "Norland's Ummah Council agreed on its speaker's visit" */
    if (entity != RO_NONE && FORM_IN(&c->d->tokens.v[pronoun], "its") && of_two_states(c, subject, pronoun))
        return RO_NONE; /* "Norland and Sudria are two, but its peoples are one" */
    bool own = subject != RO_NONE && c->d->tokens.v[subject].head == up && FORM_IN(&c->d->tokens.v[pronoun], "it"); /* "Norland urged it" */
    if (entity != RO_NONE && !own && (c->d->entities.v[entity].kind == RO_STATE || c->d->entities.v[entity].kind == RO_ORGANISATION))
        return entity;
    if (subject != RO_NONE && (entity == RO_NONE || (c->d->entities.v[entity].kind == RO_PERSON && hardly_known(&c->d->entities.v[entity]) && c->d->tokens.v[subject].sentence != c->d->tokens.v[pronoun].sentence)))
        return RO_NONE; /* "Northam lies on the border. It was once …" */
    if (!own && (c->d->tokens.v[pronoun].deprel == RO_D_obj || c->d->tokens.v[pronoun].deprel == RO_D_obl))
        return RO_NONE; /* more often a thing */
    return thing_between(c, pronoun) ? RO_NONE : nearest(c, from, pronoun, false);
}

/* Members of a coordination that the token heads. */
uint32_t coordination_at(cast *c, uint32_t head)
{
    enum { MOST = 6 };
    uint32_t members[MOST], n = 0;
    const ro_sentence *s = &c->d->sentences.v[c->d->tokens.v[head].sentence];
    if (entity_at(c, head) == RO_NONE)
        return RO_NONE;
    members[n++] = entity_at(c, head);
    for (uint32_t i = head + 1; i < s->first + s->n && n < MOST; i++)
        if (c->d->tokens.v[i].deprel == RO_D_conj && c->d->tokens.v[i].head == head && entity_at(c, i) != RO_NONE && entity_at(c, i) != members[0])
            members[n++] = entity_at(c, i);
    return n > 1 ? cast_collective(c, members, n, RO_STR("")) : RO_NONE;
}

/* Two people of two sides before the pronoun in its own sentence. */
static uint32_t pair_in(cast *c, uint32_t from, uint32_t sentence)
{
    uint32_t pair[2], n = 0;
    for (uint32_t i = from; i-- > 0 && n < 2 && spot_sentence(c, &c->spots.v[i]) == sentence;) {
        uint32_t e = c->spots.v[i].entity;
        if (e == RO_NONE || c->d->entities.v[e].kind != RO_PERSON || c->spots.v[i].kind == RO_PRONOUN)
            continue;
        if (n == 0 || c->players.v[pair[0]].code != c->players.v[e].code)
            pair[n++] = e;
    }
    return n == 2 ? cast_collective(c, (uint32_t[]){pair[1], pair[0]}, 2, RO_STR("")) : RO_NONE;
}

static uint32_t plural_in(cast *c, uint32_t from, uint32_t sentence, uint32_t back)
{
    uint32_t group;
    for (uint32_t i = from, looked = 0; i-- > 0 && looked < 40; looked++) {
        const spot *s = &c->spots.v[i];
        if (sentence - spot_sentence(c, s) > back)
            break;
        if (sentence - spot_sentence(c, s) != back)
            continue;
        if (s->entity != RO_NONE && (c->d->entities.v[s->entity].kind == RO_COLLECTIVE || (s->plural && back == 0)))
            return s->entity;
        if ((group = coordination_at(c, s->head)) != RO_NONE)
            return group;
    }
    return back == 0 ? pair_in(c, from, sentence) : RO_NONE;
}

/* "The French said they would not accept": a people named by its adjective or noun. */
static bool is_people(const cast *c, uint32_t token)
{
    uint32_t sentence = c->d->tokens.v[token].sentence;
    for (uint32_t i = c->first_piece[sentence]; i < c->first_piece[sentence + 1] && c->pieces.v[i].first <= token; i++)
        if (c->pieces.v[i].last >= token)
            return c->pieces.v[i].kind == PIECE_ADJECTIVE || (c->pieces.v[i].kind == PIECE_PEOPLE && (c->pieces.v[i].plural || c->pieces.v[i].adjective_too));
    return false;
}

/* "The envoys hope to return to them": of those who act on it, in the clause of the pronoun? */
static bool own_object(const cast *c, uint32_t pronoun, uint32_t entity)
{
    const ro_token *t = c->d->tokens.v;
    uint32_t verb = FORM_IN(&t[pronoun], "them") ? t[pronoun].head : RO_NONE;
    while (verb != RO_NONE && t[verb].deprel == RO_D_xcomp && ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE) == RO_NONE)
        verb = t[verb].head;
    const uint32_t subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    return subject != RO_NONE && subject < pronoun && entity_at(c, subject) == entity;
}

static uint32_t likeliest_plural(cast *c, uint32_t from, uint32_t pronoun);

static uint32_t plural(cast *c, uint32_t from, uint32_t pronoun)
{
    const uint32_t found = likeliest_plural(c, from, pronoun);
    return found != RO_NONE && own_object(c, pronoun, found) ? RO_NONE : found;
}

/* "thanked Mboya and Okello for choosing it for their first trip": those who are thanked; RO_NONE where it is no such. */
static uint32_t those_praised(cast *c, uint32_t pronoun)
{
    enum { STEPS = 5 };
    static const char *const thanking[] = {"thank", "praise", "appreciate", "commend", "applaud", "congratulate", "condemn", "blame", "criticise", "criticize", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t v = FORM_IN(&t[pronoun], "their") ? t[pronoun].head : RO_NONE;
    for (uint32_t n = 0; v != RO_NONE && n < STEPS; v = t[v].head, n++) {
        const uint32_t up = t[v].deprel == RO_D_advcl && ro_str_ends(t[v].form, "ing") ? t[v].head : RO_NONE;
        if (up == RO_NONE || up > pronoun || !ro_str_in(t[up].lemma, thanking))
            continue;
        const uint32_t whom = ro_dependent(c->d, up, RO_D_obj, RO_NONE), group = whom == RO_NONE ? RO_NONE : coordination_at(c, whom);
        return group != RO_NONE ? group : whom != RO_NONE && c->spot_of[whom] != RO_NONE && c->spots.v[c->spot_of[whom]].plural ? entity_at(c, whom) : RO_NONE;
    }
    return RO_NONE;
}

/* The likeliest plural: a collective or coordination of this sentence or the last two, else two people who deal with each other. */
static uint32_t likeliest_plural(cast *c, uint32_t from, uint32_t pronoun)
{
    uint32_t sentence = c->d->tokens.v[pronoun].sentence, subject = subject_before(c, pronoun), pair[2], group;
    uint32_t entity = entity_at(c, subject), up = c->d->tokens.v[pronoun].head;
    if (up != RO_NONE && c->d->tokens.v[up].deprel == RO_D_conj && c->d->tokens.v[up].head < pronoun && entity_at(c, c->d->tokens.v[up].head) == RO_NONE &&
        c->d->tokens.v[c->d->tokens.v[up].head].upos == RO_NOUN)
        return RO_NONE; /* "the elections and their impact" */
    const uint32_t praised = those_praised(c, pronoun);
    if (praised != RO_NONE)
        return praised;
    if (subject != RO_NONE) {
        const ro_token *t = &c->d->tokens.v[subject];
        if (entity != RO_NONE && c->d->entities.v[entity].kind == RO_COLLECTIVE)
            return entity;
        if (entity != RO_NONE && (group = coordination_at(c, subject)) != RO_NONE)
            return group;
        if (entity != RO_NONE && c->spots.v[c->spot_of[subject]].kind == RO_NOMINAL && c->spots.v[c->spot_of[subject]].plural)
            return entity; /* "officials … they" */
        if (entity != RO_NONE && c->d->entities.v[entity].kind == RO_STATE && is_people(c, subject))
            return entity;
        if (entity == RO_NONE && t->upos == RO_NOUN && ro_feat_is(t, "Number", "Plur"))
            return RO_NONE;
    }
    for (uint32_t back = 0; back <= 2; back++) {
        uint32_t found = plural_in(c, from, sentence, back);
        if (found != RO_NONE)
            return found;
    }
    if (scene_leading(c, true, NULL, sentence, pair, 2) == 2 && sentence - spot_sentence(c, &c->spots.v[c->players.v[pair[0]].seen]) <= 2 &&
        sentence - spot_sentence(c, &c->spots.v[c->players.v[pair[1]].seen]) <= 2)
        return cast_collective(c, pair, 2, RO_STR(""));
    return RO_NONE;
}

/* "Beginning of Norlandish-Sudrian talks President of Norland Ada Mboya:", a heading run into the label: no verb stands before the name. */
static bool behind_heading(const cast *c, uint32_t from, uint32_t name)
{
    for (uint32_t i = from; i < name; i++)
        if (c->d->tokens.v[i].upos == RO_VERB || c->d->tokens.v[i].upos == RO_AUX || c->d->tokens.v[i].upos == RO_PRON)
            return false;
    return true;
}

/* "President of Russia Vladimir Putin: …" at the start of a sentence: who speaks from there on; RO_NONE where the sentence names none. */
uint32_t speaker_labelled(const cast *c, uint32_t sentence)
{
    enum { LONGEST = 24 };
    const ro_sentence *s = &c->d->sentences.v[sentence];
    for (uint32_t i = s->first + 1; i < s->first + s->n && i < s->first + LONGEST; i++) {
        if (!ro_str_is(c->d->tokens.v[i].form, ":"))
            continue;
        if (i > s->first + 3 && ro_str_is(c->forms[i - 1], ")") && ro_str_is(c->forms[i - 3], "("))
            i -= 3; /* "Ada Mboya (retranslated):" */
        for (uint32_t k = i; k-- > s->first;) {
            const spot *named = c->spot_of[k] == RO_NONE ? NULL : &c->spots.v[c->spot_of[k]];
            if (named && named->last + 1 == i && (named->first <= s->first + 4 || behind_heading(c, s->first, named->first)) && named->entity != RO_NONE && c->d->entities.v[named->entity].kind == RO_PERSON)
                return named->entity;
        }
        return RO_NONE;
    }
    return RO_NONE;
}

/* "Minister B made the following remarks.": what stands below is his; RO_NONE. */
static uint32_t speaker_announced(const cast *c, uint32_t sentence)
{
    static const char *const remarks[] = {"remark", "statement", "point", "comment", "observation", NULL}, *const making[] = {"make", "state", "offer", NULL};
    const ro_sentence *s = &c->d->sentences.v[sentence];
    for (uint32_t i = s->first + 1; i < s->first + s->n; i++) {
        const ro_token *t = &c->d->tokens.v[i];
        if (!ro_str_is_nocase(c->forms[i - 1], "following") || t->deprel != RO_D_obj || t->head == RO_NONE || !ro_str_in(t->lemma, remarks) || !ro_str_in(c->d->tokens.v[t->head].lemma, making))
            continue;
        uint32_t who = ro_dependent(c->d, t->head, RO_D_nsubj, RO_NONE);
        const spot *named = who == RO_NONE || c->spot_of[who] == RO_NONE ? NULL : &c->spots.v[c->spot_of[who]];
        return named && named->entity != RO_NONE && c->d->entities.v[named->entity].kind == RO_PERSON ? named->entity : RO_NONE;
    }
    return RO_NONE;
}

/* "Question: …": one who asks, of whom nothing is known. */
static bool asker_labelled(const cast *c, uint32_t sentence)
{
    static const char *const asking[] = {"question", "q", "reporter", "journalist", "moderator", "interviewer", "correspondent", NULL};
    const ro_sentence *s = &c->d->sentences.v[sentence];
    return s->n > 2 && ro_str_is(c->forms[s->first + 1], ":") && ro_str_in(ro_fold(c->arena, c->forms[s->first]), asking);
}

/* "A: …", "Answer: …". */
static bool answer_labelled(const cast *c, uint32_t sentence)
{
    const ro_sentence *s = &c->d->sentences.v[sentence];
    return s->n > 2 && ro_str_is(c->forms[s->first + 1], ":") && ro_str_in(c->forms[s->first], (const char *const[]){"A", "Answer", "ANSWER", NULL});
}

/* Of a transcript: whose turn it is; `asked`: someone's who only asks. */
static uint32_t speaker_of_turn(const cast *c, uint32_t sentence, bool *asked)
{
    enum { LONGEST = 60 };
    *asked = false;
    for (uint32_t s = sentence + 1, looked = 0; s-- > 0 && looked < LONGEST; looked++) {
        uint32_t found = speaker_labelled(c, s);
        if (found == RO_NONE && s < sentence)
            found = speaker_announced(c, s);
        if (found != RO_NONE)
            return found;
        if (answer_labelled(c, s))
            return c->author; /* "A: …" of a press conference: whose it is by the heading */
        if ((*asked = asker_labelled(c, s)))
            return RO_NONE;
    }
    return RO_NONE;
}

static uint32_t first_person(cast *c, uint32_t token)
{
    static const char *const of_papers[] = {"correspondent", "reporter", "staff", "reader", "paper", "newspaper", "newsroom", "website", "newsletter", NULL};
    uint32_t quote = c->d->tokens.v[token].quote, noun = c->d->tokens.v[token].subtype == RO_SUB_POSS ? c->d->tokens.v[token].head : RO_NONE;
    bool asked = false;
    if (quote == RO_NONE && noun != RO_NONE && ro_str_in(c->d->tokens.v[noun].lemma, of_papers))
        return RO_NONE; /* "our correspondent in Sudville": of whose paper it is */
    uint32_t turn = quote == RO_NONE ? speaker_of_turn(c, c->d->tokens.v[token].sentence, &asked) : RO_NONE;
    if (turn != RO_NONE || asked)
        return turn;
    return quote != RO_NONE && quote < c->d->quotes.n && !c->d->quotes.v[quote].scare ? speaker_of_quote(c, token) : c->author;
}

/* "In its report, the bank said". */
static bool opens_with_own(const cast *c, uint32_t token)
{
    static const char *const papers[] = {"report", "statement", "speech", "address", "message", "letter", "note", "website", "remarks", "communique", "review", "reply", "response", "resolution",
                                         "declaration", "summit", "meeting", "editorial", "ruling", "verdict", "forecast", "outlook", "book", "memoirs", NULL};
    const ro_token *t = &c->d->tokens.v[token];
    const uint32_t first = c->d->sentences.v[t->sentence].first;
    return token == first + 1 && t[-1].upos == RO_ADP && t->subtype == RO_SUB_POSS && t->head != RO_NONE && ro_str_in(c->d->tokens.v[t->head].lemma, papers);
}

/* The subject that follows the comma, where it is of the pronoun's kind. */
static uint32_t subject_behind_comma(const cast *c, uint32_t index)
{
    const ro_token *t = &c->d->tokens.v[c->spots.v[index].head];
    bool comma = false;
    for (uint32_t i = index + 1, k = c->spots.v[index].head; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == t->sentence; i++) {
        const spot *s = &c->spots.v[i];
        for (; k < s->first; k++)
            comma |= ro_str_is(c->d->tokens.v[k].form, ",");
        if (!comma || s->entity == RO_NONE || s->as_place || s->kind != RO_NAME || c->d->tokens.v[s->head].deprel != RO_D_nsubj)
            continue;
        bool person = c->d->entities.v[s->entity].kind == RO_PERSON;
        return person == !FORM_IN(t, "its") && !FORM_IN(t, "their", "our", "my") ? s->entity : RO_NONE;
    }
    return RO_NONE;
}

/* "During his meeting with Okello, Mboya said": with someone named, who is not he who said it. */
static bool meets_another(const cast *c, uint32_t index)
{
    static const char *const meetings[] = {"meeting", "talk", "talks", "conversation", "call", "audience", NULL};
    const uint32_t token = c->spots.v[index].head, noun = c->d->tokens.v[token].head;
    if (noun == RO_NONE || noun + 2 >= c->d->tokens.n || !ro_str_in(c->d->tokens.v[noun].lemma, meetings) || !ro_str_is(c->forms[noun + 1], "with"))
        return false;
    const uint32_t found = subject_behind_comma(c, index);
    for (uint32_t i = index + 1; found != RO_NONE && i < c->spots.n && c->spots.v[i].first <= noun + 6; i++)
        if (c->spots.v[i].kind == RO_NAME && c->spots.v[i].entity != RO_NONE && c->d->entities.v[c->spots.v[i].entity].kind == RO_PERSON)
            return c->spots.v[i].entity != found && c->players.v[c->spots.v[i].entity].code != c->players.v[found].code;
    return false;
}

/* "One day into his visit to Sudville, Prime Minister Ada Mboya said": a sentence that opens with his journey is his; not where his hosts act. */
static uint32_t traveller_to_come(const cast *c, uint32_t index)
{
    enum { OPENING = 8 };
    static const char *const journeys[] = {"visit", "trip", "stay", "tour", "journey", "sojourn", "term", "tenure", "career", "speech", "remarks", "address", "arrival", "departure", NULL};
    const uint32_t token = c->spots.v[index].head;
    const ro_token *t = &c->d->tokens.v[token];
    if (t->subtype != RO_SUB_POSS || !FORM_IN(t, "his", "her") || token > c->d->sentences.v[t->sentence].first + OPENING || t->head == RO_NONE ||
        !(ro_str_in(c->d->tokens.v[t->head].lemma, journeys) || meets_another(c, index)))
        return RO_NONE;
    for (uint32_t i = c->d->sentences.v[t->sentence].first; i < token; i++)
        if ((c->d->tokens.v[i].upos == RO_VERB && c->d->tokens.v[i].deprel != RO_D_case) || c->d->tokens.v[i].deprel == RO_D_nsubj)
            return RO_NONE; /* "Following" is no verb there */
    const uint32_t found = subject_behind_comma(c, index);
    if (!ro_str_in(c->d->tokens.v[t->head].lemma, journeys))
        return found != RO_NONE && c->d->entities.v[found].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[found], t) ? found : RO_NONE;
    uint16_t there = 0;
    for (uint32_t i = index + 1; found != RO_NONE && !there && i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == t->sentence && c->spots.v[i].entity != found; i++)
        if (c->spots.v[i].entity != RO_NONE && (c->spots.v[i].as_place || c->d->entities.v[c->spots.v[i].entity].kind == RO_STATE) && c->spots.v[i].kind == RO_NAME &&
            c->d->tokens.v[c->spots.v[i].head].subtype != RO_SUB_POSS)
            there = c->players.v[c->spots.v[i].entity].code;
    const bool host = found != RO_NONE && there && c->players.v[found].code == there;
    return found != RO_NONE && !host && c->d->entities.v[found].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[found], t) ? found : RO_NONE;
}

/* "Posting on his page, President Ada Mboya said": of who does the opening clause, with nobody else told of in it; RO_NONE where it is no such. */
static uint32_t doer_to_come(const cast *c, uint32_t index)
{
    enum { OPENING = 3, LONGEST = 14 };
    const uint32_t token = c->spots.v[index].head, first = c->d->sentences.v[c->d->tokens.v[token].sentence].first;
    const ro_token *t = c->d->tokens.v;
    if (t[token].subtype != RO_SUB_POSS || !FORM_IN(&t[token], "his", "her") || token > first + LONGEST || (index > 0 && spot_sentence(c, &c->spots.v[index - 1]) == t[token].sentence && c->spots.v[index - 1].kind != RO_PRONOUN))
        return RO_NONE;
    uint32_t verb = RO_NONE;
    for (uint32_t i = first; i < token && i < first + OPENING; i++)
        if (t[i].upos == RO_VERB && ro_str_ends(t[i].form, "ing") && t[i].deprel == RO_D_advcl && t[i].head != RO_NONE && t[i].head > token)
            verb = i;
    if (verb == RO_NONE)
        return RO_NONE;
    const uint32_t found = subject_behind_comma(c, index);
    return found != RO_NONE && c->d->entities.v[found].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[found], &t[token]) ? found : RO_NONE;
}

/* "For his part, Barrot said": the subject to come. */
static uint32_t to_come(const cast *c, uint32_t index)
{
    uint32_t token = c->spots.v[index].head, sentence = c->d->tokens.v[token].sentence;
    if (opens_with_own(c, token))
        return subject_behind_comma(c, index);
    if (traveller_to_come(c, index) != RO_NONE)
        return traveller_to_come(c, index);
    if (doer_to_come(c, index) != RO_NONE)
        return doer_to_come(c, index);
    if (token + 1 >= c->d->tokens.n || !FORM_IN(&c->d->tokens.v[token + 1], "part", "turn", "side"))
        return RO_NONE;
    const ro_token *part = &c->d->tokens.v[token + 1];
    if (part->head != RO_NONE && part->head < token && part->deprel == RO_D_nmod && scene_is_subject(c, part->head))
        return entity_at(c, part->head); /* "Norland on its part accused Sudria" */
    for (uint32_t i = index; part->deprel == RO_D_obl && i-- > 0 && spot_sentence(c, &c->spots.v[i]) == sentence;)
        if (c->d->tokens.v[c->spots.v[i].head].head == part->head && scene_is_subject(c, c->spots.v[i].head))
            return c->spots.v[i].entity;
    for (uint32_t i = index + 1; i < c->spots.n && spot_sentence(c, &c->spots.v[i]) == sentence; i++) {
        const spot *s = &c->spots.v[i];
        if (s->entity != RO_NONE && !s->as_place && (s->kind == RO_NAME || (s->kind == RO_NOMINAL && s->office != RO_NONE && s->entity != RO_NONE && scene_is_subject(c, s->head))))
            return s->entity;
    }
    return RO_NONE;
}

/* "told Bush that his nation was ready", "asked Wang to convey his greetings", "informed Rabuka of his plans": what is said to someone is not
 * about him first. */
static bool in_what_is_told(const cast *c, uint32_t pronoun, const spot *hearer)
{
    enum { STEPS = 8 };
    static const char *const telling[] = {"inform", "tell", "brief", "assure", "notify", "advise", NULL};
    const uint32_t verb = c->d->tokens.v[hearer->head].head;
    const bool tells = verb != RO_NONE && ro_str_in(c->d->tokens.v[verb].lemma, telling);
    uint32_t v = c->d->tokens.v[pronoun].head;
    for (uint32_t n = 0; v != RO_NONE && n < STEPS; v = c->d->tokens.v[v].head, n++) {
        const uint8_t relation = c->d->tokens.v[v].deprel;
        if ((relation == RO_D_ccomp || relation == RO_D_xcomp || (relation == RO_D_obl && tells)) && c->d->tokens.v[v].head == verb)
            return true;
    }
    return false;
}

/* "met the king soon after his arrival": who arrived is who met, unless somebody welcomes. */
static bool of_own_journey(const cast *c, uint32_t pronoun)
{
    static const char *const journeys[] = {"arrival", "return", "departure", "trip", "journey", "tour", NULL}, *const welcoming[] = {"receive", "welcome", "greet", "host", NULL};
    const ro_token *tokens = c->d->tokens.v;
    uint32_t noun = tokens[pronoun].head, verb = noun == RO_NONE ? RO_NONE : tokens[noun].head;
    return tokens[pronoun].subtype == RO_SUB_POSS && verb != RO_NONE && tokens[noun].deprel == RO_D_obl && ro_str_in(tokens[noun].lemma, journeys) &&
           !ro_str_in(tokens[verb].lemma, welcoming);
}

/* Whom the trained chain leads to, where it may be trusted over the rules: where these find nobody, or of "his" and "her" where it tells
 * of someone named later in the same sentence ("Bolton said Maduro bought his ticket"). RO_NONE where it may not. */
static uint32_t by_chain(const cast *c, uint32_t pronoun, uint32_t found)
{
    const ro_token *t = &c->d->tokens.v[pronoun];
    uint32_t entity = scene_of_chain(c, pronoun);
    if (entity == RO_NONE || entity == found || c->d->entities.v[entity].kind != RO_PERSON || !gender_fits(c, &c->d->entities.v[entity], t) || named_in_what_he_says(c, pronoun, entity))
        return RO_NONE;
    if (found == RO_NONE)
        return entity;
    uint32_t seen = c->players.v[entity].seen, other = c->players.v[found].seen;
    if (other != RO_NONE && (of_sender(c, pronoun, &c->spots.v[other]) || of_own_journey(c, pronoun)))
        return RO_NONE;
    bool here = seen != RO_NONE && spot_sentence(c, &c->spots.v[seen]) == t->sentence && c->spots.v[seen].kind != RO_PRONOUN;
    bool later = here && t->subtype == RO_SUB_POSS && (other == RO_NONE || seen > other);
    return later && !in_what_is_told(c, pronoun, &c->spots.v[seen]) ? entity : RO_NONE;
}

/* "called the premier to congratulate him", "met Mboya to ask him for help": whom one called or met. */
static uint32_t met_to_that_end(const cast *c, uint32_t pronoun)
{
    const ro_token *t = &c->d->tokens.v[pronoun], *v = t->head == RO_NONE ? NULL : &c->d->tokens.v[t->head];
    if (!FORM_IN(t, "him", "her") || !v || (t->deprel != RO_D_obj && t->deprel != RO_D_iobj && t->deprel != RO_D_obl) || v->deprel != RO_D_advcl || v->head == RO_NONE || v->head > t->head)
        return RO_NONE;
    uint32_t mark = ro_dependent(c->d, t->head, RO_D_mark, RO_NONE);
    const bool bidding = mark == RO_NONE && ro_str_in(v->lemma, (const char *const[]){"urge", "ask", "tell", "assure", "inform", "invite", "thank", "congratulate", "wish", NULL}) &&
                         ro_str_ends(v->form, "ing") && ro_dependent(c->d, t->head, RO_D_nsubj, RO_NONE) == RO_NONE;
    if (!bidding && (mark == RO_NONE || !FORM_IN(&c->d->tokens.v[mark], "to")))
        return RO_NONE;
    for (uint32_t i = t->head; i-- > v->head + 1;) {
        const ro_token *k = &c->d->tokens.v[i];
        const bool for_whom = bidding && k->deprel == RO_D_nmod && k->head != RO_NONE && c->d->tokens.v[k->head].deprel == RO_D_obj && c->d->tokens.v[k->head].head == v->head;
        uint32_t entity = for_whom || (k->head == v->head && (k->deprel == RO_D_obj || k->deprel == RO_D_obl)) ? entity_at(c, i) : RO_NONE;
        if (entity != RO_NONE && c->d->entities.v[entity].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[entity], t))
            return entity;
    }
    return RO_NONE;
}

/* "told Mboya that she may come": what one may or must is said to whoever may; RO_NONE where it is no such. */
static uint32_t hearer_who_may(const cast *c, uint32_t pronoun)
{
    static const char *const telling[] = {"tell", "assure", "inform", "remind", "warn", "notify", "advise", NULL};
    static const char *const moods[] = {"can", "may", "must", "should", "shall", "ought", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = FORM_IN(&t[pronoun], "he", "she") && t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const uint32_t told = verb != RO_NONE && t[verb].deprel == RO_D_ccomp && t[verb].head != RO_NONE && t[verb].head < pronoun ? t[verb].head : RO_NONE;
    if (told == RO_NONE || !ro_str_in(t[told].lemma, telling))
        return RO_NONE;
    bool may = false;
    for (uint32_t i = ro_dependent(c->d, verb, RO_D_aux, RO_NONE); i != RO_NONE; i = ro_dependent(c->d, verb, RO_D_aux, i))
        may |= ro_str_in(ro_fold(c->arena, t[i].form), moods);
    const uint32_t hearer = may ? entity_at(c, ro_dependent(c->d, told, RO_D_obj, RO_NONE)) : RO_NONE;
    return hearer != RO_NONE && c->d->entities.v[hearer].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[hearer], &t[pronoun]) ? hearer : RO_NONE;
}

/* "informed Mboya of his intention to leave": of who informs; RO_NONE where it is no such. */
static uint32_t informer_of(const cast *c, uint32_t pronoun)
{
    static const char *const telling[] = {"inform", "assure", "notify", "tell", "brief", "apprise", "convince", NULL};
    static const char *const own[] = {"intention", "plan", "decision", "desire", "wish", "readiness", "willingness", "determination", "resolve", "commitment", "concern", "support", "view",
                                      "government", "country", "visit", "hope", "friendship", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE, by = noun == RO_NONE ? RO_NONE : ro_dependent(c->d, noun, RO_D_case, RO_NONE);
    const uint32_t verb = by != RO_NONE && FORM_IN(&t[by], "of", "about") && ro_str_in(t[noun].lemma, own) ? t[noun].head : RO_NONE;
    if (verb == RO_NONE || t[noun].deprel != RO_D_obl || !ro_str_in(t[verb].lemma, telling) || ro_dependent(c->d, verb, RO_D_obj, RO_NONE) == RO_NONE)
        return RO_NONE;
    const uint32_t who = entity_at(c, ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE));
    return who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
}

/* "called on Mboya at his residence": of who is called on; RO_NONE where it is no such. */
static uint32_t host_at_home(const cast *c, uint32_t pronoun)
{
    static const char *const rooms[] = {"residence", "office", "palace", "home", "chamber", "house", NULL}, *const calling[] = {"call", "visit", "see", "pay", NULL};
    const ro_token *t = c->d->tokens.v;
    uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE, by = noun == RO_NONE ? RO_NONE : ro_dependent(c->d, noun, RO_D_case, RO_NONE), verb = noun;
    if (by == RO_NONE || !FORM_IN(&t[by], "at", "in") || !ro_str_in(t[noun].lemma, rooms))
        return RO_NONE;
    for (uint32_t n = 0; verb != RO_NONE && n < 4 && t[verb].upos != RO_VERB; n++)
        verb = t[verb].head;
    if (verb == RO_NONE || !ro_str_in(t[verb].lemma, calling))
        return RO_NONE;
    for (uint32_t i = pronoun; i-- > verb + 1;) {
        const uint32_t who = c->spot_of[i] == RO_NONE || c->spots.v[c->spot_of[i]].kind == RO_PRONOUN ? RO_NONE : entity_at(c, i);
        if (who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON)
            return gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
    }
    return RO_NONE;
}

/* "Mboya's account of the reform in her country": whose is what it is part of; RO_NONE where it is no such. */
static uint32_t person_around(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 3 };
    const ro_token *t = c->d->tokens.v;
    uint32_t up = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE;
    for (uint32_t n = 0; up != RO_NONE && n < STEPS && t[up].deprel == RO_D_nmod && t[up].head != RO_NONE && t[up].head < up; n++) {
        up = t[up].head;
        for (uint32_t owner = ro_dependent(c->d, up, RO_D_nmod, RO_NONE); owner != RO_NONE && owner < up; owner = ro_dependent(c->d, up, RO_D_nmod, owner)) {
            const uint32_t who = t[owner].subtype == RO_SUB_POSS && c->spot_of[owner] != RO_NONE && c->spots.v[c->spot_of[owner]].kind == RO_NAME ? entity_at(c, owner) : RO_NONE;
            if (who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]))
                return who;
        }
        if (c->spot_of[up] != RO_NONE)
            return RO_NONE; /* "Mboya's talks with Okello on his plan" */
    }
    return RO_NONE;
}

/* "thanked Mboya for receiving him": not who receives, but who thanks; RO_NONE where it is no such. */
static uint32_t thanker_of(const cast *c, uint32_t pronoun)
{
    static const char *const thanking[] = {"thank", "praise", "commend", "blame", "criticise", "criticize", "accuse", "forgive", "congratulate", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = FORM_IN(&t[pronoun], "him", "her") && (t[pronoun].deprel == RO_D_obj || t[pronoun].deprel == RO_D_iobj) ? t[pronoun].head : RO_NONE;
    const uint32_t up = verb != RO_NONE && t[verb].deprel == RO_D_advcl && ro_str_ends(t[verb].form, "ing") && t[verb].head != RO_NONE && t[verb].head < verb ? t[verb].head : RO_NONE;
    if (up == RO_NONE || !ro_str_in(t[up].lemma, thanking) || ro_dependent(c->d, verb, RO_D_mark, RO_NONE) == RO_NONE)
        return RO_NONE;
    const uint32_t who = entity_at(c, ro_dependent(c->d, up, RO_D_nsubj, RO_NONE));
    return who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
}

/* "Okello will be invited to see for himself": the subject of the clause, or of the one that it is the end of. */
static uint32_t doer_reflected(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 4 };
    const ro_token *t = c->d->tokens.v;
    const uint32_t by = FORM_IN(&t[pronoun], "him", "her") && t[pronoun].deprel == RO_D_obl ? ro_dependent(c->d, pronoun, RO_D_case, RO_NONE) : RO_NONE, does = by == RO_NONE ? RO_NONE : t[pronoun].head;
    const bool carried = by != RO_NONE && FORM_IN(&t[by], "with") && ro_str_in(t[does].lemma, (const char *const[]){"take", "bring", "carry", NULL}); /* "took a letter with him" */
    uint32_t verb = carried || ro_str_ends(t[pronoun].form, "self") ? clause_of(c, pronoun) : RO_NONE;
    for (uint32_t n = 0; verb != RO_NONE && n < STEPS; n++) {
        const uint32_t subject = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
        const bool relative = subject != RO_NONE && FORM_IN(&t[subject], "who") && t[verb].deprel == RO_D_acl; /* "Mboya, who expressed himself so" */
        const uint32_t who = entity_at(c, relative ? t[verb].head : subject);
        if (subject != RO_NONE)
            return who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
        verb = t[verb].deprel == RO_D_xcomp || t[verb].deprel == RO_D_advcl ? t[verb].head : RO_NONE;
    }
    return RO_NONE;
}

/* "the steps taken by Mboya since he took office": who did what the clause is hung on; RO_NONE where it is no such. */
static uint32_t doer_of_clause_above(const cast *c, uint32_t pronoun)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = FORM_IN(&t[pronoun], "he", "she") && t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const uint32_t above = verb != RO_NONE && t[verb].deprel == RO_D_advcl && t[verb].head != RO_NONE && t[verb].head < pronoun ? t[verb].head : RO_NONE;
    if (above == RO_NONE || t[above].deprel != RO_D_acl)
        return RO_NONE;
    for (uint32_t i = above + 1; i < pronoun; i++) {
        const uint32_t by = t[i].head == above && t[i].deprel == RO_D_obl ? ro_dependent(c->d, i, RO_D_case, RO_NONE) : RO_NONE, who = by == RO_NONE ? RO_NONE : entity_at(c, i);
        if (who != RO_NONE && FORM_IN(&t[by], "by") && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]))
            return who;
    }
    return RO_NONE;
}

/* "the president of Norland, Ada Mboya, who begins her term": who does it, with nobody else between; RO_NONE where it is no such. */
static uint32_t doer_of_relative(const cast *c, uint32_t pronoun)
{
    static const char *const of_others[] = {"congratulate", "thank", "praise", "commend", "condemn", "criticize", "criticise", "credit", "blame", "accuse", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = t[pronoun].subtype == RO_SUB_POSS ? clause_of(c, pronoun) : RO_NONE, who = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (who == RO_NONE || who > pronoun || t[verb].deprel != RO_D_acl || t[verb].head == RO_NONE || !FORM_IN(&t[who], "who") || ro_str_in(t[verb].lemma, of_others))
        return RO_NONE;
    for (uint32_t i = who + 1; i < pronoun; i++)
        if (c->spot_of[i] != RO_NONE && c->spots.v[c->spot_of[i]].entity != RO_NONE && c->d->entities.v[c->spots.v[c->spot_of[i]].entity].kind == RO_PERSON)
            return RO_NONE;
    const uint32_t found = entity_at(c, t[verb].head);
    return found != RO_NONE && c->d->entities.v[found].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[found], &t[pronoun]) ? found : RO_NONE;
}

/* "Mboya's" of the noun, where the pronoun may mean Mboya. */
static uint32_t owner_who_fits(const cast *c, uint32_t noun, uint32_t pronoun)
{
    const ro_token *t = c->d->tokens.v;
    for (uint32_t i = noun; i-- > c->d->sentences.v[t[noun].sentence].first;) {
        const uint32_t who = t[i].head == noun && t[i].subtype == RO_SUB_POSS ? entity_at(c, i) : RO_NONE;
        if (who != RO_NONE)
            return c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
    }
    return RO_NONE;
}

/* "part of Mboya's visit to Norland, where he will also meet Okello": whose the journey is; RO_NONE where it is no such. */
static uint32_t whose_journey(const cast *c, uint32_t pronoun)
{
    static const char *const journeys[] = {"visit", "trip", "tour", "stay", "stop", "journey", "mission", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = FORM_IN(&t[pronoun], "he", "she") && t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    uint32_t noun = verb == RO_NONE || t[verb].deprel != RO_D_acl ? RO_NONE : t[verb].head;
    if (noun != RO_NONE && !ro_str_in(t[noun].lemma, journeys) && t[noun].deprel == RO_D_nmod && t[noun].head < noun)
        noun = t[noun].head; /* hung on the place */
    if (noun == RO_NONE || !ro_str_in(t[noun].lemma, journeys))
        return RO_NONE;
    return owner_who_fits(c, noun, pronoun);
}

/* "Mboya's trip was arranged when he was minister": whose what the clause above tells of is; RO_NONE where it is no such. */
static uint32_t whose_is_told_above(const cast *c, uint32_t pronoun)
{
    const ro_token *t = c->d->tokens.v;
    uint32_t verb = FORM_IN(&t[pronoun], "he", "she") && t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const uint32_t above = verb != RO_NONE && t[verb].deprel == RO_D_advcl && t[verb].head != RO_NONE && t[verb].head < pronoun ? t[verb].head : RO_NONE;
    const uint32_t what = above == RO_NONE ? RO_NONE : ro_dependent(c->d, above, RO_D_nsubj, RO_NONE);
    if (what == RO_NONE || t[what].sentence != t[pronoun].sentence || t[what].upos != RO_NOUN || (c->spot_of[what] != RO_NONE && c->spots.v[c->spot_of[what]].head == what))
        return RO_NONE;
    for (uint32_t i = what + 1; i < pronoun; i++)
        if (entity_at(c, i) != RO_NONE && c->d->entities.v[entity_at(c, i)].kind == RO_PERSON)
            return RO_NONE; /* someone else stands nearer */
    return owner_who_fits(c, what, pronoun);
}

/* "Mboya called on President Okello. He told his guest": the one who was called on; RO_NONE where it is no such. */
static uint32_t host_who_speaks(const cast *c, uint32_t pronoun)
{
    static const char *const guests[] = {"guest", "guests", "visitor", "visitors", NULL};
    const ro_token *t = c->d->tokens.v;
    const bool whose = t[pronoun].subtype == RO_SUB_POSS && t[pronoun].head != RO_NONE;
    const uint32_t guest = whose ? t[pronoun].head : RO_NONE;
    uint32_t verb = whose ? t[guest].head : t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const uint32_t object = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_obj, RO_NONE), owner = object == RO_NONE ? RO_NONE : ro_dependent(c->d, object, RO_D_nmod, RO_NONE);
    const uint32_t subject = verb == RO_NONE ? RO_NONE : ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    if (owner == RO_NONE || subject == RO_NONE || !FORM_IN(&t[subject], "he", "she") || !FORM_IN(&t[owner], "his", "her") || !ro_str_in(t[object].lemma, guests) || (whose && guest != object))
        return RO_NONE;
    for (uint32_t back = 1; back <= 2 && back <= t[pronoun].sentence; back++) {
        const ro_sentence *before = &c->d->sentences.v[t[pronoun].sentence - back];
        for (uint32_t i = before->first; i + 1 < before->first + before->n; i++) {
            const bool calls = (ro_lemma_is(&t[i], "call") && FORM_IN(&t[i + 1], "on", "upon")) || ro_lemma_is(&t[i], "visit");
            for (uint32_t k = i + 1; calls && k < before->first + before->n; k++) {
                const uint32_t who = t[k].head == i && (t[k].deprel == RO_D_obl || t[k].deprel == RO_D_obj) ? entity_at(c, k) : RO_NONE;
                if (who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]))
                    return who;
            }
        }
    }
    return RO_NONE;
}

/* "Mboya telephoned Okello to say he would come": who telephones; RO_NONE where it is no such. */
static uint32_t caller_to_say(const cast *c, uint32_t pronoun)
{
    static const char *const saying[] = {"say", "inform", "tell", "announce", "explain", NULL}, *const calling[] = {"telephone", "phone", "call", "write", "ring", "send", "contact", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = FORM_IN(&t[pronoun], "he", "she") && t[pronoun].deprel == RO_D_nsubj ? t[pronoun].head : RO_NONE;
    const uint32_t says = verb != RO_NONE && t[verb].deprel == RO_D_ccomp && t[verb].head != RO_NONE && t[verb].head < pronoun ? t[verb].head : RO_NONE;
    if (says == RO_NONE || !ro_str_in(t[says].lemma, saying) || (t[says].deprel != RO_D_advcl && t[says].deprel != RO_D_xcomp) || t[says].head == RO_NONE || !ro_str_in(t[t[says].head].lemma, calling))
        return RO_NONE;
    const uint32_t who = entity_at(c, ro_dependent(c->d, t[says].head, RO_D_nsubj, RO_NONE));
    return who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
}

/* "the statement quoted Mboya as saying. He added": whom the sentence before quotes; RO_NONE where it is no such. */
static uint32_t quoted_before(const cast *c, uint32_t pronoun)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t sentence = t[pronoun].sentence;
    const bool opens = FORM_IN(&t[pronoun], "he", "she") && t[pronoun].deprel == RO_D_nsubj && pronoun == c->d->sentences.v[sentence].first;
    if (!opens || sentence == 0)
        return RO_NONE;
    const ro_sentence *before = &c->d->sentences.v[sentence - 1];
    for (uint32_t i = before->first; i + 2 < before->first + before->n; i++) {
        if (!ro_lemma_is(&t[i], "quote") || t[i].upos != RO_VERB)
            continue;
        const uint32_t who = entity_at(c, ro_dependent(c->d, i, RO_D_obj, RO_NONE));
        for (uint32_t k = i + 1; who != RO_NONE && k + 1 < before->first + before->n; k++)
            if (ro_str_is(t[k].form, "as") && ro_str_is(t[k + 1].form, "saying"))
                return c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
    }
    return RO_NONE;
}

/* "until its president, Ada Mboya, leaves": of the one whose office-holder is named; RO_NONE where nobody is. */
static uint32_t whose_official(cast *c, uint32_t index)
{
    const uint32_t token = c->spots.v[index].head;
    for (uint32_t i = index; FORM_IN(&c->d->tokens.v[token], "its") && i < c->spots.n && c->spots.v[i].first <= token + 1; i++) {
        const spot *who = &c->spots.v[i];
        const bool named = who->kind == RO_NAME && who->possessor == token && who->office != RO_NONE && who->entity != RO_NONE && c->d->entities.v[who->entity].kind == RO_PERSON;
        const uint16_t code = named && c->players.v[who->entity].person != RO_NONE ? c->players.v[who->entity].code : 0;
        if (code && ro_tables_state_by_code(c->t, ro_str_of(ro_tables_code(c->t, code))))
            return cast_state(c, code);
    }
    return RO_NONE;
}

/* "Norland, whose minister visited": what the clause is said of. */
static uint32_t relative_antecedent(const cast *c, uint32_t token)
{
    enum { STEPS = 5 };
    const ro_token *t = c->d->tokens.v;
    for (uint32_t n = 0, up = token; up != RO_NONE && n < STEPS; up = t[up].head, n++)
        if (t[up].deprel == RO_D_acl && t[up].head != RO_NONE)
            return c->spot_of[t[up].head] == RO_NONE ? RO_NONE : c->spots.v[c->spot_of[t[up].head]].entity;
    return RO_NONE;
}

/* "accused Mboya of lying and questioned whether he should stay": who is accused; RO_NONE where it is no such. */
static uint32_t doubted(const cast *c, uint32_t token)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t verb = FORM_IN(&t[token], "he", "she") && t[token].deprel == RO_D_nsubj ? t[token].head : RO_NONE;
    const uint32_t doubts = verb != RO_NONE && t[verb].deprel == RO_D_ccomp && t[verb].head != RO_NONE && t[verb].head < token ? t[verb].head : RO_NONE;
    if (doubts == RO_NONE || !ro_str_in(t[doubts].lemma, (const char *const[]){"question", "doubt", "wonder", "query", NULL}) || t[doubts].deprel != RO_D_conj || t[doubts].head == RO_NONE)
        return RO_NONE;
    const uint32_t who = entity_at(c, ro_dependent(c->d, t[doubts].head, RO_D_obj, RO_NONE));
    return who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[token]) ? who : RO_NONE;
}

/* "\"He is angry,\" said Mboya's spokeswoman": whose she is; RO_NONE where it is no such. */
static uint32_t master_of_speaker(const cast *c, uint32_t token)
{
    const ro_token *t = c->d->tokens.v;
    const uint32_t quote = t[token].quote;
    if (!FORM_IN(&t[token], "he", "she") || t[token].deprel != RO_D_nsubj || quote == RO_NONE || quote >= c->d->quotes.n || c->d->quotes.v[quote].scare)
        return RO_NONE;
    const ro_sentence *s = &c->d->sentences.v[t[c->d->quotes.v[quote].last].sentence];
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        const bool speaks = t[i].quote == RO_NONE && t[i].deprel == RO_D_nsubj && t[i].head != RO_NONE && is_speech(c, &t[t[i].head]) && ro_str_starts(t[i].lemma, "spokes");
        const uint32_t owner = speaks ? ro_dependent(c->d, i, RO_D_nmod, RO_NONE) : RO_NONE, who = owner == RO_NONE || t[owner].subtype != RO_SUB_POSS ? RO_NONE : entity_at(c, owner);
        if (who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[who], &t[token]))
            return who;
    }
    return RO_NONE;
}

/* "Mboya himself": who stands just before; RO_NONE where it is no such. */
static uint32_t beside_name(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *before = index ? &c->spots.v[index - 1] : NULL;
    bool named = before && FORM_IN(&c->d->tokens.v[s->head], "himself", "herself") && before->kind == RO_NAME && before->last + 1 == s->first && before->entity != RO_NONE;
    return named && c->d->entities.v[before->entity].kind == RO_PERSON ? before->entity : RO_NONE;
}

/* "He (Mboya) said": who is named in brackets behind; RO_NONE where nobody is. */
static uint32_t named_in_brackets(const cast *c, uint32_t index)
{
    const spot *s = &c->spots.v[index], *name = index + 1 < c->spots.n ? &c->spots.v[index + 1] : NULL;
    const bool beside = name && name->kind == RO_NAME && name->first == s->last + 2 && name->entity != RO_NONE && name->last + 1 < c->d->tokens.n &&
                        ro_str_in(c->forms[s->last + 1], (const char *const[]){"(", "[", NULL}) && ro_str_in(c->forms[name->last + 1], (const char *const[]){")", "]", NULL});
    return beside && c->d->entities.v[name->entity].kind == RO_PERSON ? name->entity : RO_NONE;
}

/* "wished Mboya success in her new post": hers who is wished it; RO_NONE where it is no such. */
static uint32_t wished_well(const cast *c, uint32_t pronoun)
{
    enum { STEPS = 3 };
    static const char *const tasks[] = {"mission", "post", "duty", "task", "work", "tenure", "term", "assignment", "role", "office", "position", "endeavour", "endeavor", "effort", "job",
                                        "responsibility", "career", "stay", "future", "life", "appointment", "recovery", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = t[pronoun].subtype == RO_SUB_POSS ? t[pronoun].head : RO_NONE;
    uint32_t verb = noun == RO_NONE || !ro_str_in(t[noun].lemma, tasks) ? RO_NONE : t[noun].head;
    for (uint32_t n = 0; verb != RO_NONE && n < STEPS && t[verb].upos != RO_VERB; n++)
        verb = t[verb].head;
    if (verb == RO_NONE || !ro_lemma_is(&t[verb], "wish"))
        return RO_NONE;
    for (uint32_t i = verb + 1; i < pronoun; i++) {
        const uint32_t who = t[i].head == verb && (t[i].deprel == RO_D_iobj || t[i].deprel == RO_D_obj || t[i].deprel == RO_D_obl) ? entity_at(c, i) : RO_NONE;
        if (who != RO_NONE && c->d->entities.v[who].kind == RO_PERSON)
            return gender_fits(c, &c->d->entities.v[who], &t[pronoun]) ? who : RO_NONE;
    }
    return RO_NONE;
}

/* "Mboya brought greetings from the king to Okello and expressed her hope": hers who expresses it; RO_NONE where it is no such. */
static uint32_t of_own_feelings(const cast *c, uint32_t pronoun)
{
    static const char *const feelings[] = {"enthusiasm", "hope", "wish", "desire", "readiness", "willingness", "appreciation", "gratitude", "commitment", "thanks", "satisfaction", "condolence",
                                           "intention", "confidence", "concern", "belief", "conviction", "interest", "determination", "pleasure", "regret", "aspiration", "keenness", "pride",
                                           "delight", "admiration", "optimism", "opposition", "dissatisfaction", NULL};
    static const char *const telling[] = {"express", "reiterate", "convey", "reaffirm", "affirm", "voice", "state", "confirm", "renew", "extend", "stress", "emphasize", "emphasise", "underline",
                                          "announce", "declare", "underscore", "highlight", NULL};
    const ro_token *t = c->d->tokens.v;
    const uint32_t noun = t[pronoun].subtype == RO_SUB_POSS && FORM_IN(&t[pronoun], "his", "her") ? t[pronoun].head : RO_NONE;
    uint32_t verb = noun != RO_NONE && t[noun].deprel == RO_D_obj && ro_str_in(t[noun].lemma, feelings) ? t[noun].head : RO_NONE;
    if (verb == RO_NONE || !ro_str_in(t[verb].lemma, telling))
        return RO_NONE;
    uint32_t who = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    for (uint32_t n = 0; who == RO_NONE && n < 4 && t[verb].deprel == RO_D_conj && t[verb].head != RO_NONE; n++) {
        verb = t[verb].head;
        who = ro_dependent(c->d, verb, RO_D_nsubj, RO_NONE);
    }
    const uint32_t found = who == RO_NONE || t[who].subtype == RO_SUB_PASS ? RO_NONE : entity_at(c, who);
    return found != RO_NONE && c->d->entities.v[found].kind == RO_PERSON && gender_fits(c, &c->d->entities.v[found], &t[pronoun]) ? found : RO_NONE;
}

/* "Mr He said": the surname, of one whom the report names; RO_NONE where it is the pronoun. */
static uint32_t named_he(const cast *c, uint32_t token)
{
    static const char *const before[] = {"Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Premier", "Minister", "Vice-Premier", "Ambassador", NULL};
    if (token == 0 || !ro_str_is(c->forms[token], "He") || !ro_str_in(c->forms[token - 1], before) || c->d->tokens.v[token - 1].sentence != c->d->tokens.v[token].sentence)
        return RO_NONE;
    for (uint32_t i = 0; i < c->d->entities.n; i++)
        if (c->d->entities.v[i].kind == RO_PERSON && (ro_str_starts(c->d->entities.v[i].name, "He ") || ro_str_ends(c->d->entities.v[i].name, " He")))
            return i;
    return RO_NONE;
}

uint32_t pronoun_entity(cast *c, uint32_t index)
{
    uint32_t token = c->spots.v[index].head, ahead = to_come(c, index);
    if (named_he(c, token) != RO_NONE)
        return named_he(c, token);
    const ro_token *t = &c->d->tokens.v[token];
    if (ahead != RO_NONE)
        return ahead;
    if (FORM_IN(t, "whose"))
        return relative_antecedent(c, token);
    if (FORM_IN(t, "i", "me", "my", "we", "us", "our", "ours"))
        return first_person(c, token);
    const uint32_t official_of = whose_official(c, index);
    if (official_of != RO_NONE)
        return official_of;
    if (FORM_IN(t, "itself") && index && c->spots.v[index - 1].last + 1 == token && c->spots.v[index - 1].kind == RO_NAME && c->spots.v[index - 1].entity != RO_NONE)
        return c->spots.v[index - 1].entity; /* "the union itself" */
    if (FORM_IN(t, "it", "its", "itself"))
        return neuter(c, index, token);
    if (FORM_IN(t, "they", "them", "their", "themselves"))
        return plural(c, index, token);
    if (beside_name(c, index) != RO_NONE)
        return beside_name(c, index);
    if (named_in_brackets(c, index) != RO_NONE)
        return named_in_brackets(c, index);
    uint32_t met = met_to_that_end(c, token);
    met = met != RO_NONE ? met : master_of_speaker(c, token);
    met = met != RO_NONE ? met : doubted(c, token);
    met = met != RO_NONE ? met : wished_well(c, token);
    met = met != RO_NONE ? met : of_own_feelings(c, token);
    met = met != RO_NONE ? met : doer_of_clause_above(c, token);
    met = met != RO_NONE ? met : doer_of_relative(c, token);
    met = met != RO_NONE ? met : whose_journey(c, token);
    met = met != RO_NONE ? met : whose_is_told_above(c, token);
    met = met != RO_NONE ? met : host_who_speaks(c, token);
    met = met != RO_NONE ? met : caller_to_say(c, token);
    met = met != RO_NONE ? met : quoted_before(c, token);
    met = met != RO_NONE ? met : hearer_who_may(c, token);
    met = met != RO_NONE ? met : informer_of(c, token);
    met = met != RO_NONE ? met : thanker_of(c, token);
    met = met != RO_NONE ? met : doer_reflected(c, token);
    met = met != RO_NONE ? met : host_at_home(c, token);
    met = met != RO_NONE ? met : person_around(c, token);
    uint32_t found = met != RO_NONE ? met : nearest(c, index, token, true);
    uint32_t chained = found == RO_NONE && someone_else(c, token) ? RO_NONE : by_chain(c, token, found);
    if (chained != RO_NONE && met == RO_NONE && !(found == RO_NONE && FORM_IN(t, "him", "her") && t->deprel == RO_D_obj && chained == speaker_here(c, index, token)))
        found = chained;
    if (found != RO_NONE && !c->d->entities.v[found].gender)
        c->d->entities.v[found].gender = FORM_IN(t, "he", "him", "his", "himself") ? 'm' : 'f';
    return found;
}
