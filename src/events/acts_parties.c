/* SPDX-License-Identifier: Apache-2.0 */
/* Who acts and who is addressed: the parties of a report, its issuer, subjects, slots of words. */
#include "events/acts.h"

static bool counts_as_party(const ro_entity *e)
{
    return e->kind != RO_PLACE && e->code[0];
}

/* The two states that the report is about: those of its main engagement, else the two named most. */
ro_actors acts_main_parties(const ro_document *d)
{
    ro_actors pair = ro_no_actors();
    for (uint32_t i = 0; i < d->engagements.n; i++)
        if (d->engagements.v[i].main && d->engagements.v[i].participants.n > 1) {
            for (uint32_t k = 0; k < d->engagements.v[i].participants.n; k++)
                ro_actors_add(&pair, d->engagements.v[i].participants.v[k].code);
            if (pair.n > 1)
                return pair;
            pair = ro_no_actors();
        }
    struct {
        ro_code code;
        uint32_t n;
    } count[64];
    uint32_t kinds = 0;
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        const ro_entity *e = &d->entities.v[d->mentions.v[i].entity];
        uint32_t k = 0;
        if (!counts_as_party(e) || d->mentions.v[i].as_place)
            continue;
        while (k < kinds && strcmp(count[k].code, e->code) != 0)
            k++;
        if (k == kinds) {
            if (kinds == 64)
                continue;
            memcpy(count[kinds].code, e->code, sizeof(ro_code));
            count[kinds++].n = 0;
        }
        count[k].n++;
    }
    enum { FAR_LESS = 12 }; /* times: named so much less than the first, it is talked of, no party */
    for (uint32_t round = 0, most = 0; round < 2; round++) {
        uint32_t best = RO_NONE;
        for (uint32_t k = 0; k < kinds; k++)
            if (count[k].n > 1 && !ro_actors_hold(&pair, count[k].code) && (best == RO_NONE || count[k].n > count[best].n))
                best = k;
        if (best == RO_NONE || count[best].n * FAR_LESS < most)
            break;
        most = count[best].n;
        ro_actors_add(&pair, count[best].code);
    }
    return pair;
}

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

/* Titles of one government's press office that name no state: "PM call with X: 3 May 2021" is London's. */
static ro_actors issuer_by_house_style(const acts *a)
{
    static const char *const starts[] = {"PM call with ", "PM meeting with ", "PM\xE2\x80\x99s call with ", "Prime Minister's call with ", "PM bilateral", NULL};
    ro_actors who = ro_no_actors();
    ro_str title = a->d->title;
    bool dated = title.n > 6 && title.p[title.n - 1] >= '0' && title.p[title.n - 1] <= '9' && memchr(title.p, ':', title.n);
    for (const char *const *start = starts; *start && dated; start++)
        if (ro_str_starts(title, *start))
            ro_actors_add(&who, "GBR");
    return who;
}

/* "said the nation would …", "his country": the speaker's. */
static bool is_own_country(const acts *a, uint32_t subject)
{
    static const char words[] = "nation,country,government,administration,kingdom,republic";
    if (!ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, subject)->lemma) || ro_feat_is(tok(a, subject), "Number", "Plur"))
        return false;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->deprel == RO_D_det || (tok(a, c)->deprel == RO_D_nmod && tok(a, c)->upos == RO_PRON))
            return true;
    return false;
}

/* "The Prime Minister", no name with it: in such a report, its issuer's. */
static bool is_own_chief(const acts *a, uint32_t subject)
{
    if (!a->unnamed_chief || subject == RO_NONE || !(ro_lemma_is(tok(a, subject), "minister") || ro_lemma_is(tok(a, subject), "Minister")))
        return false;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->upos == RO_PROPN && (tok(a, c)->deprel == RO_D_flat || tok(a, c)->deprel == RO_D_appos || tok(a, c)->ne == RO_NE_B_PER))
            return false;
    return tok(a, subject)->deprel != RO_D_compound && tok(a, subject)->deprel != RO_D_nmod;
}

