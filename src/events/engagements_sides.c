/* SPDX-License-Identifier: Apache-2.0 */
/* Whom the words around a verb or noun name: its object, its phrases by preposition, the words before it, the clauses that modify it. */
#include "events/engagements_tell.h"

/* "B, with whom he spent an hour": of a relative pronoun B, of another phrase itself. */
static uint32_t antecedent(const ro_teller *w, uint32_t phrase)
{
    uint32_t k = phrase;
    for (int i = 0; i < 3 && ro_feat_is(tok(w, phrase), "PronType", "Rel") && tok(w, k)->head != RO_NONE; i++) {
        k = tok(w, k)->head;
        if (tok(w, k)->deprel == RO_D_acl)
            return tok(w, k)->head;
    }
    return phrase;
}

uint32_t telling_patient(const ro_teller *w, uint32_t verb)
{
    const ro_token *k = tok(w, verb);
    uint32_t object = ro_child(w->tree, verb, RO_D_obj);
    if (object != RO_NONE)
        object = antecedent(w, object);
    if (object == RO_NONE)
        object = ro_child_sub(w->tree, verb, RO_D_nsubj, RO_SUB_PASS);
    if (object == RO_NONE && (k->deprel == RO_D_conj || k->deprel == RO_D_xcomp) && ro_passive(w->tree, verb))
        object = ro_child(w->tree, k->head, RO_D_nsubj); /* "the treaty closes a chapter and was signed", "is likely to be signed" */
    if (object == RO_NONE && is(w, verb, "call")) /* "called A B" is often read as naming */
        RO_CHILDREN(w->tree, c, verb)
            if (tok(w, c)->deprel == RO_D_xcomp && w->person[c] != RO_NONE)
                return c;
    return object;
}

void telling_add_with_case(ro_parties *parties, const ro_teller *w, uint32_t head, const char *preposition)
{
    if (head == RO_NONE)
        return;
    RO_CHILDREN(w->tree, c, head)
        if ((tok(w, c)->deprel == RO_D_obl || tok(w, c)->deprel == RO_D_nmod) && ro_with_case(w, c, preposition))
            ro_parties_of(parties, w, antecedent(w, c));
}

void telling_add_slots(ro_parties *parties, const ro_teller *w, uint32_t head, ro_str slots)
{
    while (slots.n) {
        char name[24];
        telling_slot_text(telling_next_slot(&slots), name);
        if (!strcmp(name, "obj"))
            ro_parties_of(parties, w, telling_patient(w, head));
        else if (!strcmp(name, "iobj"))
            ro_parties_of(parties, w, ro_child(w->tree, head, RO_D_iobj));
        else if (!strcmp(name, "poss"))
            ro_parties_of(parties, w, ro_child_sub(w->tree, head, RO_D_nmod, RO_SUB_POSS));
        else if (strcmp(name, "-") != 0)
            telling_add_with_case(parties, w, head, name);
    }
}

/* "I": whoever writes, known by his state alone. */
static bool is_writer(const ro_teller *w, uint32_t mention)
{
    const ro_mention *m = mention == RO_NONE ? NULL : &w->d->mentions.v[mention];
    return m && m->kind == RO_PRONOUN && ro_str_is(tok(w, m->head)->form, "I");
}

static bool is_person(const ro_teller *w, const ro_participant *p)
{
    if (p->entity == RO_NONE || is_writer(w, p->mention))
        return true;
    static const char *const people[] = {"leader", "minister", "head", "president", "official", "envoy", "ambassador", "diplomat", "delegation", NULL};
    uint8_t kind = w->d->entities.v[p->entity].kind;
    if (kind == RO_ORGANISATION && p->mention != RO_NONE) { /* "ECOWAS leaders" */
        const ro_token *head = tok(w, w->d->mentions.v[p->mention].head);
        return head->upos == RO_NOUN && ro_lemma_in(head, people);
    }
    return kind == RO_PERSON || (kind == RO_STATE && p->office.n);
}

bool telling_holds_person(const ro_teller *w, const ro_parties *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (is_person(w, &p->v[i]))
            return true;
    return false;
}

void telling_add_persons(ro_parties *parties, const ro_teller *w, uint32_t head)
{
    ro_parties found = {.n = 0}, persons = {.n = 0};
    ro_parties_of(&found, w, head);
    for (uint32_t i = 0; i < found.n; i++)
        if (is_person(w, &found.v[i]))
            persons.v[persons.n++] = found.v[i];
    ro_parties_unite(parties, &persons);
}

/* Can the child be part of a noun's name: "Russian-Turkish talks", "the U.S.-EU Summit", "Norland's talks"? No phrase with a preposition. */
static bool modifies(const ro_teller *w, uint32_t child)
{
    const ro_token *k = tok(w, child);
    if (k->deprel == RO_D_nmod)
        return k->subtype == RO_SUB_POSS || ro_child(w->tree, child, RO_D_case) == RO_NONE;
    return k->deprel == RO_D_amod || k->deprel == RO_D_compound || k->deprel == RO_D_conj || k->deprel == RO_D_flat;
}

