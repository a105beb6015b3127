/* SPDX-License-Identifier: Apache-2.0 */
/* Spots that no noun of the tables names: pronouns, "the two countries", "both sides", "the country". */
#include "actors/phrases.h"

static const char *const pronouns[] = {"he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "themselves", "it", "its", "itself",
                                       "i", "me", "my", "we", "us", "our", "ours", "both", "whose", NULL};
static const char *const pair_nouns[] = {"countries", "nations", "parties", "states", "leaders", "powers", "neighbours", "neighbors", "capitals", "peoples", "men",
                                         "statesmen", "partners", "interlocutors", "sides", "economies", "republics", "politicians", "women", "heads", "two",
                                         "allies", "rivals", "factions", "pair", "duo", "trio", NULL};
static const char *const others[] = {"allies", "rivals", "partners", "neighbours", "neighbors", NULL}; /* "its allies" are others */
static const char *const of_people[] = {"leaders", "men", "statesmen", "interlocutors", "politicians", "women", "heads", "pair", "duo", "trio", NULL};

static const char *const pair_adjectives[] = {"neighbouring", "neighboring", "major", "big", "great", "friendly", "brotherly", "fraternal", "respective", "allied",
                                              "rival", "nuclear", "sister", "biggest", "largest", NULL};
static const char *const states_by_noun[] = {"countries", "nations", "states", "powers", "peoples", "capitals", "economies", "republics", NULL};

static bool nominal(const cast *c, uint32_t i)
{
    return tok(c, i)->upos == RO_NOUN || tok(c, i)->upos == RO_ADJ || tok(c, i)->upos == RO_PROPN || is_owner(at(c, i)) || title_piece(c, i);
}

/* "the two agreed", with nothing behind it that the two could be */
static bool two_alone(const cast *c, uint32_t k, uint32_t end, const phrase *ph)
{
    if (!c->tagged || !ph->definite || !ph->count || ph->count > 3 || ph->possessor != RO_NONE)
        return false;
    return !hyphenated(c, k, end) && (k >= end || !nominal(c, k));
}

static bool pair_noun(const cast *c, uint32_t k, uint32_t end, const phrase *ph)
{
    bool determined = ph->both || ph->count || ph->definite || ph->possessor != RO_NONE;
    return k < end && word_in(c, k, pair_nouns) && determined && !ph->indefinite;
}

/* "the countries of the region", "its allies": not those of whom the report tells. */
static bool others_meant(const cast *c, uint32_t k, uint32_t end, const phrase *ph)
{
    bool counted = ph->both || ph->count;
    if (!counted && k + 1 < end && WORD_IN(c, k + 1, "of", "in", "that", "which", "who", "like", "such"))
        return true;
    return word_in(c, k, others) && ph->possessor != RO_NONE && !ro_str_is_nocase(c->forms[ph->possessor], "our");
}

uint32_t phrase_pair(cast *c, uint32_t i, uint32_t end)
{
    phrase ph = phrase_blank(i);
    uint32_t k = i;
    while (k < end && phrase_determiner(c, k, &ph))
        k++;
    while (k < end && k > i && k - i < 5 && word_in(c, k, pair_adjectives))
        k++;
    bool noun = k > i && pair_noun(c, k, end, &ph);
    if (!(noun || (k > i && two_alone(c, k, end, &ph))) || (ph.other && !ph.definite) || (noun && others_meant(c, k, end, &ph)))
        return i;
    uint32_t last = noun ? k : k - 1;
    spot *s = phrase_add_spot(c, RO_NOMINAL, at(c, i)->first, at(c, last)->last, at(c, i)->first, at(c, last)->last);
    s->ask = ASK_SEVERAL;
    s->count = ph.both ? 2 : ph.count;
    if (noun && !s->count && WORD_IN(c, k, "pair", "duo", "trio"))
        s->count = WORD_IN(c, k, "trio") ? 3 : 2;
    s->definite = ph.definite;
    s->possessor = ph.possessor;
    s->persons = noun && word_in(c, k, of_people);
    s->again = noun && ((!s->count && word_in(c, k, states_by_noun)) || ph.count > 3);
    return last + 1;
}