/* "The statement was released by the Governments of …", "We, the leaders of …, reaffirm": all who issue it. */
static ro_actors issuers_named(const acts *a)
{
    enum { TOP = 4 };
    static const char issuing[] = "release,issue,publish,adopt";
    for (uint32_t i = 0; i < a->d->tokens.n && tok(a, i)->sentence < TOP; i++) {
        uint32_t named = RO_NONE;
        if (tok(a, i)->upos == RO_VERB && ro_passive(a->tree, i) && ro_list_holds((ro_str){issuing, sizeof issuing - 1}, tok(a, i)->lemma))
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
    if (colon == s->first + 1 && ro_list_holds((ro_str){asking, sizeof asking - 1}, ro_fold(a->d->arena, tok(a, s->first)->form)))
        return colon;
    for (uint32_t k = s->first; k < colon && looks_like_label(a, s->first, colon); k++) {
        uint32_t m = tok(a, k)->mention;
        if (m != RO_NONE && a->d->entities.v[a->d->mentions.v[m].entity].kind == RO_PERSON) {
            *who = ro_phrase_actors(a->tree, k);
            return who->n ? colon : RO_NONE;
        }
    }
    return RO_NONE;
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
    if (labelled)
        a->issuer = who;
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
    if (!a->issuer.n) {
        a->issuer = issuer_by_house_style(a);
        a->unnamed_chief = a->issuer.n > 0;
        ro_actors_unite(&a->pair, &a->issuer);
    }
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

ro_actors acts_counterpart(const acts *a, const ro_actors *actor)
{
    bool party = false;
    if (!a->readout && a->pair.n > 2)
        return ro_no_actors(); /* of many, none is meant for sure */
    for (uint32_t i = 0; i < actor->n; i++)
        party = party || ro_actors_hold(&a->pair, actor->code[i]);
    if (!party)
        return ro_no_actors();
    ro_actors other = ro_actors_without(&a->pair, actor);
    other.person = other.mention = RO_NONE;
    return other;
}

bool acts_says_we(const acts *a, uint32_t token)
{
    return token != RO_NONE && tok(a, token)->upos == RO_PRON && ro_feat_is(tok(a, token), "Person", "1");
}

/* "Both agreed", "the leaders", where nothing in the report says which: its main parties. */
static bool says_both(const acts *a, uint32_t token)
{
    static const char words[] = "both,leader,side,party,president,minister,they,country,two,official,adviser,advisor";
    const ro_token *k = tok(a, token);
    bool many = ro_feat_is(k, "Number", "Plur") || ro_lemma_is(k, "both") || ro_lemma_is(k, "two");
    if (ro_lemma_is(k, "man"))
        RO_CHILDREN(a->tree, c, token)
            if (ro_lemma_is(tok(a, c), "both") || ro_lemma_is(tok(a, c), "two"))
                return true;
    return many && ro_list_holds((ro_str){words, sizeof words - 1}, k->lemma);
}

/* "both sides", "the two leaders": two, whomever they were taken for. */
static bool names_two(const acts *a, uint32_t subject)
{
    if (subject == RO_NONE || tok(a, subject)->upos != RO_NOUN || !says_both(a, subject))
        return false;
    RO_CHILDREN(a->tree, c, subject)
        if ((ro_lemma_is(tok(a, c), "both") || ro_lemma_is(tok(a, c), "two")) && c < subject)
            return true;
    return false;
}

/* "many Iraqis", "some factions": not all, so no state. */
static bool is_some(const acts *a, uint32_t token)
{
    static const char words[] = "many,some,most,several,few,hundred,thousand,dozen";
    if (!ro_feat_is(tok(a, token), "Number", "Plur"))
        return false;
    RO_CHILDREN(a->tree, c, token)
        if ((tok(a, c)->deprel == RO_D_amod || tok(a, c)->deprel == RO_D_det || tok(a, c)->deprel == RO_D_nummod) &&
            ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, c)->lemma))
            return true;
    return false;
}

