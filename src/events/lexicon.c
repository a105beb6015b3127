/* SPDX-License-Identifier: Apache-2.0 */
#include "events/lexicon.h"

#include "tables/embedded.h"

static uint8_t event_read(ro_str name)
{
    for (int e = RO_EV_AGREE; e <= RO_EV_ASSAULT; e++)
        if (ro_str_is(name, ro_event_name((ro_event)e)))
            return (uint8_t)e;
    return RO_EVENT_NONE;
}

static void add_word(ro_lexicon *x, ro_arena *arena, ro_str line)
{
    ro_str word = ro_str_cut(&line, '\t'), pos = ro_str_cut(&line, '\t'), event = ro_str_cut(&line, '\t');
    ro_word *w = RO_PUSH(arena, &x->words);
    w->lemma = ro_str_cut(&word, '+');
    w->with = word;
    w->pos = pos.n ? pos.p[0] : 'v';
    w->type = event;
    w->event = event_read(event);
    w->slots = ro_str_cut(&line, '\t');
    w->needs = ro_str_cut(&line, '\t');
}

/* A row of a user's whose type is none of these would else pass for a meeting. */
static bool is_kind(ro_str type)
{
    for (int k = RO_MEETING; k <= RO_DIALOGUE; k++)
        if (ro_str_is(type, ro_engagement_kind_name((ro_engagement_kind)k)))
            return true;
    return false;
}

/* `fits` (NULL: all do) says which types are read. */
static ro_lexicon lexicon_of(ro_arena *arena, ro_str text, bool (*fits)(ro_str type))
{
    ro_lexicon x;
    memset(&x, 0, sizeof x);
    ro_str row;
    for (bool headed = false; ro_str_row(&text, &headed, &row);) {
        add_word(&x, arena, row);
        if (x.words.n && fits && !fits(x.words.v[x.words.n - 1].type))
            x.words.n--;
    }
    for (x.n_buckets = 16; x.n_buckets < x.words.n * 2; x.n_buckets *= 2)
        ;
    x.bucket = ro_alloc_array(arena, x.n_buckets, sizeof *x.bucket);
    for (uint32_t i = 0; i < x.n_buckets; i++)
        x.bucket[i] = RO_NONE;
    for (uint32_t i = x.words.n; i-- > 0;) {
        uint32_t b = (uint32_t)ro_str_hash(x.words.v[i].lemma) & (x.n_buckets - 1);
        x.words.v[i].next = x.bucket[b];
        x.bucket[b] = i;
    }
    return x;
}

ro_lexicon ro_lexicon_of_acts(const ro_tables *tables, ro_arena *arena)
{
    return lexicon_of(arena, ro_tables_text(tables, RO_TABLE_ACTS), NULL);
}

ro_lexicon ro_lexicon_of_engagements(const ro_tables *tables, ro_arena *arena)
{
    return lexicon_of(arena, ro_tables_text(tables, RO_TABLE_ENGAGEMENTS), is_kind);
}

ro_lexicon ro_lexicon_of_tone(const ro_tables *tables, ro_arena *arena)
{
    return lexicon_of(arena, ro_tables_text(tables, RO_TABLE_TONE), NULL);
}

ro_lexicon ro_lexicon_of_attributions(const ro_tables *tables, ro_arena *arena)
{
    return lexicon_of(arena, ro_tables_text(tables, RO_TABLE_ATTRIBUTIONS), NULL);
}

uint32_t ro_lexicon_find(const ro_lexicon *x, ro_str lemma)
{
    return x->bucket[(uint32_t)ro_str_hash(lemma) & (x->n_buckets - 1)];
}

bool ro_list_holds(ro_str list, ro_str item)
{
    while (list.n)
        if (ro_str_equal(ro_str_cut(&list, ','), item))
            return true;
    return false;
}

/* Each list in byte order. */
#define HOLDS(list, word) ro_str_in_sorted(word, list, sizeof(list) / sizeof *(list))