static bool has(const cast *c, uint32_t head, ro_deprel relation, uint32_t after)
{
    return ro_dependent(c->d, head, relation, after) != RO_NONE;
}

/* "it is ready to", "it was told that": said of a state, whatever clause follows. */
static bool said_of_someone(const ro_token *head, bool passive)
{
    static const char *const moods[] = {"ready", "willing", "unwilling", "prepared", "determined", "committed", "concerned", "able", "unable", "keen", "eager", "happy", "pleased",
                                        "glad", "reluctant", "confident", "convinced", "optimistic", "hopeful", "open", "afraid", "aware", "disappointed", "dismayed", "worried",
                                        "satisfied", "entitled", "free", "obliged", "bound", "sorry", "grateful", "proud", "anxious", "resolved", "opposed", "alarmed", "outraged",
                                        "appalled", "unaware", "powerless", NULL};
    static const char *const done_to[] = {"tell", "assure", "force", "ask", "invite", "urge", "oblige", "require", "compel", "allow", "warn", "inform", "entitle", "authorize",
                                          "authorise", "permit", "persuade", "promise", "prepare", "determine", "commit", "convince", "notify", "advise", "encourage", "accuse",
                                          "bind", "resolve", "dispose", "incline", "press", "pressure", NULL};
    static const char *const doing[] = {"ask", "tell", "urge", "accuse", "warn", "demand", "invite", "deny", "reject", "want", "offer", "promise", "refuse", "agree", "plan", "hope",
                                        "send", "sign", "expel", "recall", "vow", "pledge", "call", "blame", "thank", "condemn", "criticise", "criticize", "announce", "insist", NULL};
    return ro_str_in(head->lemma, moods) || (passive ? ro_str_in(head->lemma, done_to) : head->upos == RO_VERB && ro_str_in(head->lemma, doing));
}

static bool passive(const cast *c, uint32_t verb)
{
    for (uint32_t i = ro_dependent(c->d, verb, RO_D_aux, RO_NONE); i != RO_NONE; i = ro_dependent(c->d, verb, RO_D_aux, i))
        if (c->d->tokens.v[i].subtype == RO_SUB_PASS)
            return true;
    return false;
}

/* "it was agreed that", "it is important to". */
static bool expletive(const cast *c, uint32_t i)
{
    static const char *const seeming[] = {"look", "seem", "appear", "transpire", "turn", "happen", NULL};
    static const char *const of_weather[] = {"late", "early", "clear", "possible", "time", NULL};
    const ro_token *t = tok(c, i);
    uint32_t head = t->head;
    if (!WORD_IN(c, i, "it") || t->deprel == RO_D_expl)
        return t->deprel == RO_D_expl && !(head != RO_NONE && said_of_someone(&c->d->tokens.v[head], passive(c, head)));
    if (head == RO_NONE || t->deprel != RO_D_nsubj)
        return false;
    const ro_token *h = &c->d->tokens.v[head];
    bool like = h->upos == RO_VERB && ro_str_in(h->lemma, seeming) && ro_feat_is(h, "VerbForm", "Fin") && !(head + 1 < c->d->tokens.n && ro_str_is(c->forms[head + 1], "to"));
    if (like || has(c, head, RO_D_csubj, RO_NONE) || (h->upos == RO_ADJ && ro_str_in(h->lemma, of_weather)))
        return true;
    if (said_of_someone(h, t->subtype == RO_SUB_PASS))
        return false;
    bool clause = has(c, head, RO_D_acl, head) || has(c, head, RO_D_ccomp, head) || has(c, head, RO_D_xcomp, head) || has(c, head, RO_D_advcl, head);
    return clause && (t->subtype == RO_SUB_PASS || h->upos == RO_ADJ || h->upos == RO_NOUN || h->upos == RO_PROPN);
}

/* "both" of "both A and B", "both sides": no pronoun. */
static bool both_of_more(const cast *c, uint32_t i, uint32_t end)
{
    const ro_token *t = tok(c, i);
    if (t->deprel == RO_D_cc || t->subtype == RO_SUB_PASS)
        return true;
    return i + 1 < end && (nominal(c, i + 1) || at(c, i + 1)->kind == PIECE_PERSON);
}