/* People who act for no state, whatever their nationality. */
bool acts_is_private(const acts *a, uint32_t token)
{
    static const char words[] = "analyst,activist,dissident,civilian,citizen,expert,professor,critic,protester,demonstrator,student,worker,company,"
                                "firm,rebel,militant,refugee,migrant,journalist,reporter,media,newspaper,academic,man,woman,people,resident,"
                                "villager,farmer,family,child,victim,lawyer,school,market,bank,player,team,fan,tourist,woman,dancer,actor,"
                                "investor,economist,observer,scholar,author,law,economy,city,opposition,businessman,fisherman,prisoner,faction,hundred,thousand,dozen,majority,tie,relation,relationship,trade,currency,price";
    if (ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, token)->lemma))
        return tok(a, token)->upos == RO_NOUN;
    return is_some(a, token);
}

/* An official whom only the text knows is of the readout's issuer, unless what he does is done to the issuer: then of the other. */
static ro_actors side_of_unknown(const acts *a, uint32_t predicate, ro_actors actor)
{
    ro_actors none = ro_no_actors();
    ro_actors object = ro_actors_below(a->tree, predicate, ro_subject(a->tree, predicate), &none, RO_ANYONE);
    ro_actors other = acts_counterpart(a, &a->issuer);
    if (a->issuer.n != 1)
        return none;
    if (!ro_actors_hold(&object, a->issuer.code[0]))
        ro_actors_add(&actor, a->issuer.code[0]);
    else if (other.n == 1)
        ro_actors_add(&actor, other.code[0]);
    return actor.n ? actor : none;
}

/* "a statement condemning …", "its letter inviting …": whose the paper is, or who sends it. */
static ro_actors writer_of(const acts *a, uint32_t p)
{
    static const char papers[] = "message,statement,letter,note,telegram,communique,communiqué,resolution,tweet,post,declaration,report,petition";
    uint32_t noun = tok(a, p)->head;
    if (noun == RO_NONE || tok(a, p)->deprel != RO_D_acl || !ro_list_holds((ro_str){papers, sizeof papers - 1}, tok(a, noun)->lemma))
        return ro_no_actors();
    ro_actors owner = acts_owner_of(a, noun);
    uint32_t clause = ro_clause(a->tree, noun);
    return owner.n || clause == RO_NONE || clause == p ? owner : ro_phrase_actors(a->tree, ro_subject(a->tree, clause));
}

/* "…, condemning the policy of X": the sentence's subject goes on, whatever noun the participle is hung on. */
bool acts_runs_on(const acts *a, uint32_t p)
{
    const ro_token *k = tok(a, p);
    uint32_t first = p;
    if (k->upos != RO_VERB || (k->deprel != RO_D_acl && k->deprel != RO_D_advcl) || k->subtype == RO_SUB_RELCL || ro_feat_is(k, "Tense", "Past") ||
        !ro_str_ends(k->form, "ing"))
        return false;
    while (first > a->d->sentences.v[k->sentence].first && (tok(a, first - 1)->deprel == RO_D_advmod || tok(a, first - 1)->deprel == RO_D_cc) &&
           tok(a, first - 1)->head == p)
        first--;
    return first > a->d->sentences.v[k->sentence].first && ro_str_is(tok(a, first - 1)->form, ",");
}

/* "The Vice President and Prime Minister", in a readout: the one whom nobody knows is of the side that tells. */
static bool joins_own_side(const acts *a, uint32_t subject, const ro_actors *actor)
{
    if (!a->readout || a->issuer.n != 1 || subject == RO_NONE || ro_actors_hold(actor, a->issuer.code[0]) || !ro_actors_hold(&a->pair, actor->code[0]))
        return false;
    if (tok(a, subject)->mention == RO_NONE && tok(a, subject)->upos != RO_PRON && ro_child(a->tree, subject, RO_D_conj) != RO_NONE)
        return true;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->deprel == RO_D_conj && tok(a, c)->upos != RO_VERB && !ro_phrase_actors(a->tree, c).n)
            return true;
    return false;
}

