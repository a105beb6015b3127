/* SPDX-License-Identifier: Apache-2.0 */
/* From a word to what it tells: "met with", "talks between", "paid a visit to", "signed an agreement". */
#include "events/engagements_tell.h"

uint8_t telling_kind_of(ro_str type)
{
    for (int k = RO_MEETING; k <= RO_DIALOGUE; k++)
        if (ro_str_is(type, ro_engagement_kind_name((ro_engagement_kind)k)))
            return (uint8_t)k;
    return RO_MEETING;
}

/* "called her on Sunday": not the entry of "called on"; the verb's plain one, NULL. */
static const ro_word *without_on(const ro_teller *teller, uint32_t token, const ro_word *w)
{
    uint32_t on = ro_oblique(teller->tree, token, "on");
    if (on == RO_NONE || tok(teller, on)->time == RO_NONE)
        return NULL;
    for (uint32_t i = ro_lexicon_find(teller->lexicon, w->lemma); i != RO_NONE; i = teller->lexicon->words.v[i].next)
        if (!teller->lexicon->words.v[i].with.n && teller->lexicon->words.v[i].pos == 'v')
            return &teller->lexicon->words.v[i];
    return NULL;
}

/* In headings nouns are often tagged as names and keep their capital: the plain noun by that lemma in small letters. */
static const ro_word *capital_noun(const ro_teller *teller, ro_str lemma)
{
    char small[24];
    if (!lemma.n || lemma.n >= sizeof small || lemma.p[0] < 'A' || lemma.p[0] > 'Z')
        return NULL;
    for (size_t i = 0; i < lemma.n; i++)
        small[i] = (char)(lemma.p[i] >= 'A' && lemma.p[i] <= 'Z' ? lemma.p[i] + 32 : lemma.p[i]);
    ro_str key = {small, lemma.n};
    for (uint32_t i = ro_lexicon_find(teller->lexicon, key); i != RO_NONE; i = teller->lexicon->words.v[i].next) {
        const ro_word *w = &teller->lexicon->words.v[i];
        if (w->pos == 'n' && !w->with.n && ro_str_equal(w->lemma, key))
            return w;
    }
    return NULL;
}

const ro_word *telling_word(const ro_teller *teller, uint32_t token)
{
    const ro_word *w = ro_lexicon_word(teller->lexicon, teller->tree, token);
    if (!w)
        return capital_noun(teller, tok(teller, token)->lemma);
    const ro_word *plain = w->pos == 'v' && ro_str_is(w->with, "on") ? without_on(teller, token, w) : NULL;
    return plain ? plain : w;
}

/* "the visiting minister" */
static bool only_modifier(const ro_teller *teller, uint32_t token)
{
    return ro_child(teller->tree, token, RO_D_nsubj) == RO_NONE && ro_child(teller->tree, token, RO_D_aux) == RO_NONE;
}

/* What no word of the lexicon tells: who is somewhere, due somewhere. */
static void tell_without_word(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    if (visits_tell_due(teller, token, out))
        return;
    if (ro_child(teller->tree, token, RO_D_cop) != RO_NONE)
        visits_tell_presence(teller, token, out);
    else
        visits_tell_whereabouts(teller, token, out);
}

void ro_tell(const ro_teller *teller, uint32_t token, ro_tellings *out)
{
    const ro_token *k = tok(teller, token);
    bool visiting = ro_str_is_nocase(k->form, "visiting"), verb = k->upos == RO_VERB;
    if (k->upos == RO_ADV) {
        if (!visits_tell_due(teller, token, out) && ro_child(teller->tree, token, RO_D_cop) != RO_NONE) /* "is due here" */
            visits_tell_presence(teller, token, out);                                                   /* "is back from Sudville" */
        return;
    }
    if (!verb && k->upos != RO_NOUN && k->upos != RO_PROPN && !visiting)
        return;
    if (transcripts_tell_title(teller, token, out))
        return;
    const ro_word *word = telling_word(teller, token);
    if (!word && verb)
        word = signing_of_verb(teller, token);
    if (visiting && only_modifier(teller, token))
        visits_tell_visiting(teller, token, out);
    journeys_tell_way(teller, token, out);
    if (verb) {
        visits_tell_leaving(teller, token, out);
        journeys_tell_stations(teller, token, out);
        journeys_tell_welcome(teller, token, out);
    } else {
        journeys_tell_return(teller, token, out);
        journeys_tell_invitation(teller, token, out);
    }
    if (!word)
        tell_without_word(teller, token, out);
    else if (word->pos == 'v' && k->deprel != RO_D_amod && k->deprel != RO_D_compound)
        verbs_tell(teller, token, word, out);
    else if (word->pos == 'n' && k->deprel != RO_D_compound)
        nouns_tell(teller, token, word, out);
}