static bool single_letter(const cast *c, uint32_t token, uint32_t sentence)
{
    return token < c->d->tokens.n && c->d->tokens.v[token].sentence == sentence && c->forms[token].n == 1 && cast_capital(c->forms[token]) && !ro_str_is(c->forms[token], "I");
}

/* "(i)", "A U S T R A L I A" */
static bool enumerates(const cast *c, uint32_t i)
{
    const ro_token *t = tok(c, i);
    uint32_t token = at(c, i)->first;
    if (ro_str_is(t->form, "I") && (single_letter(c, token + 1, t->sentence) || (token > 0 && single_letter(c, token - 1, t->sentence))))
        return true;
    return ro_str_is(t->form, "i") && at(c, i)->first > c->d->sentences.v[t->sentence].first && ro_str_is(t[-1].form, "(");
}

bool phrase_pronoun(cast *c, uint32_t i, uint32_t end)
{
    bool both = WORD_IN(c, i, "both");
    if (!word_in(c, i, pronouns) || ro_str_is(tok(c, i)->form, "US") || expletive(c, i) || enumerates(c, i) || (both && both_of_more(c, i, end)))
        return false;
    spot *s = phrase_add_spot(c, RO_PRONOUN, at(c, i)->first, at(c, i)->first, at(c, i)->first, at(c, i)->first);
    s->ask = both ? ASK_SEVERAL : ASK_PRONOUN;
    s->count = both ? 2 : 0;
    return true;
}

/* "the East African country", "the Himalayan kingdom": how many words describe it; 0 where it is not so described. */
uint32_t phrase_described_words(const cast *c, uint32_t i, uint32_t end)
{
    enum { MOST = 4 };
    static const char *const lands[] = {"country", "nation", "state", "kingdom", "republic", "emirate", "sultanate", "archipelago", NULL};
    static const char *const like[] = {"east", "west", "north", "south", "central", "eastern", "western", "northern", "southern", "southeast", "southeastern", "african", "asian", "european",
                                       "american", "latin", "balkan", "baltic", "gulf", "himalayan", "caribbean", "andean", "nordic", "scandinavian", "pacific", "arab", "mediterranean", "adriatic",
                                       "horn", "sahel", "communist", "landlocked", "mountain", "mountainous", "impoverished", "island", "oil", "rich", "tiny", "reclusive", "isolated", "desert", "caucasus", "-", NULL};
    uint32_t n = 0;
    while (n < MOST && i + 1 + n < end && at(c, i + 1 + n)->first == at(c, i + 1 + n)->last && ro_str_in(ro_fold(c->arena, c->forms[at(c, i + 1 + n)->first]), like))
        n++;
    uint32_t noun = i + 1 + n;
    bool ends = n && noun < end && at(c, noun)->first == at(c, noun)->last && ro_str_in(c->forms[at(c, noun)->first], lands) && !(noun + 1 < end && WORD_IN(c, noun + 1, "of", "in", "that", "which"));
    return ends && WORD_IN(c, i, "the", "this", "that") ? n : 0;
}

/* "kingdom", "Kingdom" */
static bool names_a_land(const cast *c, uint32_t i)
{
    static const char *const lands[] = {"country", "nation", "republic", "kingdom", "sultanate", NULL}, *const capital[] = {"kingdom", "sultanate", NULL};
    const piece *p = at(c, i);
    return word_in(c, i, lands) || (p->kind == PIECE_UNKNOWN && p->first == p->last && ro_str_in(ro_fold(c->arena, c->forms[p->first]), capital));
}

/* "the country", "that country", "their country". */
uint32_t phrase_described(cast *c, uint32_t i, uint32_t end)
{
    const uint32_t words = phrase_described_words(c, i, end);
    if (!words)
        return i;
    spot *s = phrase_add_spot(c, RO_NOMINAL, at(c, i)->first, at(c, i + 1 + words)->last, at(c, i)->first, at(c, i + 1 + words)->last);
    s->ask = ASK_COUNTRY;
    s->definite = true;
    return i + words + 2;
}