/* "The memorandum reaffirms …": what two sides signed speaks for both. */
static bool is_joint_paper(const acts *a, uint32_t subject)
{
    static const char papers[] = "memorandum,mou,agreement,treaty,accord,declaration,communique,communiqué,pact,protocol,deal,roadmap,programme,program,meeting";
    char low[16];
    ro_str lemma = tok(a, subject)->lemma;
    if (!lemma.n || lemma.n >= sizeof low)
        return false;
    for (size_t i = 0; i < lemma.n; i++)
        low[i] = (char)(lemma.p[i] >= 'A' && lemma.p[i] <= 'Z' ? lemma.p[i] + 32 : lemma.p[i]);
    return ro_list_holds((ro_str){papers, sizeof papers - 1}, (ro_str){low, lemma.n});
}

/* The actors of a subject, the author's "we" among them. */
ro_actors acts_first_actor(const acts *a, uint32_t subject, const ro_source *source)
{
    if (acts_says_we(a, subject))
        return source->spoken ? source->actors : a->issuer;
    ro_actors actor = ro_phrase_actors(a->tree, subject);
    return subject != RO_NONE && acts_is_private(a, subject) && actor.person == RO_NONE ? ro_no_actors() : actor;
}

static bool says_you(const acts *a, uint32_t token)
{
    return token != RO_NONE && tok(a, token)->upos == RO_PRON && ro_str_is_nocase(tok(a, token)->form, "you");
}

/* "Thank you for coming", "Congratulations" aside: nobody need say who thanks. */
static bool says_thank_you(const acts *a, uint32_t p)
{
    uint32_t whom = ro_child(a->tree, p, RO_D_obj);
    return ro_lemma_is(tok(a, p), "thank") && says_you(a, whom) && whom == p + 1;
}

ro_actors acts_actor_of(const acts *a, uint32_t predicate, const ro_source *source)
{
    if (tok(a, predicate)->deprel == RO_D_acl && acts_runs_on(a, predicate)) {
        uint32_t main_clause = ro_clause(a->tree, tok(a, predicate)->head);
        if (main_clause != RO_NONE && main_clause != predicate)
            return acts_actor_of(a, main_clause, source);
    }
    ro_actors author = acts_is_decided(a, predicate) ? acts_owner_of(a, tok(a, predicate)->head) : writer_of(a, predicate);
    if (author.n)
        return author;
    uint32_t subject = ro_subject(a->tree, predicate);
    if (subject == RO_NONE && a->readout && !source->spoken && says_thank_you(a, predicate))
        return a->issuer;
    if (ro_child(a->tree, predicate, RO_D_csubj) != RO_NONE)
        return ro_no_actors();
    if (acts_says_we(a, subject))
        return source->spoken ? source->actors : a->issuer;
    if (is_own_chief(a, subject))
        return a->issuer;
    ro_actors actor = ro_phrase_actors(a->tree, subject);
    if (subject != RO_NONE && acts_is_private(a, subject) && actor.person == RO_NONE)
        return ro_no_actors();
    if (a->joint && actor.n && actor.n < a->issuer.n && ro_child(a->tree, subject, RO_D_conj) != RO_NONE && ro_actors_without(&actor, &a->issuer).n == 0)
        return a->issuer; /* "Under Secretary A and Deputy B", one of them in no table */
    if (actor.n == 1 && a->pair.n == 2 && (names_two(a, subject) || joins_own_side(a, subject, &actor)))
        return a->pair;
    if (actor.n)
        return actor;
    if (subject == RO_NONE && source->spoken && source->verb != predicate)
        return source->actors;
    if (subject == RO_NONE)
        return ro_passive(a->tree, predicate) && source->spoken ? source->actors : ro_no_actors();
    if (says_both(a, subject) && a->pair.n > 1)
        return a->pair;
    if (source->spoken && is_own_country(a, subject))
        return source->actors;
    if (a->readout && a->pair.n > 1 && is_joint_paper(a, subject))
        return a->pair;
    return a->readout && actor.person != RO_NONE ? side_of_unknown(a, predicate, actor) : ro_no_actors();
}


