/* SPDX-License-Identifier: Apache-2.0 */
/* Titles of transcripts: "A's opening remarks during talks with B", "Press statements following Norlandish-Sudrian talks", "A and B before their
 * meeting", "A at a joint press conference with B": those who speak there have met. */
#include "events/engagements_tell.h"

enum { TITLES = 3, CLIMB = 5, DESCEND = 2 };

static bool of_words(const ro_token *k)
{
    static const char *const nouns[] = {"remark", "statement", "comment", "answer", "conference", "availability", "briefing", "transcript", "speech", "address", "word",
                                        "toast", "appearance", "point", "stakeout", "announcement", NULL};
    return ro_lemma_in(k, nouns) || ro_str_is_nocase(k->form, "remarks") || ro_str_is_nocase(k->form, "statements");
}

static bool of_meeting(const ro_token *k)
{
    static const char *const forms[] = {"talks", "meeting", "consultations", "negotiations", "conversation", NULL};
    for (const char *const *f = forms; *f; f++)
        if (ro_str_is_nocase(k->form, *f))
            return true;
    return false;
}

/* "press conference", "press availability" */
static bool before_the_press(const ro_teller *w, uint32_t token)
{
    static const char *const press[] = {"press", "news", "media", "Press", "News", "Media", NULL};
    static const char *const nouns[] = {"conference", "availability", "briefing", "statement", "point", NULL};
    const ro_token *k = tok(w, token);
    bool noun = false;
    for (const char *const *n = nouns; *n && !noun; n++)
        noun = ro_str_is_nocase(k->form, *n);
    return noun && telling_modified_by(w, token, press);
}

/* A title is a phrase, not a clause. */
static bool is_title(const ro_teller *w, const ro_sentence *s)
{
    const ro_token *root = s->root == RO_NONE ? NULL : tok(w, s->root);
    return root && (root->upos == RO_NOUN || root->upos == RO_PROPN) && ro_child(w->tree, s->root, RO_D_nsubj) == RO_NONE && ro_child(w->tree, s->root, RO_D_cop) == RO_NONE;
}

/* "remarks on the talks with B": what is spoken of. */
static bool only_topic(const ro_teller *w, uint32_t token)
{
    static const char *const about[] = {"on", "about", "regarding", "concerning", "over", "for", "to", "of", "against", NULL};
    for (const char *const *a = about; *a; a++)
        if (ro_has_case(w->tree, token, *a))
            return true;
    return false;
}

static void add_owners(const ro_teller *w, uint32_t noun, ro_parties *out)
{
    ro_parties_of(out, w, ro_child_sub(w->tree, noun, RO_D_nmod, RO_SUB_POSS));
    telling_add_with_case(out, w, noun, "by");
    telling_add_with_case(out, w, noun, "of");
    telling_add_with_case(out, w, noun, "from");
}

/* "Remarks and answers to questions by A", the questions hung on either. */
static void add_owners_below(const ro_teller *w, uint32_t noun, int depth, ro_parties *out)
{
    add_owners(w, noun, out);
    RO_CHILDREN(w->tree, c, noun)
        if (depth > 0 && (tok(w, c)->deprel == RO_D_conj || tok(w, c)->deprel == RO_D_nmod) && tok(w, c)->upos == RO_NOUN && tok(w, c)->mention == RO_NONE && !of_meeting(tok(w, c)))
            add_owners_below(w, c, tok(w, c)->deprel == RO_D_conj ? depth - 1 : 0, out);
}

/* Those who speak: whose words they are, or whom the title names first. */
static ro_parties speakers(const ro_teller *w, uint32_t token)
{
    ro_parties all = {.n = 0};
    uint32_t k = token;
    for (int i = 0; i < CLIMB && k != RO_NONE; i++, k = tok(w, k)->head) {
        bool person = w->person[k] != RO_NONE && tok(w, k)->deprel == RO_D_root;
        if (k != token && person)
            ro_parties_of(&all, w, k);
        else if (of_words(tok(w, k)))
            add_owners_below(w, k, DESCEND, &all);
    }
    return all;
}

bool transcripts_tell_title(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    const ro_sentence *s = &teller->d->sentences.v[tok(teller, token)->sentence];
    bool press = before_the_press(teller, token);
    if (tok(teller, token)->sentence >= TITLES || s->kind == RO_BYLINE || !(press || of_meeting(tok(teller, token))) || !is_title(teller, s) || only_topic(teller, token))
        return false;
    ro_telling w = telling_at(teller, token, RO_MEETING);
    w.parties = speakers(teller, token);
    uint32_t spoken = ro_parties_sides(&w.parties);
    if (!spoken && !(tok(teller, token)->head != RO_NONE && of_words(tok(teller, tok(teller, token)->head))))
        return false;
    telling_add_with_case(&w.parties, teller, token, "with");
    telling_add_with_case(&w.parties, teller, token, "between");
    if (!spoken)
        telling_add_words_before(&w.parties, teller, token);
    if (ro_parties_sides(&w.parties) < 2 || ro_parties_all_organisations(&w.parties, teller->d))
        return false;
    w.standing = STANDS_HELD;
    telling_give(teller, &w, out);
    return true;
}