static const char *const reporting[] = {
    "acknowledge", "add", "admit", "affirm", "announce", "argue", "assert", "believe", "claim", "comment", "conclude",
    "confirm", "consider", "contend", "declare", "describe", "echo", "elaborate", "emphasise", "emphasize", "explain",
    "express", "highlight", "hope", "indicate", "inform", "insist", "lament", "maintain", "mention", "note",
    "observe", "opine", "point", "post", "quote", "reaffirm", "recall", "reiterate", "remark", "remind", "repeat",
    "reply", "report", "respond", "restate", "retort", "reveal", "say", "share", "signal", "state", "stress",
    "suggest", "tell", "think", "tweet", "underline", "underscore", "view", "warn", "write"};

static const char *const expressing[] = {
    "acknowledge", "add", "affirm", "announce", "bring", "carry", "communicate", "confirm", "convey", "declare",
    "deliver", "demonstrate", "detail", "emphasise", "emphasize", "express", "extend", "file", "give", "hand", "have",
    "highlight", "hold", "issue", "lodge", "make", "mention", "note", "offer", "outline", "pass", "pay", "place",
    "present", "put", "raise", "reaffirm", "reassert", "recognise", "recognize", "register", "reinforce", "reiterate",
    "relay", "renew", "repeat", "restate", "send", "share", "show", "signal", "state", "stress", "submit", "transmit",
    "underline", "underscore", "voice"};

static const char *const hoping[] = {
    "believe", "expect", "hope", "like", "trust", "want", "wish"};

bool ro_verb_reports(const ro_token *verb) { return verb->upos == RO_VERB && HOLDS(reporting, verb->lemma); }
bool ro_verb_expresses(const ro_token *verb) { return verb->upos == RO_VERB && HOLDS(expressing, verb->lemma); }
bool ro_verb_hopes(const ro_token *verb) { return verb->upos == RO_VERB && HOLDS(hoping, verb->lemma); }

/* Names of documents and meetings are often written with capitals: "a Memorandum of Understanding". */
static bool list_holds_folded(ro_str list, ro_str lemma)
{
    char small[24];
    if (lemma.n == 0 || lemma.n > sizeof small || lemma.p[0] < 'A' || lemma.p[0] > 'Z')
        return ro_list_holds(list, lemma);
    for (size_t i = 0; i < lemma.n; i++)
        small[i] = (char)(lemma.p[i] >= 'A' && lemma.p[i] <= 'Z' ? lemma.p[i] + 32 : lemma.p[i]);
    return ro_list_holds(list, (ro_str){small, lemma.n});
}

/* Lemmas of nouns that are mostly plural keep the mark of it: "troops". */
static bool list_holds_noun(ro_str list, ro_str lemma)
{
    return list_holds_folded(list, lemma) || (lemma.n > 4 && lemma.p[lemma.n - 1] == 's' && list_holds_folded(list, (ro_str){lemma.p, lemma.n - 1}));
}

/* "aircraft" of "aircraft carrier": it only says of which kind the noun behind it is, unless that is as wide as "aid" and "system". */
static bool names_kind(const ro_tree *t, uint32_t c)
{
    static const char *const things[] = {"carrier", "fire", "field", "base", "plant", "test", NULL};
    const ro_token *k = &t->d->tokens.v[c];
    return k->deprel == RO_D_compound && k->head != RO_NONE && k->head == c + 1 && ro_str_in(t->d->tokens.v[k->head].lemma, things);
}

static bool noun_below(const ro_tree *t, uint32_t p, ro_str list, int depth)
{
    RO_CHILDREN(t, c, p) {
        const ro_token *k = &t->d->tokens.v[c];
        if (k->deprel == RO_D_punct || (k->deprel == RO_D_nsubj && k->subtype != RO_SUB_PASS) || k->subtype == RO_SUB_RELCL || names_kind(t, c))
            continue;
        if (list_holds_noun(list, k->lemma) || (depth < 3 && noun_below(t, c, list, depth + 1)))
            return true;
    }
    return false;
}