static bool next_slot(ro_str *slots, ro_str *slot)
{
    if (!slots->n)
        return false;
    const char *comma = memchr(slots->p, ',', slots->n);
    *slot = (ro_str){slots->p, comma ? (size_t)(comma - slots->p) : slots->n};
    size_t used = slot->n + (comma ? 1 : 0);
    slots->p += used;
    slots->n -= used;
    return true;
}

uint32_t acts_complement_subject(const acts *a, uint32_t p)
{
    uint32_t clause = ro_child(a->tree, p, RO_D_ccomp);
    if (clause == RO_NONE)
        clause = ro_child(a->tree, p, RO_D_xcomp);
    if (clause == RO_NONE)
        clause = ro_child(a->tree, p, RO_D_acl);
    for (int depth = 0; depth < 3 && clause != RO_NONE; depth++) { /* "the importance of insisting that China …" */
        uint32_t subject = ro_child(a->tree, clause, RO_D_nsubj);
        if (subject != RO_NONE)
            return subject;
        clause = ro_child(a->tree, clause, RO_D_ccomp);
    }
    return RO_NONE;
}

static uint32_t slot_token(const acts *a, uint32_t p, ro_str slot)
{
    char preposition[24];
    if (ro_str_is(slot, "obj")) {
        uint32_t passive = ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS);
        return passive != RO_NONE ? passive : ro_child(a->tree, p, RO_D_obj);
    }
    if (ro_str_is(slot, "iobj"))
        return ro_child(a->tree, p, RO_D_iobj);
    if (ro_str_is(slot, "subj"))
        return acts_complement_subject(a, p);
    if (ro_str_is(slot, "subject"))
        return ro_child(a->tree, p, RO_D_nsubj);
    if (slot.n >= sizeof preposition)
        return RO_NONE;
    memcpy(preposition, slot.p, slot.n);
    preposition[slot.n] = 0;
    uint32_t named = ro_oblique(a->tree, p, preposition), object = ro_child(a->tree, p, RO_D_obj);
    return named != RO_NONE || object == RO_NONE ? named : ro_oblique(a->tree, object, preposition); /* "signed a deal with X" */
}

static ro_below whom_below(uint8_t event)
{
    return event == RO_EV_ACCUSE ? RO_DOERS : event == RO_EV_REJECT ? RO_NEAR : RO_ANYONE;
}

/* "welcomed the release of Sudrian prisoners by Norland": it was Norland's, whatever the parser hung it on. */
static ro_actors doer_of_thing(const acts *a, uint32_t p, uint32_t thing)
{
    if (thing == RO_NONE || tok(a, thing)->upos != RO_NOUN || thing < p || ro_passive(a->tree, p))
        return ro_no_actors();
    ro_actors doer = ro_phrase_actors(a->tree, ro_oblique(a->tree, thing, "by"));
    uint32_t inner = ro_oblique(a->tree, thing, "of");
    if (!doer.n && inner != RO_NONE)
        doer = ro_phrase_actors(a->tree, ro_oblique(a->tree, inner, "by"));
    uint32_t beside = ro_oblique(a->tree, p, "by");
    if (!doer.n && beside != RO_NONE && beside > thing)
        doer = ro_phrase_actors(a->tree, beside);
    RO_CHILDREN(a->tree, c, thing) /* "the allegations made by Norland" */
        if (!doer.n && tok(a, c)->deprel == RO_D_acl && tok(a, c)->subtype != RO_SUB_RELCL)
            doer = ro_phrase_actors(a->tree, ro_oblique(a->tree, c, "by"));
    return doer;
}

