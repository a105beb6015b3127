/* SPDX-License-Identifier: Apache-2.0 */
/* Whose text it is: who issued it, by title, byline, lead and tense; in a transcript, whose turn. */
#include "events/acts.h"

static bool title_of_readout(ro_str title)
{
    static const char *const cues[] = {"telephone conversation", "readout", "meeting with", "joint statement", "joint press", "statement",
                                       "media release", "press release", "greetings to", "call with", "phone call", "condolences", "talks with",
                                       "remarks", "message to", "message from", "joint declaration", "press statement", "secretary ", NULL};
    char low[160];
    size_t n = title.n < sizeof low - 1 ? title.n : sizeof low - 1;
    for (size_t i = 0; i < n; i++)
        low[i] = (char)(title.p[i] >= 'A' && title.p[i] <= 'Z' ? title.p[i] + 32 : title.p[i]);
    low[n] = 0;
    for (const char *const *c = cues; *c; c++)
        if (strstr(low, *c))
            return true;
    return false;
}

/* Does such a preposition stand before the words in their sentence? ("conversation with …": whom it was with comes after.) */
static bool led_by(const acts *a, uint32_t head, const char *const *prepositions)
{
    uint32_t m = tok(a, head)->mention, last = m == RO_NONE ? head : a->d->mentions.v[m].first; /* "Minister for …" is its own */
    for (uint32_t k = a->d->sentences.v[tok(a, head)->sentence].first; k < last; k++)
        for (const char *const *p = prepositions; *p; p++)
            if (tok(a, k)->upos == RO_ADP && ro_str_is_nocase(tok(a, k)->form, *p))
                return true;
    return false;
}

/* Who issued it, by its title: "Readout of President Biden's call with …", "… : UK statement", "MINISTER FOR FOREIGN AFFAIRS …". */
static ro_actors issuer_by_title(const acts *a)
{
    static const char *const others[] = {"with", "to", "on", "in", "against", "for", NULL};
    enum { TOP = 3 };
    for (uint32_t i = 0; i < a->d->mentions.n; i++) {
        const ro_mention *m = &a->d->mentions.v[i];
        uint32_t s = tok(a, m->head)->sentence;
        if (s >= TOP || a->d->sentences.v[s].kind == RO_BODY)
            break;
        ro_actors who = ro_phrase_actors(a->tree, m->head);
        if (who.n == 1 && !led_by(a, m->head, others))
            return who;
    }
    return ro_no_actors();
}

/* Capitals, as of names and titles, up to the colon. */
static bool looks_like_label(const acts *a, uint32_t first, uint32_t colon)
{
    static const char *const small[] = {"of", "the", "for", "and", "de", "al", "bin", ",", "-", ".", NULL};
    for (uint32_t i = first; i < colon; i++) {
        const ro_str form = tok(a, i)->form;
        if (!(form.p[0] >= 'A' && form.p[0] <= 'Z') && (unsigned char)form.p[0] < 0xC3 && !ro_str_in(form, small))
            return false;
    }
    return true;
}

/* "Ada Mboya, Secretary of State" in a line of its own at the top: whose text it is. */
static ro_actors issuer_by_byline(const acts *a)
{
    enum { TOP = 4, LONGEST = 14 };
    for (uint32_t i = 0; i < a->d->mentions.n; i++) {
        const ro_mention *m = &a->d->mentions.v[i];
        uint32_t at = tok(a, m->head)->sentence;
        const ro_sentence *s = &a->d->sentences.v[at];
        const ro_entity *e = &a->d->entities.v[m->entity];
        if (at >= TOP)
            break;
        if (e->kind != RO_PERSON || !e->office.n || m->first > s->first + 1 || s->n > LONGEST || !looks_like_label(a, s->first, s->first + s->n))
            continue;
        ro_actors who = ro_phrase_actors(a->tree, m->head);
        if (who.n == 1 && (at > 0 || m->last + 2 >= s->first + s->n))
            return who;
    }
    return ro_no_actors();
}