bool ro_noun_below(const ro_tree *t, uint32_t token, ro_str list)
{
    return noun_below(t, token, list, 0);
}

static bool marks(const ro_tree *t, uint32_t c, const char *word)
{
    RO_CHILDREN(t, m, c)
        if (m < c && (t->d->tokens.v[m].deprel == RO_D_mark || t->d->tokens.v[m].deprel == RO_D_case) &&
            ro_str_is_nocase(t->d->tokens.v[m].form, word))
            return true;
    return false;
}

/* Is the preposition, particle or "not" that the table wants with the word there? */
static bool with_fits(const ro_tree *t, uint32_t p, ro_str with)
{
    char word[24];
    if (!with.n)
        return true;
    if (with.n >= sizeof word)
        return false;
    memcpy(word, with.p, with.n);
    word[with.n] = 0;
    if (!strcmp(word, "not"))
        return ro_negated(t, p);
    if (ro_has_particle(t, p, word) || ro_oblique(t, p, word) != RO_NONE)
        return true;
    if (p + 1 < t->d->tokens.n && t->d->tokens.v[p + 1].deprel == RO_D_case && ro_str_is_nocase(t->d->tokens.v[p + 1].form, word))
        return true; /* right after the verb, whatever the parser hung it on */
    RO_CHILDREN(t, c, p) {
        const ro_token *k = &t->d->tokens.v[c];
        if ((k->deprel == RO_D_advmod || k->deprel == RO_D_xcomp || k->deprel == RO_D_obj) && ro_str_is_nocase(k->lemma, word))
            return true;
        if ((k->deprel == RO_D_advcl || k->deprel == RO_D_xcomp || k->deprel == RO_D_ccomp || k->deprel == RO_D_acl) && marks(t, c, word))
            return true;
    }
    return false;
}

static bool needs_no_noun(ro_str needs)
{
    static const char *const conditions[] = {"", "deed", "free", "joint", "future", "person", "phone", "plea", "troops", NULL};
    return ro_str_in(needs, conditions);
}

const ro_word *ro_lexicon_plain(const ro_lexicon *x, const ro_word *w)
{
    for (uint32_t i = ro_lexicon_find(x, w->lemma); i != RO_NONE; i = x->words.v[i].next) {
        const ro_word *other = &x->words.v[i];
        if (other->pos == w->pos && !other->with.n && !other->needs.n && ro_str_equal(other->lemma, w->lemma))
            return other;
    }
    return NULL;
}

bool ro_tone_is(const ro_lexicon *x, const ro_token *k, const char *tone)
{
    char pos = k->upos == RO_VERB ? 'v' : k->upos == RO_NOUN ? 'n' : k->upos == RO_ADJ ? 'a' : k->upos == RO_ADV ? 'r' : 0;
    for (uint32_t i = pos ? ro_lexicon_find(x, k->lemma) : RO_NONE; i != RO_NONE; i = x->words.v[i].next)
        if (x->words.v[i].pos == pos && ro_str_equal(x->words.v[i].lemma, k->lemma) && ro_str_is(x->words.v[i].type, tone))
            return true;
    return false;
}

static bool oblique_with(const ro_tree *t, uint32_t p, ro_str with)
{
    RO_CHILDREN(t, c, p)
        if (t->d->tokens.v[c].deprel == RO_D_obl)
            RO_CHILDREN(t, m, c)
                if (t->d->tokens.v[m].deprel == RO_D_case && ro_str_equal(t->d->tokens.v[m].lemma, with))
                    return true;
    return false;
}

static bool next_is(const ro_tree *t, uint32_t token, ro_str form)
{
    return token + 1 < t->d->tokens.n && ro_str_equal(t->d->tokens.v[token + 1].form, form);
}