bool phrase_country(cast *c, uint32_t i, uint32_t end)
{
    bool theirs = WORD_IN(c, i, "his", "her", "their", "my", "our", "your");
    if (i + 1 >= end || (!theirs && !WORD_IN(c, i, "the", "this", "that")) || !names_a_land(c, i + 1))
        return false;
    spot *s = phrase_add_spot(c, RO_NOMINAL, at(c, i)->first, at(c, i + 1)->last, at(c, i)->first, at(c, i + 1)->last);
    s->ask = ASK_COUNTRY;
    s->definite = WORD_IN(c, i, "the");
    s->possessor = theirs ? at(c, i)->first : RO_NONE;
    return true;
}

/* "the bloc", "the Commission": an organisation told of before. */
bool phrase_organisation(const cast *c, uint32_t i)
{
    static const char *const nouns[] = {"bloc", "grouping", "alliance", "coalition", "organisation", "organization", "agency", "watchdog", "court", "tribunal", "lender",
                                        "cartel", "group", "movement", "council", "commission", "union", "league", "fund", "bank", "community", "forum", "assembly", "party", NULL};
    return (at(c, i)->kind == PIECE_WORD || at(c, i)->kind == PIECE_UNKNOWN) && at(c, i)->first == at(c, i)->last &&
           ro_str_in(ro_fold(c->arena, c->forms[at(c, i)->first]), nouns);
}

/* "the bloc", "the former", "the latter": whom the words before have told of. */
bool phrase_again(cast *c, uint32_t i, uint32_t end)
{
    if (i + 1 >= end || !WORD_IN(c, i, "the") || !c->tagged)
        return false;
    bool former = ro_str_is(c->forms[at(c, i + 1)->first], "former"), latter = WORD_IN(c, i + 1, "latter");
    const ro_token *t = tok(c, i + 1);
    if ((!former && !latter && !phrase_organisation(c, i + 1)) ||
        t->deprel == RO_D_compound || t->deprel == RO_D_amod || (i + 2 < end && (nominal(c, i + 2) || WORD_IN(c, i + 2, "of"))))
        return false;
    if (i + 4 < end && WORD_IN(c, i + 2, "and") && WORD_IN(c, i + 4, "of") && WORD_IN(c, i + 1, "organisation", "organization"))
        return false; /* "the organisation and working of the Senate" */
    spot *s = phrase_add_spot(c, RO_NOMINAL, at(c, i)->first, at(c, i + 1)->last, at(c, i)->first, at(c, i + 1)->last);
    s->ask = former ? ASK_FORMER : latter ? ASK_LATTER : ASK_ORGANISATION;
    s->definite = true;
    return true;
}

/* "His Highness received him": no name or title behind it. */
bool phrase_style_alone(const cast *c, uint32_t i, uint32_t end)
{
    static const char *const styles[] = {"his highness", "her highness", "his royal highness", "her royal highness", "his majesty", "her majesty", "his excellency", "her excellency", "his holiness", NULL};
    const piece *p = at(c, i);
    if ((p->kind != PIECE_RESPECT && p->kind != PIECE_OFFICE) || !ro_str_in(ro_fold(c->arena, piece_text(c, p)), styles))
        return false;
    const uint8_t next = i + 1 < end ? at(c, i + 1)->kind : PIECE_WORD;
    return next == PIECE_WORD && !(i + 1 < end && cast_capital(c->forms[at(c, i + 1)->first])) && !(i + 1 < end && WORD_IN(c, i + 1, "the"));
}

bool phrase_style(cast *c, uint32_t i, uint32_t end)
{
    if (!phrase_style_alone(c, i, end))
        return false;
    const piece *p = at(c, i);
    spot *s = phrase_add_spot(c, RO_NOMINAL, p->first, p->last, p->first, p->last);
    s->ask = ASK_STYLE;
    s->definite = true;
    s->office = p->kind == PIECE_OFFICE ? p->id : RO_NONE;
    return true;
}