/* "concern over the arrests in Norland", "the release of those held in Norland": what only the authorities of a place do there. */
static ro_actors authorities_there(const acts *a, const candidate *c)
{
    static const char conduct[] = "arrest,detention,crackdown,treatment,imprisonment,trial,execution,repression,persecution,jailing,right,election,referendum,"
                                  "vote,coup,killing,release,massacre,martial,censorship,torture,eviction";
    if ((c->event != RO_EV_ACCUSE && c->event != RO_EV_REQUEST && c->event != RO_EV_REJECT) || !ro_noun_below(a->tree, c->predicate, (ro_str){conduct, sizeof conduct - 1}))
        return ro_no_actors();
    return ro_actors_below(a->tree, c->predicate, ro_subject(a->tree, c->predicate), &c->actor, RO_PLACES);
}

static ro_actors slot_actors(const acts *a, const candidate *c, uint32_t p, ro_str slot)
{
    bool places = ro_str_is(slot, "place");
    if (places || ro_str_is(slot, "any"))
        return ro_actors_below(a->tree, p, ro_subject(a->tree, p), &c->actor, places ? RO_PLACES : whom_below(c->event));
    uint32_t token = slot_token(a, p, slot);
    if (a->transcript && says_you(a, token))
        return acts_counterpart(a, &c->actor);
    ro_actors found = ro_str_is(slot, "obj") ? doer_of_thing(a, p, token) : ro_no_actors();
    if (found.n)
        return ro_actors_without(&found, &c->actor);
    found = ro_phrase_actors(a->tree, token);
    if (!found.n && c->event == RO_EV_REJECT && ro_str_is(slot, "subject") && token != RO_NONE)
        found = acts_owner_of(a, token); /* "the Sudrian accusations are baseless" */
    return ro_actors_without(&found, &c->actor);
}

/* A third party found somewhere below a promise, where the promise is between the main parties. */
static bool only_talked_about(const acts *a, const ro_actors *found)
{
    ro_actors third = ro_actors_without(found, &a->pair);
    return a->pair.n > 1 && third.n == found->n;
}

/* "denied", "dismissed the allegations": it answers a charge, not a request. */
static bool denies_charge(const acts *a, uint32_t p)
{
    static const char words[] = "deny,dismiss,refute,rebut,baseless,groundless,unfounded,false,untrue,denial,dismissal";
    static const char charges[] = "accusation,allegation,charge,claim,report,criticism,assertion";
    return ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, p)->lemma) || ro_noun_below(a->tree, p, (ro_str){charges, sizeof charges - 1});
}

/* Who accused or asked the actor last: whom its denial or refusal answers. */
ro_actors acts_last_challenger(const acts *a, const ro_actors *actor, bool accused)
{
    enum { FAR = 12 };
    for (uint32_t i = a->d->acts.n; i-- > 0;) {
        const ro_act *act = &a->d->acts.v[i];
        if (a->sentence - act->sentence > FAR)
            break;
        ro_actors by = ro_no_actors();
        bool at = false;
        for (uint32_t k = 0; k < act->recipient.n; k++)
            at = at || ro_actors_hold(actor, act->recipient.v[k]);
        if (!at || (act->event != RO_EV_ACCUSE && act->event != RO_EV_THREATEN && (accused || act->event != RO_EV_REQUEST)))
            continue;
        for (uint32_t k = 0; k < act->actor.n; k++)
            ro_actors_add(&by, act->actor.v[k]);
        by = ro_actors_without(&by, actor);
        if (by.n)
            return by;
    }
    return ro_no_actors();
}

/* "with others", "all parties", "other countries": said to be with someone, and not with the other side. */
bool acts_names_others(const acts *a, uint32_t p, ro_str slots)
{
    static const char words[] = "other,country,nation,partner,state,party,community,ally,everyone,actor,stakeholder,government";
    ro_str slot;
    while (next_slot(&slots, &slot)) {
        uint32_t named = slot_token(a, p, slot), clause = ro_child(a->tree, p, RO_D_advcl);
        if (named == RO_NONE && ro_str_is(slot, "any") && clause != RO_NONE)
            named = ro_oblique(a->tree, clause, "with"); /* "committed to working with others" */
        if (named == RO_NONE || ro_str_is(slot, "subject") || ro_phrase_actors(a->tree, named).n || !ro_list_holds((ro_str){words, sizeof words - 1}, tok(a, named)->lemma))
            continue;
        if (ro_feat_is(tok(a, named), "Number", "Plur") || ro_lemma_is(tok(a, named), "community") || ro_lemma_is(tok(a, named), "everyone"))
            return true;
    }
    return false;
}