static void add_modifiers_before(ro_parties *parties, const ro_teller *w, uint32_t head, uint32_t noun, int depth)
{
    enum { DEEPEST = 3 };
    RO_CHILDREN(w->tree, c, head) {
        if (c >= noun || !modifies(w, c))
            continue;
        if (tok(w, c)->mention != RO_NONE)
            ro_party_add_mention(parties, w->d, tok(w, c)->mention);
        if (depth < DEEPEST)
            add_modifiers_before(parties, w, c, noun, depth + 1);
    }
}

void telling_add_modifiers(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    add_modifiers_before(parties, w, noun, noun, 0);
}

static bool within_name(const ro_token *k)
{
    static const uint8_t parts[] = {RO_ADJ, RO_PROPN, RO_NOUN, RO_NUM, RO_CCONJ, RO_SYM, RO_PART};
    for (size_t i = 0; i < sizeof parts; i++)
        if (k->upos == parts[i])
            return true;
    return k->upos == RO_PUNCT && k->form.n && k->form.p[0] != ',' && k->form.p[0] != '"';
}

void telling_add_words_before(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    enum { BACK = 9 };
    uint32_t first = w->d->sentences.v[tok(w, noun)->sentence].first;
    for (uint32_t i = noun, k = 0; i-- > first && k < BACK && within_name(tok(w, i)); k++)
        if (tok(w, i)->mention != RO_NONE)
            ro_party_add_mention(parties, w->d, tok(w, i)->mention);
}

/* "brought together" */
static bool gathers(const ro_teller *w, uint32_t verb)
{
    RO_CHILDREN(w->tree, c, verb)
        if (ro_str_is(tok(w, c)->form, "together"))
            return true;
    return false;
}

/* "talks held between", "a meeting attended by", "hosted by", "involving" */
void telling_add_clauses_of(ro_parties *parties, const ro_teller *w, uint32_t noun)
{
    static const char *const cases[] = {"with", "between", "by", "among", NULL};
    RO_CHILDREN(w->tree, c, noun) {
        if (tok(w, c)->deprel != RO_D_acl)
            continue;
        for (int i = 0; cases[i]; i++)
            telling_add_with_case(parties, w, c, cases[i]);
        bool there = is(w, c, "attend") || is(w, c, "participate") || (is(w, c, "take") && ro_child(w->tree, c, RO_D_obj) != RO_NONE && is(w, ro_child(w->tree, c, RO_D_obj), "part"));
        if (there && !ro_passive(w->tree, c)) { /* "a summit that A attended", "in which A took part" */
            uint32_t who = ro_child(w->tree, c, RO_D_nsubj);
            if (who != RO_NONE && !ro_feat_is(tok(w, who), "PronType", "Rel"))
                ro_parties_of(parties, w, who);
        }
        if (is(w, c, "involve") || is(w, c, "include") || is(w, c, "gather") || is(w, c, "group") || (is(w, c, "bring") && gathers(w, c)) || is(w, c, "honour") || is(w, c, "honor") || is(w, c, "welcome"))
            ro_parties_of(parties, w, ro_child(w->tree, c, RO_D_obj));
    }
    static const char *const leading[] = {"lead", "head", "chair", "co-chair", "cochair", NULL};
    uint32_t verb = tok(w, noun)->deprel == RO_D_nsubj ? tok(w, noun)->head : RO_NONE;
    if (verb == RO_NONE || ro_parties_sides(parties) < 2)
        return;
    ro_parties leaders = {.n = 0}, own = {.n = 0};
    RO_CHILDREN(w->tree, c, verb) /* "talks between Norland and Sudria were held, led by A and B": theirs who are told to hold them */
        if (tok(w, c)->deprel == RO_D_advcl && ro_lemma_in(tok(w, c), leading) && ro_feat_is(tok(w, c), "VerbForm", "Part"))
            telling_add_with_case(&leaders, w, c, "by");
    for (uint32_t i = 0; i < leaders.n; i++)
        for (uint32_t k = 0; k < parties->n; k++)
            if (!strcmp(leaders.v[i].code, parties->v[k].code) && leaders.v[i].name.n && !ro_parties_hold(&own, &leaders.v[i]))
                own.v[own.n++] = leaders.v[i];
    ro_parties_unite(parties, &own);
}

/* Of "taking part in the meeting were A, B and C": the verb whose predicate names those; else false. */
static bool inverted(const ro_teller *w, uint32_t take)
{
    static const char *const verbs[] = {"take", "participate", "attend", NULL};
    if (take == RO_NONE || !ro_lemma_in(tok(w, take), verbs) || ro_child(w->tree, take, RO_D_nsubj) != RO_NONE)
        return false;
    uint32_t who = tok(w, take)->head;
    return who != RO_NONE && who > take && tok(w, take)->deprel != RO_D_conj && ro_child(w->tree, who, RO_D_cop) != RO_NONE;
}

void telling_add_inverted(const ro_teller *w, ro_telling *one, uint32_t noun)
{
    uint32_t take = tok(w, noun)->head;
    if (!inverted(w, take))
        return;
    const ro_sentence *s = &w->d->sentences.v[one->sentence];
    for (uint32_t i = take; i < s->first + s->n; i++)
        if (w->person[i] != RO_NONE && i == w->d->mentions.v[w->person[i]].first)
            ro_party_add_mention(&one->parties, w->d, w->person[i]);
    one->attended = true;
}