/* "The United States strongly condemns …", "Norland remains committed to …": who speaks so in the present tense, and most. */
static ro_actors issuer_by_present(const acts *a)
{
    ro_actors best = ro_no_actors(), all[12];
    uint32_t told[12] = {0}, n = 0, most = 0;
    for (uint32_t p = 0; p < a->d->tokens.n; p++) {
        const ro_token *t = tok(a, p);
        if (t->quote != RO_NONE || t->upos != RO_VERB || !ro_feat_is(t, "Tense", "Pres") || (t->deprel != RO_D_root && t->deprel != RO_D_conj))
            continue;
        const ro_word *w = ro_lexicon_word(a->lexicon, a->tree, p);
        ro_actors who = w ? ro_phrase_actors(a->tree, ro_child(a->tree, p, RO_D_nsubj)) : ro_no_actors();
        if (who.n != 1 || !(w->event == RO_EV_SUPPORT || w->event == RO_EV_ACCUSE || w->event == RO_EV_REQUEST || w->event == RO_EV_AGREE))
            continue;
        uint32_t k = 0;
        while (k < n && strcmp(all[k].code[0], who.code[0]) != 0)
            k++;
        if (k == n && n == sizeof all / sizeof *all)
            continue;
        if (k == n)
            all[n++] = who;
        if (++told[k] > most)
            best = who, most = told[k];
    }
    best.person = best.mention = RO_NONE;
    return best;
}

/* "on X", "in X", "for X" in a title, by the preposition next before: not one of those who speak. */
static bool stands_beside(const acts *a, uint32_t mention)
{
    static const char *const beside[] = {"on", "in", "at", "against", "for", "about", "regarding", "following", NULL};
    static const char *const nothing[] = {"of", "to", NULL};
    for (uint32_t k = a->d->mentions.v[mention].first; k-- > 0;)
        if (tok(a, k)->upos == RO_ADP && !ro_str_in(tok(a, k)->lemma, nothing))
            return ro_str_in(tok(a, k)->lemma, beside);
    return false;
}

/* "Joint statement …": all who are named in its title, else the main parties, speak. */
static bool title_is_joint(acts *a)
{
    ro_actors all = ro_no_actors();
    bool joint = false;
    for (uint32_t i = 0; i < a->d->tokens.n && tok(a, i)->sentence == 0; i++)
        joint = joint || ro_str_is_nocase(tok(a, i)->form, "joint");
    if (!joint || !a->d->sentences.n || a->d->sentences.v[0].kind == RO_BODY)
        return false;
    for (uint32_t i = 0; i < a->d->mentions.n && tok(a, a->d->mentions.v[i].head)->sentence == 0; i++) {
        ro_actors who = ro_phrase_actors(a->tree, a->d->mentions.v[i].head);
        if (!stands_beside(a, i))
            ro_actors_unite(&all, &who);
    }
    if (all.n > 1)
        a->pair = all;
    a->pair.person = RO_NONE;
    return a->pair.n > 1;
}

static ro_actors issuer_by_lead(const acts *a)
{
    ro_actors who = ro_no_actors();
    for (uint32_t i = 0; i < a->d->sentences.n && !who.n; i++) {
        const ro_sentence *s = &a->d->sentences.v[i];
        if (s->kind == RO_BODY && s->root != RO_NONE)
            who = ro_phrase_actors(a->tree, ro_subject(a->tree, s->root));
    }
    return who;
}

/* All who are named below `top`, those to whom or on whom it is aside. */
static ro_actors all_named(const acts *a, uint32_t top)
{
    static const char *const beside[] = {"on", "in", "at", "against", "for", "with", "to", NULL};
    uint32_t first, last;
    ro_actors all = ro_no_actors();
    ro_subtree(a->d, top, &first, &last);
    for (uint32_t k = first; k <= last; k++) {
        if (tok(a, k)->mention == RO_NONE || a->d->mentions.v[tok(a, k)->mention].head != k || !ro_dominates(a->d, top, k))
            continue;
        bool aside = false;
        for (const char *const *p = beside; *p; p++)
            aside = aside || ro_has_case(a->tree, k, *p);
        ro_actors one = ro_phrase_actors(a->tree, k);
        if (!aside)
            ro_actors_unite(&all, &one);
    }
    all.person = RO_NONE;
    return all;
}