static bool is_each_other(const acts *a, uint32_t token)
{
    const ro_sentence *s = &a->d->sentences.v[a->sentence];
    if (token + 1 >= s->first + s->n)
        return false;
    return (ro_str_is(tok(a, token)->form, "each") && ro_str_is(tok(a, token + 1)->form, "other")) ||
           (ro_str_is(tok(a, token)->form, "one") && ro_str_is(tok(a, token + 1)->form, "another"));
}

/* "blamed each other", "expelled each other's envoys", "traded accusations": what the doers do, is done to them. */
static bool is_reciprocal(const acts *a, uint32_t p)
{
    static const char swaps[] = "trade,exchange,swap";
    if (ro_list_holds((ro_str){swaps, sizeof swaps - 1}, tok(a, p)->lemma) && ro_oblique(a->tree, p, "with") == RO_NONE)
        return true;
    RO_CHILDREN(a->tree, c, p) {
        const ro_token *k = tok(a, c);
        if (k->deprel != RO_D_obj && k->deprel != RO_D_iobj && k->deprel != RO_D_obl)
            continue;
        if (is_each_other(a, c))
            return true;
        RO_CHILDREN(a->tree, n, c)
            if (is_each_other(a, n))
                return true;
    }
    return false;
}

/* "urged airlines to return", "asked lawmakers for support": addressed is someone who is no state. */
static bool addresses_no_state(const acts *a, const candidate *c)
{
    uint32_t whom = ro_child(a->tree, c->predicate, RO_D_obj);
    if (c->event != RO_EV_REQUEST || whom == RO_NONE || tok(a, whom)->upos != RO_NOUN || ro_phrase_actors(a->tree, whom).n || says_both(a, whom))
        return false;
    static const char bodies[] = "government,authority,side,country,state,nation,regime,leadership,capital,neighbour,neighbor,counterpart,colleague";
    bool asked_to = ro_child(a->tree, c->predicate, RO_D_xcomp) != RO_NONE || ro_oblique(a->tree, c->predicate, "for") != RO_NONE;
    return asked_to && !ro_list_holds((ro_str){bodies, sizeof bodies - 1}, tok(a, whom)->lemma);
}

ro_actors acts_recipient_of(const acts *a, const candidate *c, ro_str slots)
{
    ro_str slot;
    if (addresses_no_state(a, c))
        return ro_no_actors();
    if (c->actor.n > 1 && is_reciprocal(a, c->clause))
        return c->actor;
    bool others = acts_names_others(a, c->predicate, slots);
    while (next_slot(&slots, &slot)) {
        if (others && (ro_str_is(slot, "any") || ro_str_is(slot, "pair") || ro_str_is(slot, "readout")))
            return ro_no_actors();
        if (c->event == RO_EV_REJECT && ro_str_is(slot, "pair") && !a->readout)
            return acts_last_challenger(a, &c->actor, denies_charge(a, c->predicate));
        if (ro_str_is(slot, "pair") || (ro_str_is(slot, "readout") && a->readout))
            return acts_counterpart(a, &c->actor);
        ro_actors found = slot_actors(a, c, c->predicate, slot);
        if (!found.n && c->clause != c->predicate)
            found = slot_actors(a, c, c->clause, slot);
        if (found.n && c->event == RO_EV_AGREE && (c->actor.n == 1 || !a->joint) && ro_str_is(slot, "any") && only_talked_about(a, &found))
            found = acts_counterpart(a, &c->actor);
        if (found.n)
            return found;
    }
    return authorities_there(a, c);
}