/* Of "called on B in A", "heads to A for talks" the first preposition. */
static bool nearer(const ro_tree *t, uint32_t token, ro_str with, ro_str other)
{
    return with.n && other.n && next_is(t, token, with) && !next_is(t, token, other) && oblique_with(t, token, other);
}

/* "sent its foreign minister with a message": a person is what the verb is done to. */
static bool done_to_person(const ro_tree *t, uint32_t token)
{
    static const char *const people[] = {"minister", "envoy", "official", "adviser", "ambassador", "diplomat", "president", "premier", NULL};
    RO_CHILDREN(t, c, token) {
        const ro_token *k = &t->d->tokens.v[c];
        bool object = k->deprel == RO_D_obj || (k->deprel == RO_D_nsubj && k->subtype == RO_SUB_PASS);
        if (object && (k->ne == RO_NE_B_PER || ro_lemma_in(k, people)))
            return true;
    }
    return false;
}

/* How well the nouns that the word wants are there: 3 what the verb is done to is a paper of that name, 2 one is what it is done to, 1 one is somewhere below it, 0 it wants none. "sent
 * condolences over the killing of soldiers" sends no soldiers. */
static int noun_fit(const ro_tree *t, uint32_t token, const ro_word *w)
{
    if (ro_str_is(w->needs, "person") && done_to_person(t, token))
        return 2;
    if (needs_no_noun(w->needs))
        return 0;
    RO_CHILDREN(t, c, token) {
        const ro_token *k = &t->d->tokens.v[c];
        bool object = k->deprel == RO_D_obj || (k->deprel == RO_D_nsubj && k->subtype == RO_SUB_PASS);
        if (!object)
            continue;
        if (list_holds_noun(w->needs, k->lemma))
            return 2;
        RO_CHILDREN(t, of, c) /* "letters of credence" */
            if (t->d->tokens.v[of].deprel == RO_D_nmod && marks(t, of, "of") && list_holds_noun(w->needs, t->d->tokens.v[of].lemma))
                return 3;
    }
    return 1;
}

/* The best word of that lemma, where the token is of that part of speech. */
static const ro_word *best_word(const ro_lexicon *x, const ro_tree *t, uint32_t token, ro_str lemma, char pos)
{
    const ro_word *best = NULL;
    int best_fit = 0;
    for (uint32_t i = pos ? ro_lexicon_find(x, lemma) : RO_NONE; i != RO_NONE; i = x->words.v[i].next) {
        const ro_word *w = &x->words.v[i];
        bool predicate = w->pos == 'p' && pos == 'n'; /* "is a critic of" */
        if ((w->pos != pos && !predicate) || !ro_str_equal(w->lemma, lemma) || !with_fits(t, token, w->with))
            continue;
        if (!needs_no_noun(w->needs) && !ro_noun_below(t, token, w->needs))
            continue;
        if (best && nearer(t, token, best->with, w->with))
            continue;
        const int fit = noun_fit(t, token, w);
        bool more = best && w->with.n == best->with.n && (fit > best_fit || (fit == best_fit && w->needs.n > best->needs.n));
        if (!best || w->with.n > best->with.n || more || nearer(t, token, w->with, best->with))
            best = w, best_fit = fit;
    }
    return best;
}

const ro_word *ro_lexicon_word(const ro_lexicon *x, const ro_tree *t, uint32_t token)
{
    const ro_token *k = &t->d->tokens.v[token];
    char pos = k->upos == RO_VERB ? 'v' : k->upos == RO_NOUN || k->upos == RO_PROPN ? 'n' : k->upos == RO_ADJ ? 'a' : 0;
    const ro_word *found = best_word(x, t, token, k->lemma, pos);
    if (!found && pos == 'v' && ro_passive(t, token))
        found = best_word(x, t, token, k->form, 'a'); /* "is alarmed by": an adjective that is read as a verb */
    return found;
}