/* "The statement was released by the Governments of …", "We, the leaders of …, reaffirm": all who issue it. */
static ro_actors issuers_named(const acts *a)
{
    enum { TOP = 4 };
    static const char issuing[] = "release,issue,publish,adopt";
    for (uint32_t i = 0; i < a->d->tokens.n && tok(a, i)->sentence < TOP; i++) {
        uint32_t named = RO_NONE;
        if (tok(a, i)->upos == RO_VERB && ro_passive(a->tree, i) && ro_list_holds(LIST(issuing), tok(a, i)->lemma))
            named = ro_oblique(a->tree, i, "by");
        else if (acts_says_we(a, i) && tok(a, i)->quote == RO_NONE)
            named = ro_child(a->tree, i, RO_D_appos);
        ro_actors who = named == RO_NONE ? ro_no_actors() : all_named(a, named);
        if (who.n > 1)
            return who;
    }
    return ro_no_actors();
}

/* Whom the text's own "I" and "we" stand for, where the actors' stage knows. */
static ro_actors author_of_text(const acts *a)
{
    for (uint32_t i = 0; i < a->d->mentions.n; i++) {
        uint32_t head = a->d->mentions.v[i].head;
        if (tok(a, head)->quote != RO_NONE || !acts_says_we(a, head) || !ro_feat_is(tok(a, head), "Number", "Sing"))
            continue;
        ro_actors who = ro_phrase_actors(a->tree, head);
        if (who.n == 1)
            return who;
    }
    return ro_no_actors();
}

/* "PRESIDENT ROE:", all in capitals: the colon; RO_NONE where the sentence does not start so. */
static uint32_t label_in_capitals(const acts *a, const ro_sentence *s, ro_actors *who)
{
    enum { LONGEST = 6 };
    for (uint32_t k = s->first; k < s->first + s->n && k < s->first + LONGEST; k++) {
        const ro_token *t = tok(a, k);
        if (ro_str_is(t->form, ":"))
            return who->n == 1 ? k : RO_NONE;
        for (size_t i = 0; i < t->form.n; i++)
            if (t->form.p[i] >= 'a' && t->form.p[i] <= 'z')
                return RO_NONE;
        if (t->mention != RO_NONE && !who->n)
            *who = ro_phrase_actors(a->tree, k);
    }
    return RO_NONE;
}

/* Where the label that ends at the colon begins: with the sentence, or, behind a heading run into it ("Beginning of the talks President of Norland Ada
 * Mboya:"), with the name and its titles. */
static uint32_t label_begin(const acts *a, const ro_sentence *s, uint32_t colon)
{
    uint32_t from = s->first;
    for (uint32_t i = colon; i-- > s->first;) {
        const uint32_t m = tok(a, i)->mention;
        if (m != RO_NONE && a->d->mentions.v[m].last + 1 == colon)
            from = a->d->mentions.v[m].first;
    }
    for (uint32_t i = s->first; i < from; i++)
        if (tok(a, i)->upos == RO_VERB || tok(a, i)->upos == RO_AUX || tok(a, i)->upos == RO_PRON)
            return s->first;
    return from;
}

/* "President of Norland Ada Mboya:", "Question:", who speaks from here on; of one who asks nothing is known. RO_NONE as above. */
static uint32_t label_by_name(const acts *a, const ro_sentence *s, ro_actors *who)
{
    enum { LONGEST = 24 };
    static const char asking[] = "question,q,reporter,journalist,moderator,interviewer,correspondent,remark";
    uint32_t end = s->first + s->n, colon = s->first;
    while (colon < end && colon < s->first + LONGEST && !ro_str_is(tok(a, colon)->form, ":"))
        colon++;
    if (colon == s->first || colon >= end || !ro_str_is(tok(a, colon)->form, ":"))
        return RO_NONE;
    if (colon == s->first + 1 && ro_list_holds(LIST(asking), ro_fold(a->d->arena, tok(a, s->first)->form)))
        return colon;
    uint32_t k = s->first, stop = colon;
    if (colon > k + 3 && ro_str_is(tok(a, colon - 1)->form, ")") && ro_str_is(tok(a, colon - 3)->form, "("))
        stop -= 3; /* "Ada Mboya (retranslated):" */
    if (!looks_like_label(a, k, stop))
        k = label_begin(a, s, stop);
    for (const uint32_t from = k; k < stop && looks_like_label(a, from, stop); k++) {
        uint32_t m = tok(a, k)->mention;
        if (m != RO_NONE && a->d->entities.v[a->d->mentions.v[m].entity].kind == RO_PERSON) {
            *who = ro_phrase_actors(a->tree, k);
            return who->n ? colon : RO_NONE;
        }
    }
    return RO_NONE;
}

/* "Minister B made the following remarks.": what stands below is his. */
static bool announces_remarks(const acts *a, const ro_sentence *s, ro_actors *who)
{
    static const char remarks[] = "remark,statement,point,comment,observation", making[] = "make,state,offer";
    for (uint32_t i = s->first + 1; i < s->first + s->n; i++) {
        const uint32_t verb = tok(a, i)->head;
        if (!ro_list_holds(LIST(remarks), tok(a, i)->lemma) || tok(a, i)->deprel != RO_D_obj || verb == RO_NONE || !ro_list_holds(LIST(making), tok(a, verb)->lemma))
            continue;
        if (ro_str_is_nocase(tok(a, i - 1)->form, "following"))
            *who = ro_phrase_actors(a->tree, ro_subject(a->tree, verb));
    }
    return who->n == 1 && who->person != RO_NONE;
}

/* Is the text a record of turns? One label may be a headline's. */
static bool is_transcript(const acts *a)
{
    enum { LEAST = 2 };
    uint32_t labels = 0;
    for (uint32_t i = 0; i < a->d->sentences.n && labels < LEAST; i++) {
        ro_actors who = ro_no_actors();
        labels += label_by_name(a, &a->d->sentences.v[i], &who) != RO_NONE;
    }
    return labels == LEAST;
}

/* In a transcript, who speaks from this sentence on. */
void acts_follow_transcript(acts *a, uint32_t sentence)
{
    const ro_sentence *s = &a->d->sentences.v[sentence];
    ro_actors who = ro_no_actors();
    if (!a->readout)
        return;
    bool labelled = a->transcript && label_by_name(a, s, &who) != RO_NONE;
    if (!labelled) {
        who = ro_no_actors();
        labelled = label_in_capitals(a, s, &who) != RO_NONE;
    }
    if (labelled || announces_remarks(a, s, &who))
        a->issuer = who;
}

/* "Statement released after summit", above a story that quotes now this one, now that: news. */
static bool tells_of_statement(const acts *a)
{
    enum { LEAST = 3 };
    uint32_t quoting = 0;
    for (uint32_t i = 0; i < a->d->tokens.n; i++) {
        const ro_token *t = tok(a, i);
        if (t->quote != RO_NONE || !ro_verb_reports(t) || !ro_feat_is(t, "Tense", "Past") || t->upos != RO_VERB || !(ro_lemma_is(t, "say") || ro_lemma_is(t, "add") || ro_lemma_is(t, "tell")))
            continue;
        const ro_sentence *s = &a->d->sentences.v[t->sentence];
        bool quoted = false;
        for (uint32_t k = s->first; k < s->first + s->n; k++)
            quoted = quoted || tok(a, k)->quote != RO_NONE;
        quoting += quoted;
    }
    return quoting >= LEAST;
}

/* A text that says "we" or "I" outside quotation marks speaks for its issuer, and so does one titled as a readout. */
void acts_find_issuer(acts *a)
{
    const ro_document *d = a->d;
    uint32_t first_person = 0;
    a->readout = title_of_readout(d->title);
    for (uint32_t i = 0; i < d->tokens.n; i++)
        if (d->tokens.v[i].quote == RO_NONE && ro_feat_is(&d->tokens.v[i], "Person", "1"))
            first_person++;
    if (a->readout && !first_person && tells_of_statement(a))
        a->readout = false;
    a->transcript = is_transcript(a);
    ro_actors author = author_of_text(a);
    if (first_person * 40 > d->sentences.n * 10 || author.n)
        a->readout = true;
    if (!a->readout)
        return;
    if (title_is_joint(a)) {
        a->joint = true;
        a->issuer = a->pair;
        return;
    }
    ro_actors named = issuers_named(a);
    if (named.n > 1) {
        a->joint = true;
        a->issuer = a->pair = named;
        return;
    }
    a->issuer = author;
    if (!a->issuer.n)
        a->issuer = issuer_by_byline(a);
    if (!a->issuer.n)
        a->issuer = issuer_by_present(a);
    const bool titled = title_of_readout(d->title); /* else a title names what it is about */
    if (!a->issuer.n && titled)
        a->issuer = issuer_by_title(a);
    if (!a->issuer.n && titled)
        a->issuer = issuer_by_lead(a);
    if (a->issuer.n > 1)
        a->issuer.person = RO_NONE;
}
